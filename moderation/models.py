"""Buckets, spent proofs of work, and the audit log. Times are whole minutes since 1970 (UTC), never finer."""

from typing import Any, NoReturn

from django.db import models

__all__ = ["AppendOnly", "AuditEntry", "Bucket", "SpentWork"]


class AppendOnly(Exception):
    """Somebody tried to change or delete an audit entry."""


class Bucket(models.Model):
    """The state of one stored token bucket. `key` is opaque: never a name, never an address."""

    name = models.CharField(max_length=32)
    key = models.CharField(max_length=64, blank=True)
    tokens = models.PositiveIntegerField()
    minute = models.PositiveIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "key"], name="one_bucket_per_key")]

    def __str__(self) -> str:
        return self.name


class SpentWork(models.Model):
    """A proof of work that was used, until the minute in which its challenge expires."""

    digest = models.BinaryField(max_length=32, unique=True)
    minute = models.PositiveIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"work {self.pk}"


class AuditEntries(models.QuerySet["AuditEntry"]):
    """Entries that can be added and read, and nothing else."""

    def update(self, **changes: Any) -> NoReturn:
        raise AppendOnly

    def bulk_update(self, *entries: Any, **options: Any) -> NoReturn:
        raise AppendOnly

    def delete(self) -> NoReturn:
        raise AppendOnly


class AuditEntry(models.Model):
    """Who did what to which opaque handle."""

    minute = models.PositiveIntegerField()
    actor = models.CharField(max_length=64)
    verb = models.CharField(max_length=40)
    subject = models.CharField(max_length=64)
    reason = models.CharField(max_length=200, blank=True)
    # A signed statement of a youth, with the public key that checks it.
    evidence = models.BinaryField(max_length=512, default=bytes)

    objects = AuditEntries.as_manager()

    def __str__(self) -> str:
        return f"{self.actor} {self.verb} {self.subject}"

    def save(self, *args: Any, **options: Any) -> None:
        """Adds the entry. Raises `AppendOnly` when it was added before."""
        if not self._state.adding:
            raise AppendOnly
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *args: Any, **options: Any) -> NoReturn:
        """Raises `AppendOnly`."""
        raise AppendOnly
