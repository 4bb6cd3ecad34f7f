"""The frames that are about guests: what a youth, a care worker and a guest may say. `frames` lists them all."""

from typing import Annotated, Literal

import msgspec

from consumers import wire
from consumers.parts import Frame, Generation, Id, Item, Seals, Seq
from consumers.wire import Handle, Record

__all__ = [
    "Appoint",
    "Arrived",
    "Available",
    "Consent",
    "Depart",
    "Dismiss",
    "Doubt",
    "First",
    "Guests",
    "Handover",
    "Helpers",
    "Join",
    "Notes",
    "Proceed",
    "Propose",
    "Refuse",
    "Stop",
    "Unappoint",
    "Unmake",
    "Unpropose",
    "Wish",
]

# What only a youth says, about guests.


class Wish(Frame):
    """The youth asks for a guest; "" takes it back. After a no it opens the question anew. `ok`: {}."""

    id: Id
    kind: Literal["", "police", "helper", "any"]


class Refuse(Frame):
    """No. Nothing changes, and it is not asked again in this visit. `ok`: {}."""

    id: Id
    admission: Handle


class Doubt(Frame):
    """The phone could not verify who is proposed: the question is taken back, and that is on record. `ok`: {}."""

    id: Id
    admission: Handle
    why: Literal["untrusted", "expired"]


class Consent(Frame):
    """Yes, with the epoch that lets the guest in. `ok`: {number, head}. `no race`: the youth must be asked again."""

    id: Id
    admission: Handle
    record: Record
    seals: Seals
    receipt: wire.Consent


class Stop(Frame):
    """Put the guest out, with the epoch without them. `ok`: {number, head}. `no state`: they are not in.

    `no race`: they are out, and the epoch without them is a plain one.
    """

    id: Id
    admission: Handle
    record: Record
    seals: Seals
    withdrawal: wire.Withdrawal


class Proceed(Frame):
    """Go on after what the guest had to say first. `ok`: {}."""

    id: Id
    admission: Handle


class Handover(Frame):
    """Hand the note of 16 random bytes, as the youth approved it, to a helper by their handle. `ok`: {}."""

    id: Id
    to: Handle
    note: Handle
    sealed: wire.Note
    approval: wire.Approval


class Appoint(Frame):
    """Keep what was agreed, sealed to the youth and to the team key of `generation`. `ok`: {}."""

    id: Id
    youth_seal: wire.Agreed
    team_seal: wire.Agreed
    generation: Generation


class Unappoint(Frame):
    """Delete the appointment. `ok`: {}."""

    id: Id


# What only care workers say, about guests.


class Guests(Frame):
    """`ok`: {items: [{handle, name, unit, kind, certificate, until}]}: who can be asked now."""

    id: Id


class Helpers(Frame):
    """`ok`: {items: [{handle, name, unit, kind, certificate}]}: to whom a note can be handed."""

    id: Id


class Propose(Frame):
    """Ask the youth whether this guest may join, by their handle. `ok`: {admission}."""

    id: Id
    conv: Handle
    guest: Handle


class Unpropose(Frame):
    """Take the question back. `ok`: {}."""

    id: Id
    conv: Handle
    admission: Handle


class Dismiss(Frame):
    """Let the guest go, with the epoch without them. `ok`: {number, head}."""

    id: Id
    conv: Handle
    admission: Handle
    record: Record
    seals: Seals


class Unmake(Frame, tag="unappoint"):
    """Delete the appointment of a conversation. `ok`: {}."""

    id: Id
    conv: Handle


# What only guests say.


class Available(Frame):
    """I can be asked until the minute `until`, at most 12 hours ahead; 0 is not now. `ok`: {}; then `desk`."""

    id: Id
    until: Annotated[int, msgspec.Meta(ge=0, le=2**31)]


class Join(Frame, tag="open"):
    """Follow the conversation I am in. `ok`: {}; then `messages` beyond `after`, and never from before the yes."""

    id: Id
    conv: Handle
    after: Seq
    epoch: Seq


class First(Frame):
    """Store what I must tell first; nothing more from me until the youth goes on. `ok`: {items: [{…}]}, as `send`."""

    id: Id
    conv: Handle
    item: Item


class Depart(Frame):
    """I leave the conversation. `ok`: {}."""

    id: Id
    conv: Handle


class Notes(Frame):
    """`ok`: {items: [{note, conv, sealed, certificate, approval, sign_key, minute, expires, state}]}."""

    id: Id


class Arrived(Frame):
    """This note came to the one it is for. `ok`: {}."""

    id: Id
    note: Handle
