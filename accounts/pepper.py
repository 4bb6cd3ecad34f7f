"""The server's own secret, kept outside the database: who steals the database cannot test a single guess.

It keys every verifier and wraps every key blob once more. `unwrap` is the only decrypting line in production. It opens
our own wrapper; what is inside was sealed in a browser and stays sealed.
"""

import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

__all__ = ["BadWrap", "stamp_key", "unwrap", "verifier", "wrap"]

_NONCE = 12


class BadWrap(Exception):
    """The bytes were not wrapped with this pepper, label and owner."""


def verifier(label: str, secret: bytes) -> bytes:
    """32 bytes that recognise `secret` again and tell nothing about it without the pepper (HMAC-SHA256)."""
    return hmac.digest(_key("verifier", label), secret, "sha256")


def wrap(label: str, blob: bytes, *, owner: bytes = b"") -> bytes:
    """`blob` under AES-256-GCM, 28 bytes longer. It opens again only for the same label and `owner`."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(_key("wrap", label)).encrypt(nonce, blob, owner)


def unwrap(label: str, wrapped: bytes, *, owner: bytes = b"") -> bytes:
    """What `wrap` was given. Raises `BadWrap`."""
    try:
        return AESGCM(_key("wrap", label)).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], owner)
    except (InvalidTag, ValueError) as problem:
        raise BadWrap from problem


def stamp_key() -> bytes:
    """The 32-byte key of the server's stamp on messages."""
    return _key("stamp", "message")


def _key(use: str, label: str) -> bytes:
    return _derived(settings.PEPPER, f"luwte pepper {use} {label}")


@lru_cache(maxsize=64)
def _derived(pepper: bytes, info: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info.encode()).derive(pepper)
