"""The board of a console: who waits, what is mine, who is on the shift. It shows no text and keeps nothing."""

from collections import Counter
from typing import Any
from uuid import UUID

from chat.access import access_desk
from chat.clock import this_minute
from chat.models import Admission, Conversation, Desk, Visit
from chat.people import Person
from chat.presence import is_paused, youth_presence
from chat.rules import guests, lifecycle
from chat.rules.silence import silence
from outreach import api as outreach

__all__ = ["board", "recently_closed"]

CLOSED_SHOWN = 50


def board(person: Person) -> dict[str, Any]:
    """The whole board for one member of staff. Raises `Unknown` without the right to answer."""
    me = access_desk(person)
    minute = this_minute()
    visits = {visit.conversation_id: visit for visit in Visit.objects.filter(ended=False)}
    living = Conversation.objects.filter(state__in=[lifecycle.WAITING, lifecycle.OPEN]).order_by("turn")
    waiting = [row for row in living if row.state == lifecycle.WAITING]
    opened = [row for row in living if row.state == lifecycle.OPEN]
    busy = Counter(row.worker_id for row in opened if not row.parked)
    mine = [row for row in opened if row.worker_id == me.handle]
    asked = _guests(mine)
    return {
        "waiting": [_waiting(row, visits.get(row.pk), minute) for row in waiting],
        "mine": [_mine(row, visits.get(row.pk), minute) | {"guest": asked.get(row.pk, "")} for row in mine],
        "danger": [
            {"conv": row.pk.bytes, "word": row.word, "danger": row.danger, "name": row.worker.working_name}
            for row in opened
            if row.danger and not row.danger_seen and row.worker_id != me.handle and row.worker
        ],
        "here": _here(me.handle, busy, minute),
        "open": outreach.opening_now().told(),
    }


def _waiting(row: Conversation, visit: Visit | None, minute: int) -> dict[str, Any]:
    away = visit is None or lifecycle.is_away(seen=visit.seen_minute, now=minute)
    return {
        "conv": row.pk.bytes,
        "word": row.word,
        "door": row.door,
        "lang": row.lang,
        "minutes": minute - row.waiting_minute,
        "danger": row.danger,
        "away": minute - visit.seen_minute if visit and away else None,
        "gone": visit is None,
        "keeps": max(0, lifecycle.WAITING_MINUTES - (minute - visit.seen_minute)) if visit and away else None,
        "wrote": row.youth_head > 0,
        "back": row.back,
        "later": row.later,
    }


def _mine(row: Conversation, visit: Visit | None, minute: int) -> dict[str, Any]:
    return {
        "conv": row.pk.bytes,
        "word": row.word,
        "door": row.door,
        "lang": row.lang,
        "state": row.state,
        "minutes": minute - (row.opened_minute or minute),
        "danger": row.danger,
        "danger_seen": row.danger_seen,
        "parked": row.parked,
        "head": row.head,
        "read": row.staff_read,
        "silent": silence(
            youth=row.youth_minute, staff=row.staff_minute, unread=row.youth_head > row.staff_read, now=minute
        ),
        "youth": youth_presence(visit, minute),
        "wished": row.wished,
    }


def _guests(mine: list[Conversation]) -> dict[UUID, str]:
    """In one word per conversation how it stands with a guest; what waits for somebody comes first."""
    rows = Admission.objects.filter(conversation__in=mine, state__in=[guests.PROPOSED, guests.IN])
    return {row.conversation_id: _word(row) for row in rows.select_related("conversation")}


def _word(admission: Admission) -> str:
    if admission.state == guests.PROPOSED:
        return "proposed"
    if admission.hushed:
        return "hushed"
    return "paused" if is_paused(admission.conversation) else "in"


def _here(me: Any, busy: Counter[Any], minute: int) -> list[dict[str, Any]]:
    desks = Desk.objects.filter(seen_minute__gt=minute - lifecycle.AWAY_MINUTES).select_related("staff")
    return [
        {
            "handle": desk.staff_id.bytes,
            "name": desk.staff.working_name,
            "busy": busy[desk.staff_id],
            "capacity": desk.capacity,
            "pause": desk.pause,
            "self": desk.staff_id == me,
        }
        for desk in desks.order_by("staff__working_name")
        if desk.staff.is_active
    ]


def recently_closed(person: Person) -> list[dict[str, Any]]:
    """The conversations closed last: the word and who answered, nothing of their text. Raises `Unknown`."""
    me = access_desk(person)
    rows = Conversation.objects.filter(state=lifecycle.CLOSED).select_related("last_worker").order_by("-closed_minute")
    return [
        {
            "conv": row.pk.bytes,
            "word": row.word,
            "minute": row.closed_minute,
            "reason": row.closed_reason,
            "worker": row.last_worker.working_name if row.last_worker else None,
            "mine": row.last_worker_id == me.handle,
        }
        for row in rows[:CLOSED_SHOWN]
    ]
