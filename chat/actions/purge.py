"""Deleting a conversation, by its youth or by time: one ordered action, an empty shell, an audit entry."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.db import transaction

from chat import halves, publish
from chat.access import access_visit
from chat.actions.guests.end import end_guests
from chat.models import (
    Admission,
    Appointment,
    Conversation,
    Epoch,
    HandoverNote,
    Message,
    Opening,
    ReturnCode,
    Seal,
    Summary,
    Visit,
)
from chat.people import Person
from chat.rules import lifecycle
from moderation import api as moderation

__all__ = ["Deleted", "purge", "wipe"]


@dataclass(frozen=True, slots=True)
class Deleted:
    """What was deleted, to be said back."""

    messages: int
    summary: bool
    code: bool


@transaction.atomic
def wipe(person: Person) -> Deleted:
    """The youth deletes everything. Raises `Unknown`."""
    _, conversation = access_visit(person, lock=True)
    return purge(conversation.pk, actor="youth", verb="conversation.wiped")


@transaction.atomic
def purge(handle: UUID, *, actor: str, verb: str) -> Deleted:
    """Delete everything of a conversation. Keys go first, so that a stop half-way leaves nothing that can be read."""
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=handle)
    visits = list(Visit.objects.filter(conversation=conversation).values_list("pk", flat=True))
    Seal.objects.filter(epoch__conversation=conversation).delete()
    HandoverNote.objects.filter(conversation=handle).delete()
    Appointment.objects.filter(conversation=conversation).delete()
    end_guests(conversation, by="closed", actor=actor)
    Admission.objects.filter(conversation=conversation).delete()
    code, _ = ReturnCode.objects.filter(conversation=conversation).delete()
    summary, _ = Summary.objects.filter(conversation=conversation).delete()
    messages, _ = Message.objects.filter(conversation=conversation).delete()
    Epoch.objects.filter(conversation=conversation).delete()
    Opening.objects.filter(conversation=conversation).delete()
    Visit.objects.filter(conversation=conversation).delete()
    _empty(conversation)
    moderation.record(actor=actor, verb=verb, subject=handle.hex)
    for visit in visits:
        transaction.on_commit(partial(halves.drop, visit))
    publish.hint_conversation(handle, "gone")
    publish.hint_board()
    return Deleted(messages=messages, summary=bool(summary), code=bool(code))


def _empty(conversation: Conversation) -> None:
    shell = Conversation(
        pk=conversation.pk,
        state=lifecycle.PURGED,
        door="self",
        brand=conversation.brand,
        lang="",
        word="",
        waiting_minute=0,
        touched_minute=0,
    )
    shell.save(force_update=True)
