"""Every frame with an example, and what the server makes of it for whom. `conv` and `to` are handles.

own       the youth of the conversation, or the worker who answers it: `ok`, or None for a frame without an answer
stranger  another youth, or a colleague who does not answer it: the same as for a conversation that is not there
"""

from collections.abc import Callable
from typing import Any

__all__ = ["CARE", "EXAMPLE", "GUEST", "YOUTH", "example"]

EPOCH: dict[str, Any] = {"record": bytes(198), "seals": [{"slot": 0, "seal": bytes(113)}]}
ITEM = {"client_id": bytes(16), "envelope": bytes([1, 1, 1, 0]) + bytes(376)}
EXAMPLE: dict[str, Callable[[bytes], dict[str, Any]]] = {
    "start": lambda conv: {
        "id": 900,
        "conv": conv,
        "door": "self",
        "lang": "nl",
        "record": bytes(198),
        "seals": [{"slot": 0, "seal": bytes(113)}],
        "sign_key": bytes(65),
    },
    "hello": lambda conv: {"id": 900, "ticket": bytes(32), "after": 0, "epoch": 0},
    "return": lambda conv: {"id": 900, "locator": bytes(16), "auth": bytes(32)},
    "resume": lambda conv: {"id": 900, "token": conv},
    "keep": lambda conv: {"id": 900, "token": bytes(16), "half": bytes(32)},
    "beat": lambda conv: {"after": 0, "shown": True},
    "danger": lambda conv: {"id": 900, "what": "scared"},
    "code": lambda conv: {"id": 900, "locator": conv, "auth": bytes(32), "blob": bytes(64)},
    "finish": lambda conv: {"id": 900},
    "leave": lambda conv: {},
    "wipe": lambda conv: {"id": 900},
    "enter": lambda conv: {"id": 900, "ticket": "x"},
    "claim": lambda conv: {"id": 900, "conv": conv},
    "open": lambda conv: {"id": 900, "conv": conv, "after": 0, "epoch": 0, "reason": "een heel goede reden"},
    "shut": lambda conv: {"conv": conv},
    "park": lambda conv: {"id": 900, "conv": conv, "on": False},
    "close": lambda conv: {"id": 900, "conv": conv, "reason": "done"},
    "hand": lambda conv: {"id": 900, "conv": conv, "to": bytes(16)},
    "summary": lambda conv: {"id": 900, "conv": conv, "generation": 1, "sealed": bytes(300)},
    "seen": lambda conv: {"id": 900, "conv": conv},
    "room": lambda conv: {"id": 900, "capacity": 4, "pause": False},
    "closed": lambda conv: {"id": 900},
    "pulse": lambda conv: {"locked": False},
    "send": lambda conv: {
        "id": 900,
        "conv": conv,
        "items": [ITEM],
    },
    "got": lambda conv: {"conv": conv, "after": 0},
    "read": lambda conv: {"conv": conv, "seq": 0},
    "typing": lambda conv: {"conv": conv, "on": True},
    "epoch": lambda conv: {"id": 900, "conv": conv, **EPOCH},
    "wish": lambda conv: {"id": 900, "kind": "any"},
    "refuse": lambda conv: {"id": 900, "admission": conv},
    "doubt": lambda conv: {"id": 900, "admission": conv, "why": "untrusted"},
    "consent": lambda conv: {"id": 900, "admission": conv, **EPOCH, "receipt": bytes(171)},
    "stop": lambda conv: {"id": 900, "admission": conv, **EPOCH, "withdrawal": bytes(139)},
    "proceed": lambda conv: {"id": 900, "admission": conv},
    "handover": lambda conv: {
        "id": 900,
        "to": conv,
        "note": bytes(16),
        "sealed": bytes(337),
        "approval": bytes(182),
    },
    "appoint": lambda conv: {"id": 900, "youth_seal": bytes(337), "team_seal": bytes(337), "generation": 1},
    "unappoint": lambda conv: {"id": 900},
    "guests": lambda conv: {"id": 900},
    "helpers": lambda conv: {"id": 900},
    "propose": lambda conv: {"id": 900, "conv": conv, "guest": bytes(16)},
    "unpropose": lambda conv: {"id": 900, "conv": conv, "admission": bytes(16)},
    "dismiss": lambda conv: {"id": 900, "conv": conv, "admission": bytes(16), **EPOCH},
    "available": lambda conv: {"id": 900, "until": 0},
    "first": lambda conv: {"id": 900, "conv": conv, "item": ITEM},
    "depart": lambda conv: {"id": 900, "conv": conv},
    "notes": lambda conv: {"id": 900},
    "arrived": lambda conv: {"id": 900, "note": conv},
}
# Frames of two kinds of socket that share a name and not their fields.
OTHERWISE: dict[tuple[str, str], Callable[[bytes], dict[str, Any]]] = {
    ("/ws/c", "unappoint"): lambda conv: {"id": 900, "conv": conv},
    ("/ws/g", "open"): lambda conv: {"id": 900, "conv": conv, "after": 0, "epoch": 0},
}


