"""A youth's socket."""

import time
from typing import Any
from uuid import UUID

from chat import api as chat
from consumers import codes, frames, guest_frames
from consumers.base import Socket
from consumers.database import db
from consumers.follow import Follow
from consumers.shapes import changed, new_epoch
from consumers.work import BITS, WorkWanted, pay
from moderation import api as moderation

__all__ = ["YouthSocket"]

FIRST = (frames.Start, frames.Hello, frames.Return, frames.Resume)
# Said again on a live socket: "send me what I missed".
ALWAYS = (frames.Hello,)


class YouthSocket(Socket):
    """One phone: one visit of one conversation."""

    bucket = "youth_frames"
    person: chat.Youth | None = None
    # Whether a guest is paused, as the phone was last told; None while there is no guest.
    paused: bool | None = None

    def decode(self, text: str) -> frames.YouthFrame:
        """The frame in `text`. Raises `msgspec.DecodeError`."""
        return frames.decode_youth(text)

    async def connect(self) -> None:
        self.messages = moderation.local_bucket("youth_message", time.monotonic())
        self.dots = moderation.local_bucket("typing", time.monotonic())
        await super().connect()

    async def _answer(self, frame: Any) -> None:
        if (self.person is None) == isinstance(frame, FIRST) or isinstance(frame, ALWAYS):
            await super()._answer(frame)
        else:
            await self.part(codes.WHO if self.person is None else codes.BAD_FRAME)

    async def refuse(self, frame: Any, number: int | None, code: str) -> None:
        await super().refuse(frame, number, code)
        # A visit that the database no longer knows has ended, here or on another phone: nothing more may arrive.
        if code == chat.Unknown.code and self.person is not None:
            await self.part(codes.ELSEWHERE)
        elif code == chat.Unknown.code and isinstance(frame, frames.Hello):
            await self.part(codes.WHO)

    async def after(self, frame: Any) -> None:
        if isinstance(frame, frames.Start | frames.Hello | frames.Return) and self.person is not None:
            await self.join(chat.conversation_group(self.person.conversation))
            await self._tell_state()
            await self.deliver(self._follow())
        elif isinstance(frame, frames.Finish | frames.Wipe):
            await self.part(codes.GONE)

    async def on_start(self, frame: frames.Start) -> dict[str, Any]:
        await pay("start", frame.work)
        self.person, ticket = await db(
            chat.start,
            handle=UUID(bytes=frame.conv),
            door=frame.door,
            lang=frame.lang,
            epoch=new_epoch(frame),
            sign_key=frame.sign_key,
            later=frame.later,
        )
        self._begin(after=0, epoch=1)
        return {"ticket": ticket}

    async def on_hello(self, frame: frames.Hello) -> None:
        person = await db(chat.go_on, frame.ticket, mark=self.channel_name)
        if self.person not in (None, person):
            raise chat.Unknown
        self.person = person
        self._begin(after=frame.after, epoch=frame.epoch)

    async def on_return(self, frame: frames.Return) -> dict[str, Any]:
        paid = bool(frame.work)
        if paid:
            await pay("return", frame.work)
        try:
            back = await db(chat.come_back, locator=frame.locator, auth=frame.auth, paid=paid)
        except moderation.Limited as problem:
            raise WorkWanted("return", BITS) from problem
        self.person = back.youth
        self._begin(after=back.read, epoch=0)
        return {
            "conv": back.youth.conversation.bytes,
            "ticket": back.ticket,
            "blob": back.blob,
            "read": back.read,
            "head": back.head,
        }

    async def on_resume(self, frame: frames.Resume) -> dict[str, Any]:
        half = await db(chat.take_half, frame.token)
        if half is None:
            raise chat.Unknown
        return {"half": half}

    async def on_keep(self, frame: frames.Keep) -> None:
        await db(chat.keep_half, self.who, token=frame.token, half=frame.half)

    async def on_send(self, frame: frames.Send) -> dict[str, Any]:
        self.messages.spend(time.monotonic(), cost=len(frame.items))
        return await super().on_send(frame)

    async def on_got(self, frame: frames.Got) -> None:
        follow = self._follow()
        follow.take(frame.after)
        await self.deliver(follow)

    async def on_typing(self, frame: frames.Typing) -> None:
        self.dots.spend(time.monotonic())
        await super().on_typing(frame)

    async def on_beat(self, frame: frames.Beat) -> None:
        await db(chat.hear, self.who, shown=frame.shown)
        follow = self._follow()
        follow.take(frame.after)
        follow.beat()
        await self.say({"k": "beat", "now": int(time.time() // 60)} | await db(chat.youth_place, self.who))
        # Nothing happens when a worker falls silent, so nobody else would tell.
        if self.paused is not None and self.paused != await db(chat.youth_pause, self.who):
            await self._tell_state()
        await self.deliver(follow)
        # Last: a layer that hangs must not keep news from anybody.
        await self.rejoin()

    async def on_danger(self, frame: frames.Danger) -> None:
        await db(chat.say_danger, self.who, frame.what)

    async def on_code(self, frame: frames.Code) -> None:
        await db(chat.store_code, self.who, locator=frame.locator, auth=frame.auth, blob=frame.blob)

    async def on_finish(self, _frame: frames.Finish) -> None:
        await db(chat.finish, self.who)

    async def on_leave(self, _frame: frames.Leave) -> None:
        await db(chat.leave, self.who)
        await self.part(codes.GONE)

    async def on_wipe(self, _frame: frames.Wipe) -> dict[str, Any]:
        deleted = await db(chat.wipe, self.who)
        return {"messages": deleted.messages, "summary": deleted.summary, "code": deleted.code}

    async def on_wish(self, frame: guest_frames.Wish) -> None:
        self.messages.spend(time.monotonic())
        await db(chat.wish, self.who, frame.kind)

    async def on_refuse(self, frame: guest_frames.Refuse) -> None:
        await db(chat.refuse, self.who, UUID(bytes=frame.admission))

    async def on_doubt(self, frame: guest_frames.Doubt) -> None:
        await db(chat.doubt, self.who, UUID(bytes=frame.admission), why=frame.why)

    async def on_consent(self, frame: guest_frames.Consent) -> dict[str, Any]:
        admission, epoch = UUID(bytes=frame.admission), new_epoch(frame)
        return changed(await db(chat.consent, self.who, admission, epoch=epoch, receipt=frame.receipt))

    async def on_stop(self, frame: guest_frames.Stop) -> dict[str, Any]:
        admission, epoch = UUID(bytes=frame.admission), new_epoch(frame)
        return changed(await db(chat.stop, self.who, admission, epoch=epoch, withdrawal=frame.withdrawal))

    async def on_proceed(self, frame: guest_frames.Proceed) -> None:
        await db(chat.proceed, self.who, UUID(bytes=frame.admission))

    async def on_handover(self, frame: guest_frames.Handover) -> None:
        self.messages.spend(time.monotonic())
        await db(
            chat.hand_note,
            self.who,
            to=UUID(bytes=frame.to),
            note=UUID(bytes=frame.note),
            sealed=frame.sealed,
            approval=frame.approval,
        )

    async def on_appoint(self, frame: guest_frames.Appoint) -> None:
        self.messages.spend(time.monotonic())
        await db(
            chat.keep_appointment,
            self.who,
            youth_seal=frame.youth_seal,
            team_seal=frame.team_seal,
            generation=frame.generation,
        )

    async def on_unappoint(self, _frame: guest_frames.Unappoint) -> None:
        await db(chat.forget_appointment, self.who)

    async def hint(self, message: dict[str, Any]) -> None:
        if self.person is not None and not self.parted:
            await self.whole(self._follow_hint(message["what"]))

    async def _follow_hint(self, what: str) -> None:
        try:
            if what == "messages":
                await self.deliver(self._follow())
            else:
                await self._tell_state()
        except chat.Unknown:
            await self.part(codes.ELSEWHERE)

    async def arrival(self, message: dict[str, Any]) -> None:
        if message["mark"] != self.channel_name:
            await self.part(codes.ELSEWHERE)

    async def typing(self, message: dict[str, Any]) -> None:
        if self.person is not None and message["slot"] != 0:
            conv = self.person.conversation.bytes
            await self.say({"k": "typing", "conv": conv, "slot": message["slot"], "on": message["on"]})

    def _begin(self, *, after: int, epoch: int) -> None:
        if self.person is not None:
            conversation = self.person.conversation
            self.follows = {conversation.bytes: Follow(conversation, sent=after, epoch=epoch)}

    def _follow(self) -> Follow:
        return next(iter(self.follows.values()))

    async def _tell_state(self) -> None:
        state = await db(chat.youth_state, self.who)
        inside = state["guest"] and state["guest"]["inside"]
        self.paused = inside["paused"] if inside else None
        await self.say({"k": "state"} | state)
