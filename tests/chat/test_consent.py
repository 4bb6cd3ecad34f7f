"""A guest comes in by the youth's signed yes, from then on, and by nothing else."""

import os
import time
from uuid import uuid4

import pytest

from accounts import api as accounts
from accounts.models import Certificate
from chat import api as chat
from chat.models import Admission, Epoch, Message, Seal
from moderation import api as moderation
from outreach import api as outreach
from tests.chat.cast import staff
from tests.chat.guests import Inside, Talk, Yes, guest_member, minute, propose
from tests.chat.test_sending import refused
from tests.protocol.client import new_identity, team_member, youth
from tests.protocol.primitives import new_key, point
from tests.protocol.statements import read_consent
from tests.sockets.seed import certificate_of

pytestmark = pytest.mark.django_db


def test_a_guest_reads_from_the_yes_on_and_never_what_was_before(ylva, desk, pia):
    ylva.send("dit is alleen voor Kai")
    desk.catch_up()
    desk.send("en dit alleen voor Ylva")
    desk.new_epoch()
    desk.send("en dit ook")
    ylva.catch_up()

    talk = Talk.begin(ylva, desk, pia)
    ylva.send("hallo Pia")
    talk.pia.catch_up()

    assert talk.pia.thread.texts == ["hallo Pia"]
    assert talk.pia.thread.faults == []
    assert [row["number"] for row in talk.pia.news().epochs] == [3]
    assert [row["seq"] for row in talk.pia.news().items] == [4]


def test_three_write_and_read_in_one_order(talk):
    talk.ylva.send("een")
    talk.pia.send("twee")
    talk.kai.send("drie")

    for side in (talk.ylva, talk.kai, talk.pia):
        assert side.reads() == ["een", "twee", "drie"]


def test_no_older_epoch_is_ever_sealed_to_a_guest(talk):
    seals = Seal.objects.filter(epoch__conversation_id=talk.ylva.handle, slot=talk.pia.thread.slot)

    assert [seal.epoch.number for seal in seals] == [2]


def test_a_guest_learns_nothing_of_a_conversation_before_the_yes(ylva, desk, pia):
    propose(desk, pia)

    assert chat.guest_desk(pia.person)["talk"] is None
    with refused("unknown"):
        chat.news(pia.person, ylva.handle, after=0, epoch=0)
    with refused("unknown"):
        chat.guest_begin(pia.person, ylva.handle)


def test_the_youth_is_told_all_that_the_yes_needs(ylva, desk, pia):
    admission = propose(desk, pia)

    asked = chat.youth_state(ylva.person)["guest"]["proposal"]

    assert asked["admission"] == admission.bytes
    assert (asked["slot"], asked["worker"], asked["demo"]) == (2, "Kai", False)
    assert asked["certificate"] == pia.certificate
    assert asked["text"]["reviewed"] == "2026-11-01"
    assert chat.staff_state(desk.person, ylva.handle)["guest"]["proposal"] == {
        "admission": admission.bytes,
        "name": "Pia 4711",
        "unit": "de politie, team Jeugd",
        "kind": "police",
    }


def test_the_receipt_stands_on_the_record_with_the_key_that_checks_it(talk):
    entry = moderation.entries(subject=talk.ylva.handle.hex)[0]

    assert (entry.actor, entry.verb) == ("youth", "consent.given")
    said = read_consent(entry.evidence[:65], entry.evidence[65:])
    assert (said.conv, said.epoch) == (talk.ylva.handle.bytes, 2)
    assert entry.evidence[:65] == point(talk.ylva.identity.signs)


def test_staff_get_with_the_epoch_what_proves_the_guest(talk):
    (before, with_guest) = talk.kai.news().epochs

    assert "guests" not in before
    (proof,) = with_guest["guests"]
    assert (proof["slot"], proof["certificate"]) == (2, talk.officer.certificate)
    assert read_consent(proof["sign_key"], proof["receipt"]).epoch == with_guest["number"]


def test_the_same_yes_again_gets_the_same_answer(ylva, desk, pia):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)
    (_, new), receipt = yes.epoch(), yes.receipt()

    first = chat.consent(ylva.person, yes.admission, epoch=new, receipt=receipt)
    again = chat.consent(ylva.person, yes.admission, epoch=new, receipt=receipt)

    assert first == again == chat.Changed(2, 0)
    assert Admission.objects.filter(state="in").count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"epoch": 3},
        {"epoch": 1},
        {"conv": os.urandom(16)},
        {"certificate": os.urandom(200)},
        {"shown": "Mag Pia meepraten?"},
        {"minute": int(time.time() // 60) - 17},
        {"minute": int(time.time() // 60) + 17},
        {"identity": new_identity()},
    ],
    ids=["later", "earlier", "conversation", "guest", "text", "old", "future", "key"],
)
def test_a_receipt_that_says_something_else_lets_nobody_in(ylva, desk, pia, changed):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)

    with refused("bad"):
        chat.consent(ylva.person, yes.admission, epoch=yes.epoch()[1], receipt=yes.receipt(**changed))

    nobody_came(ylva, pia)


def test_a_kind_that_the_helpline_switched_off_meanwhile_is_not_let_in(ylva, desk, pia, brand):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)
    outreach.change_settings(brand=brand, changes={"guest_kinds": ["helper"]}, actor="system")

    with refused("state"):
        yes.say()

    nobody_came(ylva, pia)


def test_a_youth_who_reads_slowly_may_still_say_yes_when_the_guests_hour_is_over(ylva, desk, pia, time_machine):
    propose(desk, pia)
    time_machine.move_to(time.time() + 61 * 60)
    chat.hear(ylva.person, shown=True)

    Yes.read(ylva, pia.root).say()

    assert chat.guest_desk(pia.person)["talk"]["conv"] == ylva.handle.bytes


