"""A stop: how soon the guest's last message comes, and that none comes that was stored after it. Prints figures."""

import asyncio
import time
from contextlib import suppress

import pytest

from tests.faults.size import full
from tests.sockets.guests import GuestPage, proposes, says_yes, stops
from tests.sockets.link import Cut, No

pytestmark = [pytest.mark.timeout(1800), pytest.mark.services]

MOST = 0.5
# A gate leaves room for a machine that does other things beside.
GATE = 3
PAGES = 6
# Seconds between two sends: a phone answers each, and may say ten frames a second.
PACE = 0.15


class Flood:
    """Kai writes as fast as a phone may answer until the end, in whatever epoch is the newest."""

    def __init__(self, kai, conv):
        self.kai, self.conv = kai, conv
        self.sent = 0
        self._task = asyncio.create_task(self._write())

    async def _write(self):
        while True:
            items = [self.kai.write(self.conv, f"bericht {self.sent}") for _ in range(2)]
            with suppress(No):
                await self.kai.live.ask("send", conv=self.conv, items=items)
                self.sent += len(items)
            await asyncio.sleep(PACE)

    async def close(self):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def test_after_a_stop_the_last_message_reaches_the_guest_within_half_a_second(luwte_server, new_house):
    rounds = full(500, 20)
    house = new_house(luwte_server("full", 3))
    ylva, kai = await house.talk()
    pages = [await house.guest(f"officer{number}") for number in range(PAGES)]
    flood = house.keep(Flood(kai, ylva.conv))

    late, trips, messages = [], [], 0
    for number in range(rounds):
        pia = pages[number % PAGES]
        await lets_in(house, ylva, kai, pia)
        before = flood.sent
        await pia.live.until(lambda pia=pia: pia.highest > pia.talk["floor"] + 4, what="no flood")
        trips.append(await round_trip(ylva))

        began = time.monotonic()
        await stops(ylva)
        assert await pia.live.end() == 1013

        messages += flood.sent - before
        late.append(max(0.0, pia.heard_at - began))
        await pia.enter(house.url())
    await flood.close()

    figures = {name: round(percentile(late, share) * 1000) for name, share in (("p50", 0.5), ("p99", 0.99))}
    trip = {name: round(percentile(trips, share) * 1000) for name, share in (("p50", 0.5), ("p99", 0.99))}
    print(
        f"withdrawal, kick delivered, 3 processes: {rounds} stops in a flood of {messages} messages, "
        f"from the stop to the guest's last message {figures} ms, a socket round trip beside it {trip} ms"
    )
    assert percentile(late, 0.99) <= GATE * MOST


async def lets_in(house, ylva, kai, pia):
    """Ylva says yes to this guest, and the guest follows."""
    await proposes(kai, ylva.conv, pia)
    await says_yes(ylva, house.root)
    await pia.open()


async def round_trip(ylva):
    """Seconds for a heartbeat and its answer."""
    began = time.monotonic()
    await ylva.beat()
    return time.monotonic() - began


async def test_without_redis_nothing_that_is_stored_after_a_stop_reaches_the_guest(luwte_server, new_house, redis):
    stopped, after = full(PAGES, 3), full(90, 20)
    server = luwte_server("full", 3, fresh=True, LUWTE_REDIS_URL=redis.url)
    house = new_house(server)
    talks = [await house.three() for _ in range(stopped)]
    for ylva, _, pia in talks:
        await ylva.send("dit komt nog")
        await pia.sees("dit komt nog")

    redis.process.kill()
    leaked = 0
    for ylva, kai, pia in talks:
        leaked += await says_on_after_a_stop(ylva, kai, pia, after)
    server.stop()

    print(f"withdrawal, Redis dead, the kick lost: {stopped} stops, {stopped * after} messages after, {leaked} leaked")
    assert leaked == 0


async def says_on_after_a_stop(ylva, kai, pia, count):
    """How many messages of after the stop the guest got, asking for news in every way there is."""
    answer = await stops(ylva)
    assert pia.live.closed is None
    await ylva.send("dit is niet voor jou")
    await kai.pulse()
    await kai.sees(ylva.conv, "dit is niet voor jou")
    for number in range(1, count):
        await kai.send(ylva.conv, f"en dit ook niet {number}")
        with suppress(Cut):
            await asks_for_news(pia)
    with suppress(Cut, No):
        await pia.live.ask("open", conv=pia.thread.conv, after=answer["head"], epoch=0)
    return sum(
        item["seq"] > answer["head"] for frame in pia.live.heard if frame["k"] == "messages" for item in frame["items"]
    )


async def asks_for_news(pia: GuestPage):
    """A heartbeat, and the word that all so far has arrived, which opens the window for more."""
    assert pia.thread is not None
    await pia.live.say("got", conv=pia.thread.conv, after=pia.thread.after)
    await pia.pulse()
