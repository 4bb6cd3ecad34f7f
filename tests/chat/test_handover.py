"""Handover notes and appointments: the youth decides, the server keeps what it cannot open, and not for ever."""

import json
import os
import time
from uuid import UUID, uuid4

import pytest

from accounts import api as accounts
from chat import api as chat
from chat.models import Appointment, HandoverNote
from moderation import api as moderation
from outreach import api as outreach
from tests.chat.cast import WorkersView, Ylva, staff
from tests.chat.guests import minute
from tests.chat.test_sending import refused
from tests.protocol.client import new_identity
from tests.protocol.guests import (
    open_appointment,
    open_note,
    seal_appointment,
    seal_note,
    sign_approval,
)
from tests.protocol.primitives import point

pytestmark = pytest.mark.django_db

TEXT = json.dumps({"items": [["wishes", "een plek om te slapen"], ["never", "bel niet naar huis"]]}).encode()
DAY = 24 * 3600


def note_for(ylva, helper, **changed):
    """The fields of a note that Ylva approved; `changed` replaces what the approval says."""
    note = uuid4()
    said = {"conv": ylva.handle.bytes, "note": note.bytes, "certificate": helper.certificate}
    sealed = seal_note(point(helper.key), **said, text=TEXT)
    identity = changed.pop("identity", ylva.identity)
    approval = sign_approval(identity, **{**said, "text": TEXT, "minute": minute(), **changed})
    return {"to": helper.user.pk, "note": note, "sealed": sealed, "approval": approval}


def test_a_note_is_opened_by_its_helper_who_says_that_it_came(ylva, desk, hilde):
    chat.hand_note(ylva.person, **note_for(ylva, hilde))

    (row,) = chat.notes_of(hilde.person)
    opened = open_note(hilde.key, row["sealed"], conv=row["conv"], note=row["note"], certificate=row["certificate"])
    assert opened == TEXT
    assert chat.guest_desk(hilde.person)["notes"] == 1
    for told in (chat.youth_state(ylva.person), chat.staff_state(desk.person, ylva.handle)):
        assert told["guest"]["notes"] == [{"id": row["note"], "name": "Hilde", "state": "sent"}]

    chat.confirm_note(hilde.person, UUID(bytes=row["note"]))

    assert chat.youth_state(ylva.person)["guest"]["notes"][0]["state"] == "arrived"
    assert chat.guest_desk(hilde.person)["notes"] == 0
    verbs = [entry.verb for entry in moderation.entries(subject=ylva.handle.hex)]
    assert verbs[:2] == ["handover.arrived", "handover.sent"]


def test_a_note_opens_for_fourteen_days_and_is_then_deleted(ylva, desk, hilde, time_machine):
    chat.hand_note(ylva.person, **note_for(ylva, hilde))
    began = time.time()
    time_machine.move_to(began + 14 * DAY - 120)
    assert len(chat.notes_of(hilde.person)) == 1
    assert chat.sweep().notes == 0

    time_machine.move_to(began + 14 * DAY)

    assert chat.notes_of(hilde.person) == []
    assert chat.sweep().notes == 1
    assert not HandoverNote.objects.exists()


def test_a_note_goes_with_everything_else_when_the_youth_wipes(ylva, desk, hilde):
    chat.hand_note(ylva.person, **note_for(ylva, hilde))

    chat.wipe(ylva.person)

    assert chat.notes_of(hilde.person) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"conv": bytes(16)},
        {"note": bytes(16)},
        {"certificate": os.urandom(200)},
        {"minute": int(time.time() // 60) - 17},
        {"identity": new_identity()},
    ],
    ids=["conversation", "note", "helper", "old", "key"],
)
def test_an_approval_that_says_something_else_hands_over_nothing(ylva, desk, hilde, changed):
    with refused("bad"):
        chat.hand_note(ylva.person, **note_for(ylva, hilde, **changed))

    assert not HandoverNote.objects.exists()


def test_a_note_of_another_size_is_refused(ylva, desk, hilde):
    fields = note_for(ylva, hilde)

    with refused("bad"):
        chat.hand_note(ylva.person, **{**fields, "sealed": fields["sealed"] + bytes(1)})


def test_notes_go_to_certified_helpers_only(ylva, desk, pia, hilde, lars, noor):
    fields = note_for(ylva, hilde)
    for somebody in (pia.user.pk, lars.pk, uuid4()):
        with refused("state"):
            chat.hand_note(ylva.person, **{**fields, "to": somebody})
    accounts.revoke_certificate(by=noor, handle=hilde.user.pk)

    with refused("state"):
        chat.hand_note(ylva.person, **fields)


@pytest.mark.parametrize("kinds", [[], ["police"]], ids=["none", "police"])
def test_no_note_goes_to_a_helper_where_a_brand_has_no_helpers(ylva, desk, hilde, brand, kinds):
    outreach.change_settings(brand=brand, changes={"guest_kinds": kinds}, actor="system")

    with refused("state"):
        chat.hand_note(ylva.person, **note_for(ylva, hilde))


def test_no_note_goes_out_of_a_conversation_that_nobody_answers(ylva, desk, hilde):
    fields = note_for(ylva, hilde)
    chat.close(desk.person, ylva.handle, "done")

    with refused("state"):
        chat.hand_note(ylva.person, **fields)


