"""Who of the staff is there now: a guest is never alone with a youth."""

from chat.clock import this_second
from chat.models import Conversation, Desk
from chat.rules.presence import is_alone

__all__ = ["is_paused"]


def is_paused(conversation: Conversation) -> bool:
    """Whether a guest in this conversation may neither read nor write now, because no worker is with it."""
    if conversation.worker_id is None:
        return True
    desk = Desk.objects.filter(staff_id=conversation.worker_id).values_list("heard", "locked").first()
    heard, locked = desk or (None, False)
    return is_alone(heard=heard, locked=locked, now=this_second())
