"""Every frame that may travel on a socket, one class each. Unknown kinds, unknown fields and wrong sizes are refused.

Frames are JSON texts with a field `k` that names the kind. A frame with an `id` is a command: it is answered once, with
`ok` (its data) or `no` (why not). docs/PROTOCOL.md describes each, and lists those codes, for whoever writes a client.
"""

from typing import Annotated, Any, Literal

import msgspec

from consumers.guest_frames import (
    Appoint,
    Arrived,
    Available,
    Consent,
    Depart,
    Dismiss,
    Doubt,
    First,
    Guests,
    Handover,
    Helpers,
    Join,
    Notes,
    Proceed,
    Propose,
    Refuse,
    Stop,
    Unappoint,
    Unmake,
    Unpropose,
    Wish,
)
from consumers.parts import Frame, Generation, Id, Items, Seals, Seq
from consumers.wire import Auth, Blob, Handle, Key, Record, Secret
from moderation.api import pack_all, read_packed

__all__ = ["CareFrame", "GuestFrame", "YouthFrame", "decode_care", "decode_guest", "decode_youth", "encode"]

# What both sides may say.


class Send(Frame):
    """Store these messages, in this order. `ok`: {items: [{client_id, seq, minute}]}."""

    id: Id
    conv: Handle
    items: Items


class Got(Frame):
    """Everything up to `after` has arrived; opens the window for more."""

    conv: Handle
    after: Seq


class Read(Frame):
    """`seq` was on a visible screen for 3 s, or was answered after."""

    conv: Handle
    seq: Seq


class Typing(Frame):
    """Relayed to the others, kept nowhere. At most once in 4 s."""

    conv: Handle
    on: bool


class Epoch(Frame):
    """A new epoch that follows the newest one. `no race`: another was first; `data` of the next `messages` has it."""

    id: Id
    conv: Handle
    record: Record
    seals: Seals


# What only a youth says.


class Start(Frame):
    """Begin a conversation. `ok`: {ticket}. With `later` it is a message left while closed."""

    id: Id
    conv: Handle
    door: Literal["self", "other"]
    lang: Literal["nl", "en"]
    record: Record
    seals: Seals
    sign_key: Key
    later: bool = False
    work: str = ""


class Hello(Frame):
    """Go on with the visit of this ticket. `ok`: {}; then `state` and all `messages` beyond `after`."""

    id: Id
    ticket: Secret
    after: Seq
    epoch: Seq


class Return(Frame):
    """Come back with a code. `ok`: {conv, ticket, blob, read, head}; then as after `hello`."""

    id: Id
    locator: Handle
    auth: Auth
    work: str = ""


class Resume(Frame):
    """Fetch, once, the server's half of the key of a tab that was thrown away. `ok`: {half}."""

    id: Id
    token: Handle


class Keep(Frame):
    """Hold `half` under `token` until 15 minutes after the last heartbeat; replaces this visit's former one."""

    id: Id
    token: Handle
    half: Secret


class Beat(Frame):
    """A youth's heartbeat, every 12 s. `shown`: the page is visible. Answered with `beat`."""

    after: Seq
    shown: bool


class Danger(Frame):
    """The youth says that there is danger; people decide what to do. `ok`: {}."""

    id: Id
    what: Literal["now", "hurt", "coming", "die", "scared"]


class Code(Frame):
    """Store what a return code opens. `ok`: {}. A new code replaces the former one."""

    id: Id
    locator: Handle
    auth: Auth
    blob: Blob


class Finish(Frame):
    """The youth stops the conversation. `ok`: {}."""

    id: Id


class Leave(Frame):
    """The youth left in a hurry: the visit ends now."""


class Wipe(Frame):
    """Delete everything. `ok`: {messages, summary, code}: what was deleted."""

    id: Id


# What only staff say.


