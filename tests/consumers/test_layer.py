"""Hints may be lost; a heartbeat heals that. A server that restarts says so."""

import asyncio
import signal
from contextlib import suppress

import pytest
import redis
from channels_redis.core import RedisChannelLayer

from tests.protocol.primitives import to_text
from tests.services.ports import wait_until
from tests.sockets.http import get


async def test_what_a_lost_hint_did_not_tell_comes_with_the_next_heartbeat(house):
    ylva, kai = await house.talk()
    for link in (ylva.live, kai.live):
        link.hears(lambda frame: None)  # nobody holds a key to what comes
    await house.order("sends_without_a_hint", to_text(ylva.conv), "5")

    assert [head_after(await ylva.beat()), head_after(await kai.pulse(), ylva.conv)] == [5, 5]

    for link in (ylva.live, kai.live):
        await link.until(lambda link=link: sum(len(one["items"]) for one in link.heard if one["k"] == "messages") == 5)


def head_after(beat, conv=None):
    return beat["heads"][to_text(conv)] if conv else beat["head"]


async def test_a_heartbeat_tells_a_waiting_youth_the_place(house):
    ylva = await house.phone()

    beat = await ylva.beat()

    assert beat.keys() == {"k", "now", "head", "place", "range"}
    assert beat["place"] >= 1
    assert isinstance(beat["now"], int)


async def test_a_hidden_phone_is_shown_as_hidden_to_the_worker(house):
    ylva, kai = await house.talk()

    await ylva.beat(shown=False)
    await kai.row(ylva.conv, "mine", youth={"here": True, "shown": False})
    await ylva.beat(shown=True)

    await kai.row(ylva.conv, "mine", youth={"here": True, "shown": True})


def prefix_in(url):
    """What the names of this Redis begin with."""
    with redis.Redis.from_url(url) as client:
        return next(iter(client.scan_iter("*:group:board"))).decode().removesuffix(":group:board")


@pytest.mark.services
async def test_what_somebody_else_writes_into_redis_ends_no_socket(luwte_server, new_house):
    server = luwte_server("full", 1, fresh=True)
    house = new_house(server)
    ylva, kai = await house.talk()
    url = server.env["LUWTE_REDIS_URL"]
    stranger = RedisChannelLayer(hosts=[url], prefix=prefix_in(url), symmetric_encryption_keys=["a stranger's key"])

    await stranger.group_send("board", {"type": "board"})
    await stranger.close_pools()
    await ylva.send("ben je er nog?")

    await kai.sees(ylva.conv, "ben je er nog?")
    assert '"hint_refused"' in server.logs


@pytest.mark.parametrize("kind", [("sqlite", 1), pytest.param(("full", 1), marks=pytest.mark.services)])
async def test_a_server_that_is_asked_to_end_tells_every_socket_to_come_back(luwte_server, new_house, kind):
    server = luwte_server(*kind, fresh=True)
    house = new_house(server)
    ylva, kai = await house.talk()

    process = server.processes[0]
    ending = asyncio.create_task(asyncio.to_thread(process.stop, signal.SIGTERM))

    assert {await ylva.live.end(), await kai.live.end()} == {1012}
    await ending
    await asyncio.to_thread(process.start)
    await ylva.go_on(house.url())
    await kai.enter(house.url())
    await ylva.send("daar ben ik weer")
    await kai.sees(ylva.conv, "daar ben ik weer")


@pytest.mark.services
async def test_a_server_that_drains_is_not_ready_for_new_visitors(luwte_server, new_house):
    server = luwte_server("full", 1, fresh=True)
    house = new_house(server)
    await house.talk()
    seen: list[int] = []

    ending = asyncio.create_task(asyncio.to_thread(server.processes[0].stop, signal.SIGTERM))

    def refuses() -> bool:
        with suppress(OSError):
            seen.append(get(server.url, "/readyz").status)
        return 503 in seen

    await asyncio.to_thread(wait_until, refuses, what="never drained")
    await ending


async def test_a_second_try_out_on_the_same_folder_is_refused(luwte_server):
    server = luwte_server("sqlite")
    second = type(server)(server.var.parent / "second", processes=1, settings={"LUWTE_VAR": str(server.var)})

    with pytest.raises(AssertionError, match="is served from"):
        await asyncio.to_thread(second.start)
