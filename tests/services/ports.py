"""Free loopback ports, and waiting until somebody listens on one."""

import socket
import time
from collections.abc import Callable

__all__ = ["DidNotAnswer", "free_ports", "is_open", "wait_until"]


class DidNotAnswer(AssertionError):
    """Something that was started did not come up in time."""


def free_ports(count: int) -> list[int]:
    """`count` different ports that the system says are free now."""
    doors = [socket.socket() for _ in range(count)]
    try:
        for door in doors:
            door.bind(("127.0.0.1", 0))
        return [door.getsockname()[1] for door in doors]
    finally:
        for door in doors:
            door.close()


def is_open(port: int) -> bool:
    """True when somebody accepts a connection on this loopback port."""
    with socket.socket() as door:
        door.settimeout(1)
        return door.connect_ex(("127.0.0.1", port)) == 0


def wait_until(ready: Callable[[], bool], *, what: str, seconds: float = 30) -> None:
    """Return as soon as `ready()` holds; raises `DidNotAnswer` naming `what` when `seconds` have passed."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise DidNotAnswer(f"{what} after {seconds:.0f} s")
        time.sleep(0.02)
