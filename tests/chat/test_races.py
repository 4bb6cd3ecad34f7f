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


# How two who decide about a guest at the same moment may end; in each case the guest is out, or in once.
GUEST_ENDS = {
    "stop_and_stop": {"state won"},
    "stop_and_dismiss": {"state won"},
    "stop_and_depart": {"won won", "state won", "unknown won"},
    "stop_and_send": {"won won", "unknown won"},
    "epoch_and_stop": {"race won"},
    "stop_and_revoke": {"won won", "state won"},
    "consent_and_revoke": {"won won", "state won"},
    "consent_and_leave": {"won won", "unknown won"},
    "consent_and_cancel": {"state won"},
    "two_youths": {"state won"},
    "two_proposals": {"state won"},
}


@pytest.mark.timeout(900)
def test_of_two_who_decide_about_a_guest_at_once_one_wins_or_both_agree(luwte_server):
    rounds = full(200, 6)
    server = luwte_server("full", 1, fresh=True)

    done = subprocess.run(
        [sys.executable, "-m", "tests.chat.guest_races", str(rounds)],
        cwd=ROOT,
        env=server.env,
        capture_output=True,
        text=True,
        check=False,
    )
    server.stop()

    assert done.returncode == 0, done.stderr[-2000:]
    outcomes = json.loads(done.stdout)
    print(f"races about a guest: {outcomes}")
    assert set(outcomes) == set(GUEST_ENDS)
    for race, ends in outcomes.items():
        assert set(ends) <= GUEST_ENDS[race], race


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
