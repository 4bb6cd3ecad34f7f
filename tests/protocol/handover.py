"""Notes, their approval, and appointments, as docs/PROTOCOL.md ("Handover and appointment") says: read and written."""

from dataclasses import dataclass

from tests.protocol.primitives import (
    PrivateKey,
    Refused,
    agree,
    check_signature,
    hkdf,
    label,
    number,
    seal,
    sha256,
    sign,
    unseal,
)
from tests.protocol.reader import BUCKETS, check_padding

MOST_OF_AN_APPOINTMENT = 200


@dataclass(frozen=True)
class Approval:
    """A youth's yes to a note; `text` is the hash of all that the note says."""

    conv: bytes
    note: bytes
    certificate: bytes
    text: bytes
    minute: int


def note_info(conv: bytes, note: bytes, certificate: bytes) -> bytes:
    """`certificate` is the hash of the certificate's body, here and below."""
    return label("note") + conv + note + certificate


def seal_note(helper: bytes, text: str, *, conv: bytes, note: bytes, certificate: bytes) -> bytes:
    return seal(helper, _padded(text, BUCKETS), note_info(conv, note, certificate))


def open_note(helper: PrivateKey, sealed: bytes, *, conv: bytes, note: bytes, certificate: bytes) -> str:
    return _text(unseal(helper, sealed, note_info(conv, note, certificate)), BUCKETS)


def sign_approval(youth: PrivateKey, text: str, *, conv: bytes, note: bytes, certificate: bytes, minute: int) -> bytes:
    statement = label("approve") + conv + note + certificate + sha256(text.encode()) + number(minute, 8)
    return statement + sign(youth, statement)


def read_approval(youth: bytes, approval: bytes) -> Approval:
    start = label("approve")
    if not approval.startswith(start) or len(approval) != len(start) + 104 + 64:
        raise Refused("bad_statement")
    body = approval[len(start) : -64]
    minute = int.from_bytes(body[96:], "big")
    if minute >= 2**53:
        raise Refused("bad_statement")
    check_signature(youth, approval[-64:], approval[:-64])
    return Approval(body[:16], body[16:32], body[32:64], body[64:96], minute)


def seal_appointment(youth: PrivateKey, member: bytes, text: str, *, conv: bytes, slot: int, generation: int) -> bytes:
    if len(text.encode()) > MOST_OF_AN_APPOINTMENT:
        raise Refused("text_too_long")
    return seal(member, _padded(text, (256,)), _appointment_info(youth, member, conv, slot, generation))


def open_appointment(own: PrivateKey, youth: bytes, sealed: bytes, *, conv: bytes, slot: int, generation: int) -> str:
    text = _text(unseal(own, sealed, _appointment_info(own, youth, conv, slot, generation)), (256,))
    if len(text.encode()) > MOST_OF_AN_APPOINTMENT:
        raise Refused("bad_statement")
    return text


def _appointment_info(own: PrivateKey, other: bytes, conv: bytes, slot: int, generation: int) -> bytes:
    context = label("appointment") + conv + number(slot, 1) + number(generation, 4)
    return context + hkdf(agree(own, other), label("maker") + context, 32)


def _padded(text: str, sizes: tuple[int, ...]) -> bytes:
    raw = text.encode()
    counted = number(len(raw), 4) + raw
    size = next((size for size in sizes if size >= len(counted)), None)
    if size is None:
        raise Refused("text_too_long")
    return counted.ljust(size, b"\0")


def _text(plain: bytes, sizes: tuple[int, ...]) -> str:
    if len(plain) < 4:
        raise Refused("bad_padding")
    end = 4 + int.from_bytes(plain[:4], "big")
    check_padding(plain, end, sizes)
    try:
        return plain[4:end].decode()
    except UnicodeDecodeError as error:
        raise Refused("bad_statement") from error
