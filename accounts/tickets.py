"""Tickets that sign a socket in: 60 seconds, and only together with the session they were made in."""

import hashlib
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.core import signing
from django.utils.crypto import constant_time_compare
from django_otp import DEVICE_ID_SESSION_KEY

from accounts.access import active
from accounts.models import User
from moderation.api import spend

__all__ = ["BadTicket", "is_still_signed_in", "read_socket_ticket", "socket_ticket"]

SECONDS = 60
_SALT = "accounts.tickets"


class BadTicket(Exception):
    """The ticket is forged, too old, of another session, or of somebody who may not sign in any more."""


def socket_ticket(user: User, session: Any) -> str:
    """A ticket for `user`, whose Django session is `session`. Raises `Limited`."""
    spend("socket_ticket", user.pk.hex)
    return signing.dumps([user.pk.hex, _digest(session.session_key)], salt=_SALT)


def read_socket_ticket(text: str, session_key: str | None) -> User:
    """The person whose ticket this is, when `session_key` (of the cookie) is theirs and still lives.

    Raises `BadTicket`.
    """
    try:
        handle, digest = signing.loads(text, salt=_SALT, max_age=SECONDS)
        user = active(UUID(handle))
    except (signing.BadSignature, ValueError, TypeError) as problem:
        raise BadTicket from problem
    if user is None or not session_key or not constant_time_compare(digest, _digest(session_key)):
        raise BadTicket
    if not _is_signed_in(user, session_key):
        raise BadTicket
    return user


def is_still_signed_in(handle: UUID, session_key: str | None) -> bool:
    """Whether this person is active and the session in which their socket began has neither ended nor run out."""
    user = active(handle)
    return user is not None and session_key is not None and _is_signed_in(user, session_key)


def _is_signed_in(user: User, session_key: str) -> bool:
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    return (
        session.get(SESSION_KEY) == str(user.pk)
        and DEVICE_ID_SESSION_KEY in session
        and constant_time_compare(session.get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())
    )


def _digest(session_key: str) -> str:
    return hashlib.sha256(session_key.encode()).hexdigest()[:32]
