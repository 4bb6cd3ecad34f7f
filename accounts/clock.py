"""The only clock of this app."""

import time

__all__ = ["seconds_until", "this_minute"]


def this_minute() -> int:
    """Minutes since 1970-01-01 UTC."""
    return int(time.time() // 60)


def seconds_until(minute: int) -> int:
    """Whole seconds until `minute` begins, rounded up; 0 when it has begun."""
    return max(0, -int((time.time() - minute * 60) // 1))
