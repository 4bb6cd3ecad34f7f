"""What failures cost, and who pays."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.attempts import begin_try
from accounts.models import Attempts
from accounts.rules.delays import FREE, bits_after, wait_after
from moderation import api as moderation
from tests.accounts.steps import NOON, WRONG, fails, solution
from tests.people import Console, kai

pytestmark = pytest.mark.django_db


def test_an_unknown_username_asks_the_database_the_same_number_of_questions(django_assert_num_queries):
    kai()
    fails(Console(), "kai", 1)
    fails(Console(), "nobody", 1)
    with CaptureQueriesContext(connection) as of_known:
        fails(Console(), "kai", 1)

    with django_assert_num_queries(len(of_known)):
        fails(Console(), "nobody", 1)


def test_failures_cost_a_growing_delay():
    kai()

    with time_machine.travel(NOON, tick=False) as clock:
        waits = []
        for _ in range(10):
            answer = fails(Console(), "kai", 1)[0]
            waits.append(answer["wait"])
            clock.shift(answer["wait"])

    assert waits == [0, 0, 0, 0, 60, 120, 240, 480, 900, 900]


@pytest.mark.django_db(transaction=True)
def test_tries_at_once_do_not_share_an_allowance():
    together = Barrier(FREE + 1)

    def tries(_number: int) -> bool:
        try:
            together.wait(10)
            return begin_try(b"k" * 32)
        finally:
            connection.close()

    with ThreadPoolExecutor(FREE + 1) as pool:
        assert sorted(pool.map(tries, range(FREE + 1))) == [False] + [True] * FREE


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


def test_work_kept_from_before_is_too_light_after_more_failures():
    kai()

    with time_machine.travel(NOON, tick=False) as clock:
        light = fails(Console(), "kai", 5)[-1]["work"]
        clock.shift(60)
        heavy = fails(Console(), "kai", 1)[-1]["work"]

        assert light["bits"] < heavy["bits"]
        assert Console().gives_passphrase("kai", work=solution(light)).status_code == 403
        assert Console().gives_passphrase("kai", work=solution(heavy)).status_code == 200


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


def test_neither_username_nor_passphrase_nor_exact_time_is_kept_for_a_failure():
    with time_machine.travel(NOON + 17.5, tick=False):
        fails(Console(), "kai", 1)

    row = Attempts.objects.get()
    assert row.minute == NOON // 60
    assert len(bytes(row.key)) == 32
