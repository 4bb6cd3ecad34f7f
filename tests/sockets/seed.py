"""`python -m tests.sockets.seed`, with a server's environment: makes staff who are signed in, and prints them as JSON.

Everything that a browser would make (keys, seals, blobs) is made here with tests.protocol; passphrases and codes are
skipped, so that no test waits for an authenticator's next half minute.
"""

import json
import os
import sys
import time
from importlib import import_module
from typing import Any

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django_otp import DEVICE_ID_SESSION_KEY

from accounts import api as accounts
from accounts.hashers import PepperedArgon2
from accounts.models import Authenticator
from outreach import api as outreach
from outreach.demo.texts import GUEST_TEXTS
from tests.protocol.client import (
    new_key,
    point,
    seal_root_key,
    seal_team_key,
    sign_certificate,
    sign_team,
    wrap_staff,
)
from tests.protocol.primitives import PrivateKey, pkcs8, to_text

CAST = {
    "noor": ("Noor", "supervisor"),
    "kai": ("Kai", "care_worker"),
    "lars": ("Lars", "care_worker"),
    "pia": ("Pia 4711", "officer"),
    "pim": ("Pim", "officer"),
    "hilde": ("Hilde", "helper"),
    "edo": ("Edo", "editor"),
    "ana": ("Ana", "analyst"),
    "axel": ("Axel", "analyst"),
}
WORKPLACES: dict[str, dict[str, Any]] = {
    "officer": {"organisation": "de politie", "unit": "team Jeugd"},
    "helper": {"organisation": "gemeente Zeestad", "unit": "team Jeugd"},
}
KINDS = {"police": 1, "helper": 2}
# A guest is in one conversation at a time, so each test takes the next one.
OFFICERS = 8


def seed(workers: int) -> dict[str, Any]:
    """The cast, `workers` more care workers, some officers, their signed-in sessions, and all private keys."""
    # Nobody here ever types a passphrase, so stretching it would only cost time.
    PepperedArgon2.time_cost, PepperedArgon2.memory_cost = 1, 8
    cast = CAST | {f"worker{number}": (f"Worker {number}", "care_worker") for number in range(workers)}
    cast |= {f"officer{number}": (f"Agent {number}", "officer") for number in range(OFFICERS)}
    root, team = new_key(), new_key()
    people, keys = {}, {}
    for username, (name, role) in cast.items():
        keys[username] = key = new_key()
        user = accounts.add_staff(
            username=username,
            working_name=name,
            role=role,
            **WORKPLACES.get(role, {}),
            auth=to_text(os.urandom(32)),
            public_key=point(key),
            blob=wrap_staff(os.urandom(32), key, point(root)),
        )
        if username == "noor":
            accounts.hold_ceremony(
                by=user,
                root_public_key=point(root),
                root_seal=seal_root_key(point(key), root),
                team_public_key=point(team),
                team_signature=sign_team(root, 1, point(team)),
                team_seal=seal_team_key(point(key), root, 1, team),
                blob=wrap_staff(os.urandom(32), key, point(root)),
            )
            noor = user
        elif role == "care_worker":
            accounts.seal_keys(by=noor, handle=user.pk, generation=1, seal=seal_team_key(point(key), root, 1, team))
        elif role in WORKPLACES:
            accounts.certify(by=noor, handle=user.pk, certificate=certificate_of(user, role, key, root))
        people[username] = user
    people["axel"].groups.clear()
    brand = outreach.default_brand()
    outreach.change_settings(brand=brand, changes={"surge": True, "guest_kinds": list(KINDS)}, actor="system")
    add_guest_texts(brand)
    rows = [
        {
            "username": name,
            "handle": to_text(user.pk.bytes),
            "session": signed_in(user),
            "key": to_text(pkcs8(keys[name])),
        }
        for name, user in people.items()
    ]
    return {
        "people": rows,
        "team": to_text(pkcs8(team)),
        "root": to_text(point(root)),
        "root_key": to_text(pkcs8(root)),
    }


def certificate_of(user: accounts.User, role: str, key: PrivateKey, root: PrivateKey) -> bytes:
    """What Noor's browser signs about a guest: good for 30 days."""
    minute = int(time.time() // 60)
    return sign_certificate(
        root,
        kind=KINDS[accounts.KINDS_OF_ROLES[role]],
        key=point(key),
        checked=minute,
        last=minute + 30 * 24 * 60,
        name=user.working_name,
        unit=f"{user.organisation}, {user.unit}",
        by="Noor",
    )


def add_guest_texts(brand: Any) -> None:
    """The demo's texts about guests, as if a lawyer had found them good: this is no demo brand."""
    for (kind, door, lang), (blocks, first) in GUEST_TEXTS.items():
        made = outreach.add_guest_text(
            brand=brand, kind=kind, door=door, lang=lang, blocks=blocks, first=first, actor="system"
        )
        outreach.review_guest_text(brand=brand, handle=made, date="2026-11-01", by="Mr. Vos", actor="system")


def signed_in(user: accounts.User) -> str:
    """The key of a fresh session after both steps of signing in."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session[DEVICE_ID_SESSION_KEY] = Authenticator.objects.get(user=user).persistent_id
    session.create()
    return str(session.session_key)


if __name__ == "__main__":
    json.dump(seed(int(sys.argv[1])), sys.stdout)
