"""What a socket refuses, each with its documented close code, and without a word in any log."""

import asyncio
import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from tests.protocol.primitives import to_text
from tests.sockets.link import Cut, Link, No
from tests.sockets.people import Phone

HELLO = {"k": "hello", "id": 1, "ticket": to_text(bytes(32)), "after": 0, "epoch": 0}
TEXTS = {
    "nothing": "",
    "no JSON": "hoi",
    "half a JSON": '{"k":"hello"',
    "a list": "[]",
    "a number": "7",
    "no kind": "{}",
    "an unknown kind": json.dumps({**HELLO, "k": "admin"}),
    "a kind of staff": json.dumps({"k": "claim", "id": 1, "conv": None}),
    "an unknown field": json.dumps({**HELLO, "ip": "203.0.113.7"}),
    "a missing field": json.dumps({"k": "hello", "id": 1}),
    "a text for a number": json.dumps({**HELLO, "after": "0"}),
    "a negative number": json.dumps({**HELLO, "after": -1}),
    "a huge number": json.dumps({**HELLO, "after": 2**63}),
    "a fraction": json.dumps({**HELLO, "after": 0.5}),
    "bytes that are no base64": json.dumps({**HELLO, "ticket": "!" * 43}),
    "padded base64": json.dumps({**HELLO, "ticket": to_text(bytes(32)) + "="}),
    "base64 with spare bits": json.dumps({**HELLO, "ticket": "A" * 42 + "B"}),
    "a byte too few": json.dumps({**HELLO, "ticket": to_text(bytes(31))}),
    "a byte too many": json.dumps({**HELLO, "ticket": to_text(bytes(33))}),
    "a field twice nested": '{"k":"hello","x":' + "[" * 8000 + "]" * 8000 + "}",
    "a deep kind": '{"x":' + "[" * 8000 + "]" * 8000 + ',"k":"hello"}',
    "a lone surrogate": '{"k":"\\ud800"}',
    "a null": "null",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
async def test_a_frame_that_version_1_does_not_know_closes_the_socket(house, text):
    link = await Link.open(house.url(), "/ws/y")

    await link.raw(text)

    assert await link.end() == 4400
    assert link.heard == []


@pytest.mark.parametrize("path", ["/ws/y", "/ws/c", "/ws/g"])
async def test_a_binary_frame_closes_the_socket(house, path):
    link = await Link.open(house.url(), path)

    await link.raw(json.dumps(HELLO).encode())

    assert await link.end() == 4400


@pytest.mark.parametrize("path", ["/ws/y", "/ws/c", "/ws/g"])
async def test_a_frame_over_the_cap_closes_the_socket(house, path):
    link = await Link.open(house.url(), path)

    await link.raw("x" * 16_385)

    assert await link.end() == 4400


async def test_a_frame_far_over_the_cap_breaks_the_connection_before_it_is_read(house):
    link = await Link.open(house.url(), "/ws/y")

    await link.raw("x" * 65_537)

    assert await link.end() == 1006


async def test_a_message_in_many_pieces_may_not_be_longer_than_one_frame(house):
    link = await Link.open(house.url(), "/ws/y")

    await link.pieces(["x" * 10_000] * 3)

    assert await link.end() == 4400


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/ws/y", {"k": "beat", "after": 0, "shown": True}),
        ("/ws/y", {"k": "wipe", "id": 1}),
        ("/ws/c", {"k": "pulse", "locked": False}),
        ("/ws/c", {"k": "claim", "id": 1, "conv": None}),
        ("/ws/g", {"k": "notes", "id": 1}),
    ],
)
async def test_nothing_is_done_for_whoever_has_not_said_who_they_are(house, path, text):
    link = await Link.open(house.url(), path)

    await link.raw(json.dumps(text))

    assert await link.end() == 4401
    assert link.heard == []


async def test_a_second_start_on_one_socket_closes_it(house):
    ylva = await house.phone()
    other = Phone(house.team)
    other.link = ylva.live

    with pytest.raises(Exception, match="4400"):
        await other.live.ask("resume", token=os.urandom(16))


