"""Every screen of the phone page, drawn in a real Chromium from snapshots, without a server."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser import browser

__all__ = ["HEIGHT", "WIDTH", "Gallery", "browser", "gallery", "page", "tabs", "tap"]

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"
WIDTH, HEIGHT = 360, 640
FOCUSED = "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"


class Gallery:
    """One page that draws any screen when asked to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open(self, page: Page, lang: str = "nl") -> list[str]:
        """The names of all screens; `page` draws them from now on."""
        page.goto((self.folder / f"gallery.{lang}.html").as_uri())
        names: list[str] = page.evaluate("shown.then(() => scenes)")
        return names

    def show(self, page: Page, name: str) -> None:
        """`name` as it stands once everything has been drawn."""
        page.evaluate("name => show(document.documentElement.lang, name)", name)


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    folder = tmp_path_factory.mktemp("gallery")
    build = ["node", "tests/youth/gallery/build.mjs", str(folder)]
    subprocess.run(build, cwd=FRONTEND, check=True, capture_output=True)
    return Gallery(folder)


@pytest.fixture
def page(browser: Browser, gallery: Gallery) -> Iterator[Page]:
    """A phone in Dutch."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    gallery.open(page)
    yield page
    context.close()
    assert troubles == []


def tap(page: Page, name: str) -> None:
    """Press the button of this name."""
    page.get_by_role("button", name=name, exact=True).click()


def tabs(page: Page, count: int) -> list[str]:
    """What has the focus after each of so many presses of Tab."""
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
    return found
