"""Every limit, named once, with its numbers and its reason. No key is ever an address.

A stored bucket is shared by all processes and counts in whole minutes, so that its row tells nobody when exactly
somebody came by. Per-socket ones live in the memory of the process that holds the socket.
"""

import time
from dataclasses import dataclass

from django.db import transaction

from moderation.models import Bucket
from moderation.rules.buckets import refilled, wait_for

__all__ = ["LIMITS", "Limit", "Limited", "LocalBucket", "UnknownLimit", "forget_full_buckets", "local_bucket", "spend"]


class UnknownLimit(LookupError):
    """No limit, or no limit of this kind, has this name."""


class Limited(Exception):
    """The bucket is empty. `wait` is in whole seconds, at least 1."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Limit:
    """`capacity` acts at once, then `refill` per minute."""

    capacity: int
    refill: int
    stored: bool
    reason: str


LIMITS = {
    "youth_frames": Limit(60, 600, False, "A page sends a few frames a second; a script sends thousands."),
    "youth_message": Limit(12, 90, False, "Fast typing in short messages fits, pasting a book does not."),
    "typing": Limit(4, 20, False, "Typing dots need one frame in four seconds."),
    "staff_frames": Limit(200, 1200, False, "A console follows several conversations beside each other."),
    "start": Limit(60, 30, True, "Everybody together. When it is empty a start needs proof of work."),
    "return_miss": Limit(60, 30, True, "Wrong return codes together: guessing slows down, a right code never does."),
    "sign_in": Limit(60, 60, True, "Passphrase checks cost memory. When it is empty a check needs proof of work."),
    "invite": Limit(20, 2, True, "Per supervisor: a stolen console cannot fill the staff list."),
    "enrol": Limit(10, 2, True, "Per invitation: the first code of a new authenticator is not guessed."),
    "socket_ticket": Limit(30, 30, True, "Per member of staff: a console reconnects, a loop does not."),
}


def spend(name: str, key: str = "", *, cost: int = 1) -> None:
    """Take `cost` tokens from the stored bucket `name` of `key`.

    Call it before the transaction that does the work: a rollback would give the tokens back, and the row stays locked
    until the commit. Raises `Limited`, or `UnknownLimit` for a name that is not a stored limit.
    """
    limit = _limit(name, stored=True)
    now = time.time()
    minute = int(now // 60)
    with transaction.atomic():
        Bucket.objects.get_or_create(name=name, key=key, defaults={"tokens": limit.capacity, "minute": minute})
        # Two spenders must not both read the last token.
        row = Bucket.objects.select_for_update().get(name=name, key=key)
        tokens = int(refilled(row.tokens, limit.capacity, limit.refill, minute - row.minute))
        wait = wait_for(tokens, limit.refill, cost)
        if not wait:
            row.tokens, row.minute = tokens - cost, max(minute, row.minute)
            row.save()
    if wait:
        raise Limited(max(1, int((minute + wait) * 60 - now)))


def forget_full_buckets() -> int:
    """Delete the rows that say no more than a fresh bucket would; returns how many."""
    minute = int(time.time() // 60)
    gone = 0
    for name, limit in LIMITS.items():
        full_after = -(-limit.capacity // limit.refill)
        gone += Bucket.objects.filter(name=name, minute__lt=minute - full_after).delete()[0]
    return gone


class LocalBucket:
    """A bucket in memory, for one socket. `now` is any clock in seconds that only goes forward."""

    def __init__(self, limit: Limit, now: float) -> None:
        self._limit = limit
        self._tokens = float(limit.capacity)
        self._at = now

    def spend(self, now: float, *, cost: int = 1) -> None:
        """Take `cost` tokens. Raises `Limited`."""
        per_second = self._limit.refill / 60
        self._tokens = refilled(self._tokens, self._limit.capacity, per_second, now - self._at)
        self._at = max(now, self._at)
        wait = wait_for(self._tokens, per_second, cost)
        if wait:
            raise Limited(wait)
        self._tokens -= cost


def local_bucket(name: str, now: float) -> LocalBucket:
    """A full `LocalBucket` of the limit `name`. Raises `UnknownLimit` for a name that is not a per-socket limit."""
    return LocalBucket(_limit(name, stored=False), now)


def _limit(name: str, *, stored: bool) -> Limit:
    limit = LIMITS.get(name)
    if limit is None or limit.stored is not stored:
        raise UnknownLimit(name)
    return limit
