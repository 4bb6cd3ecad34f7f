"""Signing in: the second factor."""

import pytest
import time_machine
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import api as accounts
from accounts.models import Authenticator, RecoveryCodes
from tests.people import Console, code_of, kai

pytestmark = pytest.mark.django_db
NOON = 1_790_000_040  # a whole minute


def at_the_second_step() -> Console:
    console = Console()
    assert console.gives_passphrase("kai").status_code == 200
    return console


def paper(user: accounts.User) -> list[str]:
    codes = RecoveryCodes.fresh()
    RecoveryCodes.objects.create(user=user, name="recovery").replace_all([RecoveryCodes.kept(code) for code in codes])
    return codes


def wrong_for(username: str) -> str:
    return f"{(int(code_of(username)) + 1) % 1_000_000:06d}"


def test_a_code_is_good_once():
    kai()
    with time_machine.travel(NOON, tick=False):
        code = code_of("kai")
        assert at_the_second_step().post("sign-in/code", code=code).status_code == 200

        again = at_the_second_step().post("sign-in/code", code=code)

    assert (again.status_code, again.json()["code"]) == (403, "wrong")


def test_a_code_of_two_minutes_ago_is_refused():
    kai()
    with time_machine.travel(NOON, tick=False) as clock:
        code = code_of("kai")
        clock.shift(120)

        assert at_the_second_step().post("sign-in/code", code=code).status_code == 403


def test_a_recovery_code_is_good_once_however_it_is_typed():
    codes = paper(kai())

    typed = f" {codes[0][:5].upper()}-{codes[0][5:]} "
    assert at_the_second_step().post("sign-in/code", code=typed).json()["step"] == "in"
    assert at_the_second_step().post("sign-in/code", code=codes[0]).status_code == 403
    assert at_the_second_step().post("sign-in/code", code=codes[1]).status_code == 200


def test_using_a_recovery_code_is_recorded():
    user = kai()
    codes = paper(user)
    at_the_second_step().post("sign-in/code", code=codes[3])

    from moderation import api as moderation

    assert [entry.verb for entry in moderation.entries(subject=user.pk.hex)] == ["staff.recovery_used"]


def test_wrong_codes_cost_a_growing_delay_that_work_does_not_skip():
    kai()
    with time_machine.travel(NOON, tick=False) as clock:
        console = at_the_second_step()
        waits = [console.post("sign-in/code", code=wrong_for("kai")).json()["wait"] for _ in range(6)]

        assert waits == [0, 0, 0, 0, 60, 60]
        assert console.gives_code("kai").status_code == 403
        clock.shift(60)
        assert console.gives_code("kai").status_code == 200


def test_tries_without_the_passphrase_do_not_count():
    kai()
    with time_machine.travel(NOON, tick=False):
        for _ in range(10):
            Console().post("sign-in/code", code="000000")

        assert at_the_second_step().gives_code("kai").status_code == 200


def test_wrong_codes_elsewhere_do_not_lock_a_known_console():
    kai()
    with time_machine.travel(NOON, tick=False) as clock:
        known = Console().signs_in("kai")
        clock.shift(60)
        stranger = at_the_second_step()
        for _ in range(6):
            stranger.post("sign-in/code", code=wrong_for("kai"))

        known.gives_passphrase("kai")
        assert known.gives_code("kai").status_code == 200


def test_somebody_else_s_code_is_refused():
    kai()
    from tests.people import lars

    lars()

    assert at_the_second_step().gives_code("lars").status_code == 403


def test_the_second_step_must_follow_within_ten_minutes():
    kai()
    with time_machine.travel(NOON, tick=False) as clock:
        console = at_the_second_step()
        clock.shift(601)

        assert console.gives_code("kai").json() == {"code": "signed_out"}


def test_a_stolen_database_row_gives_no_codes():
    kai()
    device = Authenticator.objects.get()

    assert TOTPDevice.objects.get().bin_key != device.bin_key
    assert len(device.bin_key) == 20


def test_recovery_codes_are_kept_as_verifiers():
    codes = paper(kai())

    assert not set(codes) & set(StaticToken.objects.values_list("token", flat=True))
    assert len(set(codes)) == 10


def test_the_time_of_the_latest_sign_in_is_kept_to_the_minute():
    kai()
    with time_machine.travel(NOON + 23.4, tick=False):
        Console().signs_in("kai")

    device = Authenticator.objects.get()
    for moment in (device.created_at, device.last_used_at):
        assert (moment.second, moment.microsecond) == (0, 0)


@pytest.mark.parametrize("code", ["", "12345", "1234567", "-12345", "１２３４５６", "abcdef", "x" * 24])
def test_something_that_is_no_code_is_wrong(code):
    kai()

    assert at_the_second_step().post("sign-in/code", code=code).status_code == 403
