"""A running Luwte with its staff signed in, and the phones, consoles and guests' pages that one test opens on it.

new_house   a function that takes a `LuwteServer` and gives a `House` on it; what the test opened is closed at its end
"""

import asyncio
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from typing import Any

import pytest

from tests.protocol.primitives import PrivateKey, from_text, private_key
from tests.services.server import ROOT, LuwteServer
from tests.sockets.guests import GuestPage, proposes, says_yes
from tests.sockets.http import Answer, post
from tests.sockets.people import Console, Phone, Worker

__all__ = ["House", "new_house"]

WORKERS = 8
# Care workers who are closed or signed out by the one test that uses them.
LEAVERS = 6
OFFICERS = 6
_numbers = count()
_officers = count()
_staffed: dict[LuwteServer, dict[str, Any]] = {}
_leavers: defaultdict[LuwteServer, Iterator[str]] = defaultdict(
    lambda: iter([f"worker{number}" for number in range(WORKERS, WORKERS + LEAVERS)])
)


def staff_of(server: LuwteServer) -> dict[str, Any]:
    """What the seed printed for this server, which it does once."""
    if server not in _staffed:
        _staffed[server] = json.loads(run(server, "seed", str(WORKERS + LEAVERS)))
    return _staffed[server]


def run(server: LuwteServer, module: str, *words: str) -> str:
    """What a module of tests.sockets prints when it runs with the server's environment."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.sockets.{module}", *words],
        cwd=ROOT,
        env=server.env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


class House:
    """`team` is the team's private key, `root` the root's public one; pages spread over the processes of `server`."""

    def __init__(self, server: LuwteServer) -> None:
        self.server = server
        seeded = staff_of(server)
        self.team: PrivateKey = private_key(from_text(seeded["team"]))
        self.root = from_text(seeded["root"])
        self.people = {row["username"]: Worker.read(row, seeded["team"]) for row in seeded["people"]}
        self.leavers = _leavers[server]
        self._open: list[Phone | Console | GuestPage] = []
        self._door = count()

    def url(self) -> str:
        """The next process's address."""
        return self.server.urls[next(self._door) % len(self.server.urls)]

    def worker(self) -> Worker:
        """A care worker whose socket tickets no other test is using up."""
        return self.people[f"worker{next(_numbers) % WORKERS}"]

    async def phone(self, **options: Any) -> Phone:
        """Ylva begins a conversation."""
        return await self.keep(Phone(self.team)).start(self.url(), **options)

    async def console(self, worker: Worker | None = None) -> Console:
        """Kai signs his socket in."""
        return await self.keep(Console(worker or self.worker())).enter(self.url())

    async def talk(self) -> tuple[Phone, Console]:
        """Ylva and Kai in an open conversation, on different processes where there are several."""
        ylva, kai = await self.phone(), await self.console()
        await kai.claim(ylva.conv)
        return ylva, kai

    async def guest(self, username: str | None = None) -> GuestPage:
        """The next officer, or whoever is named, signs in, leaves what another test left open, and can be asked."""
        page = self.keep(GuestPage(self.people[username or f"officer{next(_officers) % OFFICERS}"]))
        await page.enter(self.url())
        await page.gets_free()
        return await page.available()

    async def three(self) -> tuple[Phone, Console, GuestPage]:
        """Ylva and Kai with an officer whom Ylva let in, each on another process where there are several."""
        ylva, kai = await self.talk()
        pia = await self.guest()
        await proposes(kai, ylva.conv, pia)
        await says_yes(ylva, self.root)
        await pia.open()
        await kai.live.until(lambda: kai.threads[ylva.conv].number == 2, what="no epoch with the guest")
        return ylva, kai, pia

    async def post(self, path: str, body: Any, cookies: dict[str, str] | None = None) -> Answer:
        """POST JSON to the next process."""
        return await asyncio.to_thread(post, self.url(), path, body, cookies)

    async def order(self, name: str, *words: str) -> str:
        """Do something behind the server's back, as tests.sockets.orders says; gives what it prints."""
        return await asyncio.to_thread(run, self.server, "orders", name, *words)

    def keep(self, one: Any) -> Any:
        """Close this phone or console at the end of the test."""
        self._open.append(one)
        return one

    async def close(self) -> None:
        """Close what was opened, so that the next test finds nobody."""
        for one in reversed(self._open):
            await one.close()


@pytest.fixture
async def new_house() -> AsyncIterator[Callable[[LuwteServer], House]]:
    houses: list[House] = []

    def make(server: LuwteServer) -> House:
        houses.append(House(server))
        return houses[-1]

    yield make
    for house in houses:
        await house.close()
