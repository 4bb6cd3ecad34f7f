"""Taking a conversation, setting it aside, handing it on."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_desk, access_worker_conversation
from chat.clock import this_minute
from chat.errors import Busy, Empty, Taken, Unknown, WrongState
from chat.models import Conversation, Desk
from chat.people import Person
from chat.reads.line import waiting_line
from chat.rules import lifecycle
from chat.rules.line import next_in_line
from moderation import api as moderation

__all__ = ["claim", "claim_next", "hand_over", "park", "take_on_danger"]


@transaction.atomic
def claim(person: Person, handle: UUID) -> None:
    """Take this waiting conversation. Of two who try at once exactly one succeeds; the other gets `Taken`.

    Raises `Busy` beyond the room that the worker gave; whoever is in danger is taken all the same.
    """
    staff = access_desk(person)
    minute = this_minute()
    _check_room(staff.handle, handle)
    # One statement decides the race: only one update finds the row still waiting.
    won = Conversation.objects.filter(pk=handle, state=lifecycle.WAITING).update(
        state=lifecycle.OPEN,
        worker=staff.handle,
        last_worker=staff.handle,
        opened_minute=minute,
        staff_minute=minute,
        later=False,
    )
    if not won:
        raise Taken
    moderation.record(actor=staff.handle.hex, verb="conversation.claimed", subject=handle.hex)
    publish.hint_state(handle)


def _check_room(worker: UUID, handle: UUID) -> None:
    desk = Desk.objects.filter(staff_id=worker).first()
    if desk is None or Conversation.objects.filter(pk=handle).exclude(danger="").exists():
        return
    mine = Conversation.objects.filter(worker_id=worker, state=lifecycle.OPEN, parked=False).count()
    if desk.pause or mine >= desk.capacity:
        raise Busy


def claim_next(person: Person) -> UUID:
    """Take whoever is next; gives the handle. Raises `Empty` when nobody who waits is there."""
    access_desk(person)
    while one := next_in_line(waiting_line(this_minute())):
        try:
            claim(person, one.id)
        except Taken:
            continue
        return one.id
    raise Empty


@transaction.atomic
def park(person: Person, handle: UUID, *, on: bool) -> None:
    """Set a silent conversation aside, or take it back. It comes back by itself when the youth writes.

    Raises `Unknown`.
    """
    _, conversation = access_worker_conversation(person, handle)
    conversation.parked = on
    conversation.save(update_fields=["parked"])
    publish.hint_state(handle)


@transaction.atomic
def hand_over(person: Person, handle: UUID, to: UUID) -> None:
    """Give a conversation to a colleague who may answer. Raises `Unknown`, and `WrongState` when they are not here."""
    staff, conversation = access_worker_conversation(person, handle)
    if not accounts.may(to, accounts.ANSWER):
        raise Unknown
    if not Desk.objects.filter(staff_id=to, seen_minute__gt=this_minute() - lifecycle.AWAY_MINUTES).exists():
        raise WrongState
    conversation.worker_id = to
    conversation.last_worker_id = to
    conversation.save(update_fields=["worker", "last_worker"])
    moderation.record(actor=staff.handle.hex, verb="conversation.handed", subject=handle.hex)
    publish.hint_state(handle)


@transaction.atomic
def take_on_danger(person: Person, handle: UUID) -> None:
    """Say that somebody looks after this danger. Raises `Unknown`."""
    staff, conversation = access_worker_conversation(person, handle)
    conversation.danger_seen = True
    conversation.save(update_fields=["danger_seen"])
    moderation.record(actor=staff.handle.hex, verb="conversation.danger", subject=handle.hex)
    publish.hint_state(handle)
