"""Places in the message log."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

__all__ = ["fully_read_epochs", "number_new"]


def number_new(*, head: int, wanted: Sequence[UUID], known: Mapping[UUID, int]) -> dict[UUID, int]:
    """A place for each client id in `wanted`: its old one when `known`, else the next after `head`.

    Sending twice, also inside one list, therefore gives the same places.
    """
    places: dict[UUID, int] = {}
    for client_id in wanted:
        if client_id in places:
            continue
        if client_id in known:
            places[client_id] = known[client_id]
        else:
            head += 1
            places[client_id] = head
    return places


def fully_read_epochs(*, read: int, newest: Mapping[int, int], epochs: Iterable[int]) -> list[int]:
    """The epochs that hold nothing unread. `newest` gives the last sequence number in each epoch that has messages."""
    return [epoch for epoch in epochs if newest.get(epoch, 0) <= read]
