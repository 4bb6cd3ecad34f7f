"""Return codes, key blobs, team keys, summaries and invitations, read as docs/PROTOCOL.md says."""

import re
import unicodedata
from dataclasses import dataclass

from tests.protocol.primitives import (
    PrivateKey,
    Refused,
    argon2id,
    check_signature,
    from_text,
    hkdf,
    hmac,
    label,
    number,
    open_box,
    point,
    private_key,
    scalar,
    sha256,
    unseal,
)
from tests.protocol.reader import check_padding

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def write_symbols(raw: bytes) -> str:
    bits = int.from_bytes(raw, "big")
    text = "".join(SYMBOLS[bits >> shift & 31] for shift in range(len(raw) * 8 - 5, -1, -5))
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def write_code(secret: bytes) -> str:
    return write_symbols(secret + sha256(label("code") + secret)[:1])


def read_code(typed: str) -> bytes:
    """The secret of a typed code."""
    text = re.sub(r"[\s-]", "", typed.upper()).translate(str.maketrans("OIL", "011"))
    if any(symbol not in SYMBOLS for symbol in text) or len(text) != 16:
        raise Refused("mistyped_code")
    bits = 0
    for symbol in text:
        bits = bits << 5 | SYMBOLS.index(symbol)
    raw = number(bits, 10)
    if sha256(label("code") + raw[:9])[0] != raw[9]:
        raise Refused("mistyped_code")
    return raw[:9]


def code_root(secret: bytes, salt: bytes) -> bytes:
    return argon2id(secret, salt, kib=19456, passes=2)


def staff_salt(salt: bytes, username: str) -> bytes:
    name = unicodedata.normalize("NFC", username).lower().encode()
    return sha256(label("staff") + salt + name)[:16]


def staff_root(passphrase: str, salt: bytes) -> bytes:
    return argon2id(unicodedata.normalize("NFC", passphrase).encode(), salt, kib=65536, passes=3)


@dataclass(frozen=True)
class Split:
    locator: bytes
    auth: bytes
    kek: bytes


def split(root: bytes) -> Split:
    return Split(hkdf(root, label("locator"), 16), hkdf(root, label("auth"), 32), hkdf(root, label("kek"), 32))


def unwrap_identity(kek: bytes, blob: bytes) -> tuple[PrivateKey, PrivateKey]:
    """The youth's ECDH and ECDSA keys."""
    first, rest = _counted(open_box(kek, blob, label("identity")))
    second, nothing = _counted(rest)
    if nothing:
        raise Refused("bad_key")
    return private_key(first), private_key(second)


def _counted(raw: bytes) -> tuple[bytes, bytes]:
    end = 4 + int.from_bytes(raw[:4], "big")
    if len(raw) < 4 or len(raw) < end:
        raise Refused("bad_key")
    return raw[4:end], raw[end:]


def open_state(tabs: bytes, servers: bytes, blob: bytes) -> bytes:
    return open_box(hkdf(tabs + servers, label("resume"), 32), blob, label("resume"))


def unwrap_staff(kek: bytes, blob: bytes) -> tuple[PrivateKey, bytes | None]:
    """The staff key, and the root's public key once it is known."""
    key, rest = _counted(open_box(kek, blob, label("staffkey")))
    if rest[:1] not in (b"\x00", b"\x01") or len(rest) != (66 if rest[0] else 1):
        raise Refused("bad_key")
    return private_key(key), rest[1:] or None


def check_root(pinned: bytes | None, offered: bytes) -> None:
    if pinned is not None and pinned != offered:
        raise Refused("root_changed")


def fingerprint(key: bytes) -> str:
    return write_symbols(sha256(label("fingerprint") + key)[:10])


def check_team(root: bytes, generation: int, key: bytes, signature: bytes) -> None:
    check_signature(root, signature, label("team") + number(generation, 4) + key)


def open_team_key(own: PrivateKey, root: bytes, generation: int, public: bytes, sealed: bytes) -> PrivateKey:
    plain = unseal(own, sealed, label("teamkey") + number(generation, 4) + public)
    check_team(root, generation, public, plain[:64])
    return _belonging(private_key(plain[64:]), public)


def open_root_key(own: PrivateKey, public: bytes, sealed: bytes) -> PrivateKey:
    return _belonging(private_key(unseal(own, sealed, label("rootkey") + public)), public)


def _belonging(key: PrivateKey, public: bytes) -> PrivateKey:
    if point(key) != public:
        raise Refused("seal_refused")
    return key


def open_summary(team: PrivateKey, conv: bytes, generation: int, sealed: bytes) -> str:
    context = label("summary") + conv + number(generation, 4)
    plain = open_box(hkdf(scalar(team), context, 32), sealed, context)
    end = 4 + int.from_bytes(plain[:4], "big")
    check_padding(plain, end, (256, 512, 1024, 2048))
    return plain[4:end].decode()


def read_fragment(fragment: str) -> tuple[bytes, bytes]:
    """The id and the secret of an invitation."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{64}", fragment):
        raise Refused("bad_invitation")
    raw = from_text(fragment)
    return raw[:16], raw[16:]


def enrolment_proof(invitation: bytes, secret: bytes, public: bytes) -> bytes:
    return hmac(secret, label("enrol") + invitation + public)


def check_enrolment(invitation: bytes, secret: bytes, public: bytes, mac: bytes) -> None:
    if enrolment_proof(invitation, secret, public) != mac:
        raise Refused("bad_enrolment")


def recall_invitation(root: PrivateKey, invitation: bytes, kept: bytes) -> bytes:
    info = label("invite") + invitation
    return open_box(hkdf(scalar(root), info, 32), kept, info)
