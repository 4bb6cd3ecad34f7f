"""The server's franking stamp: proof that a commitment really was sent, by whom and when. docs/PROTOCOL.md, "Stamp"."""

import hashlib
import hmac

__all__ = ["stamp"]

LABEL = b"luwte1 stamp"


def stamp(key: bytes, *, commitment: bytes, conv: bytes, slot: int, epoch: int, seq: int, minute: int) -> bytes:
    """32 bytes: HMAC-SHA256 over the label, the commitment and the place in the log."""
    text = b"".join(
        (
            LABEL,
            commitment,
            conv,
            slot.to_bytes(1),
            epoch.to_bytes(4),
            seq.to_bytes(4),
            minute.to_bytes(8),
        )
    )
    return hmac.digest(key, text, hashlib.sha256)
