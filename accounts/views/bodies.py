"""What a console may send: typed, with exact sizes; unknown fields are refused."""

import re
from typing import Annotated, TypeVar
from uuid import UUID

import msgspec
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest

from accounts import api
from moderation.api import Packed, read_packed, unpack

__all__ = [
    "Blob",
    "Ceremony",
    "Certified",
    "Code",
    "Enrolment",
    "Invitation",
    "Link",
    "Nothing",
    "Seal",
    "SignIn",
    "Team",
    "handle_in",
    "read_body",
]

_FIELD = re.compile(r"`\$\.(\w+)|field `(\w+)`")


class Handle(Packed):
    """A person or an invitation."""

    least = most = 16


class Point(Packed):
    """A P-256 public key."""

    least = most = 65


class Signature(Packed):
    """ECDSA over P-256, r and s."""

    least = most = 64


class Sealed(Packed):
    """A private key sealed to somebody, or an invitation's secret wrapped for supervisors."""

    least = 48
    most = 512


class KeyBlob(Packed):
    """Somebody's private key under their passphrase."""

    least = 48
    most = 1024


class Certificate(Packed):
    """A guest's certificate, as docs/PROTOCOL.md lays it out."""

    least = 150
    most = 1024


class Proof(Packed):
    """Nothing, or 32 bytes."""

    least = 0
    most = 32


Name = Annotated[str, msgspec.Meta(max_length=64)]
# 32 bytes that the browser derived from the passphrase; the server treats the text as a password.
Auth = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{43}$")]


class Body(msgspec.Struct, forbid_unknown_fields=True):
    """What all bodies share."""


class SignIn(Body):
    username: Name
    auth: Auth
    work: Annotated[str, msgspec.Meta(max_length=200)] = ""


class Code(Body):
    code: Annotated[str, msgspec.Meta(max_length=24)]


class Link(Body):
    id: Handle


class Enrolment(Body):
    id: Handle
    auth: Auth
    public_key: Point
    blob: KeyBlob
    mac: Proof = Proof()
    token: Proof = Proof()


class FirstTeam(Body):
    public_key: Point
    signature: Signature
    seal: Sealed


class Ceremony(Body):
    root_public: Point
    root_seal: Sealed
    team: FirstTeam
    blob: KeyBlob


class Blob(Body):
    blob: KeyBlob


class Invitation(Body):
    id: Handle
    username: Name
    working_name: Name
    role: Name
    wrapped_secret: Sealed
    organisation: Name = ""
    unit: Name = ""


class Seal(Body):
    handle: Handle
    generation: Annotated[int, msgspec.Meta(ge=1, le=2**31 - 1)]
    seal: Sealed
    root_seal: Sealed | None = None


class Certified(Body):
    certificate: Certificate = Certificate()


class Nothing(Body):
    """An empty object."""


class SealFor(Body):
    handle: Handle
    seal: Sealed


class Team(Body):
    generation: Annotated[int, msgspec.Meta(ge=1, le=2**31 - 1)]
    public_key: Point
    signature: Signature
    seals: Annotated[list[SealFor], msgspec.Meta(min_length=1, max_length=500)]


B = TypeVar("B", bound=Body)


def read_body(request: HttpRequest, kind: type[B]) -> B:
    """The request's JSON as `kind`. Raises `accounts.api.BadField`, naming the field where there is one."""
    try:
        return msgspec.json.decode(request.body, type=kind, dec_hook=read_packed)
    except RequestDataTooBig as problem:
        raise api.BadField("") from problem
    except msgspec.DecodeError as problem:
        found = _FIELD.search(str(problem))
        raise api.BadField((found[1] or found[2]) if found else "") from problem


def handle_in(text: str) -> UUID:
    """The handle in a URL. Raises `accounts.api.Unknown`."""
    try:
        return UUID(bytes=unpack(text, 16))
    except ValueError as problem:
        raise api.Unknown from problem
