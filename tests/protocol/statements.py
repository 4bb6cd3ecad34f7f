"""Certificates, consent and withdrawal, read as docs/PROTOCOL.md ("Guests") says."""

from dataclasses import dataclass

from tests.protocol.primitives import Refused, check_signature, label


@dataclass(frozen=True)
class Guest:
    kind: int
    public_key: bytes
    checked_minute: int
    last_minute: int
    name: str
    unit: str
    checked_by: str


@dataclass(frozen=True)
class Receipt:
    """A consent, or a withdrawal (then `shown` is None)."""

    conv: bytes
    epoch: int
    certificate: bytes
    shown: bytes | None
    minute: int


def read_certificate(root: bytes, certificate: bytes, now: int) -> Guest:
    if certificate[:1] != b"\x01":
        raise Refused("unknown_version")
    body, signature = certificate[:-64], certificate[-64:]
    guest = _particulars(body)
    check_signature(root, signature, label("cert") + body)
    if now > guest.last_minute:
        raise Refused("expired")
    return guest


def _particulars(body: bytes) -> Guest:
    if len(body) < 83 or body[1] not in (1, 2):
        raise Refused("bad_statement")
    checked, last = (int.from_bytes(body[at : at + 8], "big") for at in (67, 75))
    if max(checked, last) >= 2**53:
        raise Refused("bad_statement")
    texts = _texts(body[83:])
    if len(texts) != 3:
        raise Refused("bad_statement")
    return Guest(body[1], body[2:67], checked, last, *texts)


def _texts(raw: bytes) -> list[str]:
    texts = []
    while raw:
        end = 1 + raw[0]
        if not 1 < end <= len(raw):
            raise Refused("bad_statement")
        try:
            texts.append(raw[1:end].decode())
        except UnicodeDecodeError as error:
            raise Refused("bad_statement") from error
        raw = raw[end:]
    return texts


def read_consent(youth: bytes, receipt: bytes) -> Receipt:
    statement = _signed(youth, receipt, label("consent"))
    if len(statement) != 93 or statement[84] != 0:
        raise Refused("bad_statement")
    return _receipt(statement, shown=statement[52:84], minute=statement[85:])


def read_withdrawal(youth: bytes, receipt: bytes) -> Receipt:
    statement = _signed(youth, receipt, label("withdraw"))
    if len(statement) != 60:
        raise Refused("bad_statement")
    return _receipt(statement, shown=None, minute=statement[52:])


def _receipt(statement: bytes, *, shown: bytes | None, minute: bytes) -> Receipt:
    epoch, when = int.from_bytes(statement[16:20], "big"), int.from_bytes(minute, "big")
    if when >= 2**53:
        raise Refused("bad_statement")
    return Receipt(statement[:16], epoch, statement[20:52], shown, when)


def _signed(youth: bytes, receipt: bytes, start: bytes) -> bytes:
    if not receipt.startswith(start) or len(receipt) < len(start) + 64:
        raise Refused("bad_statement")
    check_signature(youth, receipt[-64:], receipt[:-64])
    return receipt[len(start) : -64]
