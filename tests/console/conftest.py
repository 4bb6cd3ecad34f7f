"""The gallery of the console."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.console.gallery import Gallery, serve_gallery
from tests.journeys.browser import browser

__all__ = ["browser", "gallery"]


@pytest.fixture(scope="module")
def gallery(browser: Browser) -> Iterator[Gallery]:
    with serve_gallery(browser) as served:
        yield served
