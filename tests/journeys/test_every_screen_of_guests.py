"""Each screen about a guest once, on the phone, the console and the guest's page: pictured, and looked at by axe."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.album import Album
from tests.journeys.desk import Desk
from tests.journeys.guest import Guest
from tests.journeys.house import House
from tests.journeys.phone import Phone
from tests.journeys.test_a_guest import talk

pytestmark = pytest.mark.journey


@pytest.fixture
def album() -> Album:
    """Where the pictures go."""
    return Album(Path("test-results/screens"))


@pytest.fixture
def ylva(browser: Browser, house: House, people: ExitStack) -> Phone:
    """A youth with a phone whose pictures are sharp."""
    phone = Phone(browser, house.phone.url, device_scale_factor=2)
    people.callback(phone.close)
    return phone


def ask(ylva: Phone, sanne: Desk, mark: Guest, album: Album) -> None:
    """From the youth's wish to the worker's question."""
    talk(ylva, sanne, "ik wil weten wat er gebeurt als ik iets meld")
    mark.signs_in()
    mark.stands_by()
    album.take(mark.page, "guest-ready")
    ylva.taps("Meer")
    ylva.taps("Met iemand anders erbij praten")
    album.take(ylva.page, "phone-wish")
    ylva.taps("Iemand van de politie")
    ylva.sees_words("Je hebt het gevraagd.")
    sanne.sees_words("De jongere vraagt of er iemand van de politie bij kan.")
    sanne.page.get_by_role("button", name="Gast voorstellen…").first.click()
    dialog = sanne.page.get_by_role("dialog")
    dialog.get_by_role("radio", name="Mark", exact=False).check()
    album.take(sanne.page, "console-propose")
    dialog.get_by_role("button", name="Stel voor").click()
    ylva.sees_words("Sanne vraagt je iets")
    album.take(ylva.page, "phone-asked")


def let_in(ylva: Phone, sanne: Desk, mark: Guest, album: Album) -> None:
    """From the question to three people in one conversation."""
    ylva.reads_the_question()
    album.take(ylva.page, "phone-consent")
    ylva.taps("Ja, dat mag")
    album.take(ylva.page, "phone-quotes")
    ylva.page.get_by_role("checkbox", name="ik wil weten", exact=False).check()
    ylva.taps("Mark mag erbij")
    mark.page.get_by_role("button", name="Kom erbij").wait_for()
    album.take(mark.page, "guest-invited")
    mark.joins()
    mark.writes("Dag, ik ben Mark. Je hoeft niets te vertellen.")
    ylva.sees("Dag, ik ben Mark.")
    sanne.sees_that_reads("Mark")
    album.take(ylva.page, "phone-guest")
    album.take(mark.page, "guest-talk")
    album.take(sanne.page, "console-guest")


def test_the_screens_of_a_guest_have_no_barriers(
    ylva: Phone, sanne: Desk, mark: Guest, house: House, album: Album
) -> None:
    ask(ylva, sanne, mark, album)
    let_in(ylva, sanne, mark, album)
    ylva.page.locator(".here").click()
    ylva.sees_words("Nagekeken door Esra")
    album.take(ylva.page, "phone-guest-who")
    ylva.taps("Terug naar de chat")
    mark.says_first()
    ylva.sees_words("advocaat")
    album.take(ylva.page, "phone-first")
    album.take(mark.page, "guest-first")
    ylva.taps("Ga verder")
    sanne.page.keyboard.press("Alt+l")
    ylva.sees_words("staat op pauze")
    mark.sees_words("Het gesprek staat stil")
    album.take(ylva.page, "phone-paused")
    album.take(mark.page, "guest-paused")
    sanne.unlocks()
    ylva.sees_words("Mark leest mee")
    house.phone.pull()
    ylva.puts_out("Mark")
    ylva.sees_words("Tot dan kan Mark nog lezen wat Sanne schrijft.")
    album.take(ylva.page, "phone-stopped-offline")
    house.phone.plug()
    ylva.sees_words("ook niet wat Sanne schrijft")
    album.take(ylva.page, "phone-stopped")
    mark.is_out()
    album.take(mark.page, "guest-out")

    assert album.wrong == {}
    print(f"axe on {len(album.taken)} screens of a guest: 0 violations")


def test_the_office_pages_about_guests_have_no_barriers(
    browser: Browser, house: House, people: ExitStack, album: Album
) -> None:
    esra = Desk(browser, house, "esra")
    people.callback(esra.close)
    esra.signs_in()
    for path, name, words in (
        ("guests", "console-guests", "Joris"),
        ("guest-texts", "console-guest-texts", "Mag"),
        ("log", "console-log", "Mark"),
    ):
        esra.opens(f"/console/{path}")
        esra.unlocks()
        esra.sees_words(words)
        album.take(esra.page, name)

    assert album.wrong == {}
    print(f"axe on {len(album.taken)} office pages about guests: 0 violations")
