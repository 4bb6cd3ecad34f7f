"""Python packages: the virtual environment and what the hashed locks put into it."""

import importlib.util
import os
import shutil
import sys

from tools.places import IS_ROOT, ROOT, VENV, environment, venv_program
from tools.say import Stopped, say, step
from tools.shell import Failed, answer, quietly
from tools.stamps import fingerprint, is_fresh, mark

__all__ = ["NEEDS_NETWORK", "install", "is_installed", "ready_python", "ready_uv"]

NEEDS_NETWORK = "The first start needs the network once; after that Luwte starts offline."
STAMPS = VENV / ".luwte"


def ready_python() -> None:
    """Make the virtual environment unless a working one is there."""
    if answer([venv_program("python"), "-c", "import sys; print(sys.version_info >= (3, 11))"]) == "True":
        return
    if importlib.util.find_spec("ensurepip") is None:
        _supply_ensurepip()
    with step("Making the virtual environment in .venv"):
        quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], env=dict(os.environ))


def _supply_ensurepip() -> None:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    line = f"apt-get install -y {package}"
    if not IS_ROOT or not shutil.which("apt-get"):
        raise Stopped(f"this Python comes without venv. On Debian and Ubuntu, once: sudo {line}")
    say(f"This Python comes without venv; running: {line}")
    quietly(["apt-get", "update", "-q"])
    quietly(line.split(), env=environment(DEBIAN_FRONTEND="noninteractive"))


def is_installed(lock: str) -> bool:
    """True when `lock`, as it is now, was installed to the end in this virtual environment."""
    return is_fresh(STAMPS / lock, fingerprint([ROOT / lock]))


def install(lock: str, what: str) -> None:
    """Install a hashed lock, by uv where it can be had and by pip where not; raises `Stopped` with a cure."""
    if is_installed(lock):
        return
    with step(f"Installing {what}"):
        try:
            _by_uv(lock)
        except Failed:
            _by_pip(lock)
    mark(STAMPS / lock, fingerprint([ROOT / lock]))


def ready_uv() -> str:
    """The path of uv, installed into the virtual environment when the machine has none; raises `Failed` without."""
    found = shutil.which("uv", path=environment()["PATH"])
    if found:
        return found
    _pip("requirements-installer.txt")
    return venv_program("uv")


def _by_uv(lock: str) -> None:
    command = [ready_uv(), "pip", "install", "--quiet", "--python", venv_program("python"), "--require-hashes"]
    env = environment()
    # uv does not read pip's settings; a house with its own index has it there.
    if "PIP_INDEX_URL" in env:
        env.setdefault("UV_DEFAULT_INDEX", env["PIP_INDEX_URL"])
    quietly([*command, "-r", lock], env=env)


def _by_pip(lock: str) -> None:
    try:
        _pip(lock)
    except Failed as problem:
        raise Stopped(f"the packages of {lock} could not be installed. {NEEDS_NETWORK}\n{problem}") from problem


def _pip(lock: str) -> None:
    command = [
        venv_program("python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--retries",
        "2",
    ]
    # A constraints file of this machine would be read as a second, unhashed wish list.
    quietly([*command, "--require-hashes", "-r", lock], env=environment(PIP_CONSTRAINT=os.devnull))
