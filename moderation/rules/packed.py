"""Base64url without padding, read strictly: one text for one value."""

import base64
import re
from typing import Any, Self

__all__ = ["Packed", "pack", "pack_all", "read_packed", "unpack"]

_ALPHABET = re.compile(r"[A-Za-z0-9_-]*\Z")


def pack(raw: bytes) -> str:
    """`raw` as base64url without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unpack(text: str, least: int, most: int | None = None) -> bytes:
    """The `least` to `most` bytes in `text` (exactly `least` without `most`).

    Raises ValueError for other characters, padding, spare bits or a wrong size.
    """
    most = least if most is None else most
    if len(text) > most * 4 // 3 + 3 or not _ALPHABET.match(text) or len(text) % 4 == 1:
        raise ValueError("not base64url")
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if not least <= len(raw) <= most or pack(raw) != text:
        raise ValueError("wrong size")
    return raw


class Packed(bytes):
    """Bytes that travel as base64url text. `least` and `most` are lengths in bytes, both allowed; a child sets them."""

    least = 0
    most = 0

    @classmethod
    def read(cls, text: object) -> Self:
        """The bytes in `text`. Raises ValueError for what is no text, and as `unpack` does."""
        if not isinstance(text, str):
            raise ValueError("not a text")
        return cls(unpack(text, cls.least, cls.most))


def read_packed(kind: type, value: Any) -> Any:
    """msgspec's `dec_hook` for every child of `Packed`."""
    if issubclass(kind, Packed):
        return kind.read(value)
    raise NotImplementedError


def pack_all(value: Any) -> Any:
    """`value` with all bytes in it, however deep in its dicts and lists, packed."""
    match value:
        case bytes():
            return pack(value)
        case dict():
            return {key: pack_all(inner) for key, inner in value.items()}
        case list() | tuple():
            return [pack_all(inner) for inner in value]
        case _:
            return value
