import hashlib
from itertools import count

import pytest
import time_machine

from moderation import api as moderation

pytestmark = pytest.mark.django_db


def solution(challenge: str) -> str:
    """What a browser does, written from the description alone."""
    bits = int(challenge.split(".")[1])
    for nonce in count():
        text = f"{challenge}:{nonce}"
        if int(hashlib.sha256(text.encode()).hexdigest(), 16) < 1 << (256 - bits):
            return text
    raise AssertionError


def test_a_solution_counts_once():
    work = solution(moderation.challenge("sign-in", 8))

    moderation.check(work, "sign-in")

    with pytest.raises(moderation.BadWork):
        moderation.check(work, "sign-in")


def test_another_nonce_for_a_used_challenge_does_not_count():
    challenge = moderation.challenge("sign-in", 1)
    moderation.check(solution(challenge), "sign-in")
    other = next(
        text
        for nonce in range(100, 1000)
        if hashlib.sha256((text := f"{challenge}:{nonce}").encode()).digest()[0] < 128
    )

    with pytest.raises(moderation.BadWork):
        moderation.check(other, "sign-in")


def test_work_for_one_thing_does_not_count_for_another():
    with pytest.raises(moderation.BadWork):
        moderation.check(solution(moderation.challenge("start", 4)), "sign-in")


def test_a_challenge_older_than_five_minutes_does_not_count():
    with time_machine.travel(1_790_000_040, tick=False) as clock:
        work = solution(moderation.challenge("start", 4))
        clock.shift(6 * 60)

        with pytest.raises(moderation.BadWork):
            moderation.check(work, "start")


def test_lighter_work_than_needed_does_not_count():
    with pytest.raises(moderation.BadWork):
        moderation.check(solution(moderation.challenge("start", 4)), "start", least=5)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: text.replace("1.12.", "1.2.", 1),
        lambda text: text + "0",
        lambda text: text.replace(":", ":0", 1),
        lambda text: text.split(":")[0] + ":-1",
        lambda text: text.split(":")[0],
        lambda text: "2" + text[1:],
        lambda text: text + "\n",
        lambda text: text.split(":")[0] + ":" + "9" * 17,
        lambda text: text[:-1] + "\N{ARABIC-INDIC DIGIT ONE}",
    ],
)
def test_a_changed_solution_does_not_count(spoil):
    work = solution(moderation.challenge("start", 12))

    with pytest.raises(moderation.BadWork):
        moderation.check(spoil(work), "start")
