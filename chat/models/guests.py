"""Guests: who was let into which conversation and by what yes, and what is kept with and for them."""

import uuid

from django.conf import settings
from django.db import models

from chat.models.conversation import Conversation, Visit
from chat.rules import guests


class Admission(models.Model):
    """One guest in one conversation, from proposal to end. Consent ends with the `visit` it was given in.

    `certificate` is a copy of what the youth was shown, `floor` the head at the yes: the guest reads what is beyond it,
    in epochs from `first_epoch` on. `end_epoch` is the first one without them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="admissions")
    visit = models.ForeignKey(Visit, null=True, on_delete=models.SET_NULL, related_name="admissions")
    guest = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="admissions")
    kind = models.CharField(max_length=6, choices=[(kind, kind) for kind in guests.KINDS])
    certificate = models.BinaryField()
    text = models.UUIDField()
    worker_name = models.CharField(max_length=40)
    state = models.CharField(max_length=9, choices=[(state, state) for state in guests.STATES], default=guests.PROPOSED)
    slot = models.PositiveSmallIntegerField()

    first_epoch = models.PositiveIntegerField(null=True)
    end_epoch = models.PositiveIntegerField(null=True)
    floor = models.PositiveIntegerField(default=0)
    receipt = models.BinaryField(default=bytes)
    withdrawal = models.BinaryField(default=bytes)
    ended_by = models.CharField(max_length=7, blank=True, choices=[(end, end) for end in guests.ENDS])
    hushed = models.BooleanField(default=False)

    proposed_minute = models.PositiveIntegerField()
    answered_minute = models.PositiveIntegerField(null=True)
    ended_minute = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"], condition=models.Q(state=guests.IN), name="one_guest_in_a_conversation"
            ),
            models.UniqueConstraint(
                fields=["conversation"], condition=models.Q(state=guests.PROPOSED), name="one_open_proposal"
            ),
            models.UniqueConstraint(
                fields=["guest"], condition=models.Q(state=guests.IN), name="one_conversation_of_a_guest"
            ),
        ]

    def __str__(self) -> str:
        return f"admission {self.pk}"


class GuestDesk(models.Model):
    """Until which minute a guest can be asked (0: not now), and the minute their page was last heard."""

    staff = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="guest_desk"
    )
    until_minute = models.PositiveIntegerField(default=0)
    seen_minute = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"guest desk {self.pk}"


class HandoverNote(models.Model):
    """What a youth approved for one helper, sealed to them. It opens for 14 days and is then deleted.

    `certificate` is what the youth saw of the helper; `approval` is the youth's signed yes to this text.
    """

    id = models.UUIDField(primary_key=True)
    conversation = models.UUIDField(db_index=True)
    guest = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notes")
    certificate = models.BinaryField()
    sealed = models.BinaryField()
    approval = models.BinaryField()
    sign_key = models.BinaryField(max_length=65)
    state = models.CharField(
        max_length=7, choices=[(state, state) for state in guests.NOTE_STATES], default=guests.SENT
    )
    minute = models.PositiveIntegerField()
    expires_minute = models.PositiveIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"note {self.pk}"


class Appointment(models.Model):
    """What was agreed, sealed by the phone to its youth and to the team key of `generation`."""

    conversation = models.OneToOneField(
        Conversation, primary_key=True, on_delete=models.CASCADE, related_name="appointment"
    )
    youth_seal = models.BinaryField()
    team_seal = models.BinaryField()
    generation = models.PositiveIntegerField()
    minute = models.PositiveIntegerField()

    def __str__(self) -> str:
        return "appointment"
