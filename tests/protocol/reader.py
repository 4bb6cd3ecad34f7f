"""An independent reader of envelopes, written from docs/PROTOCOL.md ("Envelopes") and not from the TypeScript."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.protocol.epochs import Epoch, Record
from tests.protocol.primitives import Refused, hkdf, hmac, label, number, sha256, to_text

TEXT, SYSTEM, HEADS, DUMMY, QUOTE = 1, 2, 3, 4, 5
BUCKETS = tuple(256 << n for n in range(6))
_HEAD = re.compile(r"[A-Za-z0-9_-]{16}\Z")


@dataclass(frozen=True)
class Header:
    type: int
    slot: int
    epoch: int
    seq: int
    conv: bytes
    stream: bytes
    prev: bytes


@dataclass(frozen=True)
class Report:
    """What reveals one message to somebody without keys."""

    header: bytes
    body: bytes
    key: bytes


@dataclass(frozen=True)
class Opened:
    header: Header
    text: str
    quoted: int | None
    findings: tuple[str, ...]
    report: Report


@dataclass
class _Stream:
    next: int
    hash: bytes


@dataclass
class Reader:
    """Opens the envelopes of one conversation in log order. Add each epoch before its envelopes."""

    conv: bytes
    epochs: dict[int, Epoch] = field(default_factory=dict)
    partial: set[int] = field(default_factory=set)
    streams: dict[tuple[int, int, bytes], _Stream] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def add(self, epoch: Epoch, *, partial: bool = False) -> None:
        if epoch.record.conv != self.conv:
            raise Refused("wrong_conversation")
        self.epochs[epoch.record.number] = epoch
        if partial:
            self.partial.add(epoch.record.number)

    def open(self, envelope: bytes) -> Opened:
        header = read_header(envelope)
        epoch, place = self._expected(header)
        report = decrypt(epoch, header, envelope)
        body = read_body(report.body, is_quote=header.type == QUOTE)
        findings = (*self._chain(header, place), *self._withheld(header, body))
        self.streams[place] = _Stream(header.seq + 1, sha256(envelope))
        self.known.add(head_of(envelope))
        return Opened(header, body["t"], body.get("q"), findings, report)

    def _expected(self, header: Header) -> tuple[Epoch, tuple[int, int, bytes]]:
        if header.conv != self.conv:
            raise Refused("wrong_conversation")
        if header.epoch not in self.epochs:
            raise Refused("unknown_epoch")
        epoch = self.epochs[header.epoch]
        if epoch.record.member(header.slot) is None:
            raise Refused("not_a_member")
        place = (header.epoch, header.slot, header.stream)
        if place in self.streams and header.seq < self.streams[place].next:
            raise Refused("replayed")
        return epoch, place

    def _chain(self, header: Header, place: tuple[int, int, bytes]) -> list[str]:
        stream = self.streams.get(place)
        if stream is None and header.epoch in self.partial and header.seq > 0:
            return []
        expected = stream or _Stream(0, bytes(32))
        if header.seq > expected.next:
            return ["gap"]
        return [] if header.prev == expected.hash else ["broken"]

    def _withheld(self, header: Header, body: dict[str, Any]) -> list[str]:
        heads = [] if header.epoch in self.partial else list(body["s"])
        before = header.epoch - 1
        if before in self.epochs and before not in self.partial:
            heads += body.get("p", [])
        return ["withheld"] if set(heads) - self.known else []


def read_header(envelope: bytes) -> Header:
    if envelope[:1] != b"\x01":
        raise Refused("unknown_version")
    if envelope[1:2] != b"\x01":
        raise Refused("unknown_suite")
    if len(envelope) - 124 not in BUCKETS or not TEXT <= envelope[2] <= QUOTE:
        raise Refused("bad_envelope")
    epoch, seq = int.from_bytes(envelope[4:8], "big"), int.from_bytes(envelope[8:12], "big")
    return Header(envelope[2], envelope[3], epoch, seq, envelope[12:28], envelope[28:44], envelope[44:76])


def stream_key(secret: bytes, record: Record, slot: int, stream: bytes) -> tuple[bytes, bytes]:
    info = label("msg") + record.conv + number(record.number, 4) + number(slot, 1) + stream
    both = hkdf(secret, info, 44)
    return both[:32], both[32:]


def nonce(iv: bytes, seq: int) -> bytes:
    return iv[:8] + number(int.from_bytes(iv[8:], "big") ^ seq, 4)


def decrypt(epoch: Epoch, header: Header, envelope: bytes) -> Report:
    """Throws `altered`, `bad_padding` or `bad_commitment`."""
    key, iv = stream_key(epoch.secret, epoch.record, header.slot, header.stream)
    try:
        plain = AESGCM(key).decrypt(nonce(iv, header.seq), envelope[108:], envelope[:108])
    except InvalidTag as error:
        raise Refused("altered") from error
    end = 36 + int.from_bytes(plain[:4], "big")
    check_padding(plain, end, BUCKETS)
    report = Report(envelope[:76], plain[36:end], plain[4:36])
    check_report(report, envelope[76:108])
    return report


def check_padding(plain: bytes, end: int, buckets: tuple[int, ...]) -> None:
    smallest = next((bucket for bucket in buckets if bucket >= end), None)
    if len(plain) != smallest or any(plain[end:]):
        raise Refused("bad_padding")


def check_report(report: Report, commitment: bytes) -> None:
    if hmac(report.key, report.header + report.body) != commitment:
        raise Refused("bad_commitment")


def read_body(raw: bytes, *, is_quote: bool) -> dict[str, Any]:
    try:
        body = json.loads(raw.decode("utf-8"))
    except ValueError as error:
        raise Refused("bad_body") from error
    if not isinstance(body, dict) or not {"t", "s"} <= body.keys() <= {"t", "s", "p", "q"}:
        raise Refused("bad_body")
    if not (isinstance(body["t"], str) and _are_heads(body["s"]) and _are_heads(body.get("p", []))):
        raise Refused("bad_body")
    if ("q" in body) != is_quote or (is_quote and not _is_slot(body["q"])):
        raise Refused("bad_body")
    return body


def _are_heads(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and _HEAD.match(one) for one in value)


def _is_slot(value: object) -> bool:
    return type(value) is int and 0 <= value <= 15


def head_of(envelope: bytes) -> str:
    return to_text(sha256(envelope)[:12])


def stamp(key: bytes, *, commitment: bytes, conv: bytes, slot: int, epoch: int, log_seq: int, minute: int) -> bytes:
    numbers = number(slot, 1) + number(epoch, 4) + number(log_seq, 4) + number(minute, 8)
    return hmac(key, label("stamp") + commitment + conv + numbers)
