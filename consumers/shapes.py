"""Between frames and the chat app's own values."""

from typing import Any
from uuid import UUID

from chat import api as chat
from consumers import frames, guest_frames, parts

__all__ = ["acks", "changed", "client_draft", "client_drafts", "new_epoch"]

WithEpoch = frames.Start | frames.Epoch | guest_frames.Consent | guest_frames.Stop | guest_frames.Dismiss


def client_drafts(frame: frames.Send) -> list[chat.Draft]:
    """The messages of a `send` frame, in its order."""
    return [client_draft(item) for item in frame.items]


def client_draft(item: parts.Item) -> chat.Draft:
    """One message of a frame."""
    return chat.Draft(client_id=UUID(bytes=item.client_id), envelope=item.envelope)


def new_epoch(frame: WithEpoch) -> chat.NewEpoch:
    """The epoch in a frame. Two seals for one slot count as one, which then does not fit the record."""
    return chat.NewEpoch(record=frame.record, seals={seal.slot: seal.seal for seal in frame.seals})


def acks(found: list[chat.Ack]) -> dict[str, Any]:
    """The data of a `send`'s `ok`."""
    return {"items": [{"client_id": ack.client_id.bytes, "seq": ack.seq, "minute": ack.minute} for ack in found]}


def changed(found: chat.Changed) -> dict[str, Any]:
    """The data of the `ok` to a `consent`, `stop` or `dismiss`."""
    return {"number": found.number, "head": found.head}
