"""What time alone makes useless."""

from importlib import import_module

from django.conf import settings

from accounts.clock import this_minute
from accounts.models import Console, Invitation
from accounts.models.invitation import SENT, WITHDRAWN

__all__ = ["CONSOLE_MINUTES", "forget_expired"]

CONSOLE_MINUTES = 180 * 24 * 60


def forget_expired() -> None:
    """Delete sessions that are over, invitations' secrets that ran out, and consoles not used for 180 days."""
    minute = this_minute()
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    Invitation.objects.filter(state=SENT, expires_minute__lte=minute).update(
        state=WITHDRAWN, wrapped_secret=b"", token=b""
    )
    Console.objects.filter(minute__lt=minute - CONSOLE_MINUTES).delete()
