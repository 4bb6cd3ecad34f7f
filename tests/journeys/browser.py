"""Chromium, as journeys and galleries use it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.services.fixtures import lacking
from tools.parts import chromium

__all__ = ["FLAGS", "browser", "launch"]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(playwright: Playwright, program: str) -> Browser:
    """A headless Chromium. Times out early: on a machine that is too slow a journey should say so."""
    return playwright.chromium.launch(executable_path=program, args=FLAGS)


# Per module: while Playwright is open, this thread has a running event loop, and async tests of other modules fail.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for a module; each person gets a profile of their own in it."""
    program = chromium()
    if program is None:
        lacking("Chromium")
    with sync_playwright() as playwright:
        started = launch(playwright, str(program))
        yield started
        started.close()
