"""Letting go: the youth stops, the worker ends it, the guest departs."""

from uuid import UUID

from django.db import transaction

from chat.access import access_guest, access_visit, access_worker_conversation
from chat.actions.epochs import NewEpoch, add_epoch
from chat.actions.guests.consent import Changed
from chat.actions.guests.end import end_admission
from chat.actions.guests.signed import read_signed
from chat.clock import this_minute
from chat.errors import BadReceipt, WrongState
from chat.models import Admission, Conversation
from chat.people import Person
from chat.rules import guests
from chat.rules.receipts import parse_withdrawal
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT

__all__ = ["depart", "dismiss", "stop"]


@transaction.atomic
def stop(person: Person, admission: UUID, *, epoch: NewEpoch, withdrawal: bytes) -> Changed:
    """The youth puts the guest out: the epoch without them, the signed withdrawal and the end in one commit.

    A withdrawal is never too late for its minute: the phone may have been without a network. Said twice with the same
    withdrawal it gives the same answer. Raises `Unknown`, `WrongState` when the guest is not in, `Race`, `BadEpoch` and
    `BadReceipt`.
    """
    _, conversation = access_visit(person, lock=True)
    found = Admission.objects.filter(pk=admission, conversation=conversation).first()
    if found is None:
        raise WrongState
    if found.state == guests.ENDED and withdrawal and bytes(found.withdrawal) == withdrawal:
        return Changed(found.end_epoch or 0, conversation.head)
    if found.state != guests.IN:
        raise WrongState
    add_epoch(conversation, epoch, creator=YOUTH_SLOT)
    _check_withdrawal(conversation, found, withdrawal)
    end_admission(conversation, found, by="youth", actor="youth", end_epoch=conversation.epoch, withdrawal=withdrawal)
    return Changed(conversation.epoch, conversation.head)


def _check_withdrawal(conversation: Conversation, admission: Admission, withdrawal: bytes) -> None:
    certificate = bytes(admission.certificate)
    said = read_signed(withdrawal, parse_withdrawal, conversation=conversation, certificate=certificate)
    if said.epoch != conversation.epoch:
        raise BadReceipt


@transaction.atomic
def dismiss(person: Person, handle: UUID, admission: UUID, *, epoch: NewEpoch) -> Changed:
    """The worker ends the guest's part: narrowing is allowed to both.

    Raises `Unknown`, `WrongState`, `Race`, `BadEpoch`.
    """
    staff, conversation = access_worker_conversation(person, handle)
    found = Admission.objects.filter(pk=admission, conversation=conversation, state=guests.IN).first()
    if found is None:
        raise WrongState
    add_epoch(conversation, epoch, creator=TEAM_SLOT)
    end_admission(conversation, found, by="worker", actor=staff.handle.hex, end_epoch=conversation.epoch)
    return Changed(conversation.epoch, conversation.head)


@transaction.atomic
def depart(person: Person, handle: UUID) -> None:
    """The guest leaves. The next who writes makes an epoch without them. Raises `Unknown`."""
    admission = access_guest(person, handle, minute=this_minute(), lock=True)
    conversation = admission.conversation
    end_admission(conversation, admission, by="guest", actor=admission.guest_id.hex)
