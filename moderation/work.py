"""Proof of work instead of addresses: a challenge is signed, lives five minutes, and is used once.

`moderation/rules/work.py` describes challenge and solution for whoever writes a client.
"""

import hashlib
import hmac
import secrets
import time

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from moderation.models import SpentWork
from moderation.rules.packed import pack
from moderation.rules.work import parse, solves

__all__ = ["MINUTES", "BadWork", "challenge", "check"]

MINUTES = 5


class BadWork(Exception):
    """The solution is malformed, too old, too light, for something else, or was used before."""


def challenge(purpose: str, bits: int) -> str:
    """A fresh challenge of `bits` (1 to 30) that counts for `purpose` only."""
    minute = int(time.time() // 60) + MINUTES
    signed = f"1.{bits}.{minute}.{pack(secrets.token_bytes(16))}"
    return f"{signed}.{_mac(purpose, signed)}"


def check(text: str, purpose: str, *, least: int = 1) -> None:
    """Use up the solution `text`. Raises `BadWork`, also when its challenge asked for fewer than `least` bits."""
    found = parse(text)
    if found is None or not hmac.compare_digest(found.mac, _mac(purpose, found.signed)):
        raise BadWork
    minute = int(time.time() // 60)
    if found.minute < minute or found.bits < least or not solves(text, found.bits):
        raise BadWork
    SpentWork.objects.filter(minute__lt=minute).delete()
    try:
        with transaction.atomic():
            SpentWork.objects.create(digest=hashlib.sha256(found.signed.encode()).digest(), minute=found.minute)
    except IntegrityError as used:
        raise BadWork from used


def _mac(purpose: str, signed: str) -> str:
    return pack(salted_hmac(f"moderation.work {purpose}", signed, algorithm="sha256").digest())
