"""Screens for guests that open only after somebody did something."""

from collections.abc import Callable

from playwright.sync_api import Page

__all__ = ["STEPS"]

GOOD = "gracht fluit zilver wolk kano"


def _click(*names: str, then: str) -> Callable[[Page], None]:
    def step(page: Page) -> None:
        for name in names:
            page.get_by_role("button", name=name).first.click()
        page.locator(then).first.wait_for()

    return step


def _put_out(page: Page) -> None:
    page.locator(".msgs").wait_for()
    page.evaluate("putOut()")
    page.get_by_role("heading", name="Je bent niet meer in dit gesprek").wait_for()


def _choose_passphrase(page: Page) -> None:
    page.get_by_label("Wachtzin", exact=True).fill(GOOD)
    page.get_by_label("Nog een keer", exact=True).fill(GOOD)
    page.keyboard.press("Enter")
    page.get_by_alt_text("QR-code", exact=False).wait_for()


# What is shown, from which scene, after doing what.
STEPS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "enrol-app": ("enrol", _choose_passphrase),
    "help": ("ready", _click("Wat mag ik hier?", then="dialog")),
    "menu": ("talk", _click("Menu", then="dialog")),
    "say-first": ("talk", _click("Ik moet je eerst iets zeggen", then="dialog")),
    "said-first": ("talk", _click("Ik moet je eerst iets zeggen", "Zeg dit nu", then=".m.first")),
    "leave": ("talk", _click("Weggaan", then="dialog")),
    "left": ("talk", _click("Weggaan", "Ga weg", then=".big")),
    "put-out": ("talk", _put_out),
    "notes": ("helper", _click("Overdrachtsbriefjes", then="article")),
    "notes-none": ("helper-new", _click("Overdrachtsbriefjes", then="h1[tabindex]")),
}
