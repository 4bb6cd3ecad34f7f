"""The screens of the console, or of the page for guests, fed with snapshots instead of a server."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

__all__ = ["FRONTEND", "Gallery", "serve_gallery"]

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"


class Gallery:
    """Draws one screen at a time, and lists what the page complained of meanwhile."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address

    def names(self) -> list[str]:
        page = self.browser.new_page()
        page.goto(self.address)
        names: list[str] = page.evaluate("scenes")
        page.close()
        return names

    @contextmanager
    def desk(self, **options: Any) -> Iterator[Page]:
        """A page of 1280 x 800 unless `options` say otherwise. An error or a breach of the policy fails the test."""
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        context.set_default_timeout(20_000)
        page = context.new_page()
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)
        yield page
        context.close()
        assert troubles == []

    def show(self, page: Page, name: str, lang: str = "nl") -> None:
        """`name` once it has been drawn."""
        page.goto(f"{self.address}?scene={name}&lang={lang}")
        expect(page.locator("main")).to_be_attached()
        expect(page.get_by_text("Even laden…").or_(page.get_by_text("Loading…"))).to_have_count(0)


@contextmanager
def serve_gallery(browser: Browser, face: str = "care", path: str = "/console") -> Iterator[Gallery]:
    """The gallery of `face` on a free port, while it is needed."""
    command = ["node", "tests/serve-gallery.mjs", face]
    with subprocess.Popen(command, cwd=FRONTEND, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        yield Gallery(browser, serving.stdout.readline().strip() + path)
        serving.terminate()
