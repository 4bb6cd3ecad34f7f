"""Beginning and coming back."""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts import api as accounts
from chat import publish
from chat.actions.epochs import NewEpoch, add_epoch
from chat.actions.line import join_line
from chat.actions.visits import begin_visit
from chat.clock import this_minute
from chat.errors import ClosedNow, Full, Taken, Unknown
from chat.models import Conversation, ReturnCode
from chat.people import Youth
from chat.reads.line import waiting_line
from chat.rules import lifecycle
from chat.rules.line import Waiting
from chat.rules.roles import YOUTH_SLOT
from chat.rules.words import pick_word
from moderation import api as moderation
from outreach import api as outreach

__all__ = ["CameBack", "come_back", "start"]

LONGEST_LINE = 200
MOST_LEFT_FOR_LATER = 500


@dataclass(frozen=True, slots=True)
class CameBack:
    """What a right return code opens: the youth, their ticket (32 bytes) and their wrapped identity."""

    youth: Youth
    ticket: bytes
    blob: bytes
    read: int
    head: int


def start(*, handle: UUID, door: str, lang: str, epoch: NewEpoch, sign_key: bytes, later: bool) -> tuple[Youth, bytes]:
    """A new conversation in the waiting line; gives the youth and the ticket of the visit.

    Said twice with the same record, because the first answer got lost, it goes on with what the first one began.
    Raises `ClosedNow` unless `later` (a message left for opening time), `Full`, `Taken` for a handle in use, and what
    `add_epoch` raises.
    """
    if begun := _begun(handle, epoch):
        return begun
    if not later and not outreach.opening_now().intake:
        raise ClosedNow
    try:
        with transaction.atomic():
            return _start(handle=handle, door=door, lang=lang, epoch=epoch, sign_key=sign_key, later=later)
    except IntegrityError as problem:
        raise Taken from problem


@transaction.atomic
def _begun(handle: UUID, epoch: NewEpoch) -> tuple[Youth, bytes] | None:
    conversation = (
        Conversation.objects.select_for_update(of=("self",))
        .filter(pk=handle, state=lifecycle.WAITING, epoch=1, head=0, record_hash=sha256(epoch.record).digest())
        .first()
    )
    if conversation is None:
        return None
    ticket, visit = begin_visit(conversation, minute=this_minute())
    return Youth(visit=visit.pk, conversation=handle), ticket


def _start(*, handle: UUID, door: str, lang: str, epoch: NewEpoch, sign_key: bytes, later: bool) -> tuple[Youth, bytes]:
    minute = this_minute()
    _check_room(waiting_line(minute), later=later)
    living = Conversation.objects.exclude(state=lifecycle.PURGED)
    conversation = Conversation(
        id=handle,
        brand=outreach.default_brand().slug,
        door=door,
        lang=lang,
        word=pick_word(set(living.values_list("word", flat=True)), secrets.choice),
        sign_key=sign_key,
        later=later,
        touched_minute=minute,
    )
    join_line(conversation, minute=minute, back=False)
    conversation.save(force_insert=True)
    add_epoch(conversation, epoch, creator=YOUTH_SLOT)
    ticket, visit = begin_visit(conversation, minute=minute)
    publish.hint_board()
    return Youth(visit=visit.pk, conversation=handle), ticket


def _check_room(line: Sequence[Waiting], *, later: bool) -> None:
    """Messages left for later never take the room of those who are here."""
    if later:
        is_full = sum(one.later for one in line) >= MOST_LEFT_FOR_LATER
    else:
        is_full = sum(not one.later and not one.away for one in line) >= LONGEST_LINE
    if is_full:
        raise Full


def come_back(*, locator: bytes, auth: bytes, paid: bool = False) -> CameBack:
    """Begin a new visit with a return code's two halves. Raises `Unknown` for every wrong one, after the same work.

    A miss costs from one bucket for all (`Limited` when that is empty) unless it is `paid` with work; a valid locator
    never does, so nobody can keep a youth out by guessing.
    """
    code = ReturnCode.objects.filter(locator=accounts.verifier("locator", locator)).first()
    expected = bytes(code.auth) if code else bytes(32)
    matches = hmac.compare_digest(accounts.verifier("code auth", auth), expected)
    if code is None or not matches:
        if not paid:
            moderation.spend("return_miss")
        raise Unknown
    return _come_back(code)


@transaction.atomic
def _come_back(code: ReturnCode) -> CameBack:
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=code.conversation_id)
    # A purge or a newer code may have been first.
    if not ReturnCode.objects.filter(pk=code.pk, locator=code.locator).exists():
        raise Unknown
    minute = this_minute()
    ticket, visit = begin_visit(conversation, minute=minute)
    publish.hint_state(conversation.pk)
    return CameBack(
        youth=Youth(visit=visit.pk, conversation=conversation.pk),
        ticket=ticket,
        blob=accounts.unwrap("identity", bytes(code.blob)),
        read=conversation.youth_read,
        head=conversation.head,
    )
