"""A youth's phone: what one does on it, in the words of the page."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.services.ports import wait_until

__all__ = ["Phone"]

WIDTH, HEIGHT = 360, 640


class Phone:
    """Ylva's phone. Each method is one thing she does or sees."""

    def __init__(self, browser: Browser, url: str, **options: Any) -> None:
        self.url = url
        self.context: BrowserContext = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, **options
        )
        self.context.set_default_timeout(20_000)
        self.page: Page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))

    def close(self) -> None:
        """Put the phone away, and look whether anything broke."""
        self.context.close()
        assert self.troubles == []

    def opens(self, path: str = "/") -> None:
        self.page.goto(self.url + path)

    def taps(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=False).first.click()

    def enters_for_herself(self) -> None:
        """From the landing page into the line."""
        self.taps("Voor mezelf")
        self.taps("Naar de chat")
        expect(self.page.get_by_role("heading", name="Je bent nummer")).to_be_visible(timeout=20_000)

    def writes(self, text: str) -> None:
        self.page.get_by_label("Je bericht").fill(text)
        self.page.get_by_role("button", name="Stuur", exact=True).click()

    def sees(self, text: str) -> None:
        expect(self.page.locator(".msg", has_text=text)).to_have_count(1, timeout=30_000)

    def sees_mark(self, mark: str) -> None:
        expect(self.page.locator(".mark").last).to_have_text(mark, timeout=30_000)

    def sees_words(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=30_000)

    def log(self) -> list[str]:
        """The texts of all messages on the screen, in their order."""
        return self.page.locator(".msg").all_inner_texts()

    def reads_the_question(self, worker: str = "Sanne") -> None:
        """What the worker asks stands behind a tap."""
        self.taps(f"{worker} vraagt je iets")
        expect(self.page.get_by_role("heading", name="meepraten?")).to_be_visible()

    def lets_in(self, name: str, *quotes: str) -> None:
        """Yes, and with these of the earlier messages sent again."""
        self.taps("Ja, dat mag")
        for quote in quotes:
            self.page.get_by_role("checkbox", name=quote, exact=False).check()
        self.taps(f"{name} mag erbij")
        self.sees_words(f"{name} leest mee")

    def puts_out(self, name: str) -> None:
        """One tap."""
        self.taps(f"{name} eruit")
        self.sees_words(f"Je hebt {name} eruit gezet.")

    def makes_a_code(self) -> str:
        """Through the sheet behind the plus."""
        self.taps("Meer")
        self.taps("Een code om terug te komen")
        tiles = self.page.locator(".code b")
        expect(tiles).to_have_count(4, timeout=60_000)
        code = "-".join(tiles.all_inner_texts())
        self.taps("Klaar, terug naar de chat")
        return code

    def comes_back_with(self, code: str) -> None:
        self.taps("Ik heb een code")
        self.types_code(code)

    def types_code(self, code: str) -> None:
        self.page.get_by_label("Code", exact=True).fill(code)
        self.taps("Ga verder")

    def leaves(self) -> None:
        """The exit button."""
        self.page.locator(".exit").click()

    def settles(self) -> None:
        """Everything that loads later is here, and the tab's own state is kept."""
        self.page.wait_for_load_state("networkidle")
        wait_until(lambda: bool(self.page.evaluate("sessionStorage.length")), what="the tab did not keep its state")

    def session_storage(self) -> dict[str, str]:
        kept: dict[str, str] = self.page.evaluate("({...sessionStorage})")
        assert kept
        return kept

    def throws_the_tab_away(self, kept: dict[str, str]) -> None:
        """What a phone does that needs its memory: the page dies without a word, its session storage stays."""
        dying = self.page
        self.page = self.another_tab_with(kept, closing=dying)

    def another_tab_with(self, kept: dict[str, str], closing: Page | None = None) -> Page:
        """A tab that begins with this session storage."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.add_init_script(
            f"if (!self.begun) {{ self.begun = 1; Object.assign(sessionStorage, {json.dumps(kept)}) }}"
        )
        if closing:
            closing.close()
        page.goto(self.url + "/")
        return page

    def goes_on_if_covered(self) -> None:
        """A tab that comes back is covered first, or shows the conversation at once."""
        self.page.locator(".msg, .cover button, button:has-text('Ga verder')").first.wait_for()
        cover = self.page.get_by_role("button", name="Ga verder")
        if cover.count():
            cover.click()

    def goes_to_the_background(self) -> None:
        self._is_shown(False)

    def comes_to_the_foreground(self) -> None:
        self._is_shown(True)

    def _is_shown(self, shown: bool) -> None:
        state = "visible" if shown else "hidden"
        self.page.evaluate(
            f"""() => {{
                Object.defineProperty(document, "visibilityState", {{ value: "{state}", configurable: true }});
                Object.defineProperty(document, "hidden", {{ value: {str(not shown).lower()}, configurable: true }});
                document.dispatchEvent(new Event("visibilitychange"));
            }}"""
        )

    def stores_nothing(self) -> None:
        """No web storage of this site holds anything."""
        kept = self.page.evaluate(
            """async () => ({
                local: localStorage.length,
                session: sessionStorage.length,
                cookies: document.cookie.length,
                databases: (await indexedDB.databases()).length,
                caches: (await caches.keys()).length,
                workers: (await navigator.serviceWorker.getRegistrations()).length,
            })"""
        )
        assert set(kept.values()) == {0}, kept

    @contextmanager
    def watched_for_other_hosts(self) -> Iterator[list[str]]:
        """Collects every address asked for while it lasts."""
        asked: list[str] = []
        self.page.on("request", lambda request: asked.append(request.url))
        yield asked
