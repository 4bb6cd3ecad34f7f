"""Base64url without padding, read strictly: one text for one value."""

import base64
import re

__all__ = ["pack", "unpack"]

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
