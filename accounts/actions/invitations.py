"""Inviting somebody, and taking that back."""

import secrets
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.access import holders, may
from accounts.clock import this_minute
from accounts.errors import BadField, NotNow, Taken, Unknown
from accounts.models import Invitation, User
from accounts.models.invitation import SENT, WITHDRAWN
from accounts.pepper import verifier
from accounts.roles import INVITE, MANAGE_KEYS, ROLES
from accounts.rules.certificates import KINDS_OF_ROLES
from accounts.rules.names import is_username, is_working_name, is_workplace, normalised
from moderation.api import record, spend

__all__ = ["MINUTES", "invite", "invite_first", "withdraw_invitation"]

MINUTES = 72 * 60


def invite(
    *,
    by: User,
    id: UUID,  # noqa: A002
    username: str,
    working_name: str,
    role: str,
    wrapped_secret: bytes,
    organisation: str = "",
    unit: str = "",
) -> Invitation:
    """Let one person enrol within 72 hours. `id` and the wrapped secret were made in the browser of `by`.

    A guest works somewhere else: `organisation` and `unit` say where, and are empty for everybody else.

    Raises `BadField` or `Taken`, naming the field; `Unknown` when `by` may not; `Limited`.
    """
    if not may(by, INVITE):
        raise Unknown
    if role not in ROLES:
        raise BadField("role")
    if not wrapped_secret:
        raise BadField("wrapped_secret")
    _check_workplace(role, organisation=organisation, unit=unit)
    spend("invite", by.pk.hex)
    with transaction.atomic():
        made = _make(id=id, username=username, working_name=working_name, role=role, wrapped_secret=wrapped_secret,
                     organisation=organisation, unit=unit)  # fmt: skip
        record(actor=by.pk.hex, verb="staff.invited", subject=made.pk.hex)
    return made


def invite_first(*, username: str, working_name: str) -> tuple[UUID, bytes]:
    """The id and the 32-byte secret of the link for the first supervisor. An earlier unused link stops working.

    Raises `NotNow` once a supervisor has enrolled, `BadField` for names that cannot be used.
    """
    if holders(MANAGE_KEYS):
        raise NotNow
    handle, secret = UUID(bytes=secrets.token_bytes(16)), secrets.token_bytes(32)
    with transaction.atomic():
        Invitation.objects.filter(first=True, state=SENT).update(state=WITHDRAWN)
        made = _make(id=handle, username=username, working_name=working_name, role="supervisor", first=True,
                     token=verifier("invite", secret))  # fmt: skip
        record(actor="system", verb="staff.invited", subject=made.pk.hex)
    return handle, secret


def withdraw_invitation(*, by: User, id: UUID) -> None:  # noqa: A002
    """Make the link useless. Raises `Unknown` when it is missing, used or withdrawn already."""
    if not may(by, INVITE):
        raise Unknown
    with transaction.atomic():
        if not Invitation.objects.filter(pk=id, state=SENT).update(state=WITHDRAWN, wrapped_secret=b""):
            raise Unknown
        record(actor=by.pk.hex, verb="staff.invitation_withdrawn", subject=id.hex)


def _check_workplace(role: str, **names: str) -> None:
    for field, name in names.items():
        fits = is_workplace(name) if role in KINDS_OF_ROLES else not name
        if not fits:
            raise BadField(field)


def _make(*, username: str, working_name: str, **fields: object) -> Invitation:
    name, minute = normalised(username), this_minute()
    if not is_username(name):
        raise BadField("username")
    if not is_working_name(working_name):
        raise BadField("working_name")
    # A link that ran out must not keep its username from a new one.
    Invitation.objects.filter(state=SENT, username=name, expires_minute__lte=minute).update(state=WITHDRAWN)
    if User.objects.filter(username=name).exists():
        raise Taken("username")
    try:
        with transaction.atomic():
            return Invitation.objects.create(
                username=name, working_name=working_name, expires_minute=minute + MINUTES, **fields
            )
    except IntegrityError as problem:
        raise Taken("username") from problem
