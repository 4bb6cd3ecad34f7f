"""`make check` and `make fix`: style, types, contracts, locks, containers, front end; no test is run."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.places import FRONTEND, ROOT, venv_program
from tools.say import say, step
from tools.shell import Failed, quietly
from tools.testing import ready_tools

__all__ = ["check", "fix"]

Check = tuple[Path, Sequence[str]]
CHECKS: Mapping[str, Check] = {
    "format": (ROOT, ["ruff", "format", "--check", "--quiet"]),
    "lint": (ROOT, ["ruff", "check", "--quiet", "--output-format=concise"]),
    "types": (ROOT, ["mypy"]),
    "contracts": (ROOT, ["lint-imports", "--no-cache"]),
    "dependencies": (ROOT, ["deptry", "."]),
    "locks": (ROOT, ["pytest", "-q", "-p", "no:randomly", "tests/architecture/test_locks.py"]),
    "Dockerfile": (ROOT, ["hadolint", "Dockerfile"]),
    "compose": (ROOT, ["check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"]),
    "front end": (FRONTEND, ["npm", "run", "--silent", "check"]),
}
FIXES: Mapping[str, Check] = {
    "lint": (ROOT, ["ruff", "check", "--quiet", "--fix"]),
    "format": (ROOT, ["ruff", "format", "--quiet"]),
    "front end": (FRONTEND, ["npm", "run", "--silent", "fix"]),
}


def check() -> int:
    """Run every check, also after one has failed; the exit code says whether all are content."""
    return _each(CHECKS)


def fix() -> int:
    """Format, and mend what the linters can mend."""
    return _each(FIXES)


def _each(checks: Mapping[str, Check]) -> int:
    ready_tools()
    complaints = []
    for name, (folder, (program, *rest)) in checks.items():
        command = [program if program == "npm" else venv_program(program), *rest]
        try:
            with step(name):
                quietly(command, cwd=folder)
        except Failed as problem:
            print(problem.words.rstrip(), flush=True)
            complaints.append(name)
    say(f"not content: {', '.join(complaints)}" if complaints else "all checks are content")
    return 1 if complaints else 0
