"""Ylva and Kai with the patience of a real client: what is not acknowledged is sent again, on a fresh socket.

Everything is noted: what was acknowledged and when, what was shown and when. `check` compares that with the database.
"""

import asyncio
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from websockets.exceptions import InvalidHandshake, InvalidMessage

from tests.protocol.primitives import to_text
from tests.sockets.house import House, run
from tests.sockets.link import Cut, Link, No
from tests.sockets.people import Console, Phone

__all__ = ["Talk", "check", "total", "until"]

GONE = (Cut, OSError, TimeoutError, InvalidHandshake, InvalidMessage)
PASSING = ("again", "slow")


@dataclass
class Side:
    """One of the two. `acked` gives the place and the moment of each acknowledged client id.

    `put_off` counts how often a line was not taken and had to be sent again.
    """

    name: str
    one: Phone | Console
    conv: bytes
    house: House
    chance: random.Random
    acked: dict[str, tuple[int, float]] = field(default_factory=dict)
    slowest: float = 0
    cuts: int = 0
    refusals: list[str] = field(default_factory=list)
    put_off: int = 0
    dialling: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def thread(self) -> Any:
        return self.one.thread if isinstance(self.one, Phone) else self.one.threads[self.conv]

    async def say(self, text: str) -> None:
        """Send until it is acknowledged."""
        item = self.one.write(text) if isinstance(self.one, Phone) else self.one.write(self.conv, text)
        began = time.monotonic()
        while (place := await self._try_send(item)) is None:
            pass
        self.acked[item["client_id"]] = (place, time.monotonic())
        self.slowest = max(self.slowest, time.monotonic() - began)

    async def _try_send(self, item: dict[str, Any]) -> int | None:
        link = self.one.live
        try:
            data = await link.ask("send", conv=self.conv, items=[item], seconds=8)
        except No as no:
            self.put_off += 1
            self._note(no)
            await asyncio.sleep(0.2)
        except GONE:
            self.put_off += 1
            await self.back(link)
        else:
            return int(data["items"][0]["seq"])
        return None

    async def back(self, lost: Link) -> None:
        """Dial until somebody answers, with jitter, at any process; unless another task did it already."""
        async with self.dialling:
            while self.one.live is lost or self.one.live.closed is not None:
                lost = self.one.live
                self.cuts += 1
                try:
                    await self._dial()
                except No as no:
                    self._note(no)
                except (*GONE, AssertionError):
                    await asyncio.sleep(self.chance.uniform(0.1, 0.4))

    async def _dial(self) -> None:
        if isinstance(self.one, Phone):
            await self.one.go_on(self.house.url())
        else:
            await self.one.enter(self.house.url())

    def _note(self, no: No) -> None:
        if no.code not in PASSING:
            self.refusals.append(no.code)

    async def beat(self, every: float) -> None:
        """A heartbeat for ever."""
        while True:
            await asyncio.sleep(every)
            link = self.one.live
            try:
                await (self.one.beat() if isinstance(self.one, Phone) else self.one.pulse())
            except GONE:
                await self.back(link)


class Talk:
    """A conversation under load. Lines of the two sides carry `side number`."""

    def __init__(self, house: House, ylva: Phone, kai: Console, *, beat: float, seed: int) -> None:
        chance = random.Random(seed)
        self.house = house
        self.conv = ylva.conv
        self.sides = [
            Side("ylva", ylva, ylva.conv, house, chance),
            Side("kai", kai, ylva.conv, house, chance),
        ]
        self._beat = beat
        self._going = True
        self._tasks: list[asyncio.Task[None]] = []

    @classmethod
    async def begin(cls, house: House, *, beat: float, seed: int, pace: float) -> "Talk":
        """Claimed, and both writing a line every `pace` seconds until `end`."""
        ylva, kai = await house.talk()
        talk: Talk = house.keep(cls(house, ylva, kai, beat=beat, seed=seed))
        for side in talk.sides:
            talk._tasks += [
                asyncio.create_task(talk._write(side, pace)),
                asyncio.create_task(side.beat(beat)),
            ]
        return talk

    @property
    def acks(self) -> int:
        """How many lines are acknowledged by now."""
        return sum(len(side.acked) for side in self.sides)

    async def more_acks(self, count: int) -> None:
        """Wait until so many more are acknowledged."""
        goal = self.acks + count
        await until(lambda: self.acks >= goal, seconds=60)

    async def end(self) -> None:
        """Stop writing; wait until both screens show everything that was acknowledged."""
        self._going = False
        async with asyncio.timeout(60):
            await asyncio.gather(*self._tasks[::2])
        everything = {client_id for side in self.sides for client_id in side.acked}

        def shown() -> bool:
            return all(everything <= {line.client_id for line in side.thread.lines} for side in self.sides)

        await until(shown, seconds=3 * self._beat + 30)
        await self.close()

    async def close(self) -> None:
        """Stop writing, dialling and beating, whatever happened."""
        self._going = False
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _write(self, side: Side, pace: float) -> None:
        number = 0
        while self._going:
            number += 1
            await side.say(f"{side.name} {number}")
            await asyncio.sleep(pace)

    def lateness(self) -> list[float]:
        """Seconds from each acknowledgement to the moment the other side showed the line."""
        late = []
        for side, other in (self.sides, reversed(self.sides)):
            shown = {line.client_id: line.at for line in other.thread.lines}
            late += [shown[client_id] - at for client_id, (_, at) in side.acked.items()]
        return late


async def until(holds: Callable[[], bool], *, seconds: float) -> None:
    """Return as soon as it holds."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110  what is waited for is spread over many sockets
            await asyncio.sleep(0.05)


def check(talk: Talk) -> dict[str, int]:
    """Hold what the clients noted against the database. Gives the counts that must all be 0, and how many lines."""
    rows = json.loads(run(talk.house.server, "orders", "log", to_text(talk.conv)))
    stored = {client_id: seq for seq, client_id in rows}
    order = [client_id for _, client_id in rows]
    lost = twice = disorder = 0
    for side in talk.sides:
        lost += sum(stored.get(client_id) != seq for client_id, (seq, _) in side.acked.items())
        shown = [line.client_id for line in side.thread.lines]
        twice += len(shown) - len(set(shown))
        disorder += shown != order
        disorder += len(side.thread.faults)
        lost += len(side.refusals)
    twice += len(order) - len(set(order))
    disorder += [seq for seq, _ in rows] != list(range(1, len(rows) + 1))
    return {"lines": len(rows), "acked": talk.acks, "lost": lost, "twice": twice, "disorder": disorder}


def total(checks: list[dict[str, int]]) -> dict[str, int]:
    """The sums."""
    return {name: sum(one[name] for one in checks) for name in checks[0]}
