"""Chromium and the gallery. Per module, so that no event loop of Playwright stays open in the tests of others."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.console.gallery import FRONTEND, Gallery, serve_gallery
from tests.journeys.browser import launch
from tests.services.fixtures import lacking
from tools.parts import chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = chromium()
    if program is None:
        lacking("Chromium")
    with sync_playwright() as playwright:
        started = launch(playwright, str(program))
        yield started
        started.close()


@pytest.fixture(scope="module")
def gallery(browser: Browser) -> Iterator[Gallery]:
    with serve_gallery(browser) as served:
        yield served


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility checker, to be run inside a page."""
    return (FRONTEND / "node_modules/axe-core/axe.min.js").read_text()
