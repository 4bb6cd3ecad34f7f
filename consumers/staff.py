"""What the sockets of all who have an account share: signing in with a ticket, and being looked at again by pulses."""

import time
from typing import Any
from uuid import UUID

from accounts import api as accounts
from chat import api as chat
from consumers import codes, frames
from consumers.base import Socket
from consumers.database import db
from consumers.follow import Follow

__all__ = ["StaffSocket"]

# Three heartbeats of 12 s, and a little.
UNHEARD_SECONDS = 40


class StaffSocket(Socket):
    """One page of somebody with an account."""

    bucket = "staff_frames"
    person: chat.Staff | chat.Guest | None = None
    session: str | None = None

    async def admit(self, user: accounts.User) -> chat.Staff | chat.Guest:
        """This user as who they are here. Raises `Unknown` for whoever has no business here."""
        raise NotImplementedError

    async def connect(self) -> None:
        self.pulse_at = time.monotonic()
        await super().connect()

    async def _answer(self, frame: Any) -> None:
        if await self._parts_unheard():
            return
        if (self.person is None) == isinstance(frame, frames.Enter):
            await super()._answer(frame)
        else:
            await self.part(codes.WHO if self.person is None else codes.BAD_FRAME)

    async def _parts_unheard(self) -> bool:
        """A console without pulses is one whose session nobody has asked for: it may come back and be asked."""
        if time.monotonic() - self.pulse_at > UNHEARD_SECONDS:
            await self.part(codes.AGAIN)
        return self.parted

    async def refuse(self, frame: Any, number: int | None, code: str) -> None:
        await super().refuse(frame, number, code)
        if isinstance(frame, frames.Enter):
            await self.part(codes.WHO)
        elif isinstance(frame, frames.Pulse):
            await self.part(codes.NO_RIGHT)

    async def on_enter(self, frame: frames.Enter) -> None:
        session = self.scope["session"].session_key
        try:
            user = await db(accounts.read_socket_ticket, frame.ticket, session)
        except accounts.BadTicket as problem:
            raise chat.Unknown from problem
        person = await self.admit(user)
        self.session = session
        self.person = person

    async def desk(self, _message: dict[str, Any]) -> None:
        """A guest's page shows this; a console has nothing to do with it."""

    async def arrival(self, _message: dict[str, Any]) -> None:
        """The youth's own sockets settle among themselves which one goes on."""

    async def deliver_or_lose(self, follow: Follow) -> None:
        """What is new to whoever may still read this conversation; whoever may not is told that it is gone."""
        try:
            await self.deliver(follow)
        except chat.Unknown:
            await self.lose(follow.handle.bytes)

    async def lose(self, conv: bytes) -> None:
        """Follow this conversation no longer, and say so if it was followed."""
        if self.follows.pop(conv, None):
            await self.quit(chat.conversation_group(UUID(bytes=conv)))
            await self.say({"k": "gone", "conv": conv})

    async def check_session(self) -> None:
        """Raises `Unknown` when the session is over: it also runs out by itself, and a kick may be lost."""
        self.pulse_at = time.monotonic()
        if self.person is None or not await db(accounts.is_still_signed_in, self.person.handle, self.session):
            raise chat.Unknown
