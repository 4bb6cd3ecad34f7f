"""The arrows between and inside the apps, and proof that each contract would catch a breach."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import APPS, ROOT, files, imported_names, name_of, parsed

PACKAGES = (*APPS, "config", "consumers")
CLOCKS = {"now", "utcnow", "today", "localtime", "time_ns", "monotonic"}
# It closes what a thread of the pool left open, and does nothing else with the database.
BRIDGE = "consumers/database.py"
# To be told that the database failed is no use of it.
NEWS = {"django.db.DatabaseError", "django.db.InterfaceError", "django.db.OperationalError"}


def lint(folder: Path) -> str:
    """What import-linter says about the packages in `folder`."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)
    return re.sub(r"\s+", " ", done.stdout + done.stderr)


def test_every_import_follows_the_arrows():
    assert "0 broken" in lint(ROOT)


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The packages and their contracts, apart from this working copy."""
    folder: Path = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


BREACHES = [
    ("outreach/rules/breach.py", "import chat.access", "Between the apps"),
    ("moderation/breach.py", "import accounts.roles", "Between the apps"),
    ("chat/models/breach.py", "import chat.access", "Inside chat"),
    ("consumers/breach.py", "import chat.models", "nothing else of chat"),
    ("chat/rules/breach.py", "import django", "Rules are plain Python"),
    ("chat/rules/breach.py", "import time", "Rules are plain Python"),
    ("outreach/rules/breach.py", "import bleach", "HTML is cleaned in one place"),
    ("chat/helpers.py", "", "Inside chat"),
]


@pytest.mark.parametrize(("place", "line", "contract"), BREACHES)
def test_a_breach_is_caught(copy, place, line, contract):
    breach = copy / place
    breach.write_text(f"{line}\n")

    said = lint(copy)

    breach.unlink()
    assert re.search(rf"{contract}[^.]*? BROKEN", said), said


def test_rules_read_no_clock():
    found = {
        name_of(file): calls
        for file in files(*(f"{app}/rules" for app in APPS), suffix=".py")
        if (calls := {node.attr for node in ast.walk(parsed(file)) if isinstance(node, ast.Attribute)} & CLOCKS)
    }

    assert found == {}


def test_consumers_and_views_leave_the_database_to_the_actions():
    edges = files("consumers", *(f"{app}/views" for app in APPS), suffix=".py")

    found = {
        name_of(file): names
        for file in edges
        if (names := {name for name in imported_names(file) if name.startswith("django.db")} - NEWS)
        and name_of(file) != BRIDGE
    }

    assert found == {}
