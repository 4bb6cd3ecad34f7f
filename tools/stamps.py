"""Remembering what a finished step was made from, so that the next start does nothing twice."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tools.places import ROOT

__all__ = ["fingerprint", "is_fresh", "mark"]


def fingerprint(files: Iterable[Path], *also: str) -> str:
    """One hash over the names and contents of `files` and the texts in `also`, whatever their order."""
    whole = hashlib.sha256("\0".join(also).encode())
    for file in sorted(files):
        name = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
        whole.update(f"\0{name}\0".encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def is_fresh(stamp: Path, made_from: str) -> bool:
    """True when the step behind `stamp` last finished with the same sources."""
    return stamp.is_file() and stamp.read_text() == made_from


def mark(stamp: Path, made_from: str) -> None:
    """Remember that the step is done."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(made_from)
