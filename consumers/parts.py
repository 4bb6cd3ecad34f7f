"""What frames are made of: numbers with their bounds, and the parts that several frames share."""

from typing import Annotated

import msgspec

from consumers.wire import ClientId, Envelope, Sealed

__all__ = ["Frame", "Generation", "Id", "Item", "Items", "SealFor", "Seals", "Seq", "Slot"]

Id = Annotated[int, msgspec.Meta(ge=1, le=2**31)]
Seq = Annotated[int, msgspec.Meta(ge=0, le=2**31)]
Slot = Annotated[int, msgspec.Meta(ge=0, le=15)]
Generation = Annotated[int, msgspec.Meta(ge=1, le=2**31)]


class Frame(msgspec.Struct, forbid_unknown_fields=True, tag_field="k", tag=str.lower):
    """What all frames share."""


class Item(msgspec.Struct, forbid_unknown_fields=True):
    """One message on its way in."""

    client_id: ClientId
    envelope: Envelope


class SealFor(msgspec.Struct, forbid_unknown_fields=True):
    """The epoch secret for the member in `slot`."""

    slot: Slot
    seal: Sealed


Items = Annotated[list[Item], msgspec.Meta(min_length=1, max_length=16)]
Seals = Annotated[list[SealFor], msgspec.Meta(min_length=1, max_length=8)]
