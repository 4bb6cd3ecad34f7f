"""What time alone does: visits end, places lapse, old conversations are purged. Safe to run twice at once."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef

from chat.actions.close import close_locked
from chat.actions.guests.end import end_uncertified
from chat.actions.guests.notes import forget_notes
from chat.actions.purge import purge
from chat.actions.release import WAITS_FOR_ANSWER, release_unanswered
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
    released: int
    purged: int
    guests: int
    notes: int


def sweep() -> Swept:
    """Do all that is due in this minute."""
    minute = this_minute()
    swept = Swept(
        visits=_end_visits(minute),
        places=_lapse_places(),
        released=release_unanswered(minute),
        purged=_purge_old(minute),
        guests=end_uncertified(),
        notes=forget_notes(minute),
    )
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
    """Whoever waited and went away loses the place, unless they wrote something or said that there is danger.

    Those stay until somebody has read it.
    """
    count = 0
    here = Visit.objects.filter(conversation=OuterRef("pk"), ended=False)
    gone = Conversation.objects.filter(~WAITS_FOR_ANSWER, ~Exists(here), state=lifecycle.WAITING)
    for handle in gone.values_list("pk", flat=True):
        with transaction.atomic():
            # Asked again under the lock: a message or a return may have been first.
            Conversation.objects.select_for_update(of=("self",)).filter(pk=handle).first()
            if conversation := gone.filter(pk=handle).first():
                close_locked(conversation, "away")
                count += 1
    return count


def _purge_old(minute: int) -> int:
    count = 0
    old = Conversation.objects.exclude(state=lifecycle.PURGED).filter(
        touched_minute__lt=minute - settings.RETENTION_DAYS * DAY
    )
    for handle in old.values_list("pk", flat=True):
        with transaction.atomic():
            Conversation.objects.select_for_update(of=("self",)).filter(pk=handle).first()
            if old.filter(pk=handle).exists():
                purge(handle, actor="time", verb="conversation.purged")
                count += 1
    return count
