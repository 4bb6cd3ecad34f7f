"""A person's public key as a supervisor's browser checks it."""

from typing import Any

from accounts.models import User

__all__ = ["key_row"]


def key_row(user: User) -> dict[str, Any]:
    """The public key, with what proves that it comes from whoever was invited; None for what is not there."""
    key = getattr(user, "staff_key", None)
    invitation = getattr(user, "invitation", None)
    return {
        "public_key": bytes(key.public_key) if key else None,
        "mac": bytes(key.mac) if key else None,
        "invitation": invitation.pk.bytes if invitation else None,
        "wrapped_secret": bytes(invitation.wrapped_secret) if invitation else None,
    }
