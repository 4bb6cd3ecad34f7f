"""Invitations and enrolment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django_otp.oath import TOTP

from accounts import api as accounts
from accounts.models import Invitation, User
from accounts.rules.names import is_username, is_working_name, normalised
from moderation import api as moderation
from tests.people import Console, auth_of, bytes_for, code_of, noor, point_for

pytestmark = pytest.mark.django_db
NOON = 1_790_000_040  # a whole minute
ID = bytes_for("invitation", 16)


def invited(by: Console, **more) -> None:
    body: dict[str, Any] = {
        "id": ID,
        "username": "kai",
        "working_name": "Kai",
        "role": "care_worker",
        "wrapped_secret": bytes_for("wrapped", 60),
        **more,
    }
    answer = by.post("invitations", **body)
    assert answer.status_code == 200, answer.json()


def hands_in(console: Console, **more) -> Any:
    body = {
        "id": ID,
        "auth": auth_of("kai"),
        "public_key": point_for("kai"),
        "blob": bytes_for("blob kai", 239),
        "mac": bytes_for("mac kai", 32),
        **more,
    }
    return console.post("enrol/finish", **body)


def code_for(secret: str) -> str:
    from base64 import b32decode

    return f"{TOTP(b32decode(secret)).token():06d}"


def enrols(console: Console, **more) -> Any:
    secret = hands_in(console, **more).json()["secret"]
    return console.post("enrol/confirm", code=code_for(secret)).json()


@pytest.fixture
def desk():
    noor()
    return Console().signs_in("noor")


def test_somebody_invited_enrols_and_is_signed_in(desk):
    invited(desk)
    kai = Console()

    opened = kai.post("enrol/open", id=ID).json()
    assert opened == {"username": "kai", "working_name": "Kai", "role": "care_worker", "first": False}
    me = enrols(kai)

    assert (me["step"], me["username"], me["roles"]) == ("in", "kai", ["care_worker"])
    assert moderation.unpack(me["blob"], 239) == bytes_for("blob kai", 239)
    assert me["team_seals"] == []


def test_enrolling_gives_a_picture_a_secret_and_ten_recovery_codes(desk):
    invited(desk)

    shown = hands_in(Console()).json()

    assert shown["svg"].startswith("<svg ")
    assert "style" not in shown["svg"]
    assert len(shown["secret"]) == 32
    assert len(set(shown["recovery"])) == 10


def test_the_recovery_codes_on_paper_work(desk):
    invited(desk)
    kai = Console()
    shown = hands_in(kai).json()
    kai.post("enrol/confirm", code=code_for(shown["secret"]))

    again = Console()
    again.gives_passphrase("kai")

    assert again.post("sign-in/code", code=shown["recovery"][7]).json()["step"] == "in"


def test_a_used_invitation_is_refused(desk):
    invited(desk)
    enrols(Console())

    assert Console().post("enrol/open", id=ID).json() == {"code": "unknown"}
    assert hands_in(Console()).json() == {"code": "unknown"}


@pytest.mark.django_db(transaction=True)
def test_of_two_enrolments_at_once_with_one_invitation_one_wins(desk):
    invited(desk)
    together = Barrier(2)

    def enrol(number: int) -> str:
        try:
            console = Console()
            secret = hands_in(console, auth=auth_of(f"kai {number}")).json()["secret"]
            together.wait(10)
            answer = console.post("enrol/confirm", code=code_for(secret)).json()
            return str(answer.get("step") or answer["code"])
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(enrol, range(2)))

    assert outcomes == ["in", "unknown"]
    assert User.objects.filter(username="kai").count() == 1


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


def test_a_wrong_first_code_makes_no_account_and_can_be_tried_again(desk):
    invited(desk)
    kai = Console()
    secret = hands_in(kai).json()["secret"]
    code = code_for(secret)

    wrong = kai.post("enrol/confirm", code=f"{(int(code) + 1) % 1_000_000:06d}")

    assert (wrong.status_code, wrong.json()) == (403, {"code": "wrong", "wait": 0})
    assert not User.objects.filter(username="kai").exists()
    assert kai.post("enrol/confirm", code=code).json()["step"] == "in"


def test_the_first_code_is_not_to_be_guessed(desk):
    invited(desk)
    kai = Console()
    code = code_for(hands_in(kai).json()["secret"])
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    for _ in range(moderation.LIMITS["enrol"].capacity):
        kai.post("enrol/confirm", code=wrong)

    held = kai.post("enrol/confirm", code=code)

    assert held.json()["code"] == "wrong"
    assert held.json()["wait"] > 0


def test_the_first_code_is_not_good_for_signing_in_again(desk):
    invited(desk)
    kai = Console()
    code = code_for(hands_in(kai).json()["secret"])
    kai.post("enrol/confirm", code=code)
    again = Console()
    again.gives_passphrase("kai")

    assert again.post("sign-in/code", code=code).status_code == 403


def test_a_browser_that_gives_up_half_way_leaves_the_invitation_usable(desk):
    invited(desk)
    hands_in(Console())

    assert enrols(Console())["step"] == "in"


def test_a_code_without_a_hand_in_is_refused():
    assert Console().post("enrol/confirm", code="123456").json() == {"code": "unknown"}


def test_an_unknown_link_is_refused_like_a_used_one():
    assert Console().post("enrol/open", id=bytes_for("nothing", 16)).json() == {"code": "unknown"}


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"public_key": b"\x05" + bytes(64)}, "public_key"),
        ({"public_key": bytes(64)}, "public_key"),
        ({"mac": b""}, "mac"),
        ({"mac": bytes(31)}, "mac"),
        ({"blob": bytes(20)}, "blob"),
        ({"blob": bytes(5000)}, "blob"),
        ({"auth": "x"}, "auth"),
        ({"id": bytes(15)}, "id"),
    ],
)
def test_what_does_not_fit_names_its_field(desk, more, field):
    invited(desk)

    answer = hands_in(Console(), **more)

    assert (answer.status_code, answer.json()) == (400, {"code": "bad", "field": field})


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
    ],
)
def test_an_invitation_that_cannot_be_names_its_field(desk, more, field, code):
    body = {"id": ID, "username": "kai", "working_name": "Kai", "role": "care_worker", "wrapped_secret": bytes(60)}

    answer = desk.post("invitations", **{**body, **more})

    assert answer.json() == {"code": code, "field": field}


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


def test_the_first_supervisor_enrols_by_the_link_of_the_command(capsys):
    call_command("invite", "Noor", "Noor")
    link = capsys.readouterr().out.split()[-1]
    both = moderation.unpack(link.partition("#")[2], 48)
    console = Console()

    assert console.post("enrol/open", id=both[:16]).json()["first"]
    assert hands_in(console, id=both[:16], token=bytes(32), mac=b"").json() == {"code": "unknown"}
    me = enrols(console, id=both[:16], token=both[16:], mac=b"", auth=auth_of("noor"))

    assert (me["username"], me["roles"], me["root"]) == ("noor", ["supervisor"], None)


def test_the_command_makes_no_second_first_supervisor(capsys):
    noor()

    with pytest.raises(CommandError, match="enrolled already"):
        call_command("invite", "kai", "Kai")


def test_a_second_first_link_ends_the_first_one(capsys):
    call_command("invite", "noor", "Noor")
    call_command("invite", "noor", "Noor")

    assert Invitation.objects.filter(state="sent").count() == 1


def test_a_first_link_is_dead_once_a_supervisor_has_enrolled(capsys):
    call_command("invite", "kai", "Kai")
    handle = Invitation.objects.get().pk
    noor()

    assert Console().post("enrol/open", id=handle.bytes).json() == {"code": "unknown"}


def test_the_secret_of_the_first_link_is_not_in_the_database(capsys):
    call_command("invite", "noor", "Noor")
    secret = moderation.unpack(capsys.readouterr().out.split("#")[1].strip(), 48)[16:]

    assert secret not in bytes(Invitation.objects.get().token)


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


def test_the_try_out_command_prints_a_code_that_is_good(capsys, settings):
    noor()
    call_command("codes")

    assert code_of("noor") in capsys.readouterr().out

    settings.TRYOUT = settings.DEMO = False
    with pytest.raises(CommandError, match="try-out or demo"):
        call_command("codes")
    with pytest.raises(accounts.NotNow):
        noor()
