"""Binary values inside JSON frames: base64url without padding, each kind with its exact or greatest size."""

import base64
import re
from typing import Any, Self

__all__ = [
    "Auth",
    "Blob",
    "ClientId",
    "Envelope",
    "Handle",
    "Key",
    "Packed",
    "Record",
    "Sealed",
    "Secret",
    "pack",
    "unpack_field",
]

_ALPHABET = re.compile(r"[A-Za-z0-9_-]*\Z")


class Packed(bytes):
    """Bytes that travel as base64url text. `least` and `most` are lengths in bytes, both allowed."""

    least = 0
    most = 0

    @classmethod
    def read(cls, text: object) -> Self:
        """The bytes in `text`. Raises ValueError for other characters, padding, spare bits or a wrong size."""
        if not isinstance(text, str) or not _ALPHABET.match(text) or len(text) > cls.most * 4 // 3 + 3:
            raise ValueError("not base64url")
        raw = cls(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not cls.least <= len(raw) <= cls.most or pack(raw) != text:
            raise ValueError("wrong size")
        return raw


class Handle(Packed):
    """A conversation, a resume token or a locator: 16 bytes."""

    least = most = 16


class ClientId(Packed):
    """The sender's own name for one message: 16 random bytes."""

    least = most = 16


class Secret(Packed):
    """A ticket or the server's half of a resume key: 32 bytes."""

    least = most = 32


class Auth(Packed):
    """The half of a return code that proves it: 32 bytes."""

    least = most = 32


class Key(Packed):
    """An uncompressed P-256 point: 65 bytes."""

    least = most = 65


class Record(Packed):
    """An epoch record: header and member list."""

    least = 56 + 2 * 71
    most = 56 + 8 * 71


class Sealed(Packed):
    """An epoch secret sealed to one member: enc[65] and ct[48]."""

    least = most = 113


class Envelope(Packed):
    """A sealed message: header, commitment, ciphertext in one of six buckets."""

    least = 108 + 256 + 16
    most = 108 + 8192 + 16


class Blob(Packed):
    """Something sealed that the server only keeps: a wrapped identity, a summary."""

    least = 32
    most = 4096


def pack(raw: bytes) -> str:
    """`raw` as base64url without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unpack_field(kind: type, value: Any) -> Any:
    """msgspec's hook for the types above."""
    if issubclass(kind, Packed):
        return kind.read(value)
    raise NotImplementedError
