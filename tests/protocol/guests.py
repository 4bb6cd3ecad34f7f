"""What clients say and seal about guests, as docs/PROTOCOL.md ("Guests", "Handover and appointments") says."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tests.protocol.client import Identity, sign_consent, sign_withdrawal
from tests.protocol.primitives import PrivateKey, agree, hkdf, label, number, seal, sha256, sign, unseal
from tests.protocol.secrets import fingerprint
from tests.protocol.statements import read_certificate

__all__ = [
    "open_appointment",
    "open_note",
    "seal_appointment",
    "seal_note",
    "shown_text",
    "sign_approval",
    "sign_consent",
    "sign_withdrawal",
]

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def shown_text(
    root: bytes, certificate: bytes, blocks: Sequence[Mapping[str, str]], *, worker: str, lang: str, now: int
) -> str:
    """What the panel says, once the certificate proved to be good."""
    guest = read_certificate(root, certificate, now)
    day = datetime.fromtimestamp(guest.checked_minute * 60, UTC)
    places = {
        "guest": guest.name,
        "unit": guest.unit,
        "checker": guest.checked_by,
        "date": f"{day.day} {MONTHS[lang].split()[day.month - 1]} {day.year}",
        "worker": worker,
        "mark": fingerprint(root),
    }
    return "\n".join(block["t"].format(**places) for block in blocks)


def sign_approval(
    identity: Identity, *, conv: bytes, note: bytes, certificate: bytes, text: bytes, minute: int
) -> bytes:
    """`text` is the note's text as it was sealed."""
    statement = label("approve") + conv + note + sha256(certificate[:-64]) + sha256(text) + number(minute, 8)
    return statement + sign(identity.signs, statement)


def note_info(conv: bytes, note: bytes, certificate: bytes) -> bytes:
    return label("note") + conv + note + sha256(certificate[:-64])


def seal_note(helper: bytes, *, conv: bytes, note: bytes, certificate: bytes, text: bytes) -> bytes:
    plain = number(len(text), 4) + text
    size = next(256 * 2**k for k in range(6) if 256 * 2**k >= len(plain))
    return seal(helper, plain.ljust(size, b"\0"), note_info(conv, note, certificate))


def open_note(key: PrivateKey, sealed: bytes, *, conv: bytes, note: bytes, certificate: bytes) -> bytes:
    return _uncounted(unseal(key, sealed, note_info(conv, note, certificate)))


def seal_appointment(youth: PrivateKey, member: bytes, *, conv: bytes, slot: int, generation: int, text: str) -> bytes:
    plain = (number(len(text.encode()), 4) + text.encode()).ljust(256, b"\0")
    return seal(member, plain, _appointment_info(youth, member, conv, slot, generation))


def open_appointment(key: PrivateKey, youth: bytes, sealed: bytes, *, conv: bytes, slot: int, generation: int) -> str:
    return _uncounted(unseal(key, sealed, _appointment_info(key, youth, conv, slot, generation))).decode()


def _appointment_info(own: PrivateKey, other: bytes, conv: bytes, slot: int, generation: int) -> bytes:
    context = label("appointment") + conv + number(slot, 1) + number(generation, 4)
    return context + hkdf(agree(own, other), label("maker") + context, 32)


def _uncounted(plain: bytes) -> bytes:
    return plain[4 : 4 + int.from_bytes(plain[:4])]
