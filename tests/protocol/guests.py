"""What clients say and seal about guests, as docs/PROTOCOL.md ("Guests", "Handover and appointments") says."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tests.protocol import handover
from tests.protocol.client import Identity, sign_consent, sign_withdrawal
from tests.protocol.primitives import PrivateKey, sha256
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
    return "\n".join(f"{block['k']} {block['t'].format(**places)}" for block in blocks)


def sign_approval(
    identity: Identity, *, conv: bytes, note: bytes, certificate: bytes, text: bytes, minute: int
) -> bytes:
    """`text` is the note's text as it was sealed; `certificate` is whole, here and below."""
    place = _place(conv, note, certificate)
    return handover.sign_approval(identity.signs, text.decode(), **place, minute=minute)


def seal_note(helper: bytes, *, conv: bytes, note: bytes, certificate: bytes, text: bytes) -> bytes:
    return handover.seal_note(helper, text.decode(), **_place(conv, note, certificate))


def open_note(key: PrivateKey, sealed: bytes, *, conv: bytes, note: bytes, certificate: bytes) -> bytes:
    return handover.open_note(key, sealed, **_place(conv, note, certificate)).encode()


def _place(conv: bytes, note: bytes, certificate: bytes) -> dict[str, bytes]:
    return {"conv": conv, "note": note, "certificate": sha256(certificate[:-64])}


def seal_appointment(youth: PrivateKey, member: bytes, *, conv: bytes, slot: int, generation: int, text: str) -> bytes:
    return handover.seal_appointment(youth, member, text, conv=conv, slot=slot, generation=generation)


def open_appointment(key: PrivateKey, youth: bytes, sealed: bytes, *, conv: bytes, slot: int, generation: int) -> str:
    return handover.open_appointment(key, youth, sealed, conv=conv, slot=slot, generation=generation)
