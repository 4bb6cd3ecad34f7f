"""How far one socket has followed one conversation."""

import asyncio
from dataclasses import dataclass, field
from uuid import UUID

from chat.api import News

__all__ = ["Follow", "WindowFull"]

WINDOW = 64


class WindowFull(Exception):
    """A whole heartbeat long the client has taken nothing of a full window."""


@dataclass(slots=True)
class Follow:
    """`sent` and `got` are sequence numbers: what left here, and what the client says it has."""

    handle: UUID
    sent: int
    epoch: int
    got: int = 0
    full: bool = False
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self.got = self.sent

    def room(self) -> int:
        """How many messages may leave before the client must say `got`."""
        return max(0, min(32, WINDOW - (self.sent - self.got)))

    def note(self, news: News) -> None:
        """Remember what has just been sent."""
        if news.items:
            self.sent = news.items[-1]["seq"]
        self.epoch = max(self.epoch, news.epoch)

    def take(self, after: int) -> None:
        """The client has everything up to `after`. More than was sent counts as all that was sent."""
        got = min(after, self.sent)
        if got > self.got:
            self.got = got
            self.full = False

    def beat(self) -> None:
        """A heartbeat passed. Raises `WindowFull` when the window was full at the last one already."""
        if self.room():
            self.full = False
        elif self.full:
            raise WindowFull
        else:
            self.full = True
