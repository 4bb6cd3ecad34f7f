"""Writing the lock files: exact versions with hashes, for every platform at once, and no host name."""

import os
from collections.abc import Mapping

from tools.installer import ready_python, ready_uv
from tools.places import environment
from tools.say import step
from tools.shell import quietly

__all__ = ["LOCKS", "write_locks"]

# The lock of a group that is installed beside the runtime set must agree with it.
LOCKS: Mapping[str, tuple[str, ...]] = {
    "requirements.txt": ("pyproject.toml",),
    "requirements-dev.txt": ("-c", "requirements.txt", "pyproject.toml", "--group", "dev"),
    "requirements-services.txt": ("-c", "requirements-dev.txt", "--group", "services"),
    "requirements-node.txt": ("--group", "node"),
    "requirements-installer.txt": ("--group", "installer"),
}


def write_locks() -> int:
    """Resolve each lock anew: versions move where pyproject.toml demands it, or everywhere with UPGRADE=1."""
    ready_python()
    uv = ready_uv()
    upgrade = ["--upgrade"] if os.environ.get("UPGRADE") == "1" else []
    for lock, sources in LOCKS.items():
        command = [uv, "pip", "compile", "--universal", "--generate-hashes", "--no-header", "--no-annotate"]
        command += ["--python-version", "3.11", "--quiet", *upgrade, *sources, "-o", lock]
        with step(f"Writing {lock}"):
            quietly(command, env=environment(UV_NO_CONFIG="1"))
    return 0