async def test_a_second_sign_in_on_one_socket_closes_it(house):
    kai = await house.console()

    with pytest.raises(Exception, match="4400"):
        await kai.live.ask("enter", ticket=await kai.worker.ticket(house.url()))


async def test_who_says_nothing_for_ten_seconds_is_let_go(house):
    link = await Link.open(house.url(), "/ws/y")

    assert await link.end(seconds=14) == 4408


@pytest.mark.parametrize("path", ["/ws/y", "/ws/c", "/ws/g"])
@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "https://luwte.example",
        "http://localhost.evil.example",
        "http://evil.example#localhost",
        "own-evil.example",
        "https-own",
        "other-port",
        "*",
        "",
    ],
)
async def test_a_socket_from_another_origin_is_refused_before_it_opens(house, path, origin):
    url = house.url()
    named = {
        "own-evil.example": url + ".evil.example",
        "https-own": url.replace("http:", "https:"),
        "other-port": "http://127.0.0.1:1",
    }

    with pytest.raises(InvalidStatus) as refused:
        await Link.open(url, path, origin=named.get(origin, origin))

    # 400 is said to what is no origin at all.
    assert refused.value.response.status_code in (400, 403)


async def test_an_unknown_socket_path_is_refused(house):
    with pytest.raises(InvalidStatus) as refused:
        await Link.open(house.url(), "/ws/x")

    assert refused.value.response.status_code == 403


async def test_an_envelope_of_another_conversation_epoch_slot_or_size_is_refused(house):
    ylva, _ = await house.talk()
    other = await house.phone()
    item = ylva.write("hoi")
    envelope = item["envelope"]
    wrong = {
        "version": b"\x02" + envelope[1:],
        "suite": envelope[:1] + b"\x02" + envelope[2:],
        "type": envelope[:2] + b"\x09" + envelope[3:],
        "slot": envelope[:3] + b"\x01" + envelope[4:],
        "conv": envelope[:12] + other.conv + envelope[28:],
        "size": envelope + bytes(1),
    }

    for bad in wrong.values():
        with pytest.raises(No) as no:
            await ylva.live.ask("send", conv=ylva.conv, items=[{**item, "envelope": bad}])
        assert no.value.code == "bad"
    old = envelope[:4] + (7).to_bytes(4) + envelope[8:]
    with pytest.raises(No) as no:
        await ylva.live.ask("send", conv=ylva.conv, items=[{**item, "envelope": old}])
    assert no.value.code == "epoch"


async def test_a_flood_is_held_back_and_then_cut_and_costs_no_memory(house):
    ylva = await house.phone()
    before = max(memory(process.pid) for process in house.server.processes)
    # Each frame is a valid one, as long as a frame may be.
    frame = json.dumps({"k": "got", "conv": to_text(ylva.conv), "after": 0}).ljust(16_000)

    with suppress(Cut):
        for _ in range(20_000):
            await ylva.live.raw(frame)
            await asyncio.sleep(0)

    assert await ylva.live.end() == 4429
    growth = max(memory(process.pid) for process in house.server.processes) - before
    print(f"flood: memory grew by {growth:.1f} MB")
    assert growth < 20


def memory(pid):
    """Resident megabytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


async def test_fast_typing_is_told_how_long_to_wait(house):
    ylva = await house.phone()

    async def paste_a_book() -> None:
        while True:
            await ylva.send("hoi")

    with pytest.raises(No) as no:
        await paste_a_book()

    assert no.value.code == "slow"
    assert 1 <= no.value.frame["wait"] <= 2


async def test_who_takes_nothing_of_a_full_window_for_a_heartbeat_is_let_go(house):
    ylva, kai = await house.talk()
    ylva.live.hears(lambda frame: None)
    for _ in range(5):
        items = [kai.write(ylva.conv, "hoi") for _ in range(16)]
        await kai.live.ask("send", conv=ylva.conv, items=items)
    await ylva.live.until(lambda: count_items(ylva.live.heard) == 64)

    for _ in range(2):
        await ylva.live.say("beat", after=0, shown=True)

    assert await ylva.live.end() == 1013
    assert count_items(ylva.live.heard) == 64


def count_items(frames):
    return sum(len(frame["items"]) for frame in frames if frame["k"] == "messages")
