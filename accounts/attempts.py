"""Counting failed tries, per account and console.

A try is paid for before it is judged, so that many tries at once cannot share one allowance. Being right gives it back.
"""

from dataclasses import dataclass

from django.db import transaction

from accounts.clock import seconds_until, this_minute
from accounts.models import Attempts
from accounts.rules.delays import FORGOTTEN_AFTER, bits_after, wait_after

__all__ = ["Allowance", "begin_try", "forget_tries", "standing"]


@dataclass(frozen=True, slots=True)
class Allowance:
    """`wait` in seconds until the next try counts, and the proof of work in bits that would skip it."""

    wait: int
    bits: int


def begin_try(key: bytes, *, skip_wait: bool = False) -> bool:
    """Count a try as failed until `forget_tries`. False: it came too soon, is not counted, and must not be judged."""
    minute = this_minute()
    with transaction.atomic():
        Attempts.objects.filter(minute__lt=minute - FORGOTTEN_AFTER).delete()
        Attempts.objects.get_or_create(key=key, defaults={"minute": minute})
        # Two tries must not both read the same count.
        row = Attempts.objects.select_for_update().get(key=key)
        if row.until_minute > minute and not skip_wait:
            return False
        row.failures += 1
        row.until_minute = minute + wait_after(row.failures)
        row.minute = minute
        row.save()
    return True


def standing(key: bytes) -> Allowance:
    """What the next try would meet."""
    row = Attempts.objects.filter(key=key).first()
    if row is None:
        return Allowance(wait=0, bits=bits_after(0))
    return Allowance(wait=seconds_until(row.until_minute), bits=bits_after(row.failures))


def forget_tries(key: bytes) -> None:
    """The try was right: the failures before it no longer count."""
    Attempts.objects.filter(key=key).delete()
