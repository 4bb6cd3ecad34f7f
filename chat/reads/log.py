"""The message log from a cursor on, with the epochs it needs."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Prefetch

from accounts import api as accounts
from chat.access import access_conversation, access_visit
from chat.clock import this_minute
from chat.models import Conversation, Epoch, Message, Seal
from chat.people import Person, Youth
from chat.rules.records import parse_record
from chat.rules.roles import TEAM_SLOT, YOUTH_SLOT

__all__ = ["News", "heads", "news"]

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

    A youth never gets a message that was read in an earlier visit, whatever `after` says.
    """
    if isinstance(person, Youth):
        visit, conversation = access_visit(person)
        after = max(after, visit.floor)
    else:
        conversation = access_conversation(person, handle, minute=this_minute())
    rows = Message.objects.filter(conversation=conversation, seq__gt=after).order_by("seq")[:limit]
    return News(
        epochs=_epochs(conversation, person, epoch),
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
            for row in rows
        ],
        head=conversation.head,
        epoch=conversation.epoch,
    )


def _epochs(conversation: Conversation, person: Person, epoch: int) -> list[dict[str, Any]]:
    slot = YOUTH_SLOT if isinstance(person, Youth) else TEAM_SLOT
    mine = Prefetch("seals", queryset=Seal.objects.filter(slot=slot).order_by("generation"), to_attr="mine")
    rows = Epoch.objects.filter(conversation=conversation, number__gt=epoch).prefetch_related(mine).order_by("number")
    return [_vouched(_epoch(row)) if slot == YOUTH_SLOT else _epoch(row) for row in rows]


def _epoch(row: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"number": row.number, "record": bytes(row.record), "seal": None}
    for seal in row.mine:
        plain |= {"seal": bytes(seal.sealed), "generation": seal.generation, "rewrap": seal.rewrap}
    return plain


def _vouched(plain: dict[str, Any]) -> dict[str, Any]:
    """With the root's signature over the team key of an epoch that the team made.

    A youth reads no epoch of a team key that the root does not vouch for, and `state` carries the newest one only.
    """
    record = parse_record(plain["record"])
    if record.creator != TEAM_SLOT:
        return plain
    team = accounts.team_generation(record.members[TEAM_SLOT].generation)
    return plain | {"team_signature": bytes(team.signature)} if team else plain


def heads(handles: list[UUID]) -> dict[UUID, int]:
    """The head of each conversation, for a heartbeat. Holds nothing that the asker does not follow already."""
    return dict(Conversation.objects.filter(pk__in=handles).values_list("pk", "head"))