def nobody_came(ylva, pia):
    assert not Admission.objects.filter(state="in").exists()
    assert Epoch.objects.filter(conversation_id=ylva.handle).count() == 1
    assert not Seal.objects.filter(slot__gt=1).exists()
    with refused("unknown"):
        chat.news(pia.person, ylva.handle, after=0, epoch=0)


def test_every_changed_byte_of_a_receipt_is_refused(ylva, desk, pia):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)
    (_, new), receipt = yes.epoch(), yes.receipt()

    for at in range(0, len(receipt), 5):
        bad = receipt[:at] + bytes([receipt[at] ^ 1]) + receipt[at + 1 :]
        with refused("bad"):
            chat.consent(ylva.person, yes.admission, epoch=new, receipt=bad)

    nobody_came(ylva, pia)


def wrong_members(yes, ylva):
    """Lists of members that are not exactly youth, team and the guest of the proposal."""
    me, team, them = youth(ylva.identity), team_member(ylva.team), guest_member(yes.slot, yes.key)
    return {
        "nobody": [me, team],
        "another key": [me, team, guest_member(yes.slot, point(new_key()))],
        "another slot": [me, team, guest_member(yes.slot + 1, yes.key)],
        "a second guest": [me, team, them, guest_member(yes.slot + 1, point(new_key()))],
        "the guest twice": [me, team, them, guest_member(yes.slot + 1, yes.key)],
        "another team": [me, team_member(new_key()), them],
        "another youth": [youth(new_identity()), team, them],
    }


@pytest.mark.parametrize(
    "name",
    ["nobody", "another key", "another slot", "a second guest", "the guest twice", "another team", "another youth"],
)
def test_the_epoch_of_a_yes_lists_exactly_who_was_proposed(ylva, desk, pia, name):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)

    with refused("bad"):
        chat.consent(
            ylva.person,
            yes.admission,
            epoch=yes.epoch(members=wrong_members(yes, ylva)[name])[1],
            receipt=yes.receipt(),
        )

    nobody_came(ylva, pia)


def test_a_yes_after_another_epoch_is_a_race_and_has_to_be_asked_again(ylva, desk, pia):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)
    (_, new), receipt = yes.epoch(), yes.receipt()
    desk.new_epoch()

    with refused("race"):
        chat.consent(ylva.person, yes.admission, epoch=new, receipt=receipt)

    ylva.catch_up()
    assert Yes.read(ylva, pia.root).say() == chat.Changed(3, 0)


def test_a_guest_whose_certificate_went_while_the_youth_read_does_not_come(ylva, desk, pia, noor, time_machine):
    propose(desk, pia)
    yes = Yes.read(ylva, pia.root)
    # The word of it got lost.
    Certificate.objects.update(revoked=True)

    with refused("state"):
        yes.say()
    assert chat.sweep().guests == 1
    assert Admission.objects.get().state == "cancelled"


def test_a_renewed_certificate_leaves_an_open_question_and_a_guest_as_they_are(ylva, desk, pia, noor, hilde):
    propose(desk, pia)
    renew(pia, noor)
    Yes.read(ylva, pia.root).say()

    renew(pia, noor)

    assert Inside(pia).talk["conv"] == ylva.handle.bytes


def renew(officer, noor):
    fresh = certificate_of(officer.user, accounts.roles(officer.user)[0], officer.key, officer.root)
    accounts.certify(by=noor, handle=officer.user.pk, certificate=fresh)


def test_what_a_youth_quotes_is_a_message_of_the_new_epoch(talk):
    talk.ylva.send("dit zei ik eerder")

    assert Message.objects.get(conversation_id=talk.ylva.handle).epoch == 2


def test_axel_and_other_staff_reach_nothing_of_guests(ylva, desk, pia, axel, lars):
    admission = propose(desk, pia)
    for nobody in (staff(axel), staff(lars), chat.Guest(axel.pk), chat.Guest(lars.pk), chat.Guest(uuid4())):
        for act in (
            lambda nobody=nobody: chat.news(nobody, ylva.handle, after=0, epoch=0),
            lambda nobody=nobody: chat.guest_desk(nobody),
            lambda nobody=nobody: chat.notes_of(nobody),
            lambda nobody=nobody: chat.depart(nobody, ylva.handle),
            lambda nobody=nobody: chat.set_available(nobody, until=minute() + 5),
            lambda nobody=nobody: chat.hear_guest(nobody),
            lambda nobody=nobody: chat.consent(nobody, admission, epoch=chat.NewEpoch(b"", {}), receipt=b""),
            lambda nobody=nobody: chat.refuse(nobody, admission),
            lambda nobody=nobody: chat.proceed(nobody, admission),
            lambda nobody=nobody: chat.dismiss(nobody, ylva.handle, admission, epoch=chat.NewEpoch(b"", {})),
        ):
            with refused("unknown"):
                act()


def test_an_officer_is_no_worker_and_a_worker_no_guest(ylva, desk, pia):
    for act in (
        lambda: chat.board(staff(pia.user)),
        lambda: chat.claim(staff(pia.user), ylva.handle),
        lambda: chat.hear_console(staff(pia.user)),
        lambda: chat.guests_now(staff(pia.user)),
        lambda: chat.hear_guest(chat.Guest(desk.person.handle)),
        lambda: chat.mark_read(pia.person, ylva.handle, 1),
        lambda: chat.say_typing(pia.person, ylva.handle, on=True),
        lambda: chat.staff_state(pia.person, ylva.handle),
        lambda: chat.new_epoch(pia.person, ylva.handle, chat.NewEpoch(b"", {})),
    ):
        with refused("unknown"):
            act()
