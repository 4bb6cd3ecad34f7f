"""The youth's answer. Only a yes with its epoch, signed, lets somebody in; nothing else in the project does."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_visit
from chat.actions.epochs import NewEpoch, add_epoch
from chat.actions.guests.end import end_uncertified
from chat.actions.guests.signed import CLOCKS_DIFFER, read_signed
from chat.clock import this_minute
from chat.errors import BadReceipt, WrongState
from chat.models import Admission, Conversation
from chat.people import Person
from chat.reads.shown import shown_text
from chat.rules import guests
from chat.rules.receipts import parse_consent
from chat.rules.records import guest_member
from chat.rules.roles import YOUTH_SLOT
from moderation import api as moderation
from outreach import api as outreach

__all__ = ["Changed", "consent", "refuse"]


@dataclass(frozen=True, slots=True)
class Changed:
    """Who is there has changed with epoch `number`; `head` is the last message that stood before it."""

    number: int
    head: int


def consent(person: Person, admission: UUID, *, epoch: NewEpoch, receipt: bytes) -> Changed:
    """Let the proposed guest in, from `epoch` on: the epoch, the receipt that names it and the admission in one commit.

    Said twice with the same receipt it gives the same answer. Raises `Unknown`; `WrongState` when nothing is asked any
    more or the guest can no longer come; `Race` when another epoch was first, and then the youth must be asked again;
    `BadEpoch`; `BadReceipt`.
    """
    try:
        return _consent(person, admission, epoch, receipt)
    except IntegrityError as problem:
        # Another youth let the same guest in at the same moment.
        raise WrongState from problem


@transaction.atomic
def _consent(person: Person, handle: UUID, epoch: NewEpoch, receipt: bytes) -> Changed:
    visit, conversation = access_visit(person, lock=True)
    admission = Admission.objects.filter(pk=handle, conversation=conversation, visit=visit).first()
    if admission is None:
        raise WrongState
    if admission.state == guests.IN and bytes(admission.receipt) == receipt:
        return Changed(admission.first_epoch or 0, admission.floor)
    minute = this_minute()
    if admission.state != guests.PROPOSED or not _can_come(admission, minute):
        raise WrongState
    key = accounts.parse_certificate(bytes(admission.certificate)).public_key
    add_epoch(conversation, epoch, creator=YOUTH_SLOT, guest=guest_member(admission.slot, key))
    _check_receipt(conversation, admission, receipt, minute)
    admission.state = guests.IN
    admission.receipt = receipt
    admission.first_epoch = conversation.epoch
    admission.floor = conversation.head
    admission.answered_minute = minute
    admission.save()
    conversation.wished = ""
    conversation.save(update_fields=["wished"])
    _tell(conversation, admission)
    return Changed(conversation.epoch, conversation.head)


def _tell(conversation: Conversation, admission: Admission) -> None:
    moderation.record(
        actor="youth",
        verb="consent.given",
        subject=conversation.pk.hex,
        reason=admission.guest_id.hex,
        evidence=bytes(conversation.sign_key) + bytes(admission.receipt),
    )
    # A certificate that was revoked while this was checked: whichever of the two commits last ends it.
    transaction.on_commit(lambda: end_uncertified(admission.guest_id))
    publish.hint_conversation(conversation.pk, "messages")
    publish.hint_state(conversation.pk)
    publish.hint_guest(admission.guest_id)


def _can_come(admission: Admission, minute: int) -> bool:
    """Whether the certificate the youth saw holds, its kind may still be asked, and the guest is free.

    Available is who was so when they were proposed: a youth may read slowly, and who goes takes the question back.
    """
    if admission.kind not in outreach.guest_kinds():
        return False
    seen = bytes(admission.certificate)
    if accounts.parse_certificate(seen).last_minute < minute:
        return False
    if not accounts.is_certified_as(seen, admission.guest_id, minute=minute):
        return False
    return not Admission.objects.filter(guest_id=admission.guest_id, state=guests.IN).exists()


def _check_receipt(conversation: Conversation, admission: Admission, receipt: bytes, minute: int) -> None:
    """Raises `BadReceipt` unless this youth signed this epoch, this guest and the text as it stood on the screen."""
    said = read_signed(receipt, parse_consent, conversation=conversation, certificate=bytes(admission.certificate))
    shown = shown_text(admission)
    if shown is None or abs(said.minute - minute) > CLOCKS_DIFFER:
        raise BadReceipt
    if (said.epoch, said.shown) != (conversation.epoch, hashlib.sha256(shown.encode()).digest()):
        raise BadReceipt


@transaction.atomic
def refuse(person: Person, admission: UUID) -> None:
    """The youth says no. Nothing changes, and nobody asks again in this visit unless the youth wishes for somebody.

    Raises `Unknown`, and `WrongState` when nothing is asked any more.
    """
    visit, conversation = access_visit(person, lock=True)
    asked = Admission.objects.filter(pk=admission, conversation=conversation, visit=visit, state=guests.PROPOSED)
    if not asked.update(state=guests.REFUSED, answered_minute=this_minute()):
        raise WrongState
    conversation.wished = ""
    conversation.refused = True
    conversation.save(update_fields=["wished", "refused"])
    moderation.record(actor="youth", verb="consent.refused", subject=conversation.pk.hex)
    publish.hint_state(conversation.pk)
