"""Ylva's phone and Kai's console, playing their side of the sockets with real encryption."""

import asyncio
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

from tests.protocol import secrets
from tests.protocol.client import new_code, new_identity, team_member, unwrap_identity, wrap_identity, youth
from tests.protocol.epochs import Member, read_record
from tests.protocol.primitives import PrivateKey, from_text, point, private_key, to_text
from tests.sockets.http import post
from tests.sockets.link import Cut, Link, No
from tests.sockets.thread import Thread
from tests.sockets.work import solve

__all__ = ["Console", "Phone", "Worker"]

ONE_BEAT = 13


@dataclass(frozen=True)
class Worker:
    """Somebody of staff who is signed in: what `tests.sockets.seed` printed."""

    username: str
    handle: bytes
    session: str
    team: PrivateKey
    key: PrivateKey

    @classmethod
    def read(cls, row: dict[str, str], team: str) -> Self:
        return cls(
            row["username"],
            from_text(row["handle"]),
            row["session"],
            private_key(from_text(team)),
            private_key(from_text(row["key"])),
        )

    @property
    def cookies(self) -> dict[str, str]:
        """What this browser sends along."""
        return {"luwte_staff": self.session}

    async def ticket(self, url: str) -> str:
        """A ticket for a socket."""
        answer = await asyncio.to_thread(post, url, "/console/api/socket", {}, self.cookies)
        assert answer.status == 200, answer
        return str(answer.data["ticket"])


def forget(link: Link | None) -> None:
    """What a former socket still says is ignored."""
    if link:
        link.hears(lambda frame: None)
        link.drop()


class Phone:
    """A youth's tab: keys and text in memory, one socket at a time."""

    def __init__(self, team: PrivateKey) -> None:
        self.team = team
        self.identity = new_identity()
        self.conv = os.urandom(16)
        self.ticket = b""
        self.thread = self._fresh()
        self.link: Link | None = None
        self.returned = False
        self.state: dict[str, Any] = {}

    def _fresh(self, after: int = 0) -> Thread:
        return Thread(self.conv, 0, self.identity.opens, after=after)

    @property
    def live(self) -> Link:
        """The socket."""
        assert self.link is not None
        return self.link

    @property
    def texts(self) -> list[str]:
        """What the screen shows."""
        return self.thread.texts

    async def dial(self, url: str, **options: Any) -> Link:
        """A fresh socket in place of a former one."""
        forget(self.link)
        self.link = await Link.open(url, "/ws/y", **options)
        return self.link

    async def start(self, url: str, *, later: bool = False, **options: Any) -> Self:
        """Begin a conversation."""
        await self.dial(url, **options)
        epoch, fields = self.thread.next_epoch([youth(self.identity), team_member(self.team)])
        self.thread.adopt(epoch)
        fields |= {"door": "self", "lang": "nl", "sign_key": point(self.identity.signs), "later": later}
        try:
            data = await self.live.ask("start", **fields)
        except No as no:
            if no.code != "work":
                raise
            data = await self.live.ask("start", **fields, work=solve(**no.frame["work"]))
        self.ticket = from_text(data["ticket"])
        self.live.hears(self._take)
        return self

    async def go_on(self, url: str, **options: Any) -> Self:
        """Come back with the ticket, after a cut."""
        link = await self.dial(url, **options)
        link.hears(self._take)
        await link.ask("hello", ticket=self.ticket, after=self.thread.after, epoch=self.thread.number)
        return self

    async def make_code(self) -> str:
        """Make and store a return code."""
        code, secret = new_code()
        halves = secrets.split(secrets.code_root(secret, bytes(16)))
        blob = wrap_identity(halves.kek, self.identity)
        await self.live.ask("code", locator=halves.locator, auth=halves.auth, blob=blob)
        return code

    @classmethod
    async def come_back(cls, url: str, team: PrivateKey, code: str, **options: Any) -> Self:
        """A new phone with a return code."""
        phone = cls(team)
        link = await phone.dial(url, **options)
        halves = secrets.split(secrets.code_root(secrets.read_code(code), bytes(16)))
        data = await link.ask("return", locator=halves.locator, auth=halves.auth)
        phone.identity = unwrap_identity(halves.kek, from_text(data["blob"]))
        phone.conv, phone.ticket = from_text(data["conv"]), from_text(data["ticket"])
        phone.returned = True
        phone.thread = phone._fresh(after=data["read"])
        link.hears(phone._take)
        return phone

    async def new_epoch(self) -> int:
        """Begin the next epoch, as a returning youth does."""
        epoch, fields = self.thread.next_epoch(self.members())
        number = await self.live.ask("epoch", **fields)
        self.thread.adopt(epoch)
        return int(number["number"])

    def members(self) -> list[Member]:
        """The youth and the team."""
        return [youth(self.identity), team_member(self.team)]

    def write(self, text: str) -> dict[str, Any]:
        """A message, sealed: an item of a `send` frame, to be sent as often as it takes."""
        client_id = to_text(os.urandom(16))
        return {"client_id": client_id, "envelope": self.thread.seal(text, client_id)}

    async def send(self, text: str) -> int:
        """Send, and give the place in the log."""
        data = await self.live.ask("send", conv=self.conv, items=[self.write(text)])
        return int(data["items"][0]["seq"])

    async def beat(self, *, shown: bool = True) -> dict[str, Any]:
        """A heartbeat, and the server's answer."""
        at = len(self.live.heard)
        await self.live.say("beat", after=self.thread.after, shown=shown)
        return await self.live.frame("beat", after=at)

    async def sees(self, *texts: str, seconds: float = 10) -> None:
        """Wait until these texts stand on the screen."""
        await self.live.until(
            lambda: set(texts) <= set(self.texts), seconds=seconds, what=f"{texts} not in {self.texts}"
        )

    async def close(self) -> None:
        if self.link:
            await self.link.close()

    def _take(self, frame: dict[str, Any]) -> None:
        if frame["k"] == "messages":
            self.thread.take(frame, partial=self.returned)
            self.live.soon("got", conv=self.conv, after=self.thread.after)
        elif frame["k"] == "state":
            self.state = frame


