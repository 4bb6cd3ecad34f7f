"""Signing in: the passphrase."""

import hashlib
from itertools import count
from typing import Any

import pytest
import time_machine

from accounts import api as accounts
from accounts.hashers import PepperedArgon2
from accounts.models import Attempts, User
from accounts.rules.delays import bits_after, wait_after
from moderation import api as moderation
from tests.people import Console, auth_of, code_of, kai

pytestmark = pytest.mark.django_db
NOON = 1_790_000_040  # a whole minute
WRONG = auth_of("somebody else")


def solution(work: dict[str, Any]) -> str:
    for nonce in count():
        text = f"{work['challenge']}:{nonce}"
        if int(hashlib.sha256(text.encode()).hexdigest(), 16) < 1 << (256 - work["bits"]):
            return text
    raise AssertionError


def fails(console: Console, username: str, times: int) -> list[dict[str, Any]]:
    return [console.gives_passphrase(username, auth=WRONG).json() for _ in range(times)]


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
    assert console.post("socket").json() == {"code": "out"}


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


def test_failures_cost_a_growing_delay():
    kai()

    with time_machine.travel(NOON, tick=False) as clock:
        waits = []
        for _ in range(10):
            answer = fails(Console(), "kai", 1)[0]
            waits.append(answer["wait"])
            clock.shift(answer["wait"])

    assert waits == [0, 0, 0, 0, 60, 120, 240, 480, 900, 900]


def test_the_delay_grows_to_a_quarter_of_an_hour_and_no_further():
    assert [wait_after(failures) for failures in (0, 4, 5, 6, 9, 1000)] == [0, 0, 1, 2, 15, 15]
    assert [bits_after(failures) for failures in (0, 5, 7, 1000)] == [16, 16, 18, 20]


def test_the_right_passphrase_does_not_count_before_its_time():
    kai()

    with time_machine.travel(NOON, tick=False) as clock:
        fails(Console(), "kai", 5)

        assert Console().gives_passphrase("kai").json()["code"] == "wrong"
        clock.shift(60)
        assert Console().gives_passphrase("kai").status_code == 200


def test_tries_that_came_too_soon_do_not_lengthen_the_wait():
    with time_machine.travel(NOON, tick=False):
        answers = fails(Console(), "kai", 30)

    assert answers[-1]["wait"] == answers[4]["wait"] == 60


def test_proof_of_work_skips_the_delay():
    kai()

    with time_machine.travel(NOON, tick=False):
        work = fails(Console(), "kai", 5)[-1]["work"]

        assert Console().gives_passphrase("kai", work=solution(work)).status_code == 200


def test_proof_of_work_is_good_for_one_try():
    kai()

    with time_machine.travel(NOON, tick=False):
        work = solution(fails(Console(), "kai", 5)[-1]["work"])
        Console().gives_passphrase("kai", auth=WRONG, work=work)

        assert Console().gives_passphrase("kai", work=work).status_code == 403


def test_a_console_that_signed_in_before_is_not_locked_out_by_strangers():
    kai()

    with time_machine.travel(NOON, tick=False) as clock:
        console = Console().signs_in("kai")
        console.post("sign-out")
        clock.shift(60)
        fails(Console(), "kai", 8)

        assert Console().gives_passphrase("kai").status_code == 403
        assert console.gives_passphrase("kai").status_code == 200


def test_a_known_console_has_a_delay_of_its_own():
    kai()

    with time_machine.travel(NOON, tick=False):
        console = Console().signs_in("kai")

        assert [answer["wait"] for answer in fails(console, "kai", 6)] == [0, 0, 0, 0, 60, 60]


def test_the_cookie_of_one_person_gives_no_allowance_for_another():
    kai()
    with time_machine.travel(NOON, tick=False):
        console = Console().signs_in("kai")
        fails(Console(), "lars", 5)

        assert fails(console, "lars", 1)[0]["wait"] == 60


def test_failures_are_forgotten_after_a_day():
    with time_machine.travel(NOON, tick=False) as clock:
        fails(Console(), "kai", 5)
        clock.shift(25 * 3600)

        assert fails(Console(), "kai", 1)[0]["wait"] == 0
    assert Attempts.objects.count() == 1


def test_being_right_forgets_the_failures():
    kai()
    with time_machine.travel(NOON, tick=False):
        fails(Console(), "kai", 4)
        Console().gives_passphrase("kai")

        assert fails(Console(), "kai", 4)[-1]["wait"] == 0


def test_a_wave_of_tries_on_invented_names_asks_everybody_else_for_work_and_keeps_known_consoles():
    kai()
    with time_machine.travel(NOON, tick=False):
        console = Console().signs_in("kai")
        moderation.spend("sign_in", cost=59)

        held = Console().gives_passphrase("kai").json()

        assert (held["code"], held["wait"]) == ("wrong", 60)
        assert Console().gives_passphrase("kai", work=solution(held["work"])).status_code == 200
        assert console.gives_passphrase("kai").status_code == 200


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


def test_neither_username_nor_passphrase_nor_exact_time_is_kept_for_a_failure():
    with time_machine.travel(NOON + 17.5, tick=False):
        fails(Console(), "kai", 1)

    row = Attempts.objects.get()
    assert row.minute == NOON // 60
    assert len(bytes(row.key)) == 32


def test_a_console_cookie_is_kept_as_a_verifier_and_is_not_readable_by_scripts():
    user = kai()
    console = Console().signs_in("kai")
    cookie = console.client.cookies["luwte_console"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/console/"
    assert cookie.value.encode() not in bytes(user.consoles.get().verifier)


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

    assert Console().post("sign-in/code", code=code_of("kai")).json() == {"code": "out"}