def example(path: str, kind: str, conv: bytes) -> dict[str, Any]:
    """The fields of a frame on the socket at `path`."""
    return OTHERWISE.get((path, kind), EXAMPLE[kind])(conv)


# Frame: (answer to its own youth, answer to another youth who names this conversation). `-` is no answer at all,
# `cut` is a closed socket; a frame that names no conversation can only ever be about one's own.
YOUTH = {
    "send": ("bad", "unknown"),
    "got": ("-", "own"),
    "read": ("-", "own"),
    "typing": ("-", "cut"),
    "epoch": ("bad", "unknown"),
    "start": ("cut", "cut"),
    "hello": ("unknown", "unknown"),
    "return": ("cut", "cut"),
    "resume": ("cut", "cut"),
    "keep": ("ok", "own"),
    "beat": ("-", "own"),
    "danger": ("ok", "own"),
    "code": ("ok", "own"),
    "finish": ("ok", "own"),
    "leave": ("cut", "own"),
    "wipe": ("ok", "own"),
    "wish": ("ok", "own"),
    "refuse": ("state", "own"),
    "doubt": ("state", "own"),
    "consent": ("state", "own"),
    "stop": ("state", "own"),
    "proceed": ("state", "own"),
    "handover": ("state", "own"),
    "appoint": ("ok", "own"),
    "unappoint": ("ok", "own"),
}

# Frame: (answer to the worker who answers, answer to a colleague and to a supervisor who do not).
CARE = {
    "send": ("bad", "unknown"),
    "got": ("-", "-"),
    "read": ("-", "-"),
    "typing": ("-", "-"),
    "epoch": ("bad", "unknown"),
    "enter": ("cut", "cut"),
    "claim": ("taken", "taken"),
    "open": ("ok", "unknown"),
    "shut": ("-", "-"),
    "park": ("ok", "unknown"),
    "close": ("ok", "unknown"),
    "hand": ("unknown", "unknown"),
    "summary": ("ok", "unknown"),
    "seen": ("ok", "unknown"),
    "room": ("ok", "ok"),
    "closed": ("ok", "ok"),
    "pulse": ("-", "-"),
    "guests": ("ok", "ok"),
    "helpers": ("ok", "ok"),
    "propose": ("state", "unknown"),
    "unpropose": ("state", "unknown"),
    "dismiss": ("state", "unknown"),
    "unappoint": ("ok", "unknown"),
}

# Frame: (answer to the guest who is in, answer to an officer and a helper who are not, or were and are no longer).
GUEST = {
    "send": ("bad", "unknown"),
    "got": ("-", "-"),
    "enter": ("cut", "cut"),
    "available": ("ok", "ok"),
    "open": ("ok", "unknown"),
    "first": ("bad", "unknown"),
    "depart": ("ok", "unknown"),
    "notes": ("ok", "ok"),
    "arrived": ("unknown", "unknown"),
    "pulse": ("-", "-"),
}
