"""A care worker's console: what one does on it, in the words of the page."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.house import House

__all__ = ["Desk"]


class Desk:
    """One worker's console. The first one signs in with passphrase and code; later ones keep the session and unlock."""

    def __init__(self, browser: Browser, house: House, username: str, **options: Any) -> None:
        self.house = house
        self.username = username
        self.context: BrowserContext = browser.new_context(
            **{"viewport": {"width": 1280, "height": 800}, "storage_state": house.cookies.get(username), **options}
        )
        self.context.set_default_timeout(20_000)
        self.page: Page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))

    def close(self) -> None:
        """Go home, and look whether anything broke."""
        self.context.close()
        assert self.troubles == []

    def opens(self, path: str = "/console") -> None:
        self.page.goto(self.house.desk.url + path)

    def signs_in(self) -> None:
        """To an open console, whichever way is left."""
        self.opens()
        passphrase = self.house.passphrases[self.username]
        if self.username in self.house.cookies:
            self.page.get_by_label("Wachtzin", exact=False).first.fill(passphrase)
            self.page.get_by_role("button", name="Ontgrendelen").click()
        else:
            self.page.get_by_label("Inlognaam").fill(self.username)
            self.page.get_by_label("Wachtzin", exact=False).first.fill(passphrase)
            self.page.get_by_label("Code uit je app").fill(self.house.code_of(self.username))
            self.page.get_by_role("button", name="Aanmelden en sleutels openen").click()
        self.is_in()
        self.house.cookies[self.username] = self.context.storage_state()

    def is_in(self) -> None:
        """At work, with open keys."""
        expect(self.page.get_by_role("heading", name="Mijn gesprekken")).to_be_visible(timeout=60_000)
        expect(self.page.get_by_role("heading", name="Je sleutels zijn dicht")).to_have_count(0, timeout=60_000)

    def proposes(self, name: str) -> None:
        """Ask the youth whether this guest may join."""
        self.page.get_by_role("button", name="Gast voorstellen…").first.click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("radio", name=name, exact=False).check()
        dialog.get_by_role("button", name="Stel voor").click()
        expect(dialog).to_have_count(0)

    def sees_that_reads(self, name: str) -> None:
        expect(self.page.get_by_text(f"{name} leest dit ook.")).to_be_visible(timeout=30_000)

    def unlocks(self) -> None:
        """The keys, after a reload; the session goes on."""
        lock = self.page.get_by_role("button", name="Ontgrendelen")
        lock.wait_for()
        self.page.get_by_label("Wachtzin", exact=False).first.fill(self.house.passphrases[self.username])
        lock.click()
        expect(self.page.get_by_label("Wachtzin", exact=False)).to_have_count(0, timeout=60_000)

    def takes_the_next(self) -> None:
        self.page.get_by_role("button", name="Neem de volgende").click()
        expect(self.page.get_by_label("Bericht aan", exact=False)).to_be_visible()

    def writes(self, text: str) -> None:
        self.page.get_by_label("Bericht aan", exact=False).fill(text)
        self.page.get_by_role("button", name="Versturen").click()

    def sees(self, text: str) -> None:
        expect(self.page.get_by_role("log").get_by_text(text, exact=True)).to_have_count(1, timeout=30_000)

    def sees_words(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=30_000)

    def log(self) -> list[str]:
        """The texts of all messages on the screen, in their order."""
        return self.page.get_by_role("log").locator("li.m").all_inner_texts()

    def sees_arrived(self, text: str) -> None:
        """The server has it."""
        self.sees(text)
        expect(self.page.get_by_role("log").get_by_text("onderweg")).to_have_count(0, timeout=30_000)

    def closes_the_conversation(self) -> None:
        self.page.get_by_role("button", name="Afsluiten…").first.click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("radio").first.check()
        dialog.get_by_role("button", name="Afsluiten", exact=True).click()
        expect(dialog).to_have_count(0)
