"""Daphne with what it lacks here: silence about visitors, size caps, a drain on SIGTERM, and the minute's sweep."""

import asyncio
import fcntl
import os
import signal
from typing import Any

import structlog
from daphne.server import Server
from django.conf import settings
from twisted.internet import reactor as twisted_reactor

from config import health
from config.asgi import application
from config.sweeping import sweep_every_minute
from config.websocket import use_patient_sockets
from consumers.base import close_all

__all__ = ["AlreadyServing", "Serving"]

log = structlog.get_logger()
reactor: Any = twisted_reactor

# A client hears close code 4400 for a frame over 16 kB (consumers.base); beyond this cap the connection just breaks.
LARGEST_FRAME = 65_536
# Autobahn holds what we send to this cap as well, and a full page of the log is far longer than any frame we accept.
LARGEST_MESSAGE = 1_048_576
DRAIN_SECONDS = 5.0
LAST_WORDS_SECONDS = 0.5


class AlreadyServing(RuntimeError):
    """Another process serves this try-out; its channel layer and its halves are in that process's memory."""


class Serving:
    """One serving process. With `alone` a second one on the same database is refused."""

    def __init__(self, endpoint: str, *, alone: bool) -> None:
        self.failed = False
        self._tasks: set[asyncio.Task[Any]] = set()
        if alone:
            self._hold = _hold_alone()
        use_patient_sockets()
        self._server = Server(
            application,
            endpoints=[endpoint],
            signal_handlers=False,
            http_timeout=30,
            verbosity=0,
            websocket_max_message_size=LARGEST_MESSAGE,
            websocket_max_frame_size=LARGEST_FRAME,
            websocket_timeout=-1,
            server_name="",
            ready_callable=self._ready,
        )
        listen_error = self._server.listen_error

        def failed(failure: Any) -> None:
            self.failed = True
            listen_error(failure)

        self._server.listen_error = failed

    def run(self) -> None:
        """Serve until a signal ends it."""
        self._server.run()

    def _ready(self) -> None:
        loop = asyncio.get_event_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, self._start, self._drain)
        self._start(sweep_every_minute)

    def _start(self, work: Any) -> None:
        task = asyncio.get_event_loop().create_task(work())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self) -> None:
        health.drain()
        await close_all(seconds=DRAIN_SECONDS if settings.REDIS_URL else 0.2)
        await asyncio.sleep(LAST_WORDS_SECONDS)
        # A second signal may have been faster.
        if reactor.running:
            reactor.stop()


def _hold_alone() -> Any:
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    hold = (settings.VAR_DIR / "serving").open("w")
    try:
        fcntl.flock(hold, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        raise AlreadyServing(
            f"Luwte is served from {settings.VAR_DIR.name}/ already; stop that one first."
        ) from problem
    hold.write(str(os.getpid()))
    hold.flush()
    return hold
