"""The only clock of this app, in whole minutes."""

import time

__all__ = ["this_minute"]


def this_minute() -> int:
    """Minutes since 1970-01-01 UTC."""
    return int(time.time() // 60)
