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


def _pick_guest(page: Page) -> None:
    _press("Alt+v", "dialog fieldset")(page)
    page.get_by_role("radio", name="Mark").check()
    page.get_by_role("button", name="Stel voor").wait_for()


def _fill_note(page: Page) -> None:
    _press("Alt+b", "#note-reason")(page)
    page.get_by_role("radio", name="Joris").check()
    page.get_by_label("Waar het over gaat").fill("Moet pakjes brengen en durft geen nee te zeggen.")
    page.get_by_label("Veilige dagen en tijden").fill("Doordeweeks tussen 9 en 12 uur.")


def _send_empty_note(page: Page) -> None:
    _press("Alt+b", "#note-reason")(page)
    page.get_by_role("radio", name="CoMensha").check()
    page.get_by_role("button", name="Leg voor aan de jongere").click()
    page.locator("dialog .problem").wait_for()


def _certify_wrongly(page: Page) -> None:
    page.get_by_role("button", name="Verleng… Vera").click()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Teken de goedkeuring").click()
    page.locator("dialog .problem").wait_for()


def _invite_guest(page: Page) -> None:
    page.get_by_label("Werknaam").fill("Mark")
    page.get_by_label("Organisatie").fill("de politie")
    page.get_by_label("Team of afdeling").fill("team Jeugd")
    page.get_by_label("Inlognaam").fill("mark")
    page.keyboard.press("Enter")
    page.get_by_label("Link, één keer te zien").wait_for()


def _open_receipts(page: Page) -> None:
    # Whatever was opened is no longer among those that still can be.
    for _ in ("one that verifies", "one that does not"):
        page.get_by_role("button", name="Bekijk het bewijs: een jongere zei ja").first.click()
    page.get_by_text("Dit bewijs klopt:").wait_for()
    page.get_by_text("Dit bewijs klopt niet.").wait_for()


def _miss_a_part(page: Page) -> None:
    page.get_by_role("button", name="Nieuwe versie", exact=True).click()
    page.get_by_label("De tekst, één onderdeel per regel").fill("title: Mag {guest} meepraten?\nzomaar een regel")
    page.get_by_role("button", name="Bewaar als nieuwe versie").click()
    page.locator(".wrong").first.wait_for()


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
    "propose": ("guest-none", _press("Alt+v", "dialog fieldset")),
    "propose-picked": ("guest-wished", _pick_guest),
    "propose-nobody": ("guest-nobody", _press("Alt+v", "dialog .note")),
    "note": ("guest-none", _press("Alt+b", "#note-reason")),
    "note-filled": ("help-asked", _fill_note),
    "note-empty": ("guest-none", _send_empty_note),
    "appointment": ("guest-in", _press("Alt+a", "dialog")),
    "certify": ("guests", _click("Keur goed… Joris", "dialog")),
    "certify-refused": ("guests", _certify_wrongly),
    "revoke": ("guests", _click("Trek in… Mark", "dialog")),
    "guest-invitation": ("guests", _invite_guest),
    "guest-text-new": ("guest-texts", _click("Nieuwe versie", "#guest-text-blocks")),
    "guest-text-wrong": ("guest-texts", _miss_a_part),
    "receipts": ("log", _open_receipts),
    "unlock-refused": ("locked", _unlock_wrongly),
}
