"""Seeding people for the try-out. Everything that a browser makes is handed in; nothing is made up here."""

import time
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction
from django_otp.oath import TOTP

from accounts.clock import this_minute
from accounts.errors import NotNow
from accounts.models import Authenticator, Invitation, StaffKey, User
from accounts.models.invitation import ENROLLED
from accounts.pepper import wrap

__all__ = ["DemoCode", "add_staff", "demo_codes"]


@dataclass(frozen=True, slots=True)
class DemoCode:
    """One account's next usable code, and the seconds for which it stays good."""

    username: str
    working_name: str
    roles: list[str]
    code: str
    seconds: int


def add_staff(
    *,
    username: str,
    working_name: str,
    role: str,
    auth: str,
    public_key: bytes,
    blob: bytes,
    mac: bytes = b"",
    invitation: UUID | None = None,
    wrapped_secret: bytes = b"",
    language: str = "nl",
    organisation: str = "",
    unit: str = "",
) -> User:
    """An enrolled person with a fresh authenticator, and with the used invitation that `mac` belongs to, if any.

    Raises `NotNow` outside a try-out or demo.
    """
    _check_tryout()
    with transaction.atomic():
        user = User(
            username=username, working_name=working_name, organisation=organisation, unit=unit, language=language,
            password=make_password(auth),
        )  # fmt: skip
        user.save(force_insert=True)
        user.groups.add(Group.objects.get(name=role))
        wrapped = wrap("staff key", blob, owner=user.pk.bytes)
        StaffKey.objects.create(staff=user, public_key=public_key, blob=wrapped, mac=mac)
        Authenticator.objects.create(user=user, name="authenticator")
        if invitation is not None:
            Invitation.objects.create(
                id=invitation, username=username, working_name=working_name, role=role, staff=user,
                organisation=organisation, unit=unit, wrapped_secret=wrapped_secret, state=ENROLLED,
                expires_minute=this_minute(),
            )  # fmt: skip
    return user


def demo_codes() -> list[DemoCode]:
    """A code for each active account that it will accept now. Raises `NotNow` outside a try-out or demo."""
    _check_tryout()
    devices = Authenticator.objects.filter(user__is_active=True).select_related("user")
    return [_code(device) for device in devices.order_by("user__username")]


def _code(device: Authenticator) -> DemoCode:
    now = time.time()
    clock = TOTP(device.bin_key, device.step, device.t0, device.digits)
    clock.time = now
    # A code is good once, so after a sign-in the next one is shown; it is accepted a step early.
    early = 1 if device.last_t >= clock.t() else 0
    clock.time = now + early * device.step
    return DemoCode(
        username=device.user.get_username(),
        working_name=device.user.working_name,
        roles=sorted(device.user.groups.values_list("name", flat=True)),
        code=f"{clock.token():06d}",
        seconds=int(device.step - now % device.step) + early * device.step,
    )


def _check_tryout() -> None:
    if not (settings.TRYOUT or settings.DEMO):
        raise NotNow
