"""Screens of the console that open only after somebody did something: by key where there is one."""

from collections.abc import Callable

from playwright.sync_api import Page

__all__ = ["STEPS"]

GOOD = "gracht fluit zilver wolk kano"


def _sign_in(page: Page) -> None:
    page.get_by_label("Inlognaam").fill("sanne")
    page.get_by_label("Wachtzin", exact=True).fill(GOOD)
    page.get_by_label("Code uit je app").fill("123456")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()


def _choose_passphrase(page: Page) -> None:
    page.get_by_label("Wachtzin", exact=True).fill(GOOD)
    page.get_by_label("Nog een keer", exact=True).fill(GOOD)
    page.keyboard.press("Enter")
    page.get_by_alt_text("QR-code", exact=False).wait_for()


def _link_app(page: Page) -> None:
    _choose_passphrase(page)
    page.get_by_label("Welke code zie je nu in de app?").fill("123456")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Bewaar je herstelcodes").wait_for()


def _press(key: str, then: str) -> Callable[[Page], None]:
    def step(page: Page) -> None:
        page.locator(".msgs, .empty").first.wait_for()
        page.keyboard.press(key)
        page.locator(then).wait_for()

    return step


def _click(name: str, then: str) -> Callable[[Page], None]:
    def step(page: Page) -> None:
        page.get_by_role("button", name=name, exact=True).first.click()
        page.locator(then).first.wait_for()

    return step


def _invite(page: Page) -> None:
    page.get_by_label("Werknaam").fill("Yara")
    page.get_by_label("Inlognaam").fill("yara")
    page.keyboard.press("Enter")
    page.get_by_label("Link, één keer te zien").wait_for()


def _unlock_wrongly(page: Page) -> None:
    page.get_by_label("Wachtzin van Sanne", exact=True).fill("fout")
    page.keyboard.press("Enter")
    page.locator(".wrong").first.wait_for()


def _ask_why(page: Page) -> None:
    page.get_by_role("button", name="Afgesloten gesprekken…").click()
    page.get_by_role("button", name="Open: Oever").click()
    page.get_by_label("Waarom open je dit gesprek?").wait_for()


# What is shown, from which scene, after doing what.
STEPS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "sign-in-refused": ("sign-in-wrong", _sign_in),
    "sign-in-delayed": ("sign-in-wait", _sign_in),
    "enrol-app": ("enrol", _choose_passphrase),
    "enrol-codes": ("enrol", _link_app),
    "recovery-sheets": ("ceremony", _click("Maak de sleutels", ".groups")),
    "danger-panel": ("danger", _press("Alt+g", ".danger")),
    "quick-texts": ("busy", _press("/", ".quick")),
    "close": ("busy", _press("Alt+x", "dialog")),
    "hand-over": ("busy", _click("Overdragen…", "dialog")),
    "help": ("quiet", _press("?", "dialog")),
    "menu": ("busy", _click("Menu", "dialog")),
    "closed-list": ("busy", _click("Afgesloten gesprekken…", "dialog li")),
    "closed-reason": ("busy", _ask_why),
    "invitation-link": ("staff", _invite),
    "unlock-refused": ("locked", _unlock_wrongly),
}
