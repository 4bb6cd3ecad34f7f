"""Read marks and typing."""

from uuid import UUID

from django.db import transaction

from chat import publish
from chat.access import access_conversation, access_visit
from chat.clock import this_minute
from chat.people import Person, Youth
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT

__all__ = ["mark_read", "say_typing"]


@transaction.atomic
def mark_read(person: Person, handle: UUID, seq: int) -> None:
    """Everything up to `seq` was read. A mark never moves back and never passes the head. Raises `Unknown`.

    A colleague who reads along in a closed conversation leaves no mark: the youth wrote to somebody else.
    """
    if isinstance(person, Youth):
        conversation = access_visit(person, lock=True)[1]
        field = "youth_read"
    else:
        conversation = access_conversation(person, handle, minute=this_minute(), lock=True)
        if conversation.last_worker_id != person.handle:
            return
        field = "staff_read"
    mark = min(seq, conversation.head)
    if mark > getattr(conversation, field):
        setattr(conversation, field, mark)
        conversation.save(update_fields=[field])
        publish.hint_conversation(conversation.pk, "state")


def say_typing(person: Person, handle: UUID, *, on: bool) -> None:
    """Pass on to the others that somebody types. Raises `Unknown`."""
    access_conversation(person, handle, minute=this_minute())
    publish.relay_typing(handle, YOUTH_SLOT if isinstance(person, Youth) else TEAM_SLOT, on=on)
