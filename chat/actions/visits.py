"""A youth's visits: one at a time, from a ticket that only the phone's memory holds."""

import secrets

from django.db import transaction
from django.db.models import Max

from accounts import api as accounts
from chat import halves, publish
from chat.access import access_visit
from chat.actions.guests.end import end_guests
from chat.clock import this_minute
from chat.errors import Unknown
from chat.models import Conversation, Message, Seal, Visit
from chat.people import Person, Youth
from chat.rules import lifecycle
from chat.rules.envelopes import is_quiet
from chat.rules.roles import YOUTH_SLOT
from chat.rules.sequence import fully_read_epochs

__all__ = ["begin_visit", "end_visit", "go_on", "hear", "leave", "leave_by_ticket"]

TICKET = "ticket"


def begin_visit(conversation: Conversation, *, minute: int) -> tuple[bytes, Visit]:
    """A new visit and its ticket (32 bytes, kept only as a verifier). A visit under way ends: the newest phone wins."""
    for older in Visit.objects.filter(conversation=conversation, ended=False):
        end_visit(older, conversation)
    conversation.touched_minute = minute
    conversation.save(update_fields=["touched_minute"])
    ticket = secrets.token_bytes(32)
    visit = Visit.objects.create(
        conversation=conversation,
        ticket=accounts.verifier(TICKET, ticket),
        floor=conversation.youth_read,
        started_minute=minute,
        seen_minute=minute,
    )
    return ticket, visit


@transaction.atomic
def go_on(ticket: bytes, *, mark: str = "") -> Youth:
    """The youth whose visit has this ticket. Raises `Unknown`, also when the visit has ended or is over by now.

    `mark` names the socket that goes on; an older one of the same visit ends, so that a copied tab shows nothing more.
    """
    visit = Visit.objects.select_related("conversation").filter(ticket=accounts.verifier(TICKET, ticket)).first()
    minute = this_minute()
    if visit is None or visit.ended or visit.conversation.state == lifecycle.PURGED:
        raise Unknown
    if lifecycle.is_over(state=visit.conversation.state, seen=visit.seen_minute, now=minute):
        raise Unknown
    _mark_heard(visit, minute=minute, shown=True)
    if mark:
        publish.hint_arrival(visit.conversation_id, mark)
    return Youth(visit=visit.pk, conversation=visit.conversation_id)


@transaction.atomic
def hear(person: Person, *, shown: bool) -> None:
    """A heartbeat: the phone is there, and its page is `shown` or not. Raises `Unknown`."""
    visit, _ = access_visit(person)
    _mark_heard(visit, minute=this_minute(), shown=shown)
    transaction.on_commit(lambda: halves.touch(visit.pk))


@transaction.atomic
def leave(person: Person) -> None:
    """The youth left: the visit ends now. Raises `Unknown`."""
    visit, conversation = access_visit(person, lock=True)
    end_visit(visit, conversation)


def leave_by_ticket(ticket: bytes) -> None:
    """The same, told by a page that is already gone. An unknown ticket does nothing and says nothing."""
    try:
        leave(go_on(ticket))
    except Unknown:
        return


def end_visit(visit: Visit, conversation: Conversation) -> None:
    """End a visit inside a transaction: its resume half, the youth's seals of what was read, and a guest go."""
    visit.ended = True
    visit.shown = False
    visit.save(update_fields=["ended", "shown"])
    transaction.on_commit(lambda: halves.drop(visit.pk))
    end_guests(conversation, by="visit", actor="system")
    conversation.youth_read = _read_by_now(conversation)
    _delete_read_seals(conversation)
    conversation.touched_minute = this_minute()
    conversation.wished = ""
    conversation.refused = False
    conversation.save(update_fields=["touched_minute", "youth_read", "wished", "refused"])
    publish.hint_state(conversation.pk)


def _read_by_now(conversation: Conversation) -> int:
    """The read mark, moved on over the youth's own messages and what says nothing.

    Nobody needs to read back what they wrote themselves.
    """
    beyond = Message.objects.filter(conversation=conversation, seq__gt=conversation.youth_read)
    others = beyond.exclude(slot=YOUTH_SLOT).order_by("seq").values_list("seq", "envelope")
    unread = next((seq for seq, envelope in others.iterator() if not is_quiet(bytes(envelope))), None)
    return unread - 1 if unread else conversation.head


def _delete_read_seals(conversation: Conversation) -> None:
    newest = dict(
        Message.objects.filter(conversation=conversation).values_list("epoch").annotate(Max("seq")).order_by()
    )
    read = fully_read_epochs(
        read=conversation.youth_read,
        newest=newest,
        epochs=range(1, conversation.epoch + 1),
    )
    Seal.objects.filter(epoch__conversation=conversation, epoch__number__in=read, slot=YOUTH_SLOT).delete()


def _mark_heard(visit: Visit, *, minute: int, shown: bool) -> None:
    if visit.seen_minute == minute and visit.shown == shown:
        return
    was_away = lifecycle.is_away(seen=visit.seen_minute, now=minute)
    changed = visit.shown != shown or was_away
    visit.seen_minute = minute
    visit.shown = shown
    visit.save(update_fields=["seen_minute", "shown"])
    if changed:
        publish.hint_state(visit.conversation_id)
