"""Epoch records: who holds an epoch. The layout is docs/PROTOCOL.md, "Record"."""

from collections.abc import Sequence
from dataclasses import dataclass

from chat.rules.roles import GUEST_ROLE, TEAM_ROLE, TEAM_SLOT, YOUTH_ROLE, YOUTH_SLOT

__all__ = [
    "BadRecord",
    "Member",
    "Record",
    "check_members",
    "guest_member",
    "guest_slot",
    "lists_same_guest",
    "parse_record",
]

HEADER = 56
MEMBER = 71
POINT = 4


class BadRecord(ValueError):
    """The bytes are no version 1 record, or its members are not who they must be."""


@dataclass(frozen=True, slots=True)
class Member:
    """`generation` is that of the team key, 0 for others; `key` is an uncompressed P-256 point (65 bytes)."""

    slot: int
    role: int
    generation: int
    key: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """`previous` is the SHA-256 of the record before, 32 zero bytes for the first."""

    conv: bytes
    number: int
    creator: int
    previous: bytes
    members: tuple[Member, ...]


def parse_record(raw: bytes) -> Record:
    """The record in `raw`. Raises `BadRecord` for another version, suite or length."""
    if len(raw) < HEADER or raw[0] != 1 or raw[1] != 1 or len(raw) != HEADER + MEMBER * raw[55]:
        raise BadRecord
    return Record(
        conv=raw[2:18],
        number=int.from_bytes(raw[18:22]),
        creator=raw[22],
        previous=raw[23:55],
        members=tuple(_member(raw[at : at + MEMBER]) for at in range(HEADER, len(raw), MEMBER)),
    )


def _member(raw: bytes) -> Member:
    return Member(slot=raw[0], role=raw[1], generation=int.from_bytes(raw[2:6]), key=raw[6:])


def guest_member(slot: int, key: bytes) -> Member:
    """How a record lists a guest."""
    return Member(slot=slot, role=GUEST_ROLE, generation=0, key=key)


def guest_slot(raw: bytes) -> int | None:
    """The slot of the guest that a stored record lists, if any."""
    return raw[HEADER + 2 * MEMBER] if raw[55] > 2 else None


def lists_same_guest(one: bytes, other: bytes) -> bool:
    """Whether two records list the same one guest, with the same slot and key."""
    size = HEADER + 3 * MEMBER
    return len(one) == len(other) == size and one[-MEMBER:] == other[-MEMBER:]


def check_members(
    members: Sequence[Member], *, youth_key: bytes | None, team: Member, guest: Member | None = None
) -> None:
    """Check that an epoch is for the youth, today's team and the living `guest`, and nobody else. Raises `BadRecord`.

    `youth_key` is None for the first record only, which fixes it.
    """
    if len(members) != (2 if guest is None else 3):
        raise BadRecord
    youth, second = members[:2]
    if (youth.slot, youth.role, youth.generation) != (YOUTH_SLOT, YOUTH_ROLE, 0) or youth.key[0] != POINT:
        raise BadRecord
    if youth_key is not None and youth.key != youth_key:
        raise BadRecord
    if second != team or (team.slot, team.role) != (TEAM_SLOT, TEAM_ROLE):
        raise BadRecord
    if guest is not None and members[2] != guest:
        raise BadRecord
