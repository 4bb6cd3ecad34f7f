"""Where things are in this working copy, and the environment that our commands get."""

import os
from pathlib import Path

__all__ = ["DIST", "FRONTEND", "IN_CI", "IS_ROOT", "ROOT", "VAR", "VENV", "environment", "venv_program"]

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VAR = Path(os.environ.get("LUWTE_VAR", ROOT / "var")).absolute()
FRONTEND = ROOT / "frontend"
DIST = FRONTEND / "dist"
IN_CI = os.environ.get("CI") == "true"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def venv_program(name: str) -> str:
    """The path of a program inside the virtual environment."""
    return str(VENV / "bin" / name)


def environment(**extra: str) -> dict[str, str]:
    """This process's environment with the virtual environment's programs first on the PATH."""
    path = os.pathsep.join([str(VENV / "bin"), os.environ.get("PATH", os.defpath)])
    return {**os.environ, "PATH": path, "VIRTUAL_ENV": str(VENV), "PYTHONUNBUFFERED": "1", **extra}
