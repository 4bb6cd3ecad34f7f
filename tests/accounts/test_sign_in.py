"""Signing in: the passphrase."""

import pytest
import time_machine

from accounts import api as accounts
from accounts.hashers import PepperedArgon2
from accounts.models import User
from moderation import api as moderation
from tests.accounts.steps import NOON, WRONG, fails
from tests.people import Console, auth_of, code_of, kai, lars

pytestmark = pytest.mark.django_db


def test_passphrase_and_code_let_somebody_in():
    kai()
    console = Console()

    assert console.get("me").json() == {"step": "out"}
    assert console.gives_passphrase("kai").json() == {"next": "code"}
    assert console.get("me").json() == {"step": "code"}
    assert console.gives_code("kai").json()["working_name"] == "Kai"
    assert console.get("me").json()["step"] == "in"


def test_keys_are_released_after_the_code_only():
    kai()
    console = Console()
    console.gives_passphrase("kai")

    before = console.get("me").content
    after = console.gives_code("kai").json()

    assert b"blob" not in before
    assert len(moderation.unpack(after["blob"], 239)) == 239


def test_the_username_may_be_typed_with_capitals_and_spaces():
    kai()

    assert Console().post("sign-in", username=" KAI ", auth=auth_of("kai")).status_code == 200


def test_the_session_gets_a_new_key_at_each_step():
    kai()
    console = Console()
    console.gives_passphrase("kai")
    first = console.client.cookies["luwte_staff"].value
    console.gives_code("kai")
    second = console.client.cookies["luwte_staff"].value

    assert first != second
    console.client.cookies["luwte_staff"] = first
    assert console.get("me").json() == {"step": "out"}


def test_a_session_without_a_second_factor_is_not_in():
    person = kai()
    console = Console()
    console.client.force_login(person)

    assert console.get("me").json() == {"step": "out"}
    assert console.post("socket").json() == {"code": "signed_out"}


def test_signing_in_again_puts_out_whoever_was_in_this_browser():
    kai()
    console = Console().signs_in("kai")

    console.gives_passphrase("kai")

    assert console.get("me").json() == {"step": "code"}


def test_signing_out_ends_the_session():
    kai()
    console = Console().signs_in("kai")

    assert console.post("sign-out").status_code == 200
    assert console.get("me").json() == {"step": "out"}
    assert console.post("socket").json() == {"code": "signed_out"}


def test_an_unknown_username_is_answered_like_a_wrong_passphrase():
    kai()

    with time_machine.travel(NOON, tick=False):
        known = fails(Console(), "kai", 9)
        unknown = fails(Console(), "nobody", 9)

    for one, other in zip(known, unknown, strict=True):
        assert {**one, "work": bool(one["work"])} == {**other, "work": bool(other["work"])}
    assert known[-1]["code"] == "wrong"


def test_a_closed_account_is_answered_like_a_wrong_passphrase():
    kai()
    User.objects.update(is_active=False)

    assert Console().gives_passphrase("kai").json() == {"code": "wrong", "wait": 0, "work": None}


def test_an_unknown_username_costs_the_server_the_same_work(monkeypatch):
    kai()
    hashed = []
    encode = PepperedArgon2.encode
    verify = PepperedArgon2.verify

    def counted(kept):
        def hash_once(*arguments):
            hashed.append(1)
            return kept(*arguments)

        return hash_once

    # The two ways into the hasher are watched, not replaced.
    monkeypatch.setattr(PepperedArgon2, "encode", counted(encode))
    monkeypatch.setattr(PepperedArgon2, "verify", counted(verify))

    fails(Console(), "kai", 1)
    of_known = len(hashed)
    fails(Console(), "nobody", 1)

    assert of_known == len(hashed) - of_known == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "username"),
        ({"username": "kai"}, "auth"),
        ({"username": "kai", "auth": "short"}, "auth"),
        ({"username": "k" * 65, "auth": WRONG}, "username"),
        ({"username": 3, "auth": WRONG}, "username"),
        ({"username": "kai", "auth": WRONG, "remember": True}, "remember"),
    ],
)
def test_a_body_of_another_shape_is_refused_and_names_the_field(body, field):
    answer = Console().post("sign-in", **body)

    assert (answer.status_code, answer.json()) == (400, {"code": "bad", "field": field})


def test_something_that_is_not_json_is_refused():
    answer = Console().client.post("/console/api/sign-in", "{", content_type="application/json")

    assert (answer.status_code, answer.json()) == (400, {"code": "bad", "field": ""})


def test_a_console_cookie_is_kept_as_a_verifier_and_is_not_readable_by_scripts():
    user = kai()
    console = Console().signs_in("kai")
    cookie = console.client.cookies["luwte_console"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/console/"
    assert cookie.value.encode() not in bytes(user.consoles.get().verifier)


def test_two_people_at_one_console_each_keep_their_allowance():
    first, second = kai(), lars()
    console = Console().signs_in("kai")
    console.post("sign-out")
    console.signs_in("lars")

    assert (first.consoles.count(), second.consoles.count()) == (1, 1)


def test_at_most_eight_consoles_are_remembered():
    user = kai()
    for number in range(10):
        accounts.remember_console(user, f"cookie {number}")

    assert user.consoles.count() == 8


def test_a_form_from_another_site_is_refused():
    kai()
    console = Console()
    console.client.handler.enforce_csrf_checks = True

    assert console.gives_passphrase("kai").json() == {"code": "csrf"}
    console.get("me")
    token = console.client.cookies["luwte_csrf"].value
    console.client.defaults["HTTP_X_CSRFTOKEN"] = token
    assert console.gives_passphrase("kai").status_code == 200


def test_no_answer_is_kept_by_a_cache():
    assert Console().get("me")["Cache-Control"] == "no-store"
    assert Console().get("sign-in").status_code == 405


def test_a_code_is_asked_from_whoever_gave_the_passphrase_and_from_nobody_else():
    kai()

    assert Console().post("sign-in/code", code=code_of("kai")).json() == {"code": "signed_out"}
