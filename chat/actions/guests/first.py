"""What a guest has to say first, and the youth's choice to go on."""

from uuid import UUID

from django.db import transaction

from chat import publish
from chat.access import access_guest, access_visit
from chat.actions.send import Ack, Draft, append
from chat.clock import this_minute
from chat.errors import WrongState
from chat.models import Admission
from chat.people import Person
from chat.presence import is_paused
from chat.rules import guests

__all__ = ["proceed", "say_first"]


@transaction.atomic
def say_first(person: Person, handle: UUID, draft: Draft) -> Ack:
    """Store this one message, and take nothing more from the guest until the youth says to go on.

    The worker's board shows it. Said twice it is stored once. Raises what `send` raises.
    """
    admission = access_guest(person, handle, minute=this_minute(), lock=True)
    conversation = admission.conversation
    head = conversation.head
    (ack,) = append(conversation, admission.slot, [draft], free=not admission.hushed and not is_paused(conversation))
    if ack.seq > head:
        admission.hushed = True
        admission.save(update_fields=["hushed"])
        publish.hint_state(handle)
        publish.hint_guest(admission.guest_id)
    return ack


@transaction.atomic
def proceed(person: Person, admission: UUID) -> None:
    """The youth lets the guest write again. Raises `Unknown`, and `WrongState` when there is nothing to go on with."""
    _, conversation = access_visit(person, lock=True)
    found = Admission.objects.filter(pk=admission, conversation=conversation, state=guests.IN, hushed=True).first()
    if found is None:
        raise WrongState
    found.hushed = False
    found.save(update_fields=["hushed"])
    publish.hint_state(conversation.pk)
    publish.hint_guest(found.guest_id)
