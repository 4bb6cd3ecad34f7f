"""The socket of a guest's page: the one conversation they are in, and the notes that are for them."""

import time
from typing import Any
from uuid import UUID

from accounts import api as accounts
from chat import api as chat
from consumers import codes, frames, guest_frames
from consumers.database import db
from consumers.follow import Follow
from consumers.shapes import acks, client_draft
from consumers.staff import StaffSocket
from moderation.api import pack

__all__ = ["GuestSocket"]


class GuestSocket(StaffSocket):
    """One page of an officer or helper. Every delivery asks anew whether the youth's yes still stands."""

    # What the page was last told of its desk, without the time.
    told: dict[str, Any] | None = None

    def decode(self, text: str) -> frames.GuestFrame:
        """The frame in `text`. Raises `msgspec.DecodeError`."""
        return frames.decode_guest(text)

    async def refuse(self, frame: Any, number: int | None, code: str) -> None:
        await super().refuse(frame, number, code)
        if code == chat.Unknown.code and hasattr(frame, "conv"):
            await self.lose(frame.conv)

    async def after(self, frame: Any) -> None:
        if isinstance(frame, frames.Enter) and self.person is not None:
            await self.join(chat.staff_group(self.person.handle))
            await self._tell_desk()
        elif isinstance(frame, guest_frames.Available):
            await self._tell_desk()
        elif isinstance(frame, guest_frames.Join):
            await self.deliver(self.follows[frame.conv])

    async def admit(self, user: accounts.User) -> chat.Guest:
        guest = chat.Guest(user.pk)
        await db(chat.hear_guest, guest)
        return guest

    async def on_available(self, frame: guest_frames.Available) -> None:
        await db(chat.set_available, self.who, until=frame.until)

    async def on_join(self, frame: guest_frames.Join) -> None:
        handle = UUID(bytes=frame.conv)
        begin = await db(chat.guest_begin, self.who, handle)
        follow = Follow(handle, sent=max(frame.after, begin.floor), epoch=max(frame.epoch, begin.epoch - 1))
        self.follows = {frame.conv: follow}
        await self.join(chat.conversation_group(handle))

    async def on_got(self, frame: frames.Got) -> None:
        if follow := self.follows.get(frame.conv):
            follow.take(frame.after)
            await self.deliver_or_lose(follow)

    async def on_first(self, frame: guest_frames.First) -> dict[str, Any]:
        ack = await db(chat.say_first, self.who, UUID(bytes=frame.conv), client_draft(frame.item))
        return acks([ack])

    async def on_depart(self, frame: guest_frames.Depart) -> None:
        await db(chat.depart, self.who, UUID(bytes=frame.conv))

    async def on_notes(self, _frame: guest_frames.Notes) -> dict[str, Any]:
        return {"items": await db(chat.notes_of, self.who)}

    async def on_arrived(self, frame: guest_frames.Arrived) -> None:
        await db(chat.confirm_note, self.who, UUID(bytes=frame.note))

    async def on_pulse(self, _frame: frames.Pulse) -> None:
        await self.check_session()
        await db(chat.hear_guest, self.who)
        heads = await db(chat.guest_heads, self.who, [follow.handle for follow in self.follows.values()])
        told = {pack(handle.bytes): head for handle, head in heads.items()}
        await self.say({"k": "beat", "now": int(time.time() // 60), "heads": told})
        await self._tell_desk(always=False)
        for follow in list(self.follows.values()):
            follow.beat()
            await self.deliver_or_lose(follow)
        # Last: a layer that hangs must not keep news from anybody.
        await self.rejoin()

    async def desk(self, _message: dict[str, Any]) -> None:
        if not await self._parts_unheard():
            await self.whole(self._tell_desk())

    async def hint(self, message: dict[str, Any]) -> None:
        follow = self.follows.get(bytes.fromhex(message["conv"]))
        if follow is not None and not await self._parts_unheard():
            await self.whole(self._follow_hint(follow, message["what"]))

    async def _follow_hint(self, follow: Follow, what: str) -> None:
        if what == "messages":
            await self.deliver_or_lose(follow)
        else:
            await self._tell_desk(always=False)

    async def kick(self, _message: dict[str, Any]) -> None:
        # Who may, comes back, and finds what they are still let into.
        await self.part(codes.AGAIN)

    async def typing(self, _message: dict[str, Any]) -> None:
        """A guest sees what was said and not that somebody is about to say it."""

    async def _tell_desk(self, *, always: bool = True) -> None:
        desk = await db(chat.guest_desk, self.who)
        now = desk.pop("now")
        if always or desk != self.told:
            self.told = desk
            await self.say({"k": "desk", "now": now} | desk)
