"""A youth can check the team key of an epoch that a worker made, also when there is a newer one."""

import pytest

from accounts import api as accounts
from tests.people import bytes_for
from tests.protocol.client import new_key, point, sign_team

pytestmark = pytest.mark.django_db


def test_a_youth_gets_the_roots_signature_over_a_former_team_key(ylva, desk, noor):
    desk.new_epoch()
    former = accounts.team_generation(1)
    assert former is not None
    first = bytes(former.signature)
    newer = new_key()
    accounts.renew_team(
        by=noor,
        generation=2,
        public_key=point(newer),
        signature=sign_team(new_key(), 2, point(newer)),
        seals={noor.pk: bytes_for("team seal", 219)},
    )

    own, workers = ylva.news().epochs

    assert "team_signature" not in own
    assert workers["team_signature"] == first


def test_a_worker_gets_none(ylva, desk):
    desk.new_epoch()

    assert all("team_signature" not in epoch for epoch in desk.news().epochs)
