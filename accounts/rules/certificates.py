"""What a guest's certificate says, as docs/PROTOCOL.md ("Guests") lays it out. Others decide whether it holds."""

import hashlib
from dataclasses import dataclass

from accounts.rules.keys import PUBLIC_KEY, SIGNATURE, is_public_key

__all__ = [
    "HELPER",
    "KINDS_OF_ROLES",
    "LONGEST_CERTIFICATE",
    "POLICE",
    "BadCertificate",
    "CertificateBody",
    "certificate_hash",
    "is_same_guest",
    "parse_certificate",
    "signed_statement",
]

POLICE, HELPER = "police", "helper"
KINDS_OF_ROLES = {"officer": POLICE, "helper": HELPER}
_KINDS = {1: POLICE, 2: HELPER}
_LABEL = b"luwte1 cert"
_VERSION = 1
_MINUTES = 2 + PUBLIC_KEY
_TEXTS = _MINUTES + 16
LONGEST_CERTIFICATE = _TEXTS + 3 * 256 + SIGNATURE


class BadCertificate(ValueError):
    """The bytes are no certificate of version 1."""


@dataclass(frozen=True, slots=True)
class CertificateBody:
    """Who a guest is, and who checked that. `kind` is POLICE or HELPER; times are whole minutes since 1970 (UTC)."""

    kind: str
    public_key: bytes
    checked_minute: int
    last_minute: int
    name: str
    unit: str
    checked_by: str


def parse_certificate(raw: bytes) -> CertificateBody:
    """What the certificate `raw` (body and signature) says; the signature is not looked at. Raises `BadCertificate`."""
    body = raw[:-SIGNATURE]
    if len(raw) <= _TEXTS + SIGNATURE or body[0] != _VERSION or body[1] not in _KINDS:
        raise BadCertificate
    public_key = body[2:_MINUTES]
    checked, last = (int.from_bytes(body[at : at + 8], "big") for at in (_MINUTES, _MINUTES + 8))
    texts = _texts(body[_TEXTS:])
    if not is_public_key(public_key) or max(checked, last) >= 2**53 or len(texts) != 3:
        raise BadCertificate
    return CertificateBody(_KINDS[body[1]], public_key, checked, last, *texts)


def signed_statement(raw: bytes) -> tuple[bytes, bytes]:
    """What the root signed in the certificate `raw`, and its signature (r ‖ s)."""
    return _LABEL + raw[:-SIGNATURE], raw[-SIGNATURE:]


def certificate_hash(raw: bytes) -> bytes:
    """How a consent names the guest: SHA-256 of the certificate without its signature."""
    return hashlib.sha256(raw[:-SIGNATURE]).digest()


def is_same_guest(one: bytes, other: bytes) -> bool:
    """Whether a yes to the certificate `one` holds for `other` too: name and unit were seen, epochs are for the key."""
    seen, now = parse_certificate(one), parse_certificate(other)
    return (seen.name, seen.unit, seen.public_key) == (now.name, now.unit, now.public_key)


def _texts(raw: bytes) -> list[str]:
    texts = []
    while raw:
        end = 1 + raw[0]
        if not 1 < end <= len(raw):
            raise BadCertificate
        try:
            texts.append(raw[1:end].decode())
        except UnicodeDecodeError as problem:
            raise BadCertificate from problem
        raw = raw[end:]
    return texts
