"""Asking a youth whether a guest may join: who is asked, by whom, and how often."""

import time
from collections.abc import Callable
from uuid import uuid4

import pytest

from accounts import api as accounts
from chat import api as chat
from chat.models import Admission
from moderation import api as moderation
from outreach import api as outreach
from tests import people
from tests.chat.cast import WorkersView, Ylva, staff
from tests.chat.guests import Officer, Yes, minute, propose
from tests.chat.test_consent import nobody_came
from tests.chat.test_sending import refused

pytestmark = pytest.mark.django_db


def test_a_no_changes_nothing_and_is_not_asked_again_in_this_visit(ylva, desk, pia):
    admission = propose(desk, pia)

    chat.refuse(ylva.person, admission)

    assert chat.staff_state(desk.person, ylva.handle)["guest"]["refused"] is True
    assert moderation.entries(subject=ylva.handle.hex)[0].verb == "consent.refused"
    with refused("state"):
        propose(desk, pia)
    ylva.send("ik praat liever met jou")
    nobody_came(ylva, pia)


def test_a_wish_opens_the_question_anew(ylva, desk, pia):
    chat.refuse(ylva.person, propose(desk, pia))

    chat.wish(ylva.person, "police")

    assert chat.board(desk.person)["mine"][0]["wished"] == "police"
    propose(desk, pia)
    Yes.read(ylva, pia.root).say()
    assert chat.youth_state(ylva.person)["guest"]["wished"] == ""


def test_a_no_lasts_as_long_as_the_visit(ylva, desk, pia):
    code = ylva.make_code()
    chat.refuse(ylva.person, propose(desk, pia))
    chat.leave(ylva.person)
    ylva.come_back(code)

    propose(desk, pia)


def test_a_wish_that_is_taken_back_does_not_undo_a_no(ylva, desk, pia):
    chat.refuse(ylva.person, propose(desk, pia))

    chat.wish(ylva.person, "")

    with refused("state"):
        propose(desk, pia)


def test_only_the_first_wish_of_a_visit_is_on_record(ylva, desk, brand, time_machine):
    code = ylva.make_code()
    for kind in ("police", "", "helper", "any", "police"):
        chat.wish(ylva.person, kind)
    chat.leave(ylva.person)
    time_machine.move_to(time.time() + 60)
    ylva.come_back(code)
    chat.wish(ylva.person, "helper")

    entries = moderation.entries(subject=ylva.handle.hex)
    assert [entry.reason for entry in entries if entry.verb == "guest.wished"] == ["helper", "police"]


def test_where_a_brand_has_no_guests_there_is_nothing_to_wish_for(ylva, desk):
    with refused("state"):
        chat.wish(ylva.person, "any")

    assert chat.youth_state(ylva.person)["guest"] is None
    assert chat.staff_state(desk.person, ylva.handle)["guest"] is None


def test_a_proposal_that_is_taken_back_can_no_longer_be_answered(ylva, desk, pia):
    admission = propose(desk, pia)
    yes = Yes.read(ylva, pia.root)

    chat.cancel_proposal(desk.person, ylva.handle, admission)

    assert chat.youth_state(ylva.person)["guest"]["proposal"] is None
    with refused("state"):
        yes.say()
    with refused("state"):
        chat.refuse(ylva.person, admission)
    with refused("state"):
        chat.cancel_proposal(desk.person, ylva.handle, admission)


@pytest.mark.parametrize("why", ["untrusted", "expired"])
def test_a_phone_that_cannot_verify_who_is_proposed_takes_the_question_back_and_that_is_on_record(ylva, desk, pia, why):
    admission = propose(desk, pia)

    chat.doubt(ylva.person, admission, why=why)

    assert chat.youth_state(ylva.person)["guest"]["proposal"] is None
    told = chat.staff_state(desk.person, ylva.handle)["guest"]
    assert (told["proposal"], told["refused"]) == (None, False)
    assert Admission.objects.get().state == "cancelled"
    (entry,) = [entry for entry in moderation.entries() if entry.verb == "guest.certificate_refused"]
    assert (entry.actor, entry.subject, entry.reason) == ("youth", pia.user.pk.hex, why)
    assert moderation.entries(subject=ylva.handle.hex)[0].verb == "guest.cancelled"


def test_a_question_that_is_not_there_or_was_answered_is_not_doubted(ylva, desk, pia, kai):
    other = Ylva(ylva.team).start()
    others_desk = WorkersView(other, kai).claims()
    others = propose(others_desk, pia)
    admission = propose(desk, pia)
    chat.refuse(ylva.person, admission)

    for one in (admission, others, uuid4()):
        with refused("state"):
            chat.doubt(ylva.person, one, why="untrusted")

    assert not [entry for entry in moderation.entries() if entry.verb == "guest.certificate_refused"]


def test_only_the_worker_who_answers_proposes(ylva, desk, pia, lars, axel):
    for somebody in (lars, axel):
        with refused("unknown"):
            chat.propose(staff(somebody), ylva.handle, pia.user.pk)
    with refused("unknown"):
        chat.propose(pia.person, ylva.handle, pia.user.pk)
    with refused("unknown"):
        chat.propose(ylva.person, ylva.handle, pia.user.pk)


