"""Two at once, on a real Postgres: exactly one wins, and the other is told so."""

import json
import subprocess
import sys

import pytest

from tests.faults.size import full
from tests.services.server import ROOT

pytestmark = pytest.mark.services

ENDS = {
    "claim": {"taken won"},
    "epoch": {"race won"},
    "send": {"won won"},
    "wipe": {"won won", "unknown won"},
    "come_back": {"won won"},
}


@pytest.mark.parametrize("race", ENDS)
def test_of_two_at_once_one_wins(luwte_server, race):
    rounds = full(1000, 100 if race == "claim" else 25)
    server = luwte_server("full", 1, fresh=True)

    done = subprocess.run(
        [sys.executable, "-m", "tests.chat.races", race, str(rounds)],
        cwd=ROOT,
        env=server.env,
        capture_output=True,
        text=True,
        check=False,
    )
    server.stop()

    assert done.returncode == 0, done.stderr[-2000:]
    outcomes = json.loads(done.stdout)
    print(f"{race}: {outcomes}")
    assert set(outcomes) <= ENDS[race]
    assert sum(outcomes.values()) == rounds
