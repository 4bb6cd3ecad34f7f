"""A guest's page on a phone of their work: what an officer or a helper does on it, in the words of the page."""

from typing import Any

from playwright.sync_api import Browser, expect

from tests.journeys.desk import Desk
from tests.journeys.house import House

__all__ = ["Guest"]


class Guest(Desk):
    """Mark the officer, or Joris the helper."""

    def __init__(self, browser: Browser, house: House, username: str, **options: Any) -> None:
        super().__init__(browser, house, username, viewport={"width": 360, "height": 640}, **options)

    def opens(self, path: str = "/guest") -> None:
        self.page.goto(self.house.desk.url + path)

    def is_in(self) -> None:
        """Standing by, with open keys."""
        expect(self.page.get_by_role("heading", name="Zo werkt het")).to_be_visible(timeout=60_000)

    def stands_by(self) -> None:
        self.page.get_by_role("button", name="1 uur").click()
        expect(self.page.get_by_role("heading", name="Je staat klaar. Je leest nog niets.")).to_be_visible()

    def joins(self) -> None:
        self.page.get_by_role("button", name="Kom erbij").click()
        expect(self.page.get_by_text("Je informeert en luistert. Je stelt geen vragen over feiten.")).to_be_visible()

    def writes(self, text: str) -> None:
        self.page.get_by_label("Bericht", exact=True).fill(text)
        self.page.get_by_role("button", name="Versturen").click()

    def sees(self, text: str) -> None:
        expect(self.page.get_by_role("log").get_by_text(text)).to_have_count(1, timeout=30_000)

    def sees_nothing_of(self, *texts: str) -> None:
        """Neither on the screen nor anywhere else in the page."""
        content = self.page.content()
        assert [text for text in texts if text in content] == []

    def says_first(self) -> None:
        self.page.get_by_role("button", name="Ik moet je eerst iets zeggen").click()
        self.page.get_by_role("button", name="Zeg dit nu").click()

    def is_out(self) -> None:
        expect(self.page.get_by_role("heading", name="Je bent niet meer in dit gesprek")).to_be_visible()
