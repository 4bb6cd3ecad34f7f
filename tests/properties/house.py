"""Who takes part in the random histories: staff, guests with real keys and certificates, and the root behind them."""

import time
from dataclasses import dataclass, field
from uuid import UUID

from accounts import api as accounts
from chat import api as chat
from outreach import api as outreach
from tests import people
from tests.people import bytes_for
from tests.protocol.client import point, sign_certificate, sign_team
from tests.protocol.primitives import PrivateKey, new_key
from tests.protocol.secrets import fingerprint
from tests.protocol.statements import read_certificate

__all__ = ["GuestAccount", "House", "minute_now"]

MONTH = 30 * 24 * 60
KINDS = {"police": 1, "helper": 2}


def minute_now() -> int:
    return int(time.time() // 60)


@dataclass(frozen=True)
class GuestAccount:
    """An officer or helper: the account, and the private key that only their browser holds."""

    user: accounts.User
    kind: str
    unit: str
    key: PrivateKey

    @property
    def handle(self) -> UUID:
        return self.user.pk

    def certificate(self, root: PrivateKey) -> bytes:
        """What a supervisor's browser signs about them now."""
        return sign_certificate(
            root,
            kind=KINDS[self.kind],
            key=point(self.key),
            checked=minute_now(),
            last=minute_now() + MONTH,
            name=self.user.working_name,
            unit=self.unit,
            by="Noor",
        )


@dataclass
class House:
    """Noor looks after keys, Kai and Lars answer, Pia (officer) and Hilde (helper) are guests.

    Teun, an officer of another unit with a certificate as good as theirs, must see nothing: no youth says yes to him.
    """

    root: PrivateKey = field(default_factory=new_key)
    team: PrivateKey = field(default_factory=new_key)

    def __post_init__(self) -> None:
        self.noor, self.kai, self.lars = people.noor(), people.kai(), people.lars()
        self.certificates: dict[UUID, bytes] = {}
        self._hold_ceremony()
        self.pia = self._enrols("pia", "police")
        self.hilde = self._enrols("hilde", "helper")
        self.teun = self._enrols("teun", "police")
        self.guests = [self.pia, self.hilde, self.teun]
        self.brand = outreach.add_brand()
        for guest in self.guests:
            chat.set_available(chat.Guest(guest.handle), until=minute_now() + 60)
        self._blocks = {kind: self._text(kind) for kind in KINDS}

    def _hold_ceremony(self) -> None:
        accounts.hold_ceremony(
            by=self.noor,
            root_public_key=point(self.root),
            root_seal=bytes_for("root seal", 219),
            team_public_key=point(self.team),
            team_signature=sign_team(self.root, 1, point(self.team)),
            team_seal=bytes_for("team seal", 219),
            blob=bytes_for("blob", 304),
        )

    def _enrols(self, name: str, kind: str) -> GuestAccount:
        key = new_key()
        match name:
            case "pia":
                user = people.pia(public_key=point(key))
            case "hilde":
                user = people.hilde(public_key=point(key))
            case _:
                where = {"organisation": "de politie", "unit": "team Haven"}
                user = people.enrolled(name, name.title(), "officer", public_key=point(key), **where)
        guest = GuestAccount(user, kind, f"{user.organisation}, {user.unit}", key)
        self.certificates[guest.handle] = guest.certificate(self.root)
        self.certify(guest, self.certificates[guest.handle])
        return guest

    def certify(self, guest: GuestAccount, certificate: bytes) -> None:
        """Put this certificate into use."""
        accounts.certify(by=self.noor, handle=guest.handle, certificate=certificate)

    def renew_team(self, generation: int, team: PrivateKey) -> None:
        """The next team key."""
        accounts.renew_team(
            by=self.noor,
            generation=generation,
            public_key=point(team),
            signature=sign_team(self.root, generation, point(team)),
            seals={user.pk: bytes_for("team seal", 219) for user in (self.noor, self.kai, self.lars)},
        )

    def panel(self, guest: GuestAccount, certificate: bytes, worker: str) -> str:
        """What the panel about this guest says to a youth, filled in here and not by the server."""
        values = {
            "guest": guest.user.working_name,
            "unit": guest.unit,
            "checker": "Noor",
            "date": outreach.day(read_certificate(point(self.root), certificate, minute_now()).checked_minute, "nl"),
            "worker": worker,
            "mark": fingerprint(point(self.root)),
        }
        lines = [f"{block['k']} {block['t']}" for block in self._blocks[guest.kind]]
        for name, value in values.items():
            lines = [line.replace(f"{{{name}}}", value) for line in lines]
        return "\n".join(lines)

    def _text(self, kind: str) -> list[dict[str, str]]:
        text = outreach.consent_text(self.brand, kind=kind, door="self", lang="nl")
        assert text is not None
        return list(text.blocks)
