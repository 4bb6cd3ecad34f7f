"""Proof of work: what a challenge says and when a solution counts.

A challenge is the ASCII text `1.<bits>.<minute>.<random>.<mac>`: version, leading zero bits asked for, the minute since
1970 (UTC) after which it expires, 16 random bytes and a 32-byte HMAC-SHA256, the last two as base64url without padding.
A client reads `bits` and treats the rest as opaque. A solution is `<challenge>:<nonce>`, where `nonce` is a decimal
number without leading zeros, at most 16 digits, such that SHA-256 of the whole solution text begins with `bits` zero
bits. On average 2^bits tries are needed.
"""

import hashlib
import re
from dataclasses import dataclass

__all__ = ["Challenge", "parse", "solves"]

_SOLUTION = re.compile(
    r"(1\.(\d{1,2})\.(\d{1,10})\.[A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43}):(0|[1-9]\d{0,15})\Z", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Challenge:
    """The parts of a solution text: what was signed, the signature, and what they promise."""

    signed: str
    mac: str
    bits: int
    minute: int


def parse(text: str) -> Challenge | None:
    """The challenge inside a solution text, or None when the text has another shape."""
    match = _SOLUTION.match(text)
    if match is None:
        return None
    return Challenge(signed=match[1], bits=int(match[2]), minute=int(match[3]), mac=match[4])


def solves(text: str, bits: int) -> bool:
    """Whether SHA-256 of the solution text begins with `bits` zero bits."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()) >> (256 - bits) == 0
