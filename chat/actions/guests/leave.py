"""Letting go: the youth stops, the worker ends it, the guest departs."""

from uuid import UUID

from django.db import transaction

from chat.access import access_guest, access_visit, access_worker_conversation
from chat.actions.epochs import NewEpoch, add_epoch
from chat.actions.guests.consent import Changed
from chat.actions.guests.end import end_admission
from chat.actions.guests.signed import read_signed
from chat.clock import this_minute
from chat.errors import BadReceipt, Race, WrongState
from chat.models import Admission, Conversation, Epoch
from chat.people import Person
from chat.rules import guests
from chat.rules.receipts import parse_withdrawal
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT

__all__ = ["depart", "dismiss", "stop"]


def stop(person: Person, admission: UUID, *, epoch: NewEpoch, withdrawal: bytes) -> Changed:
    """The youth puts the guest out: the epoch without them, the signed withdrawal and the end in one commit.

    A withdrawal is never too late for its minute: the phone may have been without a network. Said twice with the same
    withdrawal it gives the same answer. Raises `Unknown`, `WrongState` when the guest is not in, `BadEpoch` and
    `BadReceipt`; `Race` when another epoch was first, and then the guest is out all the same: who writes next makes a
    plain epoch without them.
    """
    changed = _stop(person, admission, epoch, withdrawal)
    if changed is None:
        raise Race
    return changed


@transaction.atomic
def _stop(person: Person, admission: UUID, epoch: NewEpoch, withdrawal: bytes) -> Changed | None:
    """The same; None after a race, so that the end is committed: epochs without end must not put a stop off."""
    _, conversation = access_visit(person, lock=True)
    found = Admission.objects.filter(pk=admission, conversation=conversation).first()
    if found is None:
        raise WrongState
    if found.state == guests.ENDED and withdrawal and bytes(found.withdrawal) == withdrawal:
        return _said_again(conversation, found, epoch)
    if found.state != guests.IN:
        raise WrongState
    try:
        add_epoch(conversation, epoch, creator=YOUTH_SLOT)
    except Race:
        signed = withdrawal if _epoch_named(conversation, found, withdrawal) is not None else b""
        end_admission(conversation, found, by="youth", actor="youth", withdrawal=signed)
        return None
    if _epoch_named(conversation, found, withdrawal) != conversation.epoch:
        raise BadReceipt
    end_admission(conversation, found, by="youth", actor="youth", end_epoch=conversation.epoch, withdrawal=withdrawal)
    return Changed(conversation.epoch, conversation.head)


def _said_again(conversation: Conversation, ended: Admission, epoch: NewEpoch) -> Changed:
    """Raises `WrongState` when it was another epoch that came after the guest."""
    stored = Epoch.objects.filter(conversation=conversation, number=ended.end_epoch or 0).first()
    if stored is None or bytes(stored.record) != epoch.record:
        raise WrongState
    return Changed(stored.number, conversation.head)


def _epoch_named(conversation: Conversation, admission: Admission, withdrawal: bytes) -> int | None:
    """The first epoch without the guest, as this youth signed it; None when they did not sign this."""
    certificate = bytes(admission.certificate)
    try:
        return read_signed(withdrawal, parse_withdrawal, conversation=conversation, certificate=certificate).epoch
    except BadReceipt:
        return None


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
