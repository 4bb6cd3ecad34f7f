"""Putting somebody out."""

import pytest

from accounts import api as accounts
from accounts.models import Authenticator, RootSeal, StaffKey, TeamSeal
from moderation import api as moderation
from tests.people import Console, bytes_for, enrolled, kai, noor, pia

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    noor()
    return Console().signs_in("noor")


def close(desk: Console, person: accounts.User):
    return desk.post(f"staff/{moderation.pack(person.pk.bytes)}/close")


def test_the_session_of_somebody_closed_dies_at_once(desk):
    person = kai()
    console = Console().signs_in("kai")

    assert close(desk, person).status_code == 200

    assert console.get("me").json() == {"step": "out"}
    assert console.post("blob", blob=bytes(239)).json() == {"code": "signed_out"}


def test_a_ticket_made_before_closing_opens_nothing(desk):
    person = kai()
    console = Console().signs_in("kai")
    ticket = console.post("socket").json()["ticket"]

    close(desk, person)

    with pytest.raises(accounts.BadTicket):
        accounts.read_socket_ticket(ticket, console.client.session.session_key)


def test_somebody_closed_half_way_through_signing_in_stays_out(desk):
    person = kai()
    console = Console()
    console.gives_passphrase("kai")
    close(desk, person)

    assert console.post("sign-in/code", code="123456").json() == {"code": "signed_out"}
    assert Console().gives_passphrase("kai").status_code == 403


def test_keys_seals_and_factors_of_somebody_closed_are_gone_and_their_name_stays(desk):
    person = kai()

    close(desk, person)

    assert not StaffKey.objects.filter(staff=person).exists()
    assert not TeamSeal.objects.filter(staff=person).exists()
    assert not Authenticator.objects.filter(user=person).exists()
    row = next(row for row in desk.get("staff").json()["staff"] if row["username"] == "kai")
    assert (row["working_name"], row["active"], row["enrolled"]) == ("Kai", False, False)


def test_a_right_ends_with_the_account(desk):
    person = kai()
    assert accounts.may(person.pk, accounts.ANSWER)

    close(desk, person)

    assert not accounts.may(person.pk, accounts.ANSWER)
    assert accounts.active(person.pk) is None
    assert person not in accounts.holders(accounts.ANSWER)


def test_sockets_are_told_after_the_commit(desk, django_capture_on_commit_callbacks):
    person = kai()
    told = []
    accounts.staff_closed.connect(lambda sender, handle, **_: told.append(handle), weak=False, dispatch_uid="test")
    try:
        with django_capture_on_commit_callbacks() as waiting:
            close(desk, person)
            assert told == []
        waiting[0]()
    finally:
        accounts.staff_closed.disconnect(dispatch_uid="test")

    assert told == [person.pk]


def test_the_last_supervisor_cannot_be_closed(desk):
    head = accounts.User.objects.get()

    assert (close(desk, head).status_code, close(desk, head).json()) == (409, {"code": "last"})

    enrolled("mira", "Mira", "supervisor")
    assert close(desk, head).status_code == 200


def test_the_last_who_holds_the_root_cannot_be_closed(desk):
    head, other = accounts.User.objects.get(), enrolled("mira", "Mira", "supervisor")
    RootSeal.objects.create(staff=head, seal=bytes(219))

    assert close(desk, head).json() == {"code": "last"}

    RootSeal.objects.create(staff=other, seal=bytes(219))
    assert close(desk, head).status_code == 200


def test_closing_somebody_who_is_closed_or_missing_is_answered_alike(desk):
    person = kai()
    close(desk, person)

    closed = close(desk, person)
    missing = desk.post(f"staff/{moderation.pack(bytes(16))}/close")
    garbled = desk.post("staff/x/close")

    assert [answer.status_code for answer in (closed, missing, garbled)] == [404, 404, 404]
    assert closed.json() == missing.json() == garbled.json() == {"code": "unknown"}


def test_closing_is_recorded(desk):
    person = kai()
    close(desk, person)

    log = desk.get("log").json()["entries"]

    assert (log[0]["verb"], log[0]["actor_name"], log[0]["subject_name"]) == ("staff.closed", "Noor", "Kai")
    assert log[0]["meaning"] == moderation.VERBS["staff.closed"]


def test_the_log_gives_a_supervisor_the_signed_statement_and_others_nothing(desk):
    moderation.record(actor="youth", verb="consent.given", subject="c" * 32, evidence=bytes_for("receipt", 236))
    officer = pia()
    moderation.record(actor="youth", verb="consent.refused", subject="c" * 32, reason=officer.pk.hex)
    kai()

    refused, given = desk.get("log").json()["entries"]

    assert moderation.unpack(given["evidence"], 236) == bytes_for("receipt", 236)
    assert (refused["evidence"], given["actor_name"]) == (None, "youth")
    assert (refused["guest_name"], given["guest_name"]) == ("Pia 4711", "")
    assert Console().signs_in("kai").get("log").json() == {"code": "unknown"}
