"""Second factors. django-otp's rows hold seeds; only the pepper turns those into secrets, so a thief has no code."""

import base64
import secrets
from typing import Any

from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.pepper import verifier

RECOVERY_CODES = 10


class WholeMinutes:
    """Keeps django-otp's time stamps to the minute, and leaves the counting of failures to `accounts.attempts`."""

    def save(self: Any, *args: Any, **options: Any) -> None:
        self.throttling_failure_timestamp = None
        if self.last_used_at is not None:
            self.last_used_at = self.last_used_at.replace(second=0, microsecond=0)
        super().save(*args, **options)  # type: ignore[misc]
        if self.created_at.second or self.created_at.microsecond:
            # The field sets itself while the row is written, so it is rounded right after.
            self.created_at = self.created_at.replace(second=0, microsecond=0)
            type(self).objects.filter(pk=self.pk).update(created_at=self.created_at)

    def get_throttle_factor(self) -> int:
        return 0


class Authenticator(WholeMinutes, TOTPDevice):  # type: ignore[misc]
    """An authenticator app. RFC 6238 with SHA-1, 6 digits, 30 s, one step of tolerance."""

    class Meta:
        proxy = True

    @property
    def bin_key(self) -> bytes:
        """The 20 bytes that the app holds."""
        return verifier("totp", bytes.fromhex(self.key))[:20]


class RecoveryCodes(WholeMinutes, StaticDevice):  # type: ignore[misc]
    """Ten codes on paper, each good for one sign-in. The database holds verifiers only."""

    class Meta:
        proxy = True

    @staticmethod
    def fresh() -> list[str]:
        """Ten fresh codes of 50 bits, to be shown once."""
        return [base64.b32encode(secrets.token_bytes(10)).decode().lower()[:10] for _ in range(RECOVERY_CODES)]

    @staticmethod
    def kept(code: str) -> str:
        """What the database holds of a code, typed with or without dashes, spaces and capitals."""
        plain = code.lower().replace("-", "").replace(" ", "")
        return base64.b32encode(verifier("recovery", plain.encode())[:10]).decode()

    def replace_all(self, kept: list[str]) -> None:
        """Hold these, as `kept` made them, and no others."""
        self.token_set.all().delete()
        StaticToken.objects.bulk_create([StaticToken(device=self, token=token) for token in kept])

    def verify_token(self, token: str) -> bool:
        """Use up one code. Of two tries at once, one is right."""
        used, _ = self.token_set.filter(token=self.kept(token)).delete()
        return bool(used == 1)
