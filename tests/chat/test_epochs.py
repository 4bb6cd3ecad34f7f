"""Epochs: one after the other, for the youth and today's team only."""

import os

import pytest

from accounts import api as accounts
from chat import api as chat
from chat.models import Epoch, Seal
from tests.chat.cast import Ylva, staff
from tests.chat.test_sending import refused
from tests.people import bytes_for
from tests.protocol.client import Member, guest, make_epoch, new_identity, new_key, point, sign_team, team_member, youth
from tests.protocol.primitives import sha256

pytestmark = pytest.mark.django_db


def follows(ylva, **changes):
    """The next epoch of Ylva's conversation, with something changed."""
    fields = {
        "conv": ylva.handle.bytes,
        "number": ylva.thread.number + 1,
        "creator": 0,
        "key": ylva.identity.opens,
        "members": [youth(ylva.identity), team_member(ylva.team)],
        "prev": sha256(ylva.thread.records[ylva.thread.number]),
        **changes,
    }
    epoch, seals = make_epoch(**fields)
    return chat.NewEpoch(record=epoch.record.raw, seals=seals)


def test_both_sides_may_make_the_next_epoch(ylva, desk):
    assert ylva.new_epoch() == 2
    desk.catch_up()
    assert desk.new_epoch() == 3


def test_of_two_epochs_that_follow_the_same_one_the_second_is_refused(ylva, desk):
    loser = follows(ylva)
    desk.new_epoch()

    with refused("race"):
        chat.new_epoch(ylva.person, ylva.handle, loser)

    assert Epoch.objects.filter(conversation_id=ylva.handle).count() == 2


@pytest.mark.parametrize("number", [1, 3, 2**32 - 1])
def test_an_epoch_must_have_the_next_number(ylva, number):
    with refused("race"):
        chat.new_epoch(ylva.person, ylva.handle, follows_raw(ylva, number))


def follows_raw(ylva, number):
    good = follows(ylva)
    return chat.NewEpoch(record=good.record[:18] + number.to_bytes(4) + good.record[22:], seals=good.seals)


def test_an_epoch_must_name_the_record_before(ylva):
    with refused("race"):
        chat.new_epoch(ylva.person, ylva.handle, follows(ylva, prev=os.urandom(32)))


def test_an_epoch_of_another_conversation_is_refused(ylva):
    other = Ylva(ylva.team).start()

    with refused("bad"):
        chat.new_epoch(ylva.person, ylva.handle, follows(other))
    with refused("unknown"):
        chat.new_epoch(ylva.person, other.handle, follows(other))


def test_the_youths_key_never_changes(ylva):
    impostor = new_identity()

    with refused("bad"):
        chat.new_epoch(ylva.person, ylva.handle, follows(ylva, members=[youth(impostor), team_member(ylva.team)]))


@pytest.mark.parametrize("stranger", [team_member(new_key()), team_member(new_key(), 2), guest(new_key())])
def test_nobody_but_todays_team_is_let_in(ylva, stranger):
    ours = [youth(ylva.identity)] if stranger.slot == 1 else [youth(ylva.identity), team_member(ylva.team)]

    with refused("bad"):
        chat.new_epoch(ylva.person, ylva.handle, follows(ylva, members=[*ours, stranger]))


def test_a_youth_cannot_make_an_epoch_in_the_teams_name_nor_a_worker_in_the_youths(ylva, desk):
    with refused("bad"):
        chat.new_epoch(ylva.person, ylva.handle, follows(ylva, creator=1, key=ylva.team))
    with refused("bad"):
        chat.new_epoch(desk.person, ylva.handle, follows(ylva))


def test_each_member_needs_one_seal_and_nobody_else_gets_one(ylva):
    good = follows(ylva)
    for seals in ({0: good.seals[0]}, {**good.seals, 2: good.seals[0]}, {}):
        with refused("bad"):
            chat.new_epoch(ylva.person, ylva.handle, chat.NewEpoch(record=good.record, seals=seals))

    assert Seal.objects.filter(epoch__conversation_id=ylva.handle).count() == 2


def test_a_new_team_key_is_for_the_next_epoch(ylva, desk, noor):
    fresh = new_key()
    accounts.renew_team(
        by=noor,
        generation=2,
        public_key=point(fresh),
        signature=sign_team(new_key(), 2, point(fresh)),
        seals={noor.pk: bytes_for("seal", 219)},
    )

    with refused("bad"):
        chat.new_epoch(ylva.person, ylva.handle, follows(ylva))
    assert chat.new_epoch(ylva.person, ylva.handle, follows(ylva, members=members_of(ylva, fresh))) == 2


def members_of(ylva, team):
    return [youth(ylva.identity), Member(1, 1, 2, point(team))]


def test_each_side_gets_its_own_seals_only(ylva, desk):
    mine, theirs = ylva.news().epochs[0]["seal"], desk.news().epochs[0]["seal"]

    stored = {seal.slot: bytes(seal.sealed) for seal in Seal.objects.filter(epoch__conversation_id=ylva.handle)}
    assert (mine, theirs) == (stored[0], stored[1])


def test_a_conversation_cannot_begin_without_a_ceremony(noor, settings, db):
    team = new_key()

    with refused("bad"):
        Ylva(team).start()


def test_a_conversation_cannot_begin_twice_or_on_a_purged_handle(ylva):
    with refused("taken"):
        start_again(ylva)
    chat.wipe(ylva.person)

    with refused("taken"):
        start_again(ylva)


def start_again(ylva):
    again = Ylva(ylva.team)
    again.handle = ylva.handle
    again.thread.conv = ylva.handle.bytes
    return again.start()


def test_a_colleague_cannot_make_an_epoch(ylva, desk, lars):
    with refused("unknown"):
        chat.new_epoch(staff(lars), ylva.handle, follows(ylva, creator=1, key=ylva.team))
