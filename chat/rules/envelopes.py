"""The clear header of an envelope: what the server may check without opening it. docs/PROTOCOL.md, "Envelope"."""

from dataclasses import dataclass

__all__ = ["BUCKETS", "BadEnvelope", "Header", "header_of", "is_quiet"]

OVERHEAD = 108 + 16
BUCKETS = tuple(OVERHEAD + 256 * 2**n for n in range(6))
TYPES = frozenset({1, 2, 3, 4, 5})
# Heads and dummies: nobody said anything.
QUIET = frozenset({3, 4})


class BadEnvelope(ValueError):
    """The envelope has a version, suite, type or size that version 1 does not know."""


@dataclass(frozen=True, slots=True)
class Header:
    """`slot` of the sender, `epoch`, `conv` (16 bytes), and the franking `commitment` (32 bytes)."""

    slot: int
    epoch: int
    conv: bytes
    commitment: bytes


def header_of(envelope: bytes) -> Header:
    """The header of a version 1 envelope. Raises `BadEnvelope`."""
    if len(envelope) not in BUCKETS or envelope[0] != 1 or envelope[1] != 1 or envelope[2] not in TYPES:
        raise BadEnvelope
    return Header(
        slot=envelope[3],
        epoch=int.from_bytes(envelope[4:8]),
        conv=envelope[12:28],
        commitment=envelope[76:108],
    )


def is_quiet(envelope: bytes) -> bool:
    """Whether an envelope with a good header says nothing to anybody who reads."""
    return envelope[2] in QUIET
