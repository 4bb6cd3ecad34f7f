"""How one conversation stands, as its youth and as its worker may know it."""

from typing import Any
from uuid import UUID

from accounts import api as accounts
from chat.access import access_conversation, access_desk, access_visit
from chat.clock import this_minute
from chat.models import Conversation, Summary, Visit
from chat.people import Person
from chat.presence import is_at_desk, is_paused, youth_presence
from chat.reads.guests import guest_for_staff, guest_for_youth
from chat.reads.line import line_place, recent_range
from chat.rules import lifecycle

__all__ = ["staff_state", "youth_pause", "youth_place", "youth_state"]


def youth_state(person: Person) -> dict[str, Any]:
    """The youth's view: place and range while waiting, who answers, both read marks, and the team key to seal to."""
    visit, conversation = access_visit(person)
    minute = this_minute()
    waiting = conversation.state == lifecycle.WAITING
    return _common(conversation, minute) | {
        "place": line_place(conversation.pk, minute) if waiting else None,
        "range": recent_range(minute) if waiting else None,
        "later": conversation.later,
        "staff": _staff(conversation, minute),
        "read": conversation.youth_read,
        "peer_read": conversation.staff_read,
        "guest": guest_for_youth(conversation, visit),
    }


def youth_pause(person: Person) -> bool:
    """Whether a guest in the youth's conversation is paused now. Raises `Unknown`."""
    return is_paused(access_visit(person)[1])


def youth_place(person: Person) -> dict[str, Any]:
    """What a heartbeat tells a youth."""
    _, conversation = access_visit(person)
    minute = this_minute()
    if conversation.state != lifecycle.WAITING:
        return {"head": conversation.head}
    return {
        "head": conversation.head,
        "place": line_place(conversation.pk, minute),
        "range": recent_range(minute),
    }


def staff_state(person: Person, handle: UUID) -> dict[str, Any]:
    """The worker's view of a conversation they may read. Raises `Unknown`."""
    minute = this_minute()
    access_desk(person)
    conversation = access_conversation(person, handle, minute=minute)
    visit = Visit.objects.filter(conversation=conversation, ended=False).first()
    summary = Summary.objects.filter(conversation=conversation).first()
    return _common(conversation, minute) | {
        "word": conversation.word,
        "door": conversation.door,
        "lang": conversation.lang,
        "danger": conversation.danger,
        "danger_seen": conversation.danger_seen,
        "parked": conversation.parked,
        "back": conversation.back,
        "later": conversation.later,
        "closed_reason": conversation.closed_reason,
        "staff": _staff(conversation, minute),
        "read": conversation.staff_read,
        "peer_read": conversation.youth_read,
        "youth": youth_presence(visit, minute),
        "summary": {"generation": summary.generation, "sealed": bytes(summary.sealed)} if summary else None,
        "guest": guest_for_staff(conversation),
    }


def _common(conversation: Conversation, minute: int) -> dict[str, Any]:
    return {
        "conv": conversation.pk.bytes,
        "state": conversation.state,
        "head": conversation.head,
        "epoch": conversation.epoch,
        "team": accounts.team_now(),
        "minute": minute,
    }


def _staff(conversation: Conversation, minute: int) -> list[dict[str, Any]]:
    worker = conversation.worker
    if worker is None:
        return []
    return [{"handle": worker.pk.bytes, "name": worker.working_name, "here": is_at_desk(worker.pk, minute)}]