def test_one_question_at_a_time(ylva, desk, pia, hilde):
    propose(desk, pia)

    with refused("state"):
        propose(desk, hilde)


def test_one_guest_at_a_time(talk, hilde):
    with refused("state"):
        propose(talk.kai, hilde)


def test_a_guest_is_in_one_conversation_at_a_time(talk, kai, pia):
    other = Ylva(talk.ylva.team).start()
    desk = WorkersView(other, kai).claims()

    with refused("state"):
        propose(desk, pia)
    assert chat.guests_now(desk.person) == []


def test_of_two_youths_who_say_yes_to_the_same_guest_the_first_has_them(ylva, desk, kai, pia):
    other = Ylva(ylva.team).start()
    others_desk = WorkersView(other, kai).claims()
    propose(desk, pia)
    propose(others_desk, pia)
    Yes.read(ylva, pia.root).say()

    with refused("state"):
        Yes.read(other, pia.root).say()

    assert chat.guest_desk(pia.person)["talk"]["conv"] == ylva.handle.bytes


REASONS: dict[str, Callable[..., object]] = {
    "off": lambda pia, **_: chat.set_available(pia.person, until=0),
    "past": lambda time_machine, **_: time_machine.move_to(time.time() + 61 * 60),
    "kind": lambda brand, **_: outreach.change_settings(brand=brand, changes={"guest_kinds": []}, actor="system"),
    "text": lambda **_: outreach.GuestText.objects.filter(kind="police").update(reviewed=None),
    "revoked": lambda noor, pia, **_: accounts.revoke_certificate(by=noor, handle=pia.user.pk),
    "closed": lambda noor, pia, **_: accounts.close_staff(by=noor, handle=pia.user.pk),
    "gone": lambda ylva, **_: chat.leave(ylva.person),
}


@pytest.mark.parametrize("why", REASONS)
def test_who_cannot_be_asked_is_not_asked(ylva, desk, pia, noor, brand, time_machine, why):
    REASONS[why](ylva=ylva, pia=pia, noor=noor, brand=brand, time_machine=time_machine)

    with refused("state"):
        propose(desk, pia)

    assert not Admission.objects.filter(state="proposed").exists()


def test_a_handle_of_nobody_or_of_a_colleague_is_not_asked(ylva, desk, pia, lars):
    for handle in (uuid4(), lars.pk):
        with refused("state"):
            chat.propose(desk.person, ylva.handle, handle)


def test_a_guest_who_is_no_longer_available_takes_the_question_back(ylva, desk, pia):
    propose(desk, pia)

    chat.set_available(pia.person, until=0)

    assert chat.youth_state(ylva.person)["guest"]["proposal"] is None


def test_a_demo_brand_may_ask_with_a_text_that_nobody_reviewed_and_says_so(ylva, desk, pia, brand):
    outreach.GuestText.objects.update(reviewed=None)
    brand.demo = True
    brand.save(update_fields=["demo"])

    propose(desk, pia)

    asked = chat.youth_state(ylva.person)["guest"]["proposal"]
    assert (asked["demo"], asked["text"]["reviewed"]) == (True, None)
    Yes.read(ylva, pia.root).say()


def test_whom_a_worker_can_ask_is_told_with_until_when(desk, pia, hilde):
    chat.set_available(hilde.person, until=0)

    (one,) = chat.guests_now(desk.person)

    assert (one["name"], one["unit"], one["kind"]) == ("Pia 4711", "de politie, team Jeugd", "police")
    assert (one["handle"], one["until"]) == (pia.user.pk.bytes, minute() + 60)
    assert [helper["name"] for helper in chat.certified_helpers(desk.person)] == ["Hilde"]


@pytest.mark.parametrize("ahead", [-1, 12 * 60 + 2])
def test_a_guest_is_available_for_at_most_twelve_hours(pia, ahead):
    with refused("state"):
        chat.set_available(pia.person, until=minute() + ahead)


def test_who_has_no_certificate_is_not_available(db):
    somebody = people.pia()

    with refused("state"):
        chat.set_available(chat.Guest(somebody.pk), until=minute() + 5)


def test_the_next_guest_has_the_next_slot(talk, hilde):
    talk.stop()
    talk.kai.catch_up()
    admission = propose(talk.kai, hilde)
    assert Yes.read(talk.ylva, hilde.root).slot == 3

    chat.refuse(talk.ylva.person, admission)
    chat.wish(talk.ylva.person, "any")
    propose(talk.kai, hilde)

    assert Yes.read(talk.ylva, hilde.root).slot == 3


def test_two_helpers_can_be_asked_beside_each_other(team, root, noor, brand, desk):
    Officer.certified(people.pia, root, noor).available()
    Officer.certified(people.hilde, root, noor).available()

    assert {one["kind"] for one in chat.guests_now(desk.person)} == {"police", "helper"}
