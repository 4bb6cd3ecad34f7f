"""A small client in Python, so that tests can play a youth, a worker, a supervisor or a guest without a browser.

ylva, team = new_identity(), new_key()
epoch, seals = make_epoch(conv=conv, number=1, creator=0, key=ylva.opens, members=[youth(ylva), team_member(team)])
reader = Reader(conv); reader.add(epoch)
envelope = Sender(epoch, 0, reader).seal("hoi")
"""

import json
import os
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.protocol import secrets
from tests.protocol.epochs import (
    GUEST,
    TEAM,
    YOUTH,
    Epoch,
    Member,
    open_epoch,
    open_rewrapped,
    read_record,
    rewrap_info,
    seal_info,
    write_record,
)
from tests.protocol.primitives import (
    PrivateKey,
    close_box,
    hkdf,
    hmac,
    label,
    new_key,
    number,
    pkcs8,
    point,
    scalar,
    seal,
    sha256,
    sign,
    to_text,
)
from tests.protocol.reader import BUCKETS, QUOTE, TEXT, Reader, head_of, nonce, stream_key

__all__ = [
    "Epoch",
    "Identity",
    "Member",
    "Reader",
    "Sender",
    "close_state",
    "guest",
    "make_epoch",
    "new_code",
    "new_identity",
    "new_key",
    "open_epoch",
    "open_rewrapped",
    "point",
    "rewrap",
    "seal_root_key",
    "seal_summary",
    "seal_team_key",
    "sign_certificate",
    "sign_consent",
    "sign_team",
    "sign_withdrawal",
    "team_member",
    "unwrap_identity",
    "wrap_identity",
    "wrap_staff",
    "youth",
]


@dataclass(frozen=True)
class Identity:
    """A youth's keys."""

    opens: PrivateKey
    signs: PrivateKey


def new_identity() -> Identity:
    return Identity(new_key(), new_key())


def wrap_identity(kek: bytes, identity: Identity) -> bytes:
    keys = b"".join(_counted(pkcs8(key)) for key in (identity.opens, identity.signs))
    return close_box(kek, keys, label("identity"))


def unwrap_identity(kek: bytes, blob: bytes) -> Identity:
    return Identity(*secrets.unwrap_identity(kek, blob))


def _counted(raw: bytes) -> bytes:
    return number(len(raw), 4) + raw


def new_code() -> tuple[str, bytes]:
    """A return code as text, and its secret."""
    secret = os.urandom(9)
    return secrets.write_code(secret), secret


def youth(identity: Identity) -> Member:
    return Member(0, YOUTH, 0, point(identity.opens))


def team_member(team: PrivateKey, generation: int = 1) -> Member:
    return Member(1, TEAM, generation, point(team))


def guest(key: PrivateKey, slot: int = 2) -> Member:
    return Member(slot, GUEST, 0, point(key))


def make_epoch(
    *, conv: bytes, number: int, creator: int, key: PrivateKey, members: list[Member], prev: bytes = bytes(32)
) -> tuple[Epoch, dict[int, bytes]]:
    """A fresh epoch, and the seal of each slot. `key` is the creator's; `prev` the hash of the record before."""
    raw = write_record(conv=conv, epoch=number, creator=creator, prev=prev, members=members)
    epoch = Epoch(read_record(raw), os.urandom(32))
    seals = {one.slot: seal(one.key, epoch.secret, seal_info(epoch.record, one.slot, key, one.key)) for one in members}
    return epoch, seals


def rewrap(epoch: Epoch, generation: int, team: PrivateKey) -> bytes:
    return seal(point(team), epoch.secret, rewrap_info(epoch.record, generation, team))


