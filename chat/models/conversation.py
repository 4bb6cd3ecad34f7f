"""A conversation, the youth's visits to it, and the openings of closed ones."""

from django.conf import settings
from django.db import models

from chat.rules import lifecycle

STATES = [(state, state) for state in lifecycle.STATES]


class Conversation(models.Model):
    """One youth's conversation. The row outlives a purge as an empty shell, so that its handle is never used again."""

    id = models.UUIDField(primary_key=True)
    brand = models.SlugField(max_length=40)
    state = models.CharField(max_length=8, choices=STATES, default=lifecycle.WAITING)
    door = models.CharField(max_length=5, choices=[("self", "self"), ("other", "other")])
    lang = models.CharField(max_length=2)
    word = models.CharField(max_length=20)
    turn = models.BigIntegerField(default=0)

    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="conversations"
    )
    last_worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    parked = models.BooleanField(default=False)
    later = models.BooleanField(default=False)
    back = models.BooleanField(default=False)
    danger = models.CharField(max_length=8, blank=True)
    danger_seen = models.BooleanField(default=False)
    closed_reason = models.CharField(max_length=8, blank=True)
    # Whom the youth asked for, and whether they said no since then: both about guests, both of this visit.
    wished = models.CharField(max_length=6, blank=True)
    refused = models.BooleanField(default=False)

    head = models.PositiveIntegerField(default=0)
    youth_head = models.PositiveIntegerField(default=0)
    youth_read = models.PositiveIntegerField(default=0)
    staff_read = models.PositiveIntegerField(default=0)
    epoch = models.PositiveIntegerField(default=0)
    record_hash = models.BinaryField(max_length=32, default=bytes)
    youth_key = models.BinaryField(max_length=65, default=bytes)
    sign_key = models.BinaryField(max_length=65, default=bytes)

    waiting_minute = models.PositiveIntegerField()
    opened_minute = models.PositiveIntegerField(null=True)
    closed_minute = models.PositiveIntegerField(null=True)
    youth_minute = models.PositiveIntegerField(null=True)
    staff_minute = models.PositiveIntegerField(null=True)
    touched_minute = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["state", "turn"])]

    def __str__(self) -> str:
        return self.word


class Visit(models.Model):
    """From start or return until exit, close, or silence. At most one of a conversation is under way.

    `floor` is the read mark at its begin: nothing up to there is ever sent to this phone.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="visits")
    ticket = models.BinaryField(max_length=32, unique=True)
    floor = models.PositiveIntegerField(default=0)
    started_minute = models.PositiveIntegerField()
    seen_minute = models.PositiveIntegerField()
    shown = models.BooleanField(default=True)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"], condition=models.Q(ended=False), name="one_visit_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"visit {self.pk}"


class Opening(models.Model):
    """A closed conversation opened by somebody who was not its last worker, with the reason they typed."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="openings")
    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    minute = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"opening {self.pk}"
