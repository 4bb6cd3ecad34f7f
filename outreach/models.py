"""What one helpline shows and says: its brand with hours and switches, its quick texts, and its texts about guests."""

import uuid
from typing import Any

from django.db import models

from outreach.rules.guest_texts import DOORS, KINDS
from outreach.rules.lines import STANDARD_LINES

__all__ = ["Brand", "GuestText", "QuickText"]


def standard_lines() -> list[dict[str, Any]]:
    """A copy: a brand may change its own."""
    return [dict(line) for line in STANDARD_LINES]


class Brand(models.Model):
    """A front door. One installation can carry several; the oldest is what a plain address shows.

    The JSON fields hold what `outreach.rules.fields` reads and `outreach.rules.lines` describes.
    """

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=60)
    demo = models.BooleanField(default=False)
    lines = models.JSONField(default=standard_lines)
    hours = models.JSONField(default=list)
    holidays = models.JSONField(default=list)
    surge = models.BooleanField(default=False)
    paused = models.BooleanField(default=False)
    closing_before = models.PositiveSmallIntegerField(default=30)
    # Which kinds of guest a youth may be asked about; none until everybody has signed an agreement.
    guest_kinds = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.slug


class QuickText(models.Model):
    """A text that a worker puts in the message box with one key; `text` is what a youth may then receive.

    `source` is what staff wrote, in markdown; `html` was cleaned from it and is shown to staff only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    brand = models.ForeignKey(Brand, on_delete=models.CASCADE, related_name="quick_texts")
    lang = models.CharField(max_length=2)
    title = models.CharField(max_length=60)
    source = models.TextField()
    html = models.TextField()
    text = models.TextField()

    class Meta:
        ordering = ["lang", "title", "id"]

    def __str__(self) -> str:
        return str(self.id)


class GuestText(models.Model):
    """What a youth reads before a guest may join: one version for a kind of guest, a door and a language.

    A version never changes: a consent signs the hash of what was on the screen. `blocks` is what
    `outreach.rules.guest_texts` reads; `first` is what a guest sends when they must tell something first.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    brand = models.ForeignKey(Brand, on_delete=models.CASCADE, related_name="guest_texts")
    kind = models.CharField(max_length=6, choices=[(kind, kind) for kind in KINDS])
    door = models.CharField(max_length=5, choices=[(door, door) for door in DOORS])
    lang = models.CharField(max_length=2)
    version = models.PositiveIntegerField()
    blocks = models.JSONField()
    first = models.TextField()
    # When a lawyer of this installation found it good, and who that was. Without it, it is shown on a demo brand only.
    reviewed = models.DateField(null=True, blank=True)
    reviewed_by = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["kind", "door", "lang", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["brand", "kind", "door", "lang", "version"], name="one_guest_text_per_version"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
