"""axe-core in a page, as a person with a screen reader would want it to be run: on what is there now."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

__all__ = ["violations"]

SOURCE = Path(__file__).resolve().parents[2] / "frontend/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _source() -> str:
    return SOURCE.read_text()


def violations(page: Page) -> list[str]:
    """What is wrong for somebody, one line each. The script comes in past the page's own policy."""
    page.evaluate(_source())
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]]
