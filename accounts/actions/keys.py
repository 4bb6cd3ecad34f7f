"""The root, the team key, and who holds them. The server stores public and sealed halves and opens none."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.access import may
from accounts.clock import this_minute
from accounts.errors import BadField, Conflict, NotNow, Unknown
from accounts.models import RootSeal, StaffKey, TeamGeneration, TeamSeal, User
from accounts.pepper import wrap
from accounts.roles import ANSWER, MANAGE_KEYS
from accounts.root import RootExists, forget_root, keep_root, root_public
from accounts.rules.keys import is_public_key
from moderation.api import record

__all__ = ["hold_ceremony", "renew_team", "seal_keys", "store_blob"]


def hold_ceremony(
    *,
    by: User,
    root_public_key: bytes,
    root_seal: bytes,
    team_public_key: bytes,
    team_signature: bytes,
    team_seal: bytes,
    blob: bytes,
) -> None:
    """Keep the root's public half in its file, and the first team key with the seals of `by`. Once.

    Raises `NotNow` for a second ceremony, `Unknown` for somebody who may not, `BadField`.
    """
    _check_may(by)
    _check_point(root_public_key, "root_public")
    if root_public() is not None or TeamGeneration.objects.exists():
        raise NotNow
    try:
        with _transaction_with_root(root_public_key):
            _keep_generation(1, team_public_key, team_signature)
            TeamSeal.objects.create(staff=by, generation_id=1, seal=team_seal)
            RootSeal.objects.create(staff=by, seal=root_seal)
            store_blob(by=by, blob=blob)
            record(actor=by.pk.hex, verb="keys.ceremony", subject="1")
    except (RootExists, IntegrityError) as problem:
        raise NotNow from problem


def store_blob(*, by: User, blob: bytes) -> None:
    """Keep the key blob of `by` again, which now holds the root's public key too. Raises `Unknown` without a key."""
    wrapped = wrap("staff key", blob, owner=by.pk.bytes)
    if not StaffKey.objects.filter(staff=by).update(blob=wrapped):
        raise Unknown


def seal_keys(*, by: User, handle: UUID, generation: int, seal: bytes, root_seal: bytes | None = None) -> None:
    """Keep a team key sealed to somebody whose public key the browser of `by` has checked.

    `root_seal` goes to supervisors only. Raises `Unknown` for a missing person or generation and for somebody who may
    not hold the key, `BadField` for a root seal that is not theirs to have.
    """
    _check_may(by)
    if not may(handle, ANSWER) or not TeamGeneration.objects.filter(pk=generation).exists():
        raise Unknown
    if root_seal is not None and not may(handle, MANAGE_KEYS):
        raise BadField("root_seal")
    with transaction.atomic():
        TeamSeal.objects.update_or_create(staff_id=handle, generation_id=generation, defaults={"seal": seal})
        if root_seal is not None:
            RootSeal.objects.update_or_create(staff_id=handle, defaults={"seal": root_seal})
        record(actor=by.pk.hex, verb="keys.sealed", subject=handle.hex)


def renew_team(*, by: User, generation: int, public_key: bytes, signature: bytes, seals: Mapping[UUID, bytes]) -> None:
    """Put the next team key into use, sealed to those in `seals`, of whom `by` must be one.

    Raises `Conflict` when `generation` is not the next one, `Unknown` for somebody who may not hold it.
    """
    _check_may(by)
    if by.pk not in seals:
        raise BadField("seals")
    if not all(may(handle, ANSWER) for handle in seals):
        raise Unknown
    newest = TeamGeneration.objects.order_by("-number").first()
    if newest is None or generation != newest.number + 1:
        raise Conflict
    try:
        with transaction.atomic():
            _keep_generation(generation, public_key, signature)
            TeamSeal.objects.bulk_create(
                [TeamSeal(staff_id=handle, generation_id=generation, seal=seal) for handle, seal in seals.items()]
            )
            record(actor=by.pk.hex, verb="keys.renewed", subject=str(generation))
    except IntegrityError as problem:
        raise Conflict from problem


@contextmanager
def _transaction_with_root(public_key: bytes) -> Iterator[None]:
    """A transaction whose last act is to write the root's file, so that file and database are kept or lost together."""
    kept = False
    try:
        with transaction.atomic():
            yield
            keep_root(public_key)
            kept = True
    except BaseException:
        if kept:
            forget_root()
        raise


def _keep_generation(number: int, public_key: bytes, signature: bytes) -> None:
    _check_point(public_key, "team")
    made = TeamGeneration(number=number, public_key=public_key, signature=signature, minute=this_minute())
    made.save(force_insert=True)


def _check_point(public_key: bytes, field: str) -> None:
    if not is_public_key(public_key):
        raise BadField(field)


def _check_may(by: User) -> None:
    if not may(by, MANAGE_KEYS):
        raise Unknown
