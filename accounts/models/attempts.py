"""Failed tries, and the consoles that people signed in on before."""

from django.conf import settings
from django.db import models


class Attempts(models.Model):
    """Failures in a row of one account on one console, or on all unknown ones together. `key` is a verifier.

    The row exists for unknown usernames too, so that they are answered alike.
    """

    key = models.BinaryField(max_length=32, unique=True)
    failures = models.PositiveIntegerField(default=0)
    until_minute = models.PositiveIntegerField(default=0)
    minute = models.PositiveIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"attempts {self.pk}"


class Console(models.Model):
    """A browser that this person signed in on. It keeps its own allowance, so that strangers cannot lock it out."""

    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consoles")
    verifier = models.BinaryField(max_length=32, unique=True)
    minute = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"console {self.pk}"
