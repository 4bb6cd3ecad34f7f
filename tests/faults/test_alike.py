"""A guest cannot tell a conversation of others from one that is not there: not by a byte, not by the time it takes."""

import json
import os
import statistics
import time

import pytest

from tests.faults.size import full
from tests.sockets.link import No

pytestmark = [pytest.mark.timeout(900)]

NEAR = 0.05
# A gate leaves room for a machine that does other things beside.
GATE = 3
# The frames that a socket takes at once before its limit slows it down.
AT_ONCE = 180


async def test_foreign_and_missing_are_answered_with_the_same_bytes_and_as_soon(luwte_server, new_house):
    house = new_house(luwte_server("sqlite", 1))
    ylva, _, _ = await house.three()
    pages = [await house.guest(f"officer{number}") for number in (6, 7)]

    took: dict[str, list[float]] = {"foreign": [], "missing": []}
    answers: dict[str, set[str]] = {"foreign": set(), "missing": set()}
    for number in range(full(2000, 200)):
        page = pages[number // (AT_ONCE // 2) % 2]
        if number % (AT_ONCE // 2) == 0:
            await page.enter(house.url())
        # Each of the two comes first as often as the other.
        for what in ("foreign", "missing")[:: 1 - 2 * (number % 2)]:
            conv = ylva.conv if what == "foreign" else os.urandom(16)
            seconds, answer = await asks(page, conv)
            took[what].append(seconds)
            answers[what].add(answer)

    medians = {what: statistics.median(times) for what, times in took.items()}
    apart = abs(medians["foreign"] - medians["missing"]) / medians["missing"]
    told = {what: f"{median * 1000:.2f}" for what, median in medians.items()}
    print(f"a guest's answers, medians over {len(took['foreign'])} each: {told} ms, {apart:.1%} apart")
    assert answers["foreign"] == answers["missing"] == {json.dumps({"k": "no", "code": "unknown"})}
    assert apart <= GATE * NEAR


async def asks(page, conv):
    """Seconds until the refusal, and what it says besides the number of the command."""
    began = time.monotonic()
    with pytest.raises(No) as no:
        await page.live.ask("open", conv=conv, after=0, epoch=0)
    seconds = time.monotonic() - began
    return seconds, json.dumps({name: value for name, value in no.value.frame.items() if name != "id"})
