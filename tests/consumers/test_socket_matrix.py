"""Every socket action for everybody: `tests.consumers.socket_matrix` is the table."""

import os
from typing import Any

import pytest

from tests.consumers.conftest import WAYS
from tests.consumers.socket_matrix import CARE, EXAMPLE, YOUTH, example
from tests.sockets.link import Cut, Link

FENCE = 901

# What a role may do does not depend on the layer, so one way of running is enough here.
pytestmark = pytest.mark.parametrize("server", [WAYS[0]], indirect=True, ids=["sqlite"])


async def outcome(link: Link, kind: str, conv: bytes, path: str = "/ws/y") -> str:
    """`ok`, the code of a `no`, `cut`, or `-` when a later command is answered and this frame was not."""
    at = len(link.heard)
    fields = example(path, kind, conv)
    try:
        await link.say(kind, **fields)
        if "id" not in fields:
            await link.say("send", **EXAMPLE["send"](conv) | {"id": FENCE})
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


@pytest.mark.parametrize(("path", "kind"), [("/ws/y", kind) for kind in YOUTH] + [("/ws/c", kind) for kind in CARE])
async def test_who_has_not_said_who_they_are_reaches_nothing(house, path, kind):
    link = await Link.open(house.url(), path)

    answer = await outcome(link, kind, os.urandom(16), path)

    # The frames that say who somebody is are answered, all with the same refusal or the same request for a real one.
    firsts = {"start": "bad", "hello": "unknown", "return": "unknown", "resume": "unknown", "enter": "unknown"}
    assert answer == firsts.get(kind, "cut")
    await link.close()
