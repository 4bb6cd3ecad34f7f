"""The documents name every thing that somebody outside has to know by name."""

import re

import msgspec
import pytest

from accounts.roles import PERMISSIONS, ROLES
from consumers import codes, frames
from moderation.limits import LIMITS
from tests.architecture.tree import APPS, ROOT, files

SETTINGS = set(re.findall(r'"(LUWTE_[A-Z_]+)"', (ROOT / "config" / "settings.py").read_text()))
FRAMES = {
    str(kind.__struct_config__.tag)
    for kind in vars(frames).values()
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__struct_config__.tag
}
CLOSE_CODES = {str(getattr(codes, name)) for name in codes.__all__}
COMMANDS = {file.stem for file in files("config", *APPS, suffix=".py") if file.parent.name == "commands"} - {"__init__"}


def absent(names: set[str], document: str) -> list[str]:
    """The names that a document does not hold as a word of their own."""
    text = (ROOT / document).read_text()
    return sorted(name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))


@pytest.mark.parametrize(
    ("names", "document"),
    [
        pytest.param(SETTINGS, "docs/OPERATIONS.md", id="settings"),
        pytest.param(COMMANDS, "docs/OPERATIONS.md", id="commands"),
        pytest.param(set(LIMITS), "docs/OPERATIONS.md", id="limits"),
        pytest.param(set(PERMISSIONS), "docs/OPERATIONS.md", id="permissions"),
        pytest.param({role.replace("_", " ") for role in ROLES}, "docs/OPERATIONS.md", id="roles"),
        pytest.param(FRAMES, "docs/PROTOCOL.md", id="frames"),
        pytest.param(CLOSE_CODES, "docs/PROTOCOL.md", id="close-codes"),
    ],
)
def test_a_document_names_each_of(names, document):
    assert names
    assert absent(names, document) == []


def test_no_document_names_a_setting_that_does_not_exist():
    known = SETTINGS | {"LUWTE_SECRETS", "LUWTE_CERTIFICATES", "LUWTE_DATABASE_PASSWORD", "LUWTE_CHROMIUM"}
    known |= {"LUWTE_TEST_POSTGRES", "LUWTE_TEST_REDIS"}

    named = {name for file in files(suffix=".md") for name in re.findall(r"\bLUWTE_[A-Z_]+", file.read_text())}

    assert named - known == set()


def test_every_link_between_documents_leads_somewhere():
    broken = [
        f"{file.name}: {target}"
        for file in files(suffix=".md")
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", file.read_text())
        if not (file.parent / target).exists()
    ]

    assert broken == []
