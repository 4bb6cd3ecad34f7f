"""Conversations whose worker is gone go back to the line, where somebody else can take them."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from chat import publish
from chat.models import Conversation
from chat.rules import lifecycle
from moderation import api as moderation

__all__ = ["WAITS_FOR_ANSWER", "release_of", "release_unanswered"]

UNSEEN_DANGER = ~Q(danger="") & Q(danger_seen=False)
WAITS_FOR_ANSWER = Q(youth_head__gt=F("staff_read")) | UNSEEN_DANGER


def release_of(*, handle: UUID, **_signal: Any) -> None:
    """Everything that somebody answers whose account was closed."""
    for conversation in Conversation.objects.filter(worker_id=handle, state=lifecycle.OPEN).values_list(
        "pk", flat=True
    ):
        _release(conversation, Q(worker_id=handle))


def release_unanswered(minute: int) -> int:
    """Everything that waits for an answer from a worker whose console has been silent for too long; gives how many."""
    absent = Q(worker__desk__isnull=True) | Q(worker__desk__seen_minute__lt=minute - lifecycle.ABSENT_MINUTES)
    waiting = Conversation.objects.filter(WAITS_FOR_ANSWER, absent, state=lifecycle.OPEN)
    return sum(_release(handle, absent) for handle in waiting.values_list("pk", flat=True))


@transaction.atomic
def _release(handle: UUID, still: Q) -> bool:
    """Back to the line, with the turn it had: whoever waited longest is next."""
    moved = Conversation.objects.filter(still, pk=handle, state=lifecycle.OPEN).values("pk")
    changed = Conversation.objects.filter(pk__in=moved).update(
        state=lifecycle.WAITING, worker=None, parked=False, opened_minute=None
    )
    if changed:
        moderation.record(actor="time", verb="conversation.released", subject=handle.hex)
        publish.hint_state(handle)
    return bool(changed)
