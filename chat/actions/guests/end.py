"""The end of an admission, by whomever: one commit ends it and deletes the guest's seals; then their sockets end."""

from typing import Any
from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.actions.guests.propose import cancel_proposals
from chat.clock import this_minute
from chat.models import Admission, Conversation, Seal
from chat.rules import guests
from chat.rules.guests import End
from chat.rules.roles import TEAM_SLOT
from moderation import api as moderation

__all__ = ["end_admission", "end_guests", "end_guests_of", "end_uncertified"]


def end_admission(
    conversation: Conversation,
    admission: Admission,
    *,
    by: End,
    actor: str,
    end_epoch: int | None = None,
    withdrawal: bytes = b"",
) -> None:
    """End it in a locked conversation, inside a transaction. From the commit on the guest is refused everything.

    Without `end_epoch` the newest record still lists the guest, so nobody can write before there is an epoch without
    them.
    """
    admission.state = guests.ENDED
    admission.ended_by = by
    admission.end_epoch = end_epoch
    admission.withdrawal = withdrawal
    admission.hushed = False
    admission.ended_minute = this_minute()
    admission.save()
    # There is one guest at a time, so every guest's seal is this one's or was to be gone already.
    Seal.objects.filter(epoch__conversation=conversation, slot__gt=TEAM_SLOT).delete()
    moderation.record(
        actor=actor,
        verb="consent.withdrawn" if by == "youth" else "consent.ended",
        subject=conversation.pk.hex,
        reason=admission.guest_id.hex,
        evidence=bytes(conversation.sign_key) + withdrawal if withdrawal else b"",
    )
    publish.kick_staff(handle=admission.guest_id)
    publish.hint_conversation(conversation.pk, "messages")
    publish.hint_state(conversation.pk)


def end_guests(conversation: Conversation, *, by: End, actor: str) -> None:
    """End whatever there is of guests in a locked conversation: the open question, and who is in."""
    cancel_proposals(conversation, actor=actor)
    inside = Admission.objects.filter(conversation=conversation, state=guests.IN).first()
    if inside is not None:
        end_admission(conversation, inside, by=by, actor=actor)


def end_guests_of(*, handle: UUID, **_signal: Any) -> None:
    """A guest whose certificate or account is gone leaves, and no question about them stands."""
    rows = Admission.objects.filter(guest_id=handle, state__in=[guests.PROPOSED, guests.IN])
    for admission, conversation in rows.values_list("pk", "conversation_id"):
        _end_of(admission, conversation)


def end_uncertified(guest: UUID | None = None) -> int:
    """The same for whoever is not certified now as the youth saw them, of all or of one; gives how many it ended."""
    minute = this_minute()
    rows = Admission.objects.filter(state__in=[guests.PROPOSED, guests.IN])
    if guest is not None:
        rows = rows.filter(guest_id=guest)
    over = [row for row in rows if not accounts.is_certified_as(bytes(row.certificate), row.guest_id, minute=minute)]
    for row in over:
        _end_of(row.pk, row.conversation_id)
    return len(over)


@transaction.atomic
def _end_of(handle: UUID, conversation_handle: UUID) -> None:
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=conversation_handle)
    if Admission.objects.filter(pk=handle, state__in=[guests.PROPOSED, guests.IN]).exists():
        end_guests(conversation, by="revoked", actor="system")
        publish.hint_state(conversation_handle)
