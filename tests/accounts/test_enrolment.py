"""Enrolling with a link."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from accounts.models import User
from moderation import api as moderation
from tests.accounts.steps import ID, code_for, enrols, hands_in, invited
from tests.people import Console, auth_of, bytes_for, noor

pytestmark = pytest.mark.django_db


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
