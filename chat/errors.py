"""Everything an action may refuse. `code` is what the wire says; docs/PROTOCOL.md lists the codes."""

__all__ = [
    "Busy",
    "BadEpoch",
    "BadMessage",
    "BadReceipt",
    "ClosedNow",
    "Empty",
    "Full",
    "NeedsReason",
    "OldEpoch",
    "Race",
    "Refused",
    "SpentEpoch",
    "Taken",
    "Unknown",
    "WrongState",
]


class Refused(Exception):
    """An action did not happen; nothing was changed."""

    code = "state"


class Unknown(Refused):
    """Missing, or not for this person: the two are never told apart."""

    code = "unknown"


class WrongState(Refused):
    """The conversation is not in a state that allows this."""


class Taken(Refused):
    """Somebody else was first."""

    code = "taken"


class Empty(Refused):
    """Nobody is waiting."""

    code = "empty"


class BadEpoch(Refused):
    """The record or its seals do not fit this conversation, its members or its team key."""

    code = "bad"


class BadMessage(Refused):
    """The envelope's header does not fit this sender and conversation."""

    code = "bad"


class BadReceipt(Refused):
    """What the youth signed does not fit this conversation, this guest or this moment."""

    code = "bad"


class Race(Refused):
    """Another epoch followed the same record first."""

    code = "race"


class OldEpoch(Refused):
    """The message is not in the newest epoch: fetch that one and seal anew."""

    code = "epoch"


class SpentEpoch(Refused):
    """The newest epoch is not to be written in any more: make the next one and seal anew.

    The youth's seal of it is gone, because all of it was read, or it lists a guest who was let go.
    """

    code = "renew"


class ClosedNow(Refused):
    """Nobody answers at this hour, or intake has stopped."""

    code = "closed"


class Full(Refused):
    """The waiting line is full."""

    code = "full"


class NeedsReason(Refused):
    """A closed conversation of somebody else opens with a typed reason only."""

    code = "reason"


class Busy(Refused):
    """The worker has as many conversations as they have room for, or takes a pause."""

    code = "busy"
