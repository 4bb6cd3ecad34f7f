"""How large a fault test is: a tenth in every run, all of it with LUWTE_FULL=1."""

import os

__all__ = ["full"]


def full(whole: int, tenth: int) -> int:
    """`whole` with LUWTE_FULL=1, else `tenth`."""
    return whole if os.environ.get("LUWTE_FULL") == "1" else tenth