@dataclass
class Sender:
    """One tab's stream in one epoch."""

    epoch: Epoch
    slot: int
    reader: Reader
    stream: bytes = field(default_factory=lambda: os.urandom(16))
    seq: int = 0
    prev: bytes = bytes(32)
    told: set[str] = field(default_factory=set)

    def seal(self, text: str, *, kind: int = TEXT, quoted: int | None = None) -> bytes:
        """The next envelope of this stream."""
        envelope = self._encrypt(kind, self._body(text, kind, quoted))
        self.seq, self.prev = self.seq + 1, sha256(envelope)
        self.reader.known.add(head_of(envelope))
        return envelope

    def _body(self, text: str, kind: int, quoted: int | None) -> bytes:
        here = self.epoch.record.number
        heads = [head for head in self._heads(here) if head not in self.told]
        self.told.update(heads)
        body: dict[str, Any] = {"t": text, "s": heads}
        earlier = self._heads(here - 1) if self.seq == 0 else []
        body |= {"p": earlier} if earlier else {}
        body |= {"q": quoted} if kind == QUOTE else {}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()

    def _heads(self, epoch: int) -> list[str]:
        streams = self.reader.streams.items()
        return [to_text(one.hash[:12]) for place, one in streams if place[0] == epoch and place[2] != self.stream]

    def _encrypt(self, kind: int, body: bytes) -> bytes:
        record = self.epoch.record
        numbers = number(record.number, 4) + number(self.seq, 4)
        header = bytes([1, 1, kind, self.slot]) + numbers + record.conv + self.stream + self.prev
        commit_key = os.urandom(32)
        plain = number(len(body), 4) + commit_key + body
        plain = plain.ljust(next(bucket for bucket in BUCKETS if bucket >= len(plain)), b"\0")
        aad = header + hmac(commit_key, header + body)
        key, iv = stream_key(self.epoch.secret, record, self.slot, self.stream)
        return aad + AESGCM(key).encrypt(nonce(iv, self.seq), plain, aad)


def close_state(tabs: bytes, servers: bytes, state: bytes) -> bytes:
    return close_box(hkdf(tabs + servers, label("resume"), 32), state, label("resume"))


def wrap_staff(kek: bytes, key: PrivateKey, root: bytes | None) -> bytes:
    plain = _counted(pkcs8(key)) + (b"\x01" + root if root else b"\x00")
    return close_box(kek, plain, label("staffkey"))


def sign_team(root: PrivateKey, generation: int, team: bytes) -> bytes:
    return sign(root, label("team") + number(generation, 4) + team)


def seal_team_key(member: bytes, root: PrivateKey, generation: int, team: PrivateKey) -> bytes:
    plain = sign_team(root, generation, point(team)) + pkcs8(team)
    return seal(member, plain, label("teamkey") + number(generation, 4) + point(team))


def seal_root_key(member: bytes, root: PrivateKey) -> bytes:
    return seal(member, pkcs8(root), label("rootkey") + point(root))


def seal_summary(team: PrivateKey, conv: bytes, generation: int, text: str) -> bytes:
    context = label("summary") + conv + number(generation, 4)
    plain = _counted(text.encode())
    plain = plain.ljust(next(bucket for bucket in BUCKETS[:4] if bucket >= len(plain)), b"\0")
    return close_box(hkdf(scalar(team), context, 32), plain, context)


def sign_certificate(
    root: PrivateKey, *, kind: int, key: bytes, checked: int, last: int, name: str, unit: str, by: str
) -> bytes:
    texts = b"".join(number(len(text.encode()), 1) + text.encode() for text in (name, unit, by))
    body = bytes([1, kind]) + key + number(checked, 8) + number(last, 8) + texts
    return body + sign(root, label("cert") + body)


def sign_consent(identity: Identity, *, conv: bytes, epoch: int, certificate: bytes, shown: str, minute: int) -> bytes:
    """`certificate` is the whole certificate, `shown` the text on the screen."""
    guest_hash = sha256(certificate[:-64])
    statement = label("consent") + conv + number(epoch, 4) + guest_hash
    statement += sha256(shown.encode()) + b"\0" + number(minute, 8)
    return statement + sign(identity.signs, statement)


def sign_withdrawal(identity: Identity, *, conv: bytes, epoch: int, certificate: bytes, minute: int) -> bytes:
    statement = label("withdraw") + conv + number(epoch, 4) + sha256(certificate[:-64]) + number(minute, 8)
    return statement + sign(identity.signs, statement)
