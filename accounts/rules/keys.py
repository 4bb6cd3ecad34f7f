"""The shapes of public keys, signatures and sealed things that pass through. Sizes in bytes; PROTOCOL.md says why."""

__all__ = ["AUTH", "BLOB", "MAC", "PUBLIC_KEY", "SEAL", "SIGNATURE", "WRAPPED_SECRET", "is_public_key"]

PUBLIC_KEY = 65
SIGNATURE = 64
MAC = 32
AUTH = 32
BLOB = (32, 2048)
SEAL = (81, 512)
WRAPPED_SECRET = (32, 256)


def is_public_key(raw: bytes) -> bool:
    """Whether `raw` has the shape of an uncompressed P-256 point (SEC 1, 2.3.3)."""
    return len(raw) == PUBLIC_KEY and raw[0] == 4
