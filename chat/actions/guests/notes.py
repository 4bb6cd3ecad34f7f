"""Handover notes: sealed by the phone to one helper, for 14 days."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_guest_desk, access_visit
from chat.actions.guests.signed import CLOCKS_DIFFER, read_signed
from chat.clock import this_minute
from chat.errors import BadReceipt, Unknown, WrongState
from chat.models import Conversation, HandoverNote
from chat.people import Person
from chat.rules import guests, lifecycle
from chat.rules.receipts import is_note, parse_approval
from moderation import api as moderation
from outreach import api as outreach

__all__ = ["confirm_note", "forget_notes", "hand_note"]

HELPER = "helper"
MOST = 8
DAY = 24 * 60


@transaction.atomic
def hand_note(person: Person, *, to: UUID, note: UUID, sealed: bytes, approval: bytes) -> None:
    """Keep a note for the helper `to`, as the youth approved it. Said twice it is kept once.

    Raises `Unknown`; `WrongState` for somebody who is no certified helper, where the brand has none or nobody answers,
    or after eight notes; `BadReceipt` when the approval is not this youth's, of now, for this note and this helper's
    certificate, or the note has no proper size.
    """
    _, conversation = access_visit(person, lock=True)
    minute = this_minute()
    if conversation.state != lifecycle.OPEN or HELPER not in outreach.guest_kinds():
        raise WrongState
    certificate = _helpers_certificate(to, minute)
    _check_approval(conversation, note, certificate, approval, minute)
    if not is_note(sealed):
        raise BadReceipt
    kept = HandoverNote.objects.filter(pk=note).first()
    if kept is not None:
        if kept.conversation != conversation.pk or bytes(kept.sealed) != sealed:
            raise WrongState
        return
    if HandoverNote.objects.filter(conversation=conversation.pk).count() >= MOST:
        raise WrongState
    HandoverNote.objects.create(
        id=note,
        conversation=conversation.pk,
        guest_id=to,
        certificate=certificate,
        sealed=sealed,
        approval=approval,
        sign_key=bytes(conversation.sign_key),
        minute=minute,
        expires_minute=minute + guests.NOTE_DAYS * DAY,
    )
    moderation.record(actor="youth", verb="handover.sent", subject=conversation.pk.hex, reason=to.hex)
    publish.hint_conversation(conversation.pk, "state")
    publish.hint_guest(to)


def _helpers_certificate(to: UUID, minute: int) -> bytes:
    helpers = accounts.certified_guests(minute=minute, kind=HELPER)
    found = next((one for one in helpers if one["handle"] == to), None)
    if found is None:
        raise WrongState
    return found["certificate"]


def _check_approval(conversation: Conversation, note: UUID, certificate: bytes, approval: bytes, minute: int) -> None:
    said = read_signed(approval, parse_approval, conversation=conversation, certificate=certificate)
    if said.note != note.bytes or abs(said.minute - minute) > CLOCKS_DIFFER:
        raise BadReceipt


@transaction.atomic
def confirm_note(person: Person, note: UUID) -> None:
    """The helper says that the note arrived. Raises `Unknown` for one that is not theirs, is over or never was."""
    guest = access_guest_desk(person)
    minute = this_minute()
    certificate = accounts.valid_certificate(guest.handle, minute=minute)
    mine = HandoverNote.objects.filter(pk=note, guest_id=guest.handle, expires_minute__gt=minute).first()
    if mine is None or certificate is None:
        raise Unknown
    if mine.state == guests.ARRIVED:
        return
    mine.state = guests.ARRIVED
    mine.save(update_fields=["state"])
    moderation.record(actor=guest.handle.hex, verb="handover.arrived", subject=mine.conversation.hex)
    publish.hint_conversation(mine.conversation, "state")
    publish.hint_guest(guest.handle)


def forget_notes(minute: int) -> int:
    """Delete every note whose 14 days are over; gives how many."""
    return HandoverNote.objects.filter(expires_minute__lte=minute).delete()[0]