class Enter(Frame):
    """Sign the socket in with a ticket from `POST /console/api/socket`. `ok`: {}; then `board`."""

    id: Id
    ticket: str


class Claim(Frame):
    """Take the conversation, or with null the next one that is not away. `ok`: {conv}. `no taken`, `no empty`."""

    id: Id
    conv: Handle | None = None


class Open(Frame):
    """Follow a conversation. `ok`: {}; then `state` and `messages`. A closed one of somebody else needs a reason."""

    id: Id
    conv: Handle
    after: Seq
    epoch: Seq
    reason: Annotated[str, msgspec.Meta(max_length=200)] = ""


class Shut(Frame):
    """Stop following a conversation."""

    conv: Handle


class Park(Frame):
    """Set a silent conversation aside, or take it back. `ok`: {}."""

    id: Id
    conv: Handle
    on: bool


class Close(Frame):
    """Close a conversation. `ok`: {}."""

    id: Id
    conv: Handle
    reason: Literal["done", "silent", "handed", "wrong", "abuse"]


class Hand(Frame):
    """Hand a conversation to a colleague, by their handle. `ok`: {}."""

    id: Id
    conv: Handle
    to: Handle


class Summary(Frame):
    """Replace the summary for colleagues, sealed to the team key of `generation`. `ok`: {}."""

    id: Id
    conv: Handle
    generation: Generation
    sealed: Blob


class Seen(Frame):
    """The danger of this conversation has been taken on. `ok`: {}."""

    id: Id
    conv: Handle


class Room(Frame):
    """How many conversations I can have beside each other (0 to 9) and whether I take a pause. `ok`: {}."""

    id: Id
    capacity: Annotated[int, msgspec.Meta(ge=0, le=9)]
    pause: bool


class Closed(Frame):
    """`ok`: {items: [{conv, word, minute, worker, mine}]}: the last conversations that were closed."""

    id: Id


class Pulse(Frame):
    """A console's or guest's heartbeat, every 12 s. `locked`: its keys are locked. Answered with `beat`."""

    locked: bool


Both = Send | Got | Read | Typing | Epoch
YouthFrame = (
    Both | Start | Hello | Return | Resume | Keep | Beat | Danger | Code | Finish | Leave | Wipe
    | Wish | Refuse | Doubt | Consent | Stop | Proceed | Handover | Appoint | Unappoint
)  # fmt: skip
CareFrame = (
    Both | Enter | Claim | Open | Shut | Park | Close | Hand | Summary | Seen | Room | Closed | Pulse
    | Guests | Helpers | Propose | Unpropose | Dismiss | Unmake
)  # fmt: skip
GuestFrame = Send | Got | Enter | Available | Join | First | Depart | Notes | Arrived | Pulse

_youth: msgspec.json.Decoder[YouthFrame] = msgspec.json.Decoder(YouthFrame, dec_hook=read_packed, strict=True)
_care: msgspec.json.Decoder[CareFrame] = msgspec.json.Decoder(CareFrame, dec_hook=read_packed, strict=True)
_guest: msgspec.json.Decoder[GuestFrame] = msgspec.json.Decoder(GuestFrame, dec_hook=read_packed, strict=True)
_encoder = msgspec.json.Encoder()


def decode_youth(text: str) -> YouthFrame:
    """The frame a youth's browser sent. Raises `msgspec.DecodeError` (or its child ValidationError)."""
    return _youth.decode(text)


def decode_care(text: str) -> CareFrame:
    """The frame a console sent. Raises `msgspec.DecodeError` (or its child ValidationError)."""
    return _care.decode(text)


def decode_guest(text: str) -> GuestFrame:
    """The frame a guest's page sent. Raises `msgspec.DecodeError` (or its child ValidationError)."""
    return _guest.decode(text)


def encode(frame: dict[str, Any]) -> str:
    """A server frame as JSON text; bytes anywhere in it become base64url."""
    return _encoder.encode(pack_all(frame)).decode()
