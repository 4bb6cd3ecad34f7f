"""Signing in, in two steps: the passphrase's verifier, then a code."""

from django.contrib.auth import authenticate
from django.db import transaction

from accounts.access import active
from accounts.attempts import begin_try, forget_tries, standing
from accounts.consoles import is_known_console, remember_console
from accounts.errors import WrongCode, WrongPassphrase
from accounts.models import Authenticator, RecoveryCodes, User
from accounts.pepper import verifier
from accounts.rules.names import normalised
from moderation.api import BadWork, Limited, check, record, spend

__all__ = ["PURPOSE", "check_code", "check_passphrase"]

PURPOSE = "sign-in"


def check_passphrase(*, username: str, auth: str, console: str, work: str = "") -> User:
    """The active person with this username and `auth` (base64url text of what their browser derived).

    `console` is the browser's cookie: a browser that this person signed in on before has an allowance of its own.
    `work` skips every wait. Raises `WrongPassphrase`, in the same way for unknown usernames. Call it outside a
    transaction: a failure must stay counted.
    """
    name = normalised(username)[:64]
    known = is_known_console(User.objects.filter(username=name, is_active=True).first(), console)
    key = verifier("sign-in", f"{name}\0{console if known else ''}".encode())
    before = standing(key)
    worked = _is_worked(work, before.bits)
    wait = 0 if worked else before.wait or (0 if known else _crowd_wait())
    if wait:
        raise WrongPassphrase(wait, before.bits)
    if begin_try(key, skip_wait=worked):
        user = authenticate(username=name, password=auth)
        if isinstance(user, User):
            forget_tries(key)
            return user
    after = standing(key)
    raise WrongPassphrase(after.wait, after.bits if after.wait else None)


def check_code(*, user: User, code: str, console: str) -> Authenticator | RecoveryCodes:
    """The factor of `user` that accepts `code`: six digits of the authenticator, or a recovery code, each used once.

    Only somebody who proved the passphrase gets here, so only their tries count. Raises `WrongCode`. Call it outside a
    transaction.
    """
    known = is_known_console(user, console)
    key = verifier("code", user.pk.bytes + (console.encode() if known else b""))
    if not begin_try(key):
        raise WrongCode(standing(key).wait)
    device = _accepting(user, code.strip()) if active(user.pk) else None
    if device is None:
        raise WrongCode(standing(key).wait)
    forget_tries(key)
    remember_console(user, console)
    return device


def _accepting(user: User, code: str) -> Authenticator | RecoveryCodes | None:
    kind = Authenticator if code.isdigit() and len(code) == 6 else RecoveryCodes
    device: Authenticator | RecoveryCodes | None
    with transaction.atomic():
        # Two sign-ins at once must not both use the same code.
        device = kind._default_manager.select_for_update().filter(user=user, confirmed=True).first()
        if device is None or not device.verify_token(code):
            return None
        if kind is RecoveryCodes:
            record(actor=user.pk.hex, verb="staff.recovery_used", subject=user.pk.hex)
    return device


def _is_worked(work: str, least: int) -> bool:
    if not work:
        return False
    try:
        check(work, PURPOSE, least=least)
    except BadWork:
        return False
    return True


def _crowd_wait() -> int:
    """Seconds until a passphrase may be checked without work: each check costs memory, also for invented usernames."""
    try:
        spend("sign_in")
    except Limited as limited:
        return limited.wait
    return 0
