"""What time alone does: visits end, places lapse, old conversations are purged. Safe to run twice at once."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef

from chat.actions.close import close_locked
from chat.actions.purge import purge
from chat.actions.visits import end_visit
from chat.clock import this_minute
from chat.models import Conversation, Opening, Visit
from chat.rules import lifecycle

__all__ = ["Swept", "sweep"]

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Swept:
    """How much a sweep did."""

    visits: int
    places: int
    purged: int


def sweep() -> Swept:
    """Do all that is due in this minute."""
    minute = this_minute()
    swept = Swept(visits=_end_visits(minute), places=_lapse_places(), purged=_purge_old(minute))
    Opening.objects.filter(minute__lt=minute - DAY).delete()
    return swept


def _end_visits(minute: int) -> int:
    count = 0
    silent = Visit.objects.filter(ended=False, seen_minute__lt=minute - lifecycle.VISIT_MINUTES)
    for visit_id, handle in silent.values_list("pk", "conversation_id"):
        with transaction.atomic():
            conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=handle)
            visit = Visit.objects.filter(pk=visit_id, ended=False).first()
            if visit and lifecycle.is_over(state=conversation.state, seen=visit.seen_minute, now=minute):
                end_visit(visit, conversation)
                count += 1
    return count


def _lapse_places() -> int:
    """Whoever waited and went away loses the place, unless they left a message to read the answer later."""
    count = 0
    here = Visit.objects.filter(conversation=OuterRef("pk"), ended=False)
    gone = Conversation.objects.filter(~Exists(here), state=lifecycle.WAITING, later=False, code__isnull=True)
    for handle in gone.values_list("pk", flat=True):
        with transaction.atomic():
            conversation = (
                Conversation.objects.select_for_update(of=("self",)).filter(pk=handle, state=lifecycle.WAITING).first()
            )
            if conversation and not conversation.visits.filter(ended=False).exists():
                close_locked(conversation, "away")
                count += 1
    return count


def _purge_old(minute: int) -> int:
    old = Conversation.objects.exclude(state=lifecycle.PURGED).filter(
        touched_minute__lt=minute - settings.RETENTION_DAYS * DAY
    )
    handles = list(old.values_list("pk", flat=True))
    for handle in handles:
        purge(handle, actor="time", verb="conversation.purged")
    return len(handles)
