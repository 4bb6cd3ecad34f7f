"""Who is there now: at the desk, on the phone, and with a guest, who is never alone with a youth."""

from uuid import UUID

from chat.clock import this_second
from chat.models import Conversation, Desk, Visit
from chat.rules import lifecycle
from chat.rules.presence import is_alone

__all__ = ["is_at_desk", "is_paused", "youth_presence"]


def is_at_desk(worker: UUID, minute: int) -> bool:
    """Whether this worker's console was heard lately."""
    seen = Desk.objects.filter(staff_id=worker).values_list("seen_minute", flat=True).first()
    return seen is not None and not lifecycle.is_away(seen=seen, now=minute)


def youth_presence(visit: Visit | None, minute: int) -> dict[str, bool] | None:
    """Whether the phone of this visit is heard, and whether the page is on its screen; None without a visit."""
    if visit is None:
        return None
    here = not lifecycle.is_away(seen=visit.seen_minute, now=minute)
    return {"here": here, "shown": here and visit.shown}


def is_paused(conversation: Conversation) -> bool:
    """Whether a guest in this conversation may neither read nor write now, because no worker is with it."""
    if conversation.worker_id is None:
        return True
    desk = Desk.objects.filter(staff_id=conversation.worker_id).values_list("heard", "locked").first()
    heard, locked = desk or (None, False)
    return is_alone(heard=heard, locked=locked, now=this_second())
