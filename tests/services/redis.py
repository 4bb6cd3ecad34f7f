"""A private Redis that keeps nothing on disk."""

from pathlib import Path

from tests.services.ports import free_ports, is_open
from tests.services.process import Process

__all__ = ["ROOMS", "PrivateRedis"]

# One for each server of a test run: a server's own hints are sealed, and another's would end a socket.
ROOMS = 1024


class PrivateRedis:
    """A Redis of this test run alone, on a free loopback port. `process` starts, kills and restarts it."""

    def __init__(self, program: str, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_ports(1)[0]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process = Process(
            [program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
            + ["--dir", str(folder), "--daemonize", "no", "--databases", str(ROOMS)],
            log=folder / "redis.log",
            is_ready=lambda: is_open(self.port),
        )
        self.process.start()
