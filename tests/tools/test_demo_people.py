"""The try-out's people, with keys that the front end's own code makes."""

import os
import shutil
import stat
import time
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from accounts import api as accounts
from accounts.models import Invitation, TeamSeal
from config import demo
from tests.protocol.primitives import Refused
from tests.protocol.statements import read_certificate

FRONTEND = Path(demo.__file__).parents[1] / "frontend"

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_the_try_out_has_an_officer_and_a_helper_who_can_be_asked_for_thirty_days(settings, tmp_path):
    # One test: five people's passphrases are stretched for it.
    said = demo_says(settings, tmp_path)

    guests_can_be_asked()
    guests_came_in_by_an_invitation_and_hold_no_team_key()
    pages = {line.split()[0]: line.split()[2] for line in said.splitlines() if line.startswith("  ")}
    assert pages == {"esra": "/console", "sanne": "/console", "bram": "/console", "mark": "/guest", "joris": "/guest"}
    assert "(officer; at /guest; good for " in said
    assert stat.S_IMODE(demo.demo_file().stat().st_mode) == 0o600
    again = StringIO()
    call_command("demo", stdout=again)
    assert again.getvalue().splitlines()[: len(pages) + 1] == said.splitlines()[: len(pages) + 1]


def demo_says(settings, place: Path) -> str:
    """What the command prints on a fresh try-out."""
    if not (shutil.which("node") and (FRONTEND / "node_modules").is_dir()):
        (pytest.fail if os.environ.get("CI") else pytest.skip)("the front end's packages are not installed: make check")
    settings.VAR_DIR, settings.ROOT_FILE = place, place / "root.pub"
    out = StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


def guests_can_be_asked() -> None:
    minute, root = int(time.time() // 60), accounts.root_public()
    assert root is not None
    asked = accounts.certified_guests(minute=minute)

    assert [(guest["name"], guest["unit"], guest["kind"]) for guest in asked] == [
        ("Joris", "gemeente Zeestad, team Jeugd", "helper"),
        ("Mark", "de politie, team Jeugd", "police"),
    ]
    for guest in asked:
        assert read_certificate(root, guest["certificate"], minute).checked_by == "Esra"
        assert guest["last_minute"] - minute in range(30 * 24 * 60 - 5, 30 * 24 * 60 + 1)
        with pytest.raises(Refused):
            read_certificate(root, guest["certificate"], minute + 31 * 24 * 60)


def guests_came_in_by_an_invitation_and_hold_no_team_key() -> None:
    guests = {row["username"]: row for row in accounts.guests()}

    assert set(guests) == {"mark", "joris"}
    assert all(len(row["mac"]) == 32 and len(row["wrapped_secret"]) == 60 for row in guests.values())
    assert {row.username for row in Invitation.objects.all()} == {"mark", "joris"}
    assert {seal.staff.username for seal in TeamSeal.objects.all()} == {"esra", "sanne", "bram"}
