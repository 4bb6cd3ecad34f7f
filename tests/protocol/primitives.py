"""The notation of docs/PROTOCOL.md in Python, on `cryptography`. Test code: production holds no decrypt function."""

import base64
import hashlib
import hmac as hmac_module
import os

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PrivateKey = ec.EllipticCurvePrivateKey
_SUITE = hpke.Suite(hpke.KEM.P256, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
_CURVE = ec.SECP256R1()


class Refused(Exception):
    """What docs/PROTOCOL.md says a reader refuses; `code` is the code it gives there."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def to_text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def from_text(text: str) -> bytes:
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if to_text(raw) != text:
        raise ValueError("not base64url")
    return raw


def label(name: str) -> bytes:
    return b"luwte1 " + name.encode("ascii")


def number(value: int, size: int) -> bytes:
    return value.to_bytes(size, "big")


def sha256(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()


def hmac(key: bytes, raw: bytes) -> bytes:
    return hmac_module.digest(key, raw, "sha256")


def hkdf(ikm: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=bytes(32), info=info).derive(ikm)


def argon2id(password: bytes, salt: bytes, *, kib: int, passes: int) -> bytes:
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=1, memory_cost=kib).derive(password)


def new_key() -> PrivateKey:
    return ec.generate_private_key(_CURVE)


def point(key: PrivateKey) -> bytes:
    """The public key of a private key: 65 bytes."""
    return key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def public_key(raw: bytes) -> ec.EllipticCurvePublicKey:
    try:
        if len(raw) != 65:
            raise ValueError("length")
        return ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, raw)
    except ValueError as error:
        raise Refused("bad_key") from error


def pkcs8(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def private_key(raw: bytes) -> PrivateKey:
    try:
        key = serialization.load_der_private_key(raw, None)
    except ValueError as error:
        raise Refused("bad_key") from error
    if not isinstance(key, PrivateKey) or key.curve.name != _CURVE.name:
        raise Refused("bad_key")
    return key


def scalar(key: PrivateKey) -> bytes:
    return number(key.private_numbers().private_value, 32)


def agree(own: PrivateKey, other: bytes) -> bytes:
    return own.exchange(ec.ECDH(), public_key(other))


def seal(recipient: bytes, plain: bytes, info: bytes) -> bytes:
    return _SUITE.encrypt(plain, public_key(recipient), info=info)


def unseal(key: PrivateKey, sealed: bytes, info: bytes) -> bytes:
    try:
        return _SUITE.decrypt(sealed, key, info=info)
    except InvalidTag as error:
        raise Refused("seal_refused") from error


def close_box(key: bytes, plain: bytes, aad: bytes) -> bytes:
    iv = os.urandom(12)
    return iv + AESGCM(key).encrypt(iv, plain, aad)


def open_box(key: bytes, box: bytes, aad: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(box[:12], box[12:], aad)
    except (InvalidTag, ValueError) as error:
        raise Refused("box_refused") from error


def sign(key: PrivateKey, statement: bytes) -> bytes:
    r, s = utils.decode_dss_signature(key.sign(statement, ec.ECDSA(hashes.SHA256())))
    return number(r, 32) + number(s, 32)


def check_signature(signer: bytes, signature: bytes, statement: bytes) -> None:
    key = public_key(signer)
    if len(signature) != 64:
        raise Refused("bad_signature")
    pair = (int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big"))
    try:
        key.verify(utils.encode_dss_signature(*pair), statement, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise Refused("bad_signature") from error
