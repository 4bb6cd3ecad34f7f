"""New epochs: compare-and-set on the newest record."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_writer
from chat.errors import BadEpoch, Race
from chat.models import Admission, Conversation, Epoch, Seal
from chat.people import Person
from chat.rules import guests
from chat.rules.records import BadRecord, Member, check_members, guest_member, lists_same_guest, parse_record
from chat.rules.roles import TEAM_ROLE, TEAM_SLOT

__all__ = ["NewEpoch", "add_epoch", "new_epoch"]


@dataclass(frozen=True, slots=True)
class NewEpoch:
    """A record, and per slot the epoch's secret sealed to that member (113 bytes)."""

    record: bytes
    seals: Mapping[int, bytes]


@transaction.atomic
def new_epoch(person: Person, handle: UUID, epoch: NewEpoch) -> int:
    """Add the epoch that follows the newest one; gives its number. Raises `Unknown`, `Race`, `BadEpoch`.

    It lists the guest who is in, and nobody if none is: letting in and putting out are actions of their own.
    """
    conversation, slot = access_writer(person, handle)
    guest = _living_guest(conversation)
    try:
        add_epoch(conversation, epoch, creator=slot, guest=guest)
    except BadEpoch:
        if guest is None and _carries_on(conversation, epoch.record):
            raise Race from None
        raise
    publish.hint_conversation(handle, "messages")
    return conversation.epoch


def add_epoch(conversation: Conversation, epoch: NewEpoch, *, creator: int, guest: Member | None = None) -> None:
    """The same on a locked conversation, inside a transaction, for the youth, the team and exactly this `guest`.

    The youth's key is fixed by the first record.
    """
    try:
        record = parse_record(epoch.record)
        team = accounts.team()
        if team is None or record.conv != conversation.id.bytes or record.creator != creator:
            raise BadEpoch
        if record.number != conversation.epoch + 1 or record.previous != (bytes(conversation.record_hash) or bytes(32)):
            raise Race
        check_members(
            record.members,
            youth_key=bytes(conversation.youth_key) or None,
            team=Member(slot=TEAM_SLOT, role=TEAM_ROLE, generation=team.number, key=bytes(team.public_key)),
            guest=guest,
        )
    except BadRecord as problem:
        raise BadEpoch from problem
    if set(epoch.seals) != {member.slot for member in record.members}:
        raise BadEpoch
    row = Epoch.objects.create(conversation=conversation, number=record.number, record=epoch.record)
    generations = {member.slot: member.generation for member in record.members}
    Seal.objects.bulk_create(
        Seal(epoch=row, slot=slot, generation=generations[slot], sealed=sealed) for slot, sealed in epoch.seals.items()
    )
    conversation.epoch = record.number
    conversation.record_hash = hashlib.sha256(epoch.record).digest()
    conversation.youth_key = record.members[0].key
    conversation.save(update_fields=["epoch", "record_hash", "youth_key"])
    # Whoever was let go without an epoch is out of the records from this one on.
    gone = Admission.objects.filter(conversation=conversation, state=guests.ENDED, end_epoch=None)
    gone.update(end_epoch=record.number)


def _living_guest(conversation: Conversation) -> Member | None:
    inside = Admission.objects.filter(conversation=conversation, state=guests.IN).first()
    if inside is None:
        return None
    return guest_member(inside.slot, accounts.parse_certificate(bytes(inside.certificate)).public_key)


def _carries_on(conversation: Conversation, record: bytes) -> bool:
    """Whether the guest in `record` is the one of the newest record: somebody let them go while it was made."""
    newest = Epoch.objects.filter(conversation=conversation, number=conversation.epoch).first()
    return newest is not None and lists_same_guest(bytes(newest.record), record)
