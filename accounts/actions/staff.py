"""Putting somebody out."""

from uuid import UUID

from django.db import transaction

from accounts.access import holders, may
from accounts.errors import LastOne, Unknown
from accounts.models import Authenticator, Certificate, Console, RecoveryCodes, RootSeal, StaffKey, TeamSeal, User
from accounts.roles import INVITE, MANAGE_KEYS
from accounts.signals import guest_revoked, staff_closed
from moderation.api import record

__all__ = ["close_staff"]


def close_staff(*, by: User, handle: UUID) -> None:
    """End somebody's account at once: sessions, sockets, keys, seals and second factors. Their working name stays.

    Raises `Unknown` when they are missing or closed, or when `by` may not; `LastOne` for the last supervisor, and for
    the last who holds the root.
    """
    with transaction.atomic():
        # Two supervisors who close each other at once must not both succeed.
        people = {user.pk: user for user in User.objects.select_for_update().filter(is_active=True).order_by("pk")}
        user = people.get(handle)
        if user is None or not may(by, INVITE):
            raise Unknown
        if _is_last(handle):
            raise LastOne
        user.is_active = False
        user.set_unusable_password()
        user.save()
        for kept in (StaffKey, TeamSeal, RootSeal, Console):
            kept._default_manager.filter(staff=user).delete()
        for factor in (Authenticator, RecoveryCodes):
            factor.objects.filter(user=user).delete()
        was_guest = Certificate.objects.filter(staff=user, revoked=False).update(revoked=True)
        record(actor=by.pk.hex, verb="staff.closed", subject=handle.hex)
        transaction.on_commit(lambda: _say_closed(handle, was_guest=bool(was_guest)))


def _is_last(handle: UUID) -> bool:
    others = [holder.pk for holder in holders(MANAGE_KEYS) if holder.pk != handle]
    holds_root = RootSeal.objects.filter(staff_id=handle).exists()
    return not others or (holds_root and not RootSeal.objects.filter(staff_id__in=others).exists())


def _say_closed(handle: UUID, *, was_guest: bool) -> None:
    staff_closed.send_robust(sender=None, handle=handle)
    if was_guest:
        guest_revoked.send_robust(sender=None, handle=handle)
