"""Closing a conversation, and opening a closed one."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_conversation, access_desk, access_visit, access_worker_conversation
from chat.actions.guests.end import end_guests
from chat.actions.visits import end_visit
from chat.clock import this_minute
from chat.errors import NeedsReason, Unknown
from chat.models import Conversation, Opening
from chat.people import Person
from chat.rules import lifecycle
from moderation import api as moderation

__all__ = ["close", "close_locked", "finish", "open_conversation"]

SHORTEST_REASON = 5
OPEN_CLOSED = "chat.open_closed"


@transaction.atomic
def close(person: Person, handle: UUID, reason: str) -> None:
    """The worker closes the conversation. Raises `Unknown`."""
    staff, conversation = access_worker_conversation(person, handle)
    close_locked(conversation, reason)
    moderation.record(actor=staff.handle.hex, verb="conversation.closed", subject=handle.hex, reason=reason)


@transaction.atomic
def finish(person: Person) -> None:
    """The youth stops the conversation; the visit ends. Raises `Unknown`."""
    visit, conversation = access_visit(person, lock=True)
    end_visit(visit, conversation)
    if conversation.state != lifecycle.CLOSED:
        close_locked(conversation, "youth")


def close_locked(conversation: Conversation, reason: str) -> None:
    """Close a locked conversation inside a transaction. A guest is no longer in it."""
    end_guests(conversation, by="closed", actor="system")
    conversation.state = lifecycle.CLOSED
    conversation.closed_reason = reason
    conversation.closed_minute = this_minute()
    conversation.worker = None
    conversation.parked = False
    conversation.danger = ""
    conversation.danger_seen = False
    conversation.save()
    publish.hint_state(conversation.pk)


@transaction.atomic
def open_conversation(person: Person, handle: UUID, reason: str) -> None:
    """Check that staff may read this conversation, or let them in to a closed one with a typed `reason`, on the record.

    Raises `Unknown`, and `NeedsReason` when a reason would let them in.
    """
    staff = access_desk(person)
    minute = this_minute()
    try:
        access_conversation(person, handle, minute=minute)
    except Unknown:
        found = Conversation.objects.filter(pk=handle, state=lifecycle.CLOSED).first()
        if found is None or not accounts.may(staff.handle, OPEN_CLOSED):
            raise
        if len(reason.strip()) < SHORTEST_REASON:
            raise NeedsReason from None
        Opening.objects.create(conversation=found, staff_id=staff.handle, minute=minute)
        moderation.record(actor=staff.handle.hex, verb="conversation.opened", subject=handle.hex, reason=reason.strip())
