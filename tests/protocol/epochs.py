"""Epoch records and the ways into an epoch, read as docs/PROTOCOL.md ("Epochs") says."""

from dataclasses import dataclass

from tests.protocol.primitives import (
    PrivateKey,
    Refused,
    agree,
    hkdf,
    label,
    number,
    point,
    sha256,
    unseal,
)

YOUTH, TEAM, GUEST = 0, 1, 2


@dataclass(frozen=True)
class Member:
    slot: int
    role: int
    generation: int
    key: bytes


@dataclass(frozen=True)
class Record:
    """A record as read; `raw` are its bytes and `hash` the record hash."""

    raw: bytes
    conv: bytes
    number: int
    creator: int
    prev: bytes
    members: tuple[Member, ...]

    @property
    def hash(self) -> bytes:
        return sha256(self.raw)

    def member(self, slot: int) -> Member | None:
        return next((one for one in self.members if one.slot == slot), None)


@dataclass(frozen=True)
class Epoch:
    """An opened epoch."""

    record: Record
    secret: bytes


def write_record(*, conv: bytes, epoch: int, creator: int, prev: bytes, members: list[Member]) -> bytes:
    head = b"\x01\x01" + conv + number(epoch, 4) + number(creator, 1) + prev + number(len(members), 1)
    rows = [number(m.slot, 1) + number(m.role, 1) + number(m.generation, 4) + m.key for m in members]
    return head + b"".join(rows)


def read_record(raw: bytes) -> Record:
    if raw[:1] != b"\x01":
        raise Refused("unknown_version")
    if raw[1:2] != b"\x01":
        raise Refused("unknown_suite")
    if len(raw) < 56 or not 2 <= raw[55] <= 8 or len(raw) != 56 + 71 * raw[55]:
        raise Refused("bad_record")
    rows = [raw[at : at + 71] for at in range(56, len(raw), 71)]
    members = tuple(Member(row[0], row[1], int.from_bytes(row[2:6], "big"), row[6:]) for row in rows)
    record = Record(raw, raw[2:18], int.from_bytes(raw[18:22], "big"), raw[22], raw[23:55], members)
    if not (_header_holds(record) and _members_hold(members)):
        raise Refused("bad_record")
    return record


def _header_holds(record: Record) -> bool:
    is_first = record.number == 1
    if record.number < 1 or record.creator > 1 or (record.prev == bytes(32)) != is_first:
        return False
    return not (is_first and record.creator != 0)


def _members_hold(members: tuple[Member, ...]) -> bool:
    slots = [one.slot for one in members]
    if slots[:2] != [0, 1] or slots != sorted(set(slots)) or slots[-1] > 15:
        return False
    return all(
        one.role == (GUEST if one.slot > 1 else one.slot)
        and (one.generation >= 1) == (one.role == TEAM)
        and one.key[0] == 4
        for one in members
    )


def check_succession(before: bytes, after: bytes) -> None:
    old, new = read_record(before), read_record(after)
    named = new.prev == old.hash and new.number == old.number + 1 and new.conv == old.conv
    same_youth = new.members[0].key == old.members[0].key
    if not (named and same_youth and _team_goes_on(old, new) and _nobody_slips_in(old, new)):
        raise Refused("broken_succession")


def _team_goes_on(old: Record, new: Record) -> bool:
    before, after = old.members[1], new.members[1]
    if before.generation == after.generation:
        return before.key == after.key
    return after.generation > before.generation


def _nobody_slips_in(old: Record, new: Record) -> bool:
    for guest in new.members[2:]:
        known = old.member(guest.slot)
        if known is None and new.creator != 0:
            return False
        if known is not None and known.key != guest.key:
            return False
    return True


def seal_info(record: Record, slot: int, own: PrivateKey, other: bytes) -> bytes:
    """The info of a SEAL: context and maker."""
    context = label("epoch") + record.conv + number(record.number, 4) + number(slot, 1) + record.hash
    return context + hkdf(agree(own, other), label("maker") + context, 32)


def rewrap_info(record: Record, generation: int, team: PrivateKey) -> bytes:
    context = label("rewrap") + record.conv + number(record.number, 4) + number(generation, 4) + record.hash
    return context + hkdf(agree(team, point(team)), label("maker") + context, 32)


def open_epoch(*, conv: bytes, record: bytes, slot: int, seal: bytes, key: PrivateKey) -> Epoch:
    read = _of_conversation(record, conv)
    member, creator = read.member(slot), read.member(read.creator)
    if member is None or creator is None or member.key != point(key):
        raise Refused("not_a_member")
    return Epoch(read, unseal(key, seal, seal_info(read, slot, key, creator.key)))


def open_rewrapped(*, conv: bytes, record: bytes, generation: int, seal: bytes, team: PrivateKey) -> Epoch:
    read = _of_conversation(record, conv)
    return Epoch(read, unseal(team, seal, rewrap_info(read, generation, team)))


def _of_conversation(record: bytes, conv: bytes) -> Record:
    read = read_record(record)
    if read.conv != conv:
        raise Refused("wrong_conversation")
    return read
