"""Every socket action for everybody: `tests.consumers.socket_matrix` is the table."""

import json
import os
from typing import Any

import pytest

from tests.consumers.conftest import WAYS
from tests.consumers.socket_matrix import CARE, GUEST, YOUTH, example
from tests.sockets.guests import GuestPage, stops
from tests.sockets.house import House
from tests.sockets.link import Cut, Link

FENCE = 901
PLACES = [(path, kind) for path, kinds in (("/ws/y", YOUTH), ("/ws/c", CARE), ("/ws/g", GUEST)) for kind in kinds]

# What a role may do does not depend on the layer, so one way of running is enough here.
pytestmark = pytest.mark.parametrize("server", [WAYS[0]], indirect=True, ids=["sqlite"])


async def outcome(link: Link, kind: str, conv: bytes, path: str = "/ws/y") -> str:
    """`ok`, the code of a `no`, `cut`, or `-` when a later command is answered and this frame was not."""
    at = len(link.heard)
    fields = example(path, kind, conv)
    try:
        await link.say(kind, **fields)
        if "id" not in fields:
            await link.say("send", **example(path, "send", conv) | {"id": FENCE})
        await link.until(lambda: answers(link, at))
    except Cut:
        pass
    frame = next(iter(answers(link, at)), None)
    if frame is None:
        return "cut"
    return "-" if frame["id"] == FENCE else str(frame.get("code", "ok"))


def answers(link: Link, at: int) -> list[dict[str, Any]]:
    return [frame for frame in link.heard[at:] if frame["k"] in ("ok", "no") and frame["id"] in (900, FENCE)]


@pytest.mark.parametrize("kind", YOUTH)
async def test_a_youth_reaches_her_own_conversation_and_no_other(house, kind):
    own, other = YOUTH[kind]
    ylva = await house.phone()
    if other != "own":
        another, third = await house.phone(), await house.phone()

        assert await outcome(another.live, kind, ylva.conv) == other
        assert await outcome(third.live, kind, os.urandom(16)) == other

    assert await outcome(ylva.live, kind, ylva.conv) == own


@pytest.mark.parametrize("kind", CARE)
async def test_only_the_worker_who_answers_reaches_a_conversation(house, kind):
    own, other = CARE[kind]
    ylva, kai = await house.talk()
    for person in (house.worker(), house.people["noor"]):
        colleague = await house.console(person)

        assert await outcome(colleague.live, kind, ylva.conv, "/ws/c") == other, person.username
        if colleague.live.closed is not None:
            colleague = await house.console(person)
        assert await outcome(colleague.live, kind, os.urandom(16), "/ws/c") == other, person.username

    assert await outcome(kai.live, kind, ylva.conv, "/ws/c") == own


@pytest.mark.parametrize(("path", "kind"), PLACES)
async def test_who_has_not_said_who_they_are_reaches_nothing(house, path, kind):
    link = await Link.open(house.url(), path)

    answer = await outcome(link, kind, os.urandom(16), path)

    # The frames that say who somebody is are answered, all with the same refusal or the same request for a real one.
    firsts = {"hello": "unknown", "return": "unknown", "resume": "unknown", "enter": "unknown"}
    # After many starts of other tests the next one is asked to work first.
    assert answer in ({"bad", "work"} if kind == "start" else {firsts.get(kind, "cut")})
    await link.close()


@pytest.mark.parametrize("kind", GUEST)
async def test_only_the_guest_who_is_in_reaches_a_conversation(house, kind):
    own, other = GUEST[kind]
    ylva, _, pia = await house.three()
    former = await let_go_of(house)
    answers_of = {}
    for name, page in {"an officer": await house.guest(), "a helper": await house.guest("hilde"), **former}.items():
        for what, conv in {"foreign": ylva.conv, "missing": os.urandom(16), "ended": former_conv(former)}.items():
            at = len(page.live.heard)
            assert await outcome(page.live, kind, conv, "/ws/g") == other, (name, what)
            answers_of[name, what] = said(page, at)
            if page.live.closed is not None:
                await page.enter(house.url())
    # Not one byte of the answer tells foreign, missing and ended apart, whoever asks.
    assert len(set(answers_of.values())) == 1, answers_of

    assert await outcome(pia.live, kind, ylva.conv, "/ws/g") == own


async def let_go_of(house: House) -> dict[str, GuestPage]:
    """A guest who was in another conversation and is no longer."""
    bo, _, former = await house.three()
    conv = bo.conv
    await stops(bo)
    await former.live.end()
    await former.enter(house.url())
    former.former = conv
    return {"a former guest": former}


def former_conv(former: dict[str, GuestPage]) -> bytes:
    """The conversation that the former guest was in."""
    return next(iter(former.values())).former


def said(page: GuestPage, at: int) -> str:
    """What came back, as it travelled, without what is about the asker's own place."""
    return json.dumps([frame for frame in page.live.heard[at:] if frame["k"] in ("no", "gone", "messages")])
