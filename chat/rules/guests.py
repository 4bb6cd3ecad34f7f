"""The states of a guest's admission: proposed > refused or cancelled or in > ended. docs/PROTOCOL.md, "Guests"."""

from typing import Literal

__all__ = [
    "ARRIVED",
    "CANCELLED",
    "ENDED",
    "ENDS",
    "IN",
    "KINDS",
    "NOTE_DAYS",
    "NOTE_STATES",
    "PROPOSED",
    "REFUSED",
    "SENT",
    "STATES",
    "End",
    "is_wished",
    "slot_of",
]

KINDS = ("police", "helper")

PROPOSED = "proposed"
REFUSED = "refused"
CANCELLED = "cancelled"
IN = "in"
ENDED = "ended"
STATES = (PROPOSED, REFUSED, CANCELLED, IN, ENDED)

End = Literal["youth", "guest", "worker", "visit", "revoked", "closed"]
ENDS: tuple[End, ...] = ("youth", "guest", "worker", "visit", "revoked", "closed")

SENT = "sent"
ARRIVED = "arrived"
NOTE_STATES = (SENT, ARRIVED)
NOTE_DAYS = 14

FIRST_SLOT = 2
SLOTS = 14


def slot_of(admitted: int) -> int:
    """The slot of the next guest, when `admitted` were let into this conversation before."""
    return FIRST_SLOT + admitted % SLOTS


def is_wished(wished: str, kinds: list[str]) -> bool:
    """Whether a youth can ask for `wished` where the brand has these `kinds`; "" takes a wish back."""
    return wished in kinds or wished == "" or (wished == "any" and bool(kinds))
