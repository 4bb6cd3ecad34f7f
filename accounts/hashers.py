"""How the server keeps a passphrase's verifier."""

from django.contrib.auth.hashers import Argon2PasswordHasher

from accounts.pepper import verifier
from moderation.api import pack

__all__ = ["PepperedArgon2"]


class PepperedArgon2(Argon2PasswordHasher):
    """Argon2id over HMAC(pepper, password).

    The password is already the product of Argon2id in the browser; this second pass is for whoever holds pepper and
    database. 19 MiB, t=2, p=1 is OWASP's Argon2id minimum, so that a wave of tries costs little memory.
    """

    algorithm = "peppered_argon2"
    time_cost = 2
    memory_cost = 19456
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        return super().encode(_peppered(password), salt)

    def verify(self, password: str, encoded: str) -> bool:
        return super().verify(_peppered(password), encoded)


def _peppered(password: str) -> str:
    return pack(verifier("password", password.encode()))
