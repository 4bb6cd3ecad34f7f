"""What both kinds of socket share: decode, limit, dispatch by kind, answer. No decisions and no database here."""

import asyncio
import time
from collections.abc import Awaitable
from typing import Any, ClassVar
from uuid import UUID
from weakref import WeakSet

import msgspec
import structlog
from channels.consumer import get_handler_name
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import DatabaseError, InterfaceError

from chat import api as chat
from consumers import codes, frames
from consumers.database import db
from consumers.follow import Follow, WindowFull
from consumers.shapes import acks, client_drafts, new_epoch
from consumers.work import WorkWanted
from moderation import api as moderation

__all__ = ["Socket", "close_all"]

log = structlog.get_logger()

FIRST_FRAME_SECONDS = 10
FLOOD_SECONDS = 2
CALM_SECONDS = 1
LARGEST_FRAME = 16_384
DATABASE_PROBLEMS = (DatabaseError, InterfaceError)

_live: WeakSet["Socket"] = WeakSet()


async def close_all(*, seconds: float) -> None:
    """Ask every socket to come back elsewhere, spread over `seconds` so that they do not all come at once."""
    sockets = list(_live)
    for socket in sockets:
        await socket.part(codes.RESTARTING)
        await asyncio.sleep(seconds / len(sockets))


class Socket(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels has no types
    """One socket. Its person is known after the first frame; every action asks the database for their rights again."""

    bucket: ClassVar[str]
    person: chat.Person | None = None

    def decode(self, text: str) -> Any:
        """The frame in `text`. Raises `msgspec.DecodeError`."""
        raise NotImplementedError

    @property
    def who(self) -> chat.Person:
        """Who speaks here. Frames that need somebody are not dispatched before there is one."""
        if self.person is None:
            raise chat.Unknown
        return self.person

    async def connect(self) -> None:
        self.frames = moderation.local_bucket(self.bucket, time.monotonic())
        self.follows: dict[bytes, Follow] = {}
        self.groups_joined: set[str] = set()
        self.flood_since = self.refused_at = float("-inf")
        self.parted = False
        await self.accept()
        _live.add(self)
        self.deadline = asyncio.create_task(self._expect_first_frame())

    async def disconnect(self, _code: int) -> None:
        self.parted = True
        _live.discard(self)
        if hasattr(self, "deadline"):
            self.deadline.cancel()
        for group in self.groups_joined:
            await self.channel_layer.group_discard(group, self.channel_name)

    async def dispatch(self, message: dict[str, Any]) -> None:
        # Channels' own dispatch visits a shared thread for every event only to look after old connections; `db` does.
        await getattr(self, get_handler_name(message))(message)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.parted:
            return
        if text_data is None or len(text_data) > LARGEST_FRAME:
            await self.part(codes.BAD_FRAME)
            return
        try:
            frame = self.decode(text_data)
        except (msgspec.DecodeError, RecursionError):
            await self.part(codes.BAD_FRAME)
            return
        if await self._within_limit(frame):
            await self._answer(frame)

    async def _answer(self, frame: Any) -> None:
        number = getattr(frame, "id", None)
        try:
            data = await getattr(self, f"on_{type(frame).__name__.lower()}")(frame)
        except chat.Refused as refused:
            await self.refuse(frame, number, refused.code)
        except WorkWanted as wanted:
            work = {"challenge": moderation.challenge(wanted.purpose, wanted.bits), "bits": wanted.bits}
            await self._say_no(number, "work", work=work)
        except moderation.Limited as limited:
            await self._say_no(number, "slow", wait=limited.wait)
        except WindowFull:
            await self.part(codes.FULL_WINDOW)
        except DATABASE_PROBLEMS as problem:
            # Nothing was stored, so nothing is acknowledged; the client keeps the message and tries again.
            log.error("database", exc_info=problem)
            await self._say_no(number, "again", wait=3)
        else:
            if number is not None:
                await self.say({"k": "ok", "id": number, "data": data or {}})
                await self.whole(self.after(frame))

    async def whole(self, telling: Awaitable[None]) -> None:
        """Await what only tells. When it cannot be told the client comes back for it: it holds the cursor."""
        try:
            await telling
        except chat.Refused:
            await self.part(codes.AGAIN)
        except DATABASE_PROBLEMS as problem:
            log.error("database", exc_info=problem)
            await self.part(codes.AGAIN)

    async def on_send(self, frame: frames.Send) -> dict[str, Any]:
        return acks(await db(chat.send, self.who, UUID(bytes=frame.conv), client_drafts(frame)))

    async def on_read(self, frame: frames.Read) -> None:
        await db(chat.mark_read, self.who, UUID(bytes=frame.conv), frame.seq)

    async def on_typing(self, frame: frames.Typing) -> None:
        await db(chat.say_typing, self.who, UUID(bytes=frame.conv), on=frame.on)

    async def on_epoch(self, frame: frames.Epoch) -> dict[str, Any]:
        return {"number": await db(chat.new_epoch, self.who, UUID(bytes=frame.conv), new_epoch(frame))}

    async def after(self, _frame: Any) -> None:
        """What follows an answer, in the order in which the client expects it."""

    async def refuse(self, _frame: Any, number: int | None, code: str) -> None:
        """Answer a command that was refused; a frame without an answer is dropped."""
        await self._say_no(number, code)

    async def _say_no(self, number: int | None, code: str, **more: Any) -> None:
        if number is not None:
            await self.say({"k": "no", "id": number, "code": code, **more})

    async def say(self, frame: dict[str, Any]) -> None:
        """Send a frame, unless the socket has parted."""
        if not self.parted:
            await self.send(frames.encode(frame))

    async def part(self, code: int) -> None:
        """Close with `code`, once."""
        if not self.parted:
            self.parted = True
            await self.close(code)

    async def join(self, group: str) -> None:
        """Hear a group's hints; joining again is how a membership survives a restart of the layer."""
        self.groups_joined.add(group)
        await self.channel_layer.group_add(group, self.channel_name)

    async def quit(self, group: str) -> None:
        """Stop hearing a group."""
        self.groups_joined.discard(group)
        await self.channel_layer.group_discard(group, self.channel_name)

    async def rejoin(self) -> None:
        """Join every group again."""
        await asyncio.gather(*(self.channel_layer.group_add(group, self.channel_name) for group in self.groups_joined))

    async def deliver(self, follow: Follow) -> None:
        """Send what this follower has not got yet, as far as their window is open."""
        async with follow.lock:
            while limit := follow.room():
                found = await db(chat.news, self.who, follow.handle, after=follow.sent, epoch=follow.epoch, limit=limit)
                if not found.items and not found.epochs:
                    return
                await self.say(
                    {
                        "k": "messages",
                        "conv": follow.handle.bytes,
                        "epochs": found.epochs,
                        "items": found.items,
                        "head": found.head,
                    }
                )
                follow.note(found)
                if follow.sent >= found.head:
                    return

    async def _within_limit(self, frame: Any) -> bool:
        now = time.monotonic()
        try:
            self.frames.spend(now)
        except moderation.Limited as limited:
            # A bucket that refills lets a frame through now and then: only a calm second ends a flood.
            if now - self.refused_at > CALM_SECONDS:
                self.flood_since = now
            self.refused_at = now
            if now - self.flood_since > FLOOD_SECONDS:
                await self.part(codes.TOO_MANY)
            else:
                await self._say_no(getattr(frame, "id", None), "slow", wait=limited.wait)
            return False
        return True

    async def _expect_first_frame(self) -> None:
        await asyncio.sleep(FIRST_FRAME_SECONDS)
        if self.person is None:
            await self.part(codes.LATE)