def test_the_same_note_again_is_kept_once_and_another_under_its_name_is_refused(ylva, desk, hilde):
    fields = note_for(ylva, hilde)
    chat.hand_note(ylva.person, **fields)
    chat.hand_note(ylva.person, **fields)

    assert HandoverNote.objects.count() == 1
    with refused("state"):
        chat.hand_note(ylva.person, **{**fields, "sealed": os.urandom(337)})


def test_a_youth_hands_over_eight_notes_at_most(ylva, desk, hilde):
    for _ in range(8):
        chat.hand_note(ylva.person, **note_for(ylva, hilde))

    with refused("state"):
        chat.hand_note(ylva.person, **note_for(ylva, hilde))


def test_nobody_else_reads_a_note_or_says_that_it_came(ylva, desk, hilde, pia, kai, axel, noor):
    chat.hand_note(ylva.person, **note_for(ylva, hilde))
    note = HandoverNote.objects.get().pk
    assert chat.notes_of(pia.person) == []
    for somebody in (pia.person, staff(kai), chat.Guest(axel.pk), staff(noor)):
        with refused("unknown"):
            chat.confirm_note(somebody, note)
    with refused("unknown"):
        chat.confirm_note(hilde.person, uuid4())

    accounts.revoke_certificate(by=noor, handle=hilde.user.pk)
    for act in (lambda: chat.notes_of(hilde.person), lambda: chat.confirm_note(hilde.person, note)):
        with refused("unknown"):
            act()


def test_another_youth_is_told_of_no_note(ylva, desk, hilde):
    chat.hand_note(ylva.person, **note_for(ylva, hilde))
    other = Ylva(ylva.team).start()

    assert chat.youth_state(other.person)["guest"]["notes"] == []


def appointment(ylva, text="dinsdag om vier uur"):
    conv, opens = ylva.handle.bytes, ylva.identity.opens
    return {
        "youth_seal": seal_appointment(opens, point(opens), conv=conv, slot=0, generation=0, text=text),
        "team_seal": seal_appointment(opens, point(ylva.team), conv=conv, slot=1, generation=1, text=text),
        "generation": 1,
    }


def test_an_appointment_is_kept_and_shown_to_whoever_comes_back_with_the_code(ylva, desk):
    code = ylva.make_code()
    chat.keep_appointment(ylva.person, **appointment(ylva))
    chat.leave(ylva.person)
    ylva.come_back(code)

    mine = chat.youth_state(ylva.person)["guest"]["appointment"]
    theirs = chat.staff_state(desk.person, ylva.handle)["guest"]["appointment"]

    conv, key = ylva.handle.bytes, point(ylva.identity.opens)
    opened = open_appointment(ylva.identity.opens, key, mine["seal"], conv=conv, slot=0, generation=0)
    assert opened == "dinsdag om vier uur"
    opened = open_appointment(ylva.team, key, theirs["seal"], conv=conv, slot=1, generation=theirs["generation"])
    assert opened == "dinsdag om vier uur"


def test_a_later_appointment_replaces_it_and_both_sides_may_delete_it(ylva, desk, lars):
    chat.keep_appointment(ylva.person, **appointment(ylva))
    chat.keep_appointment(ylva.person, **appointment(ylva, "woensdag"))
    assert Appointment.objects.count() == 1

    with refused("unknown"):
        chat.forget_appointment(staff(lars), ylva.handle)
    chat.forget_appointment(desk.person, ylva.handle)
    assert not Appointment.objects.exists()

    chat.keep_appointment(ylva.person, **appointment(ylva))
    chat.forget_appointment(ylva.person)
    assert chat.youth_state(ylva.person)["guest"] is None


def test_only_the_first_appointment_of_a_visit_is_on_record(ylva, desk, time_machine):
    code = ylva.make_code()
    for text in ("dinsdag", "woensdag", "donderdag"):
        chat.keep_appointment(ylva.person, **appointment(ylva, text))
    chat.forget_appointment(ylva.person)
    chat.keep_appointment(ylva.person, **appointment(ylva))
    chat.leave(ylva.person)
    time_machine.move_to(time.time() + 60)
    ylva.come_back(code)
    chat.keep_appointment(ylva.person, **appointment(ylva, "vrijdag"))

    verbs = [entry.verb for entry in moderation.entries(subject=ylva.handle.hex)]
    assert verbs.count("appointment.kept") == 2


def test_an_appointment_is_sealed_to_the_newest_team_key_or_refused(ylva):
    with refused("race"):
        chat.keep_appointment(ylva.person, **{**appointment(ylva), "generation": 2})


def test_a_worker_cannot_make_an_appointment(ylva, desk):
    with refused("unknown"):
        chat.keep_appointment(desk.person, **appointment(ylva))


def test_an_appointment_is_purged_with_its_conversation(ylva, desk):
    chat.keep_appointment(ylva.person, **appointment(ylva))

    chat.wipe(ylva.person)

    assert not Appointment.objects.exists()


def test_a_handed_note_does_not_say_to_a_guest_who_is_in_that_it_is_there(ylva, kai, hilde, pia):
    WorkersView(ylva, kai).claims()
    chat.hand_note(ylva.person, **note_for(ylva, hilde))

    assert chat.guest_desk(pia.person)["notes"] == 0
