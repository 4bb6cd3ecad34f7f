"""What one helpline shows and says: its brand with hours and switches, and the texts its workers keep at hand."""

import uuid
from typing import Any

from django.db import models

from outreach.rules.lines import STANDARD_LINES

__all__ = ["Brand", "QuickText"]


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
