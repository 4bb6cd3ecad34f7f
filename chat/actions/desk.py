"""A worker's place on the shift, and the summary for colleagues."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_conversation, access_desk
from chat.clock import this_minute, this_second
from chat.errors import Race, Unknown
from chat.models import Conversation, Desk, Summary
from chat.people import Person
from chat.rules import guests, lifecycle
from chat.rules.presence import is_alone

__all__ = ["hear_console", "set_room", "write_summary"]


@transaction.atomic
def set_room(person: Person, *, capacity: int, pause: bool) -> None:
    """How many conversations beside each other, and whether the worker takes a pause. Raises `Unknown`."""
    staff = access_desk(person)
    Desk.objects.update_or_create(staff_id=staff.handle, defaults={"capacity": capacity, "pause": pause})
    publish.hint_board()


@transaction.atomic
def hear_console(person: Person, *, locked: bool | None = None) -> None:
    """A console's heartbeat. Raises `Unknown` as soon as the right to answer is gone.

    Without `locked` it is locked or not as it was: a console that comes back has not said yet. A worker who was away
    and is back, or who locks or unlocks, changes whether a guest is paused.
    """
    staff = access_desk(person)
    minute, second = this_minute(), this_second()
    desk, made = Desk.objects.get_or_create(staff_id=staff.handle)
    was_alone = is_alone(heard=desk.heard, locked=desk.locked, now=second)
    locked = desk.locked if locked is None else locked
    board_changed = made or desk.locked != locked or minute - desk.seen_minute > 1
    desk.seen_minute, desk.heard, desk.locked = minute, second, locked
    desk.save(update_fields=["seen_minute", "heard", "locked"])
    if board_changed:
        publish.hint_board()
    if was_alone != is_alone(heard=second, locked=locked, now=second):
        _hint_guests_of(staff.handle)


def _hint_guests_of(worker: UUID) -> None:
    """What was withheld from the guests of this worker's conversations may be given now, or no longer."""
    rows = Conversation.objects.filter(worker_id=worker, state=lifecycle.OPEN, admissions__state=guests.IN)
    for handle in rows.values_list("pk", flat=True):
        publish.hint_conversation(handle, "messages")
        publish.hint_state(handle)


@transaction.atomic
def write_summary(person: Person, handle: UUID, *, generation: int, sealed: bytes) -> None:
    """Replace the summary. Raises `Unknown`, and `Race` when it is not sealed to the newest team key.

    Whoever opened a closed conversation of somebody else reads it and changes nothing in it.
    """
    staff = access_desk(person)
    conversation = access_conversation(person, handle, minute=this_minute(), lock=True)
    if conversation.last_worker_id != staff.handle:
        raise Unknown
    team = accounts.team()
    if team is None or team.number != generation:
        raise Race
    Summary.objects.update_or_create(conversation=conversation, defaults={"generation": generation, "sealed": sealed})
    publish.hint_conversation(handle, "state")
