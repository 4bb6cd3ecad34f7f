"""Pictures of screens: kept as artefacts of the run, and in docs/screens when asked for."""

import os
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.axe import violations

__all__ = ["Album"]

ROOT = Path(__file__).resolve().parents[2]


class Album:
    """Takes one picture of each screen and looks at it with axe."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wrong: dict[str, list[str]] = {}
        self.taken: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, page: Page, name: str) -> None:
        """Picture `name` of what `page` shows now."""
        page.wait_for_timeout(300)
        page.screenshot(path=self.folder / f"{name}.png")
        if os.environ.get("LUWTE_SCREENS"):
            page.screenshot(path=ROOT / "docs" / "screens" / f"{name}.png")
        self.taken.append(name)
        if found := violations(page):
            self.wrong[name] = found
