"""The cast. Ylva is a youth, Kai a care worker, Noor a supervisor, Pia an officer, Hilde a
regional helper, and Axel must see nothing.

All of them are invented.
"""

import hashlib
import json
from typing import Any

from django.test import Client

from accounts import api as accounts
from moderation.api import pack

__all__ = [
    "Console",
    "auth_of",
    "axel",
    "bytes_for",
    "code_of",
    "enrolled",
    "hilde",
    "kai",
    "lars",
    "noor",
    "pia",
    "point_for",
]


def bytes_for(label: str, size: int) -> bytes:
    """`size` bytes that look random and are the same in each run."""
    return hashlib.shake_256(label.encode()).digest(size)


def point_for(label: str) -> bytes:
    """65 bytes in the shape of a public key; no curve holds them."""
    return b"\x04" + bytes_for(f"point {label}", 64)


def auth_of(username: str) -> str:
    """What this person's browser derives from their passphrase, as text."""
    return pack(bytes_for(f"auth {username}", 32))


def enrolled(username: str, working_name: str, role: str, **more: Any) -> accounts.User:
    """Somebody who has enrolled; `more` goes to `add_staff`."""
    made: dict[str, Any] = {
        "auth": auth_of(username),
        "public_key": point_for(username),
        "blob": bytes_for(f"blob {username}", 239),
        "mac": bytes_for(f"mac {username}", 32),
    }
    return accounts.add_staff(username=username, working_name=working_name, role=role, **{**made, **more})


def kai() -> accounts.User:
    """A care worker."""
    return enrolled("kai", "Kai", "care_worker")


def lars() -> accounts.User:
    """Another care worker."""
    return enrolled("lars", "Lars", "care_worker")


def noor() -> accounts.User:
    """A supervisor."""
    return enrolled("noor", "Noor", "supervisor")


def pia(**more: Any) -> accounts.User:
    """A police officer."""
    return enrolled("pia", "Pia 4711", "officer", **{"organisation": "de politie", "unit": "team Jeugd", **more})


def hilde(**more: Any) -> accounts.User:
    """A regional helper."""
    return enrolled("hilde", "Hilde", "helper", **{"organisation": "gemeente Zeestad", "unit": "team Jeugd", **more})


def axel() -> accounts.User:
    """Somebody who can sign in and has no role at all."""
    person = enrolled("axel", "Axel", "analyst")
    person.groups.clear()
    return person


def code_of(username: str) -> str:
    """The code that this person's authenticator shows next."""
    return next(row.code for row in accounts.demo_codes() if row.username == username)


class Console:
    """Somebody's browser at /console/, with cookies of its own."""

    def __init__(self) -> None:
        self.client = Client()

    def get(self, path: str) -> Any:
        """The answer to a GET under /console/api/."""
        return self.client.get(f"/console/api/{path}")

    def post(self, path: str, **body: Any) -> Any:
        """The answer to a POST of `body` under /console/api/; bytes travel as base64url."""
        return self.client.post(f"/console/api/{path}", json.dumps(body, default=pack), content_type="application/json")

    def gives_passphrase(self, username: str, **more: Any) -> Any:
        """The first step, with the right passphrase unless `auth` says otherwise."""
        return self.post("sign-in", **{"username": username, "auth": auth_of(username), **more})

    def gives_code(self, username: str) -> Any:
        """The second step, with the right code."""
        return self.post("sign-in/code", code=code_of(username))

    def signs_in(self, username: str) -> "Console":
        """Both steps."""
        assert self.gives_passphrase(username).status_code == 200
        assert self.gives_code(username).json()["step"] == "in"
        return self
