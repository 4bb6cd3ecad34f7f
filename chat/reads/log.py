"""The message log from a cursor on, with the epochs it needs."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Prefetch

from accounts import api as accounts
from chat.access import access_conversation, access_guest, access_visit
from chat.clock import this_minute
from chat.errors import Unknown
from chat.models import Admission, Conversation, Epoch, Message, Seal
from chat.people import Guest, Person, Youth
from chat.presence import is_paused
from chat.rules.records import guest_slot, parse_record
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT

__all__ = ["News", "guest_heads", "heads", "news"]

PAGE = 32


@dataclass(frozen=True, slots=True)
class News:
    """Frames' worth of log: `epochs` first, then `items` in order without gaps, and the `head` of the whole log."""

    epochs: list[dict[str, Any]]
    items: list[dict[str, Any]]
    head: int
    epoch: int


def news(person: Person, handle: UUID, *, after: int, epoch: int, limit: int = PAGE) -> News:
    """At most `limit` messages beyond `after`, and the epochs beyond `epoch`. Raises `Unknown`.

    A youth never gets a message that was read in an earlier visit, and a guest none from before the yes, whatever
    `after` and `epoch` say. While a guest is paused there is no news for them.
    """
    if isinstance(person, Guest):
        admission = access_guest(person, handle, minute=this_minute())
        conversation, slot = admission.conversation, admission.slot
        after, epoch = max(after, admission.floor), max(epoch, (admission.first_epoch or 1) - 1)
        if is_paused(conversation):
            return News(epochs=[], items=[], head=after, epoch=epoch)
    elif isinstance(person, Youth):
        visit, conversation = access_visit(person)
        slot, after = YOUTH_SLOT, max(after, visit.floor)
    else:
        conversation, slot = access_conversation(person, handle, minute=this_minute()), TEAM_SLOT
    # Up to the head of the moment in which the right was there: what came after that may have come after its end.
    rows = Message.objects.filter(conversation=conversation, seq__gt=after, seq__lte=conversation.head)
    return News(
        epochs=_epochs(conversation, slot, epoch),
        items=[
            {
                "seq": row.seq,
                "client_id": row.client_id.bytes,
                "slot": row.slot,
                "epoch": row.epoch,
                "envelope": bytes(row.envelope),
                "stamp": bytes(row.stamp),
                "minute": row.minute,
            }
            for row in rows.order_by("seq")[:limit]
        ],
        head=conversation.head,
        epoch=conversation.epoch,
    )


def _epochs(conversation: Conversation, slot: int, epoch: int) -> list[dict[str, Any]]:
    mine = Prefetch("seals", queryset=Seal.objects.filter(slot=slot).order_by("generation"), to_attr="mine")
    rows = Epoch.objects.filter(
        conversation=conversation, number__gt=epoch, number__lte=conversation.epoch
    ).prefetch_related(mine)
    plain = [_epoch(row) for row in rows.order_by("number")]
    if slot == TEAM_SLOT:
        return _with_receipts(conversation, plain)
    return [_vouched(one, slot) for one in plain]


def _epoch(row: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"number": row.number, "record": bytes(row.record), "seal": None}
    for seal in row.mine:
        plain |= {"seal": bytes(seal.sealed), "generation": seal.generation, "rewrap": seal.rewrap}
    return plain


def _vouched(plain: dict[str, Any], slot: int) -> dict[str, Any]:
    """With the root's signature over the team key: for a youth where the team made the epoch, for a guest always.

    Neither reads an epoch of a team key that the root does not vouch for, and `state` carries the newest one only.
    """
    record = parse_record(plain["record"])
    if slot == YOUTH_SLOT and record.creator != TEAM_SLOT:
        return plain
    team = accounts.team_generation(record.members[TEAM_SLOT].generation)
    return plain | {"team_signature": bytes(team.signature)} if team else plain


def _with_receipts(conversation: Conversation, epochs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With what lets the team trust an epoch that lists a guest: the certificate, and the youth's signed yes."""
    slots = {one["number"]: guest_slot(one["record"]) for one in epochs}
    if not any(slots.values()):
        return epochs
    admitted = Admission.objects.filter(conversation=conversation, first_epoch__isnull=False).order_by("first_epoch")
    yeses = list(admitted)
    for one in epochs:
        slot = slots[one["number"]]
        came = [yes for yes in yeses if yes.slot == slot and (yes.first_epoch or 0) <= one["number"]]
        if came:
            one["guests"] = [
                {
                    "slot": slot,
                    "certificate": bytes(came[-1].certificate),
                    "receipt": bytes(came[-1].receipt),
                    "sign_key": bytes(conversation.sign_key),
                }
            ]
    return epochs


def heads(handles: list[UUID]) -> dict[UUID, int]:
    """The head of each conversation, for a heartbeat. Holds nothing that the asker does not follow already."""
    return dict(Conversation.objects.filter(pk__in=handles).values_list("pk", "head"))


def guest_heads(person: Person, handles: list[UUID]) -> dict[UUID, int]:
    """The same for a guest: of the conversations they are in, and of none while they are paused."""
    told = {}
    for handle in handles:
        with suppress(Unknown):
            conversation = access_guest(person, handle, minute=this_minute()).conversation
            if not is_paused(conversation):
                told[handle] = conversation.head
    return told
