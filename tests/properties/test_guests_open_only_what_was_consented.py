"""A guest's key opens exactly what was written after a yes and before its end, whatever anybody does and in any order.

Histories are random with a fixed seed; `LUWTE_FULL=1` walks ten times as many. A failure names its history, which
`python -m tests.properties 417 418` walks alone.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter

import pytest

from tests.architecture.tree import ROOT
from tests.properties import staff, youth
from tests.properties.__main__ import SEED, begin
from tests.properties.house import House
from tests.properties.walk import Walk

HISTORIES = 10_000 if os.environ.get("LUWTE_FULL") else 1_000
PROCESSES = min(os.cpu_count() or 1, 8)
SLOTS = 14


def begun(first: int, last: int) -> "subprocess.Popen[str]":
    """A process that walks these histories."""
    command = [sys.executable, "-m", "tests.properties", str(first), str(last)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.timeout(3600 if os.environ.get("LUWTE_FULL") else 600)
def test_a_guests_key_opens_exactly_the_messages_of_the_consented_epochs():
    since, figures = time.monotonic(), Counter[str]()
    marks = [HISTORIES * n // PROCESSES for n in range(PROCESSES + 1)]

    walks = [begun(first, last) for first, last in zip(marks, marks[1:], strict=False)]
    try:
        said = [one.communicate() for one in walks]
    finally:
        for one in walks:
            one.kill()
    for one, (counted, problem) in zip(walks, said, strict=True):
        assert one.returncode == 0, problem
        figures.update(json.loads(counted))

    assert figures["yes"] > HISTORIES / 2
    for happened in ("stop", "dismiss", "depart", "leave", "return", "revoke", "console silent", "guest says first"):
        assert figures[happened] > 0, happened
    for raced in ("yes", "stop", "dismiss", "youth epoch", "worker epoch"):
        assert figures[f"{raced}: race"] > 0, f"no {raced} ever lost a race"
    print(
        f"guests: {HISTORIES} histories, {figures['steps']} steps, {figures['yes']} yes, {figures['stop']} stop, "
        f"{figures['tried']} openings tried, {figures['opened']} messages opened, {figures['handed out']} handed out, "
        f"{PROCESSES} processes, {time.monotonic() - since:.0f} s"
    )


@pytest.mark.django_db
def test_keys_open_only_their_own_when_the_slots_come_round(settings, tmp_path):
    settings.ROOT_FILE = tmp_path / "root.pub"
    house = House()
    one = Walk(house, SEED, Counter(), begin(house))
    (talk,) = one.talks
    while talk.admitted < SLOTS + 3:
        one.gives(staff.proposes(one, talk))
        one.gives(youth.says_yes(one, talk) or staff.takes_back(one, talk))
        one.gives(youth.writes(one, talk))
        one.gives(staff.writes(one, talk))
        one.look()
        one.gives(youth.stops(one, talk))
        one.gives(youth.writes(one, talk))
        one.look()

    assert sum(len(officer.read) for officer in one.officers) == 2 * talk.admitted
