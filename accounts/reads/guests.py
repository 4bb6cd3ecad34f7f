"""Officers and helpers: who they are, and whose certificate holds."""

from typing import Any, TypedDict
from uuid import UUID

from django.db.models import QuerySet

from accounts.access import roles
from accounts.models import Certificate, User
from accounts.reads.keys import key_row
from accounts.roles import JOIN
from accounts.rules.certificates import KINDS_OF_ROLES, is_same_guest, parse_certificate

__all__ = ["CertifiedGuest", "certified_guests", "guests", "is_certified_as", "valid_certificate"]


class CertifiedGuest(TypedDict):
    """Somebody who may be asked, as their certificate says it. `kind` is "police" or "helper"."""

    handle: UUID
    name: str
    unit: str
    kind: str
    certificate: bytes
    last_minute: int


def valid_certificate(handle: UUID, *, minute: int) -> bytes | None:
    """The certificate by which this person may join now; None when that or the account is gone."""
    found = _valid(minute).filter(staff_id=handle).first()
    return bytes(found.certificate) if found else None


def is_certified_as(certificate: bytes, handle: UUID, *, minute: int) -> bool:
    """Whether this person may join in `minute` as who `certificate` says, by that one or by one that renewed it."""
    newest = valid_certificate(handle, minute=minute)
    return newest is not None and is_same_guest(certificate, newest)


def certified_guests(*, minute: int, kind: str | None = None) -> list[CertifiedGuest]:
    """Everybody with a certificate that holds in `minute`, by name; with `kind` of that kind only."""
    rows = [(row.staff_id, bytes(row.certificate)) for row in _valid(minute) if kind in (None, row.kind)]
    found = [_guest(handle, certificate) for handle, certificate in rows]
    return sorted(found, key=lambda guest: (guest["name"], guest["handle"]))


def guests() -> list[dict[str, Any]]:
    """Every officer and helper who ever enrolled, active ones first, with key and newest certificate."""
    people = User.objects.filter(groups__name__in=KINDS_OF_ROLES).distinct()
    newest = {row.staff_id: row for row in Certificate.objects.order_by("pk")}
    return [
        {
            "handle": user.pk.bytes,
            "username": user.username,
            "working_name": user.working_name,
            "organisation": user.organisation,
            "unit": user.unit,
            "role": next(role for role in roles(user) if role in KINDS_OF_ROLES),
            "active": user.is_active,
            "enrolled": hasattr(user, "staff_key"),
            **key_row(user),
            **_certificate_row(newest.get(user.pk)),
        }
        for user in people.select_related("staff_key", "invitation").order_by("-is_active", "working_name", "pk")
    ]


def _valid(minute: int) -> QuerySet[Certificate]:
    app, right = JOIN.split(".")
    return Certificate.objects.filter(
        revoked=False,
        last_minute__gte=minute,
        staff__is_active=True,
        staff__groups__permissions__codename=right,
        staff__groups__permissions__content_type__app_label=app,
    ).distinct()


def _guest(handle: UUID, certificate: bytes) -> CertifiedGuest:
    body = parse_certificate(certificate)
    return CertifiedGuest(
        handle=handle,
        name=body.name,
        unit=body.unit,
        kind=body.kind,
        certificate=certificate,
        last_minute=body.last_minute,
    )


def _certificate_row(row: Certificate | None) -> dict[str, Any]:
    return {
        "certificate": bytes(row.certificate) if row else None,
        "last_minute": row.last_minute if row else None,
        "revoked": row.revoked if row else False,
    }
