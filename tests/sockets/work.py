"""Proof of work, as docs/PROTOCOL.md describes it."""

import hashlib
from itertools import count

__all__ = ["solve"]


def solve(*, challenge: str, bits: int) -> str:
    """The first solution of a challenge."""
    for nonce in count():
        text = f"{challenge}:{nonce}"
        if int.from_bytes(hashlib.sha256(text.encode()).digest()) >> (256 - bits) == 0:
            return text
    raise AssertionError
