"""Text that somebody wrote reaches a page escaped, or through the one sanitiser."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.architecture.tree import APPS, PRODUCTION, files, name_of

SANITISER = "moderation/sanitise.py"
UNESCAPED = re.compile(
    r"\bmark_safe\b|\bSafeString\b|\bSafeText\b|\bhtml_safe\b|\|\s*safe\b|\|\s*safeseq\b|autoescape off"
)
# Preact's and the browser's own ways to turn text into markup.
INJECTED = re.compile(r"dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write\b")
INLINE = re.compile(r"\son[a-z]+\s*=|\sstyle\s*=|javascript:")

PYTHON = [file for file in files(*PRODUCTION, suffix=".py") if name_of(file) != SANITISER]
TEMPLATES = files(*APPS, "config", "frontend/templates", suffix=".html")
SCRIPTS = [file for suffix in (".ts", ".tsx") for file in files("frontend/src", suffix=suffix)]


def findings(pattern: re.Pattern[str], places: Iterable[Path]) -> dict[str, list[str]]:
    """What `pattern` finds, by file."""
    return {name_of(file): found for file in places if (found := pattern.findall(file.read_text()))}


def test_nothing_skips_escaping():
    assert findings(UNESCAPED, PYTHON + TEMPLATES) == {}


def test_no_script_turns_text_into_markup():
    assert findings(INJECTED, SCRIPTS) == {}


def test_a_template_holds_no_handler_and_no_style_of_its_own():
    assert findings(INLINE, TEMPLATES) == {}
