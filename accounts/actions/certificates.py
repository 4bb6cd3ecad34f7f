"""Saying who a guest is, and taking that back. The certificate is signed in a supervisor's browser and checked here."""

from uuid import UUID

from django.db import transaction

from accounts.access import may, roles
from accounts.clock import this_minute
from accounts.errors import BadField, Unknown
from accounts.models import Certificate, StaffKey, User
from accounts.roles import MANAGE_KEYS
from accounts.root import root_public
from accounts.rules.certificates import (
    KINDS_OF_ROLES,
    BadCertificate,
    CertificateBody,
    is_same_guest,
    parse_certificate,
    signed_statement,
)
from accounts.rules.signatures import signature_fits
from accounts.signals import guest_revoked
from moderation.api import record

__all__ = ["LONGEST_MINUTES", "certify", "revoke_certificate"]

LONGEST_MINUTES = 370 * 24 * 60
# A supervisor's clock may be wrong by as much.
EARLY_MINUTES = 24 * 60


class _Refused(Exception):
    """Why, in one word of the log: `layout`, `untrusted`, `kind`, `key` or `time`."""


def certify(*, by: User, handle: UUID, certificate: bytes) -> None:
    """Keep a guest's certificate; it replaces the one before. Valid for at most 370 days.

    Raises `Unknown` when they are no active guest with a key, or when `by` may not; `BadField("certificate")` for one
    that the root did not sign, that names another key or kind, or that is over; the log then says that it was refused.
    """
    if not may(by, MANAGE_KEYS):
        raise Unknown
    try:
        _certify(by, handle, certificate)
    except _Refused as problem:
        # Beyond the transaction that it undid: somebody tried it, and that must be seen.
        record(actor=by.pk.hex, verb="guest.certificate_refused", subject=handle.hex, reason=str(problem))
        raise BadField("certificate") from problem


def _certify(by: User, handle: UUID, certificate: bytes) -> None:
    with transaction.atomic():
        guest, key = _locked(handle)
        body = _checked(certificate, kinds=_kinds(guest), public_key=bytes(key.public_key))
        former = Certificate.objects.filter(staff=guest, revoked=False).first()
        Certificate.objects.filter(staff=guest, revoked=False).update(revoked=True)
        Certificate.objects.create(
            staff=guest, certificate=certificate, kind=body.kind, last_minute=body.last_minute, minute=this_minute()
        )
        record(actor=by.pk.hex, verb="guest.certified", subject=handle.hex)
        if former is not None and not is_same_guest(bytes(former.certificate), certificate):
            transaction.on_commit(lambda: _say_revoked(handle))


def revoke_certificate(*, by: User, handle: UUID) -> None:
    """Nobody may take this person for a guest any more, from now on. Raises `Unknown` without a certificate."""
    if not may(by, MANAGE_KEYS):
        raise Unknown
    with transaction.atomic():
        if not Certificate.objects.filter(staff_id=handle, revoked=False).update(revoked=True):
            raise Unknown
        record(actor=by.pk.hex, verb="guest.revoked", subject=handle.hex)
        transaction.on_commit(lambda: _say_revoked(handle))


def _locked(handle: UUID) -> tuple[User, StaffKey]:
    # Two supervisors who certify at once must leave one certificate.
    guest = User.objects.select_for_update().filter(pk=handle, is_active=True).first()
    key = StaffKey.objects.filter(staff_id=handle).first()
    if guest is None or key is None or not _kinds(guest):
        raise Unknown
    return guest, key


def _kinds(guest: User) -> set[str]:
    return {KINDS_OF_ROLES[role] for role in roles(guest) if role in KINDS_OF_ROLES}


def _checked(certificate: bytes, *, kinds: set[str], public_key: bytes) -> CertificateBody:
    root, minute = root_public(), this_minute()
    statement, signature = signed_statement(certificate)
    try:
        body = parse_certificate(certificate)
    except BadCertificate as problem:
        raise _Refused("layout") from problem
    is_of_now = body.checked_minute <= minute + EARLY_MINUTES and minute < body.last_minute <= minute + LONGEST_MINUTES
    wrong = {
        "untrusted": root is None or not signature_fits(root, signature, statement),
        "kind": body.kind not in kinds,
        "key": body.public_key != public_key,
        "time": not is_of_now,
    }
    for why, is_wrong in wrong.items():
        if is_wrong:
            raise _Refused(why)
    return body


def _say_revoked(handle: UUID) -> None:
    guest_revoked.send_robust(sender=None, handle=handle)
