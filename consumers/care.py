"""A console's socket."""

import asyncio
import time
from typing import Any
from uuid import UUID

from accounts import api as accounts
from chat import api as chat
from consumers import codes, frames, guest_frames
from consumers.database import db
from consumers.follow import Follow
from consumers.shapes import changed, new_epoch
from consumers.staff import StaffSocket
from moderation.api import pack

__all__ = ["CareSocket"]

BOARD_SECONDS = 0.5


class CareSocket(StaffSocket):
    """One console: the board, and the conversations it follows."""

    def decode(self, text: str) -> frames.CareFrame:
        """The frame in `text`. Raises `msgspec.DecodeError`."""
        return frames.decode_care(text)

    async def connect(self) -> None:
        self.board_due: asyncio.Task[None] | None = None
        await super().connect()

    async def disconnect(self, code: int) -> None:
        if self.board_due:
            self.board_due.cancel()
        await super().disconnect(code)

    async def refuse(self, frame: Any, number: int | None, code: str) -> None:
        await super().refuse(frame, number, code)
        if code == chat.Unknown.code and hasattr(frame, "conv") and frame.conv:
            await self.lose(frame.conv)

    async def after(self, frame: Any) -> None:
        if isinstance(frame, frames.Enter) and self.person is not None:
            await self.join(chat.board_group)
            await self.join(chat.staff_group(self.person.handle))
            await self._tell_board()
        elif isinstance(frame, frames.Open):
            await self._tell_state(UUID(bytes=frame.conv))
            await self.deliver(self.follows[frame.conv])

    async def admit(self, user: accounts.User) -> chat.Staff:
        staff = chat.Staff(user.pk)
        await db(chat.hear_console, staff)
        return staff

    async def on_claim(self, frame: frames.Claim) -> dict[str, Any]:
        if frame.conv is None:
            return {"conv": (await db(chat.claim_next, self.who)).bytes}
        await db(chat.claim, self.who, UUID(bytes=frame.conv))
        return {"conv": frame.conv}

    async def on_open(self, frame: frames.Open) -> None:
        handle = UUID(bytes=frame.conv)
        await db(chat.open_conversation, self.who, handle, frame.reason)
        self.follows[frame.conv] = Follow(handle, sent=frame.after, epoch=frame.epoch)
        await self.join(chat.conversation_group(handle))

    async def on_shut(self, frame: frames.Shut) -> None:
        if self.follows.pop(frame.conv, None):
            await self.quit(chat.conversation_group(UUID(bytes=frame.conv)))

    async def on_got(self, frame: frames.Got) -> None:
        if follow := self.follows.get(frame.conv):
            follow.take(frame.after)
            await self.deliver(follow)

    async def on_park(self, frame: frames.Park) -> None:
        await db(chat.park, self.who, UUID(bytes=frame.conv), on=frame.on)

    async def on_close(self, frame: frames.Close) -> None:
        await db(chat.close, self.who, UUID(bytes=frame.conv), frame.reason)

    async def on_hand(self, frame: frames.Hand) -> None:
        await db(chat.hand_over, self.who, UUID(bytes=frame.conv), UUID(bytes=frame.to))

    async def on_summary(self, frame: frames.Summary) -> None:
        await db(
            chat.write_summary,
            self.who,
            UUID(bytes=frame.conv),
            generation=frame.generation,
            sealed=frame.sealed,
        )

    async def on_seen(self, frame: frames.Seen) -> None:
        await db(chat.take_on_danger, self.who, UUID(bytes=frame.conv))

    async def on_room(self, frame: frames.Room) -> None:
        await db(chat.set_room, self.who, capacity=frame.capacity, pause=frame.pause)

    async def on_guests(self, _frame: guest_frames.Guests) -> dict[str, Any]:
        return {"items": await db(chat.guests_now, self.who)}

    async def on_helpers(self, _frame: guest_frames.Helpers) -> dict[str, Any]:
        return {"items": await db(chat.certified_helpers, self.who)}

    async def on_propose(self, frame: guest_frames.Propose) -> dict[str, Any]:
        conv, guest = UUID(bytes=frame.conv), UUID(bytes=frame.guest)
        return {"admission": (await db(chat.propose, self.who, conv, guest)).bytes}

    async def on_unpropose(self, frame: guest_frames.Unpropose) -> None:
        await db(chat.cancel_proposal, self.who, UUID(bytes=frame.conv), UUID(bytes=frame.admission))

    async def on_dismiss(self, frame: guest_frames.Dismiss) -> dict[str, Any]:
        conv, admission = UUID(bytes=frame.conv), UUID(bytes=frame.admission)
        return changed(await db(chat.dismiss, self.who, conv, admission, epoch=new_epoch(frame)))

    async def on_unmake(self, frame: guest_frames.Unmake) -> None:
        await db(chat.forget_appointment, self.who, UUID(bytes=frame.conv))

    async def on_closed(self, _frame: frames.Closed) -> dict[str, Any]:
        return {"items": await db(chat.recently_closed, self.who)}

    async def on_pulse(self, frame: frames.Pulse) -> None:
        await self.check_session()
        await db(chat.hear_console, self.who, locked=frame.locked)
        heads = await db(chat.heads, [follow.handle for follow in self.follows.values()])
        await self.say(
            {
                "k": "beat",
                "now": int(time.time() // 60),
                "heads": {pack(handle.bytes): head for handle, head in heads.items()},
            }
        )
        for follow in list(self.follows.values()):
            follow.beat()
            await self.deliver_or_lose(follow)
        await self._tell_board()
        # Last: a layer that hangs must not keep news from anybody.
        await self.rejoin()

    async def hint(self, message: dict[str, Any]) -> None:
        follow = self.follows.get(bytes.fromhex(message["conv"]))
        if follow is None or await self._parts_unheard():
            return
        await self.whole(self._follow_hint(follow, message["what"]))

    async def _follow_hint(self, follow: Follow, what: str) -> None:
        if what == "messages":
            await self.deliver_or_lose(follow)
        try:
            await self._tell_state(follow.handle)
        except chat.Unknown:
            await self.lose(follow.handle.bytes)

    async def board(self, _message: dict[str, Any]) -> None:
        if self.board_due is None or self.board_due.done():
            self.board_due = asyncio.create_task(self._tell_board_soon())

    async def kick(self, _message: dict[str, Any]) -> None:
        await self.part(codes.NO_RIGHT)

    async def typing(self, message: dict[str, Any]) -> None:
        conv = bytes.fromhex(message["conv"])
        if conv in self.follows and message["slot"] != 1:
            await self.say({"k": "typing", "conv": conv, "slot": message["slot"], "on": message["on"]})

    async def _tell_board_soon(self) -> None:
        await asyncio.sleep(BOARD_SECONDS)
        await self.whole(self._tell_board_or_part())

    async def _tell_board_or_part(self) -> None:
        try:
            await self._tell_board()
        except chat.Unknown:
            await self.part(codes.NO_RIGHT)

    async def _tell_board(self) -> None:
        await self.say({"k": "board"} | await db(chat.board, self.who))

    async def _tell_state(self, handle: UUID) -> None:
        await self.say({"k": "state"} | await db(chat.staff_state, self.who, handle))
