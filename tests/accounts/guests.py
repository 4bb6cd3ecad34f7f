"""A root that a test holds, and what Noor's browser signs with it."""

import time
from typing import Any

from accounts import api as accounts
from accounts.root import keep_root
from tests.people import point_for
from tests.protocol.client import new_key, point, sign_certificate
from tests.protocol.primitives import PrivateKey

__all__ = ["DAY", "KINDS", "certificate_of", "root_of_this_test"]

DAY = 24 * 60
KINDS = {"officer": 1, "helper": 2}


def root_of_this_test() -> PrivateKey:
    """The root's private key; its public half is in the file of this installation."""
    root = new_key()
    keep_root(point(root))
    return root


def certificate_of(guest: accounts.User, root: PrivateKey, *, days: int = 30, **more: Any) -> bytes:
    """A certificate about `guest`, good for `days`; `more` replaces what it says."""
    minute = int(time.time() // 60)
    said: dict[str, Any] = {
        "kind": KINDS.get(accounts.roles(guest)[0], 1),
        "key": point_for(guest.username),
        "checked": minute,
        "last": minute + days * DAY,
        "name": guest.working_name,
        "unit": f"{guest.organisation}, {guest.unit}",
        "by": "Noor",
    }
    return sign_certificate(root, **{**said, **more})
