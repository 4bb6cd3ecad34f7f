"""Inviting somebody, and taking it back."""

from uuid import UUID

import pytest
import time_machine

from accounts import api as accounts
from accounts.models import User
from accounts.rules.names import is_username, is_working_name, normalised
from moderation import api as moderation
from tests.accounts.steps import ID, NOON, code_for, enrols, hands_in, invited
from tests.people import Console, bytes_for, noor, point_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    noor()
    return Console().signs_in("noor")


def test_an_invitation_runs_out_after_three_days_and_its_username_is_free_again():
    with time_machine.travel(NOON, tick=False) as clock:
        noor()
        invited(Console().signs_in("noor"))
        clock.shift(72 * 3600 - 60)
        assert Console().post("enrol/open", id=ID).status_code == 200
        clock.shift(60)

        assert Console().post("enrol/open", id=ID).json() == {"code": "unknown"}
        desk = Console().signs_in("noor")
        assert desk.get("staff").json()["invitations"] == []
        invited(desk, id=bytes_for("second", 16))


def test_an_invitation_that_was_withdrawn_is_refused_also_half_way(desk):
    invited(desk)
    kai = Console()
    secret = hands_in(kai).json()["secret"]

    assert desk.post(f"invitations/{moderation.pack(ID)}/withdraw").status_code == 200

    assert kai.post("enrol/confirm", code=code_for(secret)).json() == {"code": "unknown"}
    assert desk.post(f"invitations/{moderation.pack(ID)}/withdraw").json() == {"code": "unknown"}
    assert not User.objects.filter(username="kai").exists()


def test_an_unknown_link_is_refused_like_a_used_one():
    assert Console().post("enrol/open", id=bytes_for("nothing", 16)).json() == {"code": "unknown"}


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"username": "K"}, "username", "bad"),
        ({"username": "kai van dam"}, "username", "bad"),
        ({"username": "noor"}, "username", "taken"),
        ({"username": "NOOR"}, "username", "taken"),
        ({"working_name": ""}, "working_name", "bad"),
        ({"working_name": "Kai\n"}, "working_name", "bad"),
        ({"working_name": "Kai\u202e"}, "working_name", "bad"),
        ({"role": "owner"}, "role", "bad"),
        ({"wrapped_secret": b""}, "wrapped_secret", "bad"),
        ({"role": "officer", "unit": "team Jeugd"}, "organisation", "bad"),
        ({"role": "officer", "organisation": "de politie"}, "unit", "bad"),
        ({"role": "helper", "organisation": "o" * 61, "unit": "u"}, "organisation", "bad"),
        ({"role": "helper", "organisation": "o", "unit": "team\u202eJeugd"}, "unit", "bad"),
        ({"organisation": "de politie"}, "organisation", "bad"),
        ({"unit": "team Jeugd"}, "unit", "bad"),
    ],
)
def test_an_invitation_that_cannot_be_names_its_field(desk, more, field, code):
    body = {"id": ID, "username": "kai", "working_name": "Kai", "role": "care_worker", "wrapped_secret": bytes(60)}

    answer = desk.post("invitations", **{**body, **more})

    assert answer.json() == {"code": code, "field": field}


def test_a_guest_enrols_with_the_organisation_and_unit_of_the_invitation(desk):
    invited(desk, role="officer", organisation="de politie", unit="team Jeugd")
    (row,) = desk.get("staff").json()["invitations"]

    me = enrols(Console())

    assert (row["role"], row["organisation"], row["unit"]) == ("officer", "de politie", "team Jeugd")
    assert (me["roles"], me["organisation"], me["unit"]) == (["officer"], "de politie", "team Jeugd")
    assert (me["certificate"], me["permissions"]) == (None, ["chat.join_as_guest"])
    assert me["team_seals"] == []


def test_a_guest_s_browser_gives_what_the_certifying_browser_must_check(desk):
    invited(desk, role="officer", organisation="de politie", unit="team Jeugd")
    enrols(Console())

    (row,) = desk.get("guests").json()["guests"]

    assert moderation.unpack(row["public_key"], 65) == point_for("kai")
    assert moderation.unpack(row["mac"], 32) == bytes_for("mac kai", 32)
    assert moderation.unpack(row["invitation"], 16) == ID
    assert moderation.unpack(row["wrapped_secret"], 60) == bytes_for("wrapped", 60)


def test_a_username_has_one_open_invitation(desk):
    invited(desk)

    again = desk.post(
        "invitations", id=bytes(16), username="Kai", working_name="K", role="editor", wrapped_secret=bytes(60)
    )

    assert (again.status_code, again.json()) == (409, {"code": "taken", "field": "username"})


def test_a_console_cannot_fill_the_staff_list(desk):
    moderation.spend("invite", User.objects.get().pk.hex, cost=20)

    held = desk.post("invitations", id=ID, username="kai", working_name="K", role="editor", wrapped_secret=bytes(60))

    assert (held.status_code, held.json()["code"]) == (429, "slow")


def test_the_browser_that_seals_gets_what_it_must_check(desk):
    invited(desk)
    accounts.hold_ceremony(
        by=User.objects.get(username="noor"),
        root_public_key=point_for("root"),
        root_seal=bytes(180),
        team_public_key=point_for("team"),
        team_signature=bytes(64),
        team_seal=bytes(180),
        blob=bytes(239),
    )
    enrols(Console())

    waiting = desk.get("staff").json()["waiting"]

    assert len(waiting) == 1
    assert moderation.unpack(waiting[0]["public_key"], 65) == point_for("kai")
    assert moderation.unpack(waiting[0]["mac"], 32) == bytes_for("mac kai", 32)
    assert moderation.unpack(waiting[0]["invitation"], 16) == ID
    assert moderation.unpack(waiting[0]["wrapped_secret"], 60) == bytes_for("wrapped", 60)
    assert waiting[0]["role"] == "care_worker"


def test_names_are_normalised_and_bounded():
    assert normalised(" Ｋai ") == "kai"
    assert all(is_username(name) for name in ("kai", "k-1", "0._-"))
    assert not any(is_username(name) for name in ("k", ".kai", "kai ", "kaï", "k" * 33, "kai\n"))
    assert is_working_name("Kai de B.")
    assert not any(is_working_name(name) for name in ("", " Kai", "K" * 41))


def test_enrolment_and_invitation_are_recorded_by_handle_only(desk):
    invited(desk)
    handle = UUID(bytes=moderation.unpack(enrols(Console())["handle"], 16))

    verbs = [(entry.actor == handle.hex, entry.verb) for entry in moderation.entries(subject=UUID(bytes=ID).hex)]
    assert verbs == [(True, "staff.enrolled"), (False, "staff.invited")]
    assert "kai" not in str(moderation.entries()).lower()
