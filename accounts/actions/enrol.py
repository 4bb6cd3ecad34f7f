"""Enrolling with an invitation, in two steps: what the browser made, then a first code that proves the authenticator.

Nothing is stored between the steps but a draft in the session: a browser that gives up half-way leaves the link usable.
"""

import secrets
from base64 import b32encode
from dataclasses import asdict, dataclass
from hmac import compare_digest
from typing import Any, Self
from uuid import UUID, uuid4

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction

from accounts.access import holders
from accounts.clock import this_minute
from accounts.errors import BadField, Unknown, WrongCode
from accounts.models import Authenticator, Invitation, RecoveryCodes, StaffKey, User
from accounts.models.invitation import ENROLLED, SENT
from accounts.pepper import verifier, wrap
from accounts.roles import MANAGE_KEYS
from accounts.rules.keys import BLOB, MAC, PUBLIC_KEY, is_public_key
from moderation.api import Limited, pack, record, spend, unpack

__all__ = ["Draft", "Fresh", "draft_enrolment", "finish_enrolment", "open_invitation"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What waits in the session for the first code: hashed, sealed, public, or a seed that needs the pepper."""

    invitation: str
    handle: str
    password: str
    public_key: str
    blob: str
    mac: str
    totp_seed: str
    recovery: list[str]

    def stored(self) -> dict[str, Any]:
        """As a session keeps it."""
        return asdict(self)

    @classmethod
    def read(cls, stored: object) -> Self:
        """What `stored` gave. Raises `Unknown` when the session holds no draft."""
        if not isinstance(stored, dict):
            raise Unknown
        return cls(**stored)


@dataclass(frozen=True, slots=True)
class Fresh:
    """What is shown once: the address for the authenticator app (otpauth:), its secret (base32), and recovery codes."""

    url: str
    secret: str
    recovery: list[str]


def open_invitation(*, id: UUID) -> Invitation:  # noqa: A002
    """The invitation that can be used now. Raises `Unknown`."""
    found = Invitation.objects.filter(pk=id, state=SENT, expires_minute__gt=this_minute()).first()
    if found is None or (found.first and holders(MANAGE_KEYS)):
        raise Unknown
    return found


def draft_enrolment(
    *,
    id: UUID,  # noqa: A002
    token: bytes,
    auth: str,
    public_key: bytes,
    blob: bytes,
    mac: bytes,
) -> tuple[Draft, Fresh]:
    """Take what the browser made, and give it an authenticator secret and recovery codes. Stores nothing.

    `token` is the secret of the first supervisor's link; other links keep theirs and send `mac` (32 bytes) instead.
    Raises `Unknown` or `BadField`.
    """
    invitation = open_invitation(id=id)
    if invitation.first and not compare_digest(bytes(invitation.token), verifier("invite", token)):
        raise Unknown
    if not is_public_key(public_key):
        raise BadField("public_key")
    if len(mac) != (0 if invitation.first else MAC):
        raise BadField("mac")
    handle, codes = uuid4(), RecoveryCodes.fresh()
    device = Authenticator(user=User(username=invitation.username), key=secrets.token_hex(20))
    draft = Draft(
        invitation=id.hex,
        handle=handle.hex,
        password=make_password(auth),
        public_key=pack(public_key),
        blob=pack(wrap("staff key", blob, owner=handle.bytes)),
        mac=pack(mac),
        totp_seed=device.key,
        recovery=[RecoveryCodes.kept(code) for code in codes],
    )
    return draft, Fresh(url=device.config_url, secret=b32encode(device.bin_key).decode(), recovery=codes)


def finish_enrolment(*, draft: Draft, code: str) -> tuple[User, Authenticator]:
    """Make the account, its key and its second factors, once. Of two at once, one wins.

    Raises `WrongCode`, or `Unknown` when the invitation was used, withdrawn or ran out meanwhile. Call it outside a
    transaction.
    """
    invitation = open_invitation(id=UUID(draft.invitation))
    try:
        spend("enrol", draft.invitation)
    except Limited as limited:
        raise WrongCode(limited.wait) from limited
    try:
        with transaction.atomic():
            return _enrol(invitation, draft, code)
    except IntegrityError as problem:
        raise Unknown from problem


def _enrol(invitation: Invitation, draft: Draft, code: str) -> tuple[User, Authenticator]:
    rows = Invitation.objects.filter(pk=invitation.pk, state=SENT)
    user = User(
        handle=UUID(draft.handle),
        username=invitation.username,
        working_name=invitation.working_name,
        organisation=invitation.organisation,
        unit=invitation.unit,
        password=draft.password,
    )
    if not rows.update(state=ENROLLED, token=b""):
        raise Unknown
    user.save(force_insert=True)
    Invitation.objects.filter(pk=invitation.pk).update(staff=user)
    user.groups.add(Group.objects.get(name=invitation.role))
    StaffKey.objects.create(
        staff=user, public_key=unpack(draft.public_key, PUBLIC_KEY), mac=unpack(draft.mac, 0, MAC),
        blob=unpack(draft.blob, *BLOB),
    )  # fmt: skip
    device = Authenticator.objects.create(user=user, name="authenticator", key=draft.totp_seed)
    if not device.verify_token(code.strip()):
        raise WrongCode
    RecoveryCodes.objects.create(user=user, name="recovery").replace_all(draft.recovery)
    record(actor=user.pk.hex, verb="staff.enrolled", subject=invitation.pk.hex)
    return user, device
