"""What people do on their way in, a step at a time."""

import hashlib
from base64 import b32decode
from itertools import count
from typing import Any

from django_otp.oath import TOTP

from tests.people import Console, auth_of, bytes_for, point_for

NOON = 1_790_000_040  # a whole minute
ID = bytes_for("invitation", 16)
WRONG = auth_of("somebody else")


def invited(by: Console, **more: Any) -> None:
    """Kai gets a link from `by`."""
    body: dict[str, Any] = {
        "id": ID,
        "username": "kai",
        "working_name": "Kai",
        "role": "care_worker",
        "wrapped_secret": bytes_for("wrapped", 60),
        **more,
    }
    answer = by.post("invitations", **body)
    assert answer.status_code == 200, answer.json()


def hands_in(console: Console, **more: Any) -> Any:
    """Kai's browser sends what it made."""
    body = {
        "id": ID,
        "auth": auth_of("kai"),
        "public_key": point_for("kai"),
        "blob": bytes_for("blob kai", 239),
        "mac": bytes_for("mac kai", 32),
        **more,
    }
    return console.post("enrol/finish", **body)


def code_for(secret: str) -> str:
    """What an authenticator app shows for this secret."""
    return f"{TOTP(b32decode(secret)).token():06d}"


def enrols(console: Console, **more: Any) -> Any:
    """Kai finishes, and sees who they are."""
    secret = hands_in(console, **more).json()["secret"]
    return console.post("enrol/confirm", code=code_for(secret)).json()


def fails(console: Console, username: str, times: int) -> list[dict[str, Any]]:
    """The answers to wrong passphrases."""
    return [console.gives_passphrase(username, auth=WRONG).json() for _ in range(times)]


def solution(work: dict[str, Any]) -> str:
    """What a console does with the work it is given."""
    for nonce in count():
        text = f"{work['challenge']}:{nonce}"
        if int(hashlib.sha256(text.encode()).hexdigest(), 16) < 1 << (256 - work["bits"]):
            return text
    raise AssertionError