class Console:
    """A care worker's browser tab."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.threads: dict[bytes, Thread] = {}
        self.states: dict[bytes, dict[str, Any]] = {}
        self.board: dict[str, Any] = {}
        self.gone: set[bytes] = set()
        self.link: Link | None = None

    @property
    def live(self) -> Link:
        """The socket."""
        assert self.link is not None
        return self.link

    async def enter(self, url: str, *, ticket: str | None = None, **options: Any) -> Self:
        """Sign in with a ticket, and open again what was followed."""
        ticket = ticket or await self.worker.ticket(url)
        forget(self.link)
        headers = {"Cookie": f"luwte_staff={self.worker.session}", **options.pop("headers", {})}
        self.link = await Link.open(url, "/ws/c", headers=headers, **options)
        self.link.hears(self._take)
        await self.link.ask("enter", ticket=ticket)
        for conv in self.threads:
            await self.open(conv)
        return self

    async def claim(self, conv: bytes | None = None) -> bytes:
        """Take a conversation and follow it."""
        data = await self.live.ask("claim", conv=conv)
        taken = from_text(data["conv"])
        await self.open(taken)
        return taken

    async def open(self, conv: bytes, reason: str = "") -> Thread:
        """Follow a conversation."""
        thread = self.threads.setdefault(conv, Thread(conv, 1, self.worker.team))
        await self.live.ask("open", conv=conv, after=thread.after, epoch=thread.number, reason=reason)
        await self.live.until(lambda: thread.reader.epochs or thread.sealed_away, what="no epoch came")
        return thread

    def texts(self, conv: bytes) -> list[str]:
        """What the screen shows of a conversation."""
        return self.threads[conv].texts

    def write(self, conv: bytes, text: str) -> dict[str, Any]:
        """A message, sealed: an item of a `send` frame."""
        client_id = to_text(os.urandom(16))
        return {"client_id": client_id, "envelope": self.threads[conv].seal(text, client_id)}

    async def send(self, conv: bytes, text: str) -> int:
        """Send, and give the place in the log."""
        data = await self.live.ask("send", conv=conv, items=[self.write(conv, text)])
        return int(data["items"][0]["seq"])

    async def new_epoch(self, conv: bytes) -> int:
        """Begin the next epoch, when the youth can no longer open the newest."""
        thread = self.threads[conv]
        members = [read_record(thread.records[thread.number]).members[0], team_member(self.worker.team)]
        epoch, fields = thread.next_epoch(members)
        number = await self.live.ask("epoch", **fields)
        thread.adopt(epoch)
        return int(number["number"])

    async def pulse(self, *, locked: bool = False) -> dict[str, Any]:
        """A heartbeat, and the server's answer."""
        at = len(self.live.heard)
        await self.live.say("pulse", locked=locked)
        return await self.live.frame("beat", after=at)

    async def sees(self, conv: bytes, *texts: str, seconds: float = 10) -> None:
        """Wait until these texts stand on the screen."""
        await self.live.until(
            lambda: set(texts) <= set(self.texts(conv)), seconds=seconds, what=f"{texts} not in {self.texts(conv)}"
        )

    async def row(self, conv: bytes, part: str = "waiting", **fields: Any) -> dict[str, Any]:
        """The conversation's row on the board, once it has these fields."""
        wanted = {"conv": to_text(conv), **fields}

        def found() -> dict[str, Any] | None:
            return next((row for row in self.board.get(part, []) if wanted.items() <= row.items()), None)

        row = await self.live.until(found, what=f"no row {fields} in {part}")
        assert row is not None
        return row

    async def state(self, conv: bytes, **fields: Any) -> dict[str, Any]:
        """How the conversation stands, once it stands so."""

        def found() -> dict[str, Any] | None:
            state = self.states.get(conv)
            return state if state and fields.items() <= state.items() else None

        state = await self.live.until(found, what=f"no state {fields}")
        assert state is not None
        return state

    async def close(self) -> None:
        """Close the socket; what this worker answers is set aside, so that the next test finds room."""
        if self.link is None:
            return
        for conv in self.threads:
            with suppress(No, Cut, TimeoutError):
                await self.link.ask("park", conv=conv, on=True, seconds=5)
        await self.link.close()

    def _take(self, frame: dict[str, Any]) -> None:
        if frame["k"] == "messages":
            conv = from_text(frame["conv"])
            self.threads[conv].take(frame)
            self.live.soon("got", conv=conv, after=self.threads[conv].after)
        elif frame["k"] == "state":
            self.states[from_text(frame["conv"])] = frame
        elif frame["k"] == "board":
            self.board = frame
        elif frame["k"] == "gone":
            self.gone.add(from_text(frame["conv"]))
