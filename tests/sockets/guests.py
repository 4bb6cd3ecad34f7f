"""Guests over sockets: the page of an officer or helper, and what a phone and a console do about them."""

import os
import time
from contextlib import suppress
from typing import Any, Self

from tests.protocol.client import team_member
from tests.protocol.epochs import GUEST, Member, read_record
from tests.protocol.guests import shown_text, sign_consent, sign_withdrawal
from tests.protocol.primitives import from_text, to_text
from tests.protocol.statements import read_certificate
from tests.sockets.link import Cut, Link, No
from tests.sockets.people import Console, Phone, Worker, forget
from tests.sockets.thread import Thread

__all__ = ["GuestPage", "asked", "dismisses", "minute", "proposes", "says_yes", "stop_of", "stops", "the_epoch_without"]


def minute() -> int:
    return int(time.time() // 60)


class GuestPage:
    """An officer's or helper's page. `desk` is what it was last told, `texts` what it shows of the conversation.

    `heard_at` (`time.monotonic`) and `highest` are when the last message came and its place in the log; `former` is a
    conversation this guest was in.
    """

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.desk: dict[str, Any] = {}
        self.thread: Thread | None = None
        self.link: Link | None = None
        self.gone = 0
        self.url = ""
        self.former = b""
        self.heard_at = 0.0
        self.highest = 0

    @property
    def live(self) -> Link:
        """The socket."""
        assert self.link is not None
        return self.link

    @property
    def texts(self) -> list[str]:
        """What the screen shows."""
        return self.thread.texts if self.thread else []

    @property
    def talk(self) -> dict[str, Any]:
        """The conversation this guest is in."""
        talk: dict[str, Any] = self.desk["talk"]
        return talk

    @property
    def conv(self) -> bytes:
        return from_text(self.talk["conv"])

    async def enter(self, url: str) -> Self:
        """Sign in with a ticket, and hear what there is."""
        self.url = url
        ticket = await self.worker.ticket(url)
        forget(self.link)
        self.link = await Link.open(url, "/ws/g", headers={"Cookie": f"luwte_staff={self.worker.session}"})
        self.desk, self.thread = {}, None
        self.link.hears(self._take)
        await self.link.ask("enter", ticket=ticket)
        await self.link.until(lambda: self.desk, what="no desk")
        return self

    async def available(self) -> Self:
        """To be asked for the next hour."""
        await self.live.ask("available", until=minute() + 60)
        return self

    async def gets_free(self) -> None:
        """Depart from where a youth's yes still holds, and come back to an empty desk."""
        if self.desk["talk"]:
            with suppress(Cut):
                await self.live.ask("depart", conv=self.conv)
            await self.enter(self.url)

    async def let_in(self) -> dict[str, Any]:
        """Wait until a youth has said yes."""
        await self.live.until(lambda: self.desk["talk"], what="nobody let the guest in")
        return self.talk

    async def open(self) -> Thread:
        """Follow the conversation from the yes on."""
        talk = await self.let_in()
        self.thread = Thread(self.conv, talk["slot"], self.worker.key, after=talk["floor"])
        self.thread.number = talk["epoch"] - 1
        await self.live.ask("open", conv=self.conv, after=self.thread.after, epoch=self.thread.number)
        if not talk["paused"]:
            thread = self.thread
            await self.live.until(lambda: thread.reader.epochs, what="no epoch came")
        return self.thread

    def write(self, text: str) -> dict[str, Any]:
        """A message, sealed: an item of a `send` frame."""
        assert self.thread is not None
        client_id = to_text(os.urandom(16))
        return {"client_id": client_id, "envelope": self.thread.seal(text, client_id)}

    async def send(self, text: str) -> int:
        """Send, and give the place in the log."""
        data = await self.live.ask("send", conv=self.conv, items=[self.write(text)])
        return int(data["items"][0]["seq"])

    async def pulse(self, *, locked: bool = False) -> dict[str, Any]:
        """A heartbeat, and the server's answer."""
        at = len(self.live.heard)
        await self.live.say("pulse", locked=locked)
        return await self.live.frame("beat", after=at)

    async def sees(self, *texts: str, seconds: float = 10) -> None:
        """Wait until these texts stand on the screen."""
        await self.live.until(
            lambda: set(texts) <= set(self.texts), seconds=seconds, what=f"{texts} not in {self.texts}"
        )

    async def told(self, **fields: Any) -> dict[str, Any]:
        """What the page knows of its conversation, once it has these fields."""

        def found() -> dict[str, Any] | None:
            talk: dict[str, Any] | None = self.desk["talk"]
            return talk if talk and fields.items() <= talk.items() else None

        talk = await self.live.until(found, what=f"no talk with {fields}: {self.desk}")
        assert talk is not None
        return talk

    async def close(self) -> None:
        """Leave the conversation, so that the next test finds this guest free, and close."""
        with suppress(No, Cut, OSError):
            if self.desk.get("talk") and self.live.closed is not None:
                await self.enter(self.url)
            if self.desk.get("talk"):
                await self.live.ask("depart", conv=self.conv)
        await self.live.close()

    def _take(self, frame: dict[str, Any]) -> None:
        if frame["k"] == "desk":
            self.desk = frame
        elif frame["k"] == "messages" and self.thread:
            if frame["items"]:
                self.heard_at, self.highest = time.monotonic(), frame["items"][-1]["seq"]
            self.thread.take(frame)
            self.live.soon("got", conv=self.thread.conv, after=self.thread.after)
        elif frame["k"] == "gone":
            self.gone += 1


async def proposes(kai: Console, conv: bytes, guest: GuestPage) -> bytes:
    """Kai, whose console is heard, asks whether this guest may join; gives the admission."""
    await kai.pulse()
    data = await kai.live.ask("propose", conv=conv, guest=guest.worker.handle)
    return from_text(data["admission"])


async def asked(ylva: Phone) -> dict[str, Any]:
    """The proposal on Ylva's screen."""

    def found() -> dict[str, Any] | None:
        guest = ylva.state.get("guest")
        return guest["proposal"] if guest else None

    proposal = await ylva.live.until(found, what="no proposal")
    assert proposal is not None
    return proposal


async def says_yes(ylva: Phone, root: bytes) -> dict[str, Any]:
    """Ylva reads the proposal, checks the certificate with the root of her document, and taps yes."""
    proposal = await asked(ylva)
    certificate = from_text(proposal["certificate"])
    guest = read_certificate(root, certificate, minute())
    members = [*ylva.members(), Member(proposal["slot"], GUEST, 0, guest.public_key)]
    epoch, fields = ylva.thread.next_epoch(members)
    receipt = sign_consent(
        ylva.identity,
        conv=ylva.conv,
        epoch=epoch.record.number,
        certificate=certificate,
        shown=shown_text(
            root, certificate, proposal["text"]["blocks"], worker=proposal["worker"], lang="nl", now=minute()
        ),
        minute=minute(),
    )
    del fields["conv"]
    data: dict[str, Any] = await ylva.live.ask("consent", admission=proposal["admission"], receipt=receipt, **fields)
    ylva.thread.adopt(epoch)
    return data


async def stops(ylva: Phone) -> dict[str, Any]:
    """One tap."""
    await ylva.live.until(lambda: ylva.state["guest"]["inside"], what="nobody to stop")
    epoch, fields = _stop_with_epoch(ylva, ylva.state["guest"]["inside"])
    data: dict[str, Any] = await ylva.live.ask("stop", **fields)
    ylva.thread.adopt(epoch)
    return data


def stop_of(ylva: Phone, inside: dict[str, Any]) -> dict[str, Any]:
    """What the tap says, made and not said yet."""
    return _stop_with_epoch(ylva, inside)[1]


def _stop_with_epoch(ylva: Phone, inside: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    epoch, fields = ylva.thread.next_epoch(ylva.members())
    withdrawal = sign_withdrawal(
        ylva.identity,
        conv=ylva.conv,
        epoch=epoch.record.number,
        certificate=from_text(inside["certificate"]),
        minute=minute(),
    )
    del fields["conv"]
    return epoch, {"admission": inside["admission"], "withdrawal": withdrawal, **fields}


async def dismisses(kai: Console, conv: bytes) -> dict[str, Any]:
    """Kai ends the guest's part."""
    state = await kai.live.until(lambda: (kai.states[conv].get("guest") or {}).get("inside"), what="nobody to dismiss")
    epoch, fields = the_epoch_without(kai, conv)
    data: dict[str, Any] = await kai.live.ask("dismiss", admission=state["admission"], **fields)
    kai.threads[conv].adopt(epoch)
    return data


def the_epoch_without(kai: Console, conv: bytes) -> tuple[Any, dict[str, Any]]:
    """The worker's next epoch, of the youth and the team only."""
    thread = kai.threads[conv]
    youth_member = read_record(thread.records[thread.number]).members[0]
    return thread.next_epoch([youth_member, team_member(kai.worker.team)])
