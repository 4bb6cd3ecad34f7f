"""What a youth signed about a guest, read as docs/PROTOCOL.md ("Guests", "Handover") lays it out.

Whose signature it is, and whether it fits the conversation, is checked elsewhere.
"""

from dataclasses import dataclass

__all__ = [
    "Approval",
    "BadStatement",
    "Consent",
    "Withdrawal",
    "is_note",
    "parse_approval",
    "parse_consent",
    "parse_withdrawal",
    "signed",
]

SIGNATURE = 64
LATEST = 2**53
# A sealed note: the sender's fresh key, a padded text, a tag.
NOTES = frozenset(65 + 256 * 2**k + 16 for k in range(6))
_CONSENT = b"luwte1 consent"
_WITHDRAWAL = b"luwte1 withdraw"
_APPROVAL = b"luwte1 approve"


class BadStatement(ValueError):
    """The bytes are no such statement of version 1."""


@dataclass(frozen=True, slots=True)
class Consent:
    """A yes: from `epoch` on, to the guest whose certificate has the hash `guest`, after reading the text `shown`."""

    conv: bytes
    epoch: int
    guest: bytes
    shown: bytes
    minute: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A stop: `epoch` is the first one without the guest."""

    conv: bytes
    epoch: int
    guest: bytes
    minute: int


@dataclass(frozen=True, slots=True)
class Approval:
    """A yes to one handover note, whose text has the hash `text`, for one helper."""

    conv: bytes
    note: bytes
    guest: bytes
    text: bytes
    minute: int


def signed(raw: bytes) -> tuple[bytes, bytes]:
    """The statement in `raw`, and its signature (r ‖ s)."""
    return raw[:-SIGNATURE], raw[-SIGNATURE:]


def is_note(sealed: bytes) -> bool:
    """Whether `sealed` has one of the sizes of a handover note."""
    return len(sealed) in NOTES


def parse_consent(raw: bytes) -> Consent:
    """The CONSENT in `raw`. Raises `BadStatement`, also for another scope than "from now on"."""
    body = _body(raw, _CONSENT, 93)
    if body[84] != 0:
        raise BadStatement
    return Consent(body[:16], int.from_bytes(body[16:20]), body[20:52], body[52:84], _minute(body[85:]))


def parse_withdrawal(raw: bytes) -> Withdrawal:
    """The WITHDRAWAL in `raw`. Raises `BadStatement`."""
    body = _body(raw, _WITHDRAWAL, 60)
    return Withdrawal(body[:16], int.from_bytes(body[16:20]), body[20:52], _minute(body[52:]))


def parse_approval(raw: bytes) -> Approval:
    """The APPROVAL in `raw`. Raises `BadStatement`."""
    body = _body(raw, _APPROVAL, 104)
    return Approval(body[:16], body[16:32], body[32:64], body[64:96], _minute(body[96:]))


def _body(raw: bytes, label: bytes, size: int) -> bytes:
    if not raw.startswith(label) or len(raw) != len(label) + size + SIGNATURE:
        raise BadStatement
    return raw[len(label) : -SIGNATURE]


def _minute(raw: bytes) -> int:
    minute = int.from_bytes(raw)
    if minute >= LATEST:
        raise BadStatement
    return minute
