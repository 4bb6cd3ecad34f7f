"""Recognising a browser that somebody signed in on before, by a random cookie. We keep a verifier per person."""

import secrets
from uuid import UUID

from accounts.clock import this_minute
from accounts.models import Console, User
from accounts.pepper import verifier

__all__ = ["is_known_console", "new_console", "remember_console"]

KEPT = 8


def new_console() -> str:
    """A fresh cookie value: 32 random bytes as text."""
    return secrets.token_urlsafe(32)


def is_known_console(user: User | None, console: str) -> bool:
    """Whether `user` finished a sign-in with this cookie before. Nobody costs the same question as somebody."""
    handle = user.pk if user else UUID(int=0)
    return Console.objects.filter(verifier=_kept(handle, console), staff=handle).exists()


def remember_console(user: User, console: str) -> None:
    """Give this browser an allowance of its own; the oldest of more than eight is forgotten."""
    Console.objects.update_or_create(
        verifier=_kept(user.pk, console), defaults={"staff": user, "minute": this_minute()}
    )
    rows = Console.objects.filter(staff=user).order_by("-minute", "-pk").values_list("pk", flat=True)
    Console.objects.filter(pk__in=list(rows[KEPT:])).delete()


def _kept(handle: UUID, console: str) -> bytes:
    return verifier("console", handle.bytes + console.encode()[:128])
