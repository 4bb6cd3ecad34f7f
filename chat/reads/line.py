"""Who waits, in which place, and how long waiting takes."""

from uuid import UUID

from django.db.models import OuterRef, Subquery

from chat.models import Conversation, Visit
from chat.rules import lifecycle
from chat.rules.line import Waiting, place_of, wait_range

__all__ = ["line_place", "recent_range", "waiting_line"]

RECENT_WAITS = 20
HALF_DAY = 12 * 60


def waiting_line(minute: int) -> list[Waiting]:
    """Everybody who waits, longest first."""
    seen = Visit.objects.filter(conversation=OuterRef("pk"), ended=False).values("seen_minute")[:1]
    rows = (
        Conversation.objects.filter(state=lifecycle.WAITING)
        .annotate(seen=Subquery(seen))
        .order_by("turn")
        .values_list("pk", "turn", "later", "seen")
    )
    return [
        Waiting(
            id=handle,
            turn=turn,
            later=later,
            away=last is None or lifecycle.is_away(seen=last, now=minute),
        )
        for handle, turn, later, last in rows
    ]


def line_place(handle: UUID, minute: int) -> int | None:
    """The youth's honest place in the line, from 1; None when they do not wait."""
    return place_of(waiting_line(minute), handle)


def recent_range(minute: int) -> tuple[int, int] | None:
    """How long the last who were answered had waited, in minutes; None when too few were."""
    rows = Conversation.objects.filter(opened_minute__gte=minute - HALF_DAY, back=False).order_by("-opened_minute")
    waits = rows.values_list("waiting_minute", "opened_minute")[:RECENT_WAITS]
    return wait_range([opened - waiting for waiting, opened in waits if opened is not None])
