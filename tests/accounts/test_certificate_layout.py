"""The server reads certificates and signatures as the vectors have them, byte for byte."""

import json
from pathlib import Path
from typing import Any

import pytest

from accounts.rules.certificates import (
    LONGEST_CERTIFICATE,
    BadCertificate,
    CertificateBody,
    certificate_hash,
    parse_certificate,
    signed_statement,
)
from accounts.rules.signatures import signature_fits
from tests.people import bytes_for, point_for
from tests.protocol.client import new_key, point, sign_certificate
from tests.protocol.primitives import from_text, sign, to_text

VECTORS = Path(__file__).parents[1] / "vectors"
KINDS = {"police": 1, "helper": 2}


def vectors(name: str) -> list[dict[str, Any]]:
    rows = json.loads((VECTORS / f"{name}.json").read_text())
    return [row for row in rows if row["op"] == "read_certificate"]


def read(given: dict[str, Any]) -> CertificateBody | None:
    """What the server makes of a vector; None when it refuses."""
    certificate = from_text(given["certificate"])
    try:
        body = parse_certificate(certificate)
    except BadCertificate:
        return None
    statement, signature = signed_statement(certificate)
    return body if signature_fits(from_text(given["root"]), signature, statement) else None


@pytest.mark.parametrize("vector", vectors("certificate"), ids=lambda vector: vector["what"])
def test_a_good_certificate_says_what_the_vector_says(vector):
    body = read(vector["input"])
    assert body is not None

    said = {
        "kind": KINDS[body.kind],
        "key": to_text(body.public_key),
        "checked": body.checked_minute,
        "last": body.last_minute,
        "name": body.name,
        "unit": body.unit,
        "by": body.checked_by,
        "hash": to_text(certificate_hash(from_text(vector["input"]["certificate"]))),
    }
    assert said == vector["output"]


@pytest.mark.parametrize("vector", vectors("negative"), ids=lambda vector: vector["what"])
def test_a_bad_certificate_is_refused_or_over(vector):
    body = read(vector["input"])

    assert body is None or (vector["error"] == "expired" and body.last_minute < vector["input"]["now"])


def test_the_longest_certificate_has_three_texts_of_255_bytes():
    long = "x" * 255
    raw = sign_certificate(new_key(), kind=1, key=point_for("pia"), checked=0, last=1, name=long, unit=long, by=long)

    assert len(raw) == LONGEST_CERTIFICATE
    assert parse_certificate(raw).unit == long


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 147, 148])
def test_what_is_too_short_is_no_certificate(size):
    with pytest.raises(BadCertificate):
        parse_certificate(b"\x01\x01\x04" + bytes(max(0, size - 3)) if size > 3 else bytes(size))


def test_a_signature_of_another_key_statement_or_size_does_not_fit():
    key, statement = new_key(), b"statement"
    signature = sign(key, statement)

    assert signature_fits(point(key), signature, statement)
    assert not signature_fits(point(new_key()), signature, statement)
    assert not signature_fits(point(key), signature, b"another")
    assert not signature_fits(point(key), signature[:-1], statement)
    assert not signature_fits(point(key), bytes(64), statement)
    assert not signature_fits(point(key), b"\xff" * 64, statement)
    assert not signature_fits(point_for("no curve holds this"), signature, statement)
    assert not signature_fits(bytes_for("no point", 65), signature, statement)
    assert not signature_fits(b"", signature, statement)
