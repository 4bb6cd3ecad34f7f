"""Signatures that anybody can check: ECDSA on P-256 with SHA-256, r ‖ s, as docs/PROTOCOL.md writes them."""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from accounts.rules.keys import SIGNATURE, is_public_key

__all__ = ["fingerprint", "signature_fits"]

# Crockford's base32: no I, L, O or U.
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def signature_fits(public_key: bytes, signature: bytes, statement: bytes) -> bool:
    """Whether `signature` (64 bytes) is one of `public_key` (65 bytes, uncompressed) over `statement`."""
    if len(signature) != SIGNATURE or not is_public_key(public_key):
        return False
    r, s = (int.from_bytes(signature[at : at + 32], "big") for at in (0, 32))
    try:
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), public_key)
        key.verify(utils.encode_dss_signature(r, s), statement, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public_key: bytes) -> str:
    """What people compare: 16 symbols in groups of four, joined by dashes."""
    digest = int.from_bytes(hashlib.sha256(b"luwte1 fingerprint" + public_key).digest()[:10], "big")
    symbols = "".join(_SYMBOLS[digest >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(symbols[at : at + 4] for at in range(0, 16, 4))
