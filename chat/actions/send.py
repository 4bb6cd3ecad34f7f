"""Storing messages. The commit is the acknowledgement: what this returns is on disk and in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_guest, access_writer
from chat.actions.line import join_line
from chat.clock import this_minute
from chat.errors import BadMessage, OldEpoch, SpentEpoch, WrongState
from chat.models import Admission, Conversation, Message, Seal
from chat.people import Guest, Person
from chat.presence import is_paused
from chat.rules import guests, lifecycle
from chat.rules.envelopes import BadEnvelope, Header, header_of, is_quiet
from chat.rules.records import guest_slot
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT
from chat.rules.sequence import number_new
from chat.stamp import stamp

__all__ = ["Ack", "Draft", "append", "send"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A message on its way in: the sender's own name for it, and the envelope."""

    client_id: UUID
    envelope: bytes


@dataclass(frozen=True, slots=True)
class Ack:
    """Where a message stands in the log, and in which minute it came."""

    client_id: UUID
    seq: int
    minute: int


@transaction.atomic
def send(person: Person, handle: UUID, drafts: Sequence[Draft]) -> list[Ack]:
    """Append `drafts` to the log, in order; one that is there already is acknowledged again and not stored twice.

    Raises `Unknown`, `BadMessage`, `OldEpoch`, `SpentEpoch` when somebody who should can no longer open the newest
    epoch or somebody still can who should not, and `WrongState` for a guest who is paused or waits for the youth.
    """
    if isinstance(person, Guest):
        admission = access_guest(person, handle, minute=this_minute(), lock=True)
        conversation, slot = admission.conversation, admission.slot
        return append(conversation, slot, drafts, free=not admission.hushed and not is_paused(conversation))
    conversation, slot = access_writer(person, handle)
    return append(conversation, slot, drafts)


def append(conversation: Conversation, slot: int, drafts: Sequence[Draft], *, free: bool = True) -> list[Ack]:
    """The same in a locked conversation, inside a transaction. Unless `free`, nothing new is taken: `WrongState`."""
    minute = this_minute()
    known = {
        message.client_id: message
        for message in Message.objects.filter(
            conversation=conversation, client_id__in=[draft.client_id for draft in drafts]
        )
    }
    places = number_new(
        head=conversation.head,
        wanted=[draft.client_id for draft in drafts],
        known={client_id: message.seq for client_id, message in known.items()},
    )
    fresh = {draft.client_id: draft for draft in drafts if draft.client_id not in known}
    if fresh:
        if not free:
            raise WrongState
        _check_epoch(conversation)
        Message.objects.bulk_create(
            _row(conversation, slot, draft, places[draft.client_id], minute) for draft in fresh.values()
        )
        speaks = not all(is_quiet(draft.envelope) for draft in fresh.values())
        _advance(conversation, slot, head=max(places.values()), minute=minute, speaks=speaks)
        publish.hint_conversation(conversation.pk, "messages")
        publish.hint_board()
    minutes = {client_id: message.minute for client_id, message in known.items()}
    return [Ack(client_id, seq, minutes.get(client_id, minute)) for client_id, seq in places.items()]


def _check_epoch(conversation: Conversation) -> None:
    """The newest epoch must be open to the youth and to no guest who was let go.

    The youth's seal goes when all of it was read and the visit ended; a guest departs without making an epoch.
    """
    mine = Seal.objects.filter(epoch__conversation=conversation, epoch__number=conversation.epoch, slot=YOUTH_SLOT)
    seal = mine.select_related("epoch").first()
    if seal is None:
        raise SpentEpoch
    slot = guest_slot(bytes(seal.epoch.record))
    if slot is None:
        return
    if not Admission.objects.filter(conversation=conversation, state=guests.IN, slot=slot).exists():
        raise SpentEpoch


def _row(conversation: Conversation, slot: int, draft: Draft, seq: int, minute: int) -> Message:
    header = _header(conversation, slot, draft.envelope)
    return Message(
        conversation=conversation,
        seq=seq,
        client_id=draft.client_id,
        slot=slot,
        epoch=header.epoch,
        envelope=draft.envelope,
        stamp=stamp(
            accounts.stamp_key(),
            commitment=header.commitment,
            conv=conversation.id.bytes,
            slot=slot,
            epoch=header.epoch,
            seq=seq,
            minute=minute,
        ),
        minute=minute,
    )


def _header(conversation: Conversation, slot: int, envelope: bytes) -> Header:
    try:
        header = header_of(envelope)
    except BadEnvelope as problem:
        raise BadMessage from problem
    if header.conv != conversation.id.bytes or header.slot != slot:
        raise BadMessage
    if header.epoch != conversation.epoch:
        raise OldEpoch
    return header


def _advance(conversation: Conversation, slot: int, *, head: int, minute: int, speaks: bool) -> None:
    conversation.head = head
    conversation.touched_minute = minute
    if slot == YOUTH_SLOT and speaks:
        conversation.youth_minute = minute
        conversation.youth_head = head
        conversation.parked = False
        if conversation.state == lifecycle.CLOSED:
            join_line(conversation, minute=minute, back=True)
    elif slot == TEAM_SLOT and speaks:
        conversation.staff_minute = minute
    conversation.save()
