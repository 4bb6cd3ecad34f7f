"""What the launcher tells the person at the terminal, and how it stops."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Stopped", "say", "step"]


class Stopped(Exception):
    """The command cannot go on; the message says why and what to do."""


def say(text: str) -> None:
    """One line, shown at once."""
    print(f"luwte: {text}", flush=True)


@contextmanager
def step(text: str) -> Iterator[None]:
    """Say what begins, and how many seconds it took once it is done."""
    start = time.monotonic()
    sys.stdout.write(f"luwte: {text} ... ")
    sys.stdout.flush()
    try:
        yield
    except BaseException:
        sys.stdout.write("stopped\n")
        raise
    print(f"{time.monotonic() - start:.1f} s", flush=True)
