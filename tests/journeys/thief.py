"""A thief who has the database, the pepper and a return code, and opens what can be opened with them."""

import sqlite3
from contextlib import closing

from django.test import override_settings

from accounts.pepper import unwrap, verifier
from tests.journeys.house import House
from tests.protocol import secrets
from tests.protocol.epochs import open_epoch
from tests.protocol.primitives import PrivateKey, Refused

__all__ = ["opened_with"]

SEALS = """
SELECT e.record, s.sealed FROM chat_epoch e JOIN chat_seal s ON s.epoch_id = e.id AND s.slot = 0
WHERE e.conversation_id = ?
"""


def opened_with(house: House, code: str) -> int:
    """How many epochs of the code's conversation open."""
    with closing(sqlite3.connect(house.server.var / "luwte.sqlite3")) as database:
        conv, identity = _identity_behind(house, code, database)
        return sum(
            _opens(bytes.fromhex(conv), record, sealed, identity)
            for record, sealed in database.execute(SEALS, (conv,)).fetchall()
        )


def _identity_behind(house: House, code: str, database: sqlite3.Connection) -> tuple[str, PrivateKey]:
    salt, pepper = ((house.server.var / name).read_bytes() for name in ("salt", "pepper"))
    parts = secrets.split(secrets.code_root(secrets.read_code(code), salt))
    with override_settings(PEPPER=pepper):
        rows = database.execute(
            "SELECT conversation_id, blob FROM chat_returncode WHERE locator = ?", (verifier("locator", parts.locator),)
        )
        conv, blob = rows.fetchone()
        opens, _signs = secrets.unwrap_identity(parts.kek, unwrap("identity", blob))
    return conv, opens


def _opens(conv: bytes, record: bytes, sealed: bytes, identity: PrivateKey) -> bool:
    try:
        open_epoch(conv=conv, record=record, slot=0, seal=sealed, key=identity)
    except Refused:
        return False
    return True
