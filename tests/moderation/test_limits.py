from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import time_machine
from django.db import connection

from moderation import api as moderation
from moderation.models import Bucket
from moderation.rules.buckets import refilled, wait_for

NOON = 1_790_000_040  # a whole minute


def test_a_bucket_gains_tokens_up_to_its_capacity():
    assert refilled(2, 10, 3, 1) == 5
    assert refilled(2, 10, 3, 100) == 10


def test_a_clock_that_went_back_adds_nothing():
    assert refilled(2, 10, 3, -50) == 2


def test_the_wait_is_long_enough_and_no_longer():
    assert wait_for(5, 2, 5) == 0
    assert wait_for(0, 2, 5) == 3


def test_a_socket_that_floods_is_held_back_and_recovers():
    bucket = moderation.local_bucket("youth_message", now=100.0)
    for _ in range(moderation.LIMITS["youth_message"].capacity):
        bucket.spend(100.0)

    with pytest.raises(moderation.Limited) as held:
        bucket.spend(100.0)

    assert held.value.wait == 1
    bucket.spend(100.0 + held.value.wait)


@pytest.mark.django_db
def test_a_shared_limit_holds_for_everybody_and_gives_back_by_the_minute():
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(moderation.LIMITS["invite"].capacity):
            moderation.spend("invite", "n")

        with pytest.raises(moderation.Limited) as held:
            moderation.spend("invite", "n")

        assert held.value.wait == 60
        clock.shift(held.value.wait)
        moderation.spend("invite", "n", cost=moderation.LIMITS["invite"].refill)
        with pytest.raises(moderation.Limited):
            moderation.spend("invite", "n")


@pytest.mark.django_db
def test_one_key_does_not_pay_for_another():
    moderation.spend("invite", "n", cost=20)

    moderation.spend("invite", "k", cost=20)


@pytest.mark.django_db
def test_a_stored_bucket_tells_no_time_finer_than_a_minute():
    with time_machine.travel(NOON + 37.5, tick=False):
        moderation.spend("start")

    assert Bucket.objects.get().minute == NOON // 60


@pytest.mark.django_db
def test_full_buckets_are_forgotten_and_empty_ones_are_kept():
    with time_machine.travel(NOON, tick=False) as clock:
        moderation.spend("invite", "n", cost=20)
        assert moderation.forget_full_buckets() == 0
        clock.shift(11 * 60)

        assert moderation.forget_full_buckets() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_spend_at_once_do_not_share_the_last_token():
    together = Barrier(2)

    def spends(_number: int) -> str:
        try:
            together.wait(10)
            moderation.spend("invite", "n", cost=20)
        except moderation.Limited:
            return "held"
        finally:
            connection.close()
        return "spent"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(spends, range(2))) == ["held", "spent"]


@pytest.mark.parametrize("name", ["nothing", "youth_message"])
def test_only_a_shared_limit_can_be_spent_from_the_database(name):
    with pytest.raises(moderation.UnknownLimit):
        moderation.spend(name)


def test_every_limit_says_why():
    assert all(limit.reason.endswith(".") and limit.capacity > 0 < limit.refill for limit in moderation.LIMITS.values())
