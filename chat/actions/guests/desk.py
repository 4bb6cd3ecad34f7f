"""A guest's own place: that they are there, and until when they can be asked."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_guest_desk
from chat.actions.guests.propose import cancel_proposals
from chat.clock import this_minute
from chat.errors import WrongState
from chat.models import Admission, Conversation, GuestDesk
from chat.people import Person
from chat.rules import guests

__all__ = ["hear_guest", "set_available"]

LONGEST = 12 * 60


@transaction.atomic
def hear_guest(person: Person) -> None:
    """A guest's heartbeat. Raises `Unknown` as soon as the right to take part is gone."""
    guest = access_guest_desk(person)
    GuestDesk.objects.update_or_create(staff_id=guest.handle, defaults={"seen_minute": this_minute()})


@transaction.atomic
def set_available(person: Person, *, until: int) -> None:
    """From now until the minute `until` workers may propose this guest; 0 is not at all, and takes open questions back.

    Raises `Unknown`, and `WrongState` without a valid certificate or for a minute that is past or over 12 hours ahead.
    """
    guest = access_guest_desk(person)
    minute = this_minute()
    if until:
        if not minute < until <= minute + LONGEST or accounts.valid_certificate(guest.handle, minute=minute) is None:
            raise WrongState
    else:
        _take_back(guest.handle)
    GuestDesk.objects.update_or_create(staff_id=guest.handle, defaults={"until_minute": until, "seen_minute": minute})
    publish.hint_guest(guest.handle)


def _take_back(guest: UUID) -> None:
    asked = Admission.objects.filter(guest_id=guest, state=guests.PROPOSED).order_by("conversation_id")
    for admission, handle in asked.values_list("pk", "conversation_id"):
        conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=handle)
        if cancel_proposals(conversation, actor=guest.hex, only=admission):
            publish.hint_state(handle)
