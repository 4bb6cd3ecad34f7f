"""What Daphne's side of a websocket lacks: patience with a flood, calm about a closed socket, and all close codes."""

from contextlib import suppress
from typing import Any

from autobahn.exception import Disconnected
from daphne.ws_protocol import WebSocketFactory, WebSocketProtocol
from twisted.internet import reactor as twisted_reactor

__all__ = ["use_patient_sockets"]

reactor: Any = twisted_reactor

LONGEST_QUEUE = 64
LOOK_SECONDS = 0.05


class PatientProtocol(WebSocketProtocol):  # type: ignore[misc]  # daphne has no types
    """A socket that is not read while its consumer has `LONGEST_QUEUE` frames to go.

    Daphne's own queue towards a consumer has no end, so a flooding client would fill the memory.
    """

    held_back = False

    def onMessage(self, payload: bytes, isBinary: bool) -> None:
        super().onMessage(payload, isBinary)
        if not self.held_back and self._is_behind():
            self.held_back = True
            self.transport.pauseProducing()
            reactor.callLater(LOOK_SECONDS, self._look)

    def serverSend(self, content: str | bytes, binary: bool = False) -> None:
        # The client may be gone before its consumer hears of it; the log is no place for that.
        with suppress(Disconnected):
            super().serverSend(content, binary)

    def serverClose(self, code: int | None = None) -> None:
        # sendClose refuses 1012 and 1013, which the registry of RFC 6455, 11.7 holds for servers since.
        self.sendCloseFrame(code=1000 if code is None else code)

    def _is_behind(self) -> bool:
        return hasattr(self, "application_queue") and self.application_queue.qsize() >= LONGEST_QUEUE

    def _look(self) -> None:
        if self._is_behind():
            reactor.callLater(LOOK_SECONDS, self._look)
        else:
            self.held_back = False
            self.transport.resumeProducing()


def use_patient_sockets() -> None:
    """Make every Daphne server of this process use them."""
    WebSocketFactory.protocol = PatientProtocol
