"""Running other programs: quietly with the tail of their words on failure, or in the open."""

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.places import ROOT, environment
from tools.say import Stopped

__all__ = ["Failed", "answer", "in_the_open", "quietly"]


COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Failed(Stopped):
    """A program ended with an error; `words` holds what it wrote."""

    def __init__(self, command: Sequence[str], words: str) -> None:
        words = COLOURS.sub("", words)
        tail = "\n".join(words.strip().splitlines()[-15:])
        super().__init__(f"this command failed: {' '.join(command)}\n{tail}")
        self.words = words


def quietly(command: Sequence[str], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    """Run to the end and return what the program wrote; raises `Failed` when it fails or is not there."""
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=env or environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as problem:
        raise Failed(command, str(problem)) from problem
    if done.returncode:
        raise Failed(command, done.stdout)
    return done.stdout


def in_the_open(command: Sequence[str], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> int:
    """Run with this terminal's output and no input; the program's exit code."""
    return subprocess.run(command, cwd=cwd, env=env or environment(), stdin=subprocess.DEVNULL, check=False).returncode


def answer(command: Sequence[str]) -> str:
    """What a program says of itself, or nothing when it is absent or fails."""
    try:
        return quietly(command).strip()
    except Failed:
        return ""
