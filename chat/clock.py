"""The only clock of this app: whole minutes, and seconds for the presence of staff."""

import time

__all__ = ["this_minute", "this_second"]


def this_minute() -> int:
    """Minutes since 1970-01-01 UTC."""
    return int(time.time() // 60)


def this_second() -> int:
    """Seconds since 1970-01-01 UTC. Nothing about a youth is ever noted by it."""
    return int(time.time())
