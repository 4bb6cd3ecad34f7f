"""The try-out's people. Everybody here is invented, and no passphrase here may ever guard a real conversation."""

import json
import secrets
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from accounts import api as accounts
from moderation import api as moderation
from outreach import api as outreach

__all__ = ["PEOPLE", "DemoPerson", "NoNode", "demo_file", "seed"]


class NoNode(RuntimeError):
    """The demo's keys are made by the front end's own code, which needs Node; `make run` brings it."""


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """An invented member of staff, or a guest; a guest has an organisation and a unit."""

    username: str
    working_name: str
    role: str
    organisation: str = ""
    unit: str = ""

    @property
    def page(self) -> str:
        """Where this person signs in."""
        return "/guest" if self.organisation else "/console"


PEOPLE = (
    DemoPerson("esra", "Esra", "supervisor"),
    DemoPerson("sanne", "Sanne", "care_worker"),
    DemoPerson("bram", "Bram", "care_worker"),
    DemoPerson("mark", "Mark", "officer", "de politie", "team Jeugd"),
    DemoPerson("joris", "Joris", "helper", "gemeente Zeestad", "team Jeugd"),
)
CERTIFIED_DAYS = 30
WORDS = ("wilg", "kievit", "duin", "helm", "vloed", "reiger", "lijster", "berk", "heide", "varen", "klaver", "kreek")
# Bytes of the longest thing that the keys' script gives: a blob.
LARGEST = 1024


def demo_file() -> Path:
    """Where the passphrases of this try-out are kept, to be printed again."""
    place: Path = settings.VAR_DIR / "demo.json"
    return place


def seed() -> dict[str, str]:
    """Make the demo brand and its people once; gives their passphrases. Raises `NoNode`, and `NotNow` in production."""
    if demo_file().exists():
        passphrases: dict[str, str] = json.loads(demo_file().read_text())
        return passphrases
    passphrases = {person.username: " ".join(secrets.choice(WORDS) for _ in range(6)) for person in PEOPLE}
    keys = _make_keys(passphrases)
    try:
        with transaction.atomic():
            outreach.add_brand()
            _add_people(keys)
    except BaseException:
        # The root lies outside the database, so the rollback leaves it; the next try must find none.
        settings.ROOT_FILE.unlink(missing_ok=True)
        raise
    demo_file().touch(mode=0o600)
    demo_file().write_text(json.dumps(passphrases))
    return passphrases


def _add_people(keys: dict[str, Any]) -> None:
    made = {one["username"]: one for one in keys["staff"]}
    users = [_add_person(person, made[person.username]) for person in PEOPLE]
    first = made[PEOPLE[0].username]
    accounts.hold_ceremony(
        by=users[0],
        root_public_key=_bytes(keys["root_public"]),
        root_seal=_bytes(first["root_seal"]),
        team_public_key=_bytes(keys["team"]["public_key"]),
        team_signature=_bytes(keys["team"]["signature"]),
        team_seal=_bytes(first["team_seal"]),
        blob=_bytes(first["blob"]),
    )
    for user in users[1:]:
        theirs = made[user.username]
        if theirs["guest"]:
            certificate = _bytes(theirs["guest"]["certificate"])
            accounts.certify(by=users[0], handle=user.pk, certificate=certificate)
        else:
            accounts.seal_keys(by=users[0], handle=user.pk, generation=1, seal=_bytes(theirs["team_seal"]))


def _add_person(person: DemoPerson, made: dict[str, Any]) -> accounts.User:
    invited: dict[str, Any] = {}
    if made["guest"]:
        mac, wrapped = _bytes(made["guest"]["mac"]), _bytes(made["guest"]["wrapped_secret"])
        invited = {"mac": mac, "wrapped_secret": wrapped, "invitation": UUID(bytes=_bytes(made["guest"]["invitation"]))}
    return accounts.add_staff(
        username=person.username,
        working_name=person.working_name,
        role=person.role,
        organisation=person.organisation,
        unit=person.unit,
        auth=made["auth"],
        public_key=_bytes(made["public_key"]),
        blob=_bytes(made["blob"]),
        **invited,
    )


def _bytes(text: str) -> bytes:
    return moderation.unpack(text, 0, LARGEST)


def _asked_of_a_guest(person: DemoPerson) -> dict[str, Any] | None:
    if not person.organisation:
        return None
    return {
        "kind": accounts.KINDS_OF_ROLES[person.role],
        "name": person.working_name,
        "unit": f"{person.organisation}, {person.unit}",
        "checkedBy": PEOPLE[0].working_name,
        "days": CERTIFIED_DAYS,
    }


def _make_keys(passphrases: dict[str, str]) -> dict[str, Any]:
    asked = {
        "salt": moderation.pack(settings.SALT),
        "staff": [
            {
                "username": person.username,
                "passphrase": passphrases[person.username],
                "holdsRoot": person.role == "supervisor",
                "guest": _asked_of_a_guest(person),
            }
            for person in PEOPLE
        ],
    }
    try:
        made = subprocess.run(
            ["node", "scripts/demo-keys.mjs"],  # noqa: S607  whichever Node `make run` put first on the path
            cwd=settings.BASE_DIR / "frontend",
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    except FileNotFoundError as problem:
        raise NoNode from problem
    keys: dict[str, Any] = json.loads(made.stdout)
    return keys
