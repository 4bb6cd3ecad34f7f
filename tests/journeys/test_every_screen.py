"""Each screen once: pictured, and without anything that axe finds wrong."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.album import Album
from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

INSTAGRAM = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Instagram 300.0.0"


@pytest.fixture
def album() -> Album:
    """Where the pictures go."""
    return Album(Path("test-results/screens"))


def test_the_phones_screens_have_no_barriers(
    browser: Browser, house: House, people: ExitStack, sanne: Desk, album: Album
) -> None:
    sanne.signs_in()
    phone = Phone(browser, house.phone.url, device_scale_factor=2)
    people.callback(phone.close)
    phone.opens()
    album.take(phone.page, "phone-landing")
    phone.taps("Voor mezelf")
    album.take(phone.page, "phone-promise")
    phone.taps("Naar de chat")
    phone.sees_words("Je bent nummer")
    album.take(phone.page, "phone-waiting")
    phone.taps("Ik ben nu in gevaar")
    phone.sees_words("Dit scherm belt geen 112.")
    album.take(phone.page, "phone-danger")
    phone.taps("Terug naar de chat")
    phone.writes("hoi, is daar iemand?")
    phone.writes("ik weet niet hoe ik moet beginnen")
    sanne.takes_the_next()
    sanne.sees("ik weet niet hoe ik moet beginnen")
    sanne.writes("Hoi, ik ben Sanne. Vertel maar wat je kwijt wilt, het mag in stukjes.")
    phone.sees("Hoi, ik ben Sanne.")
    album.take(phone.page, "phone-chat")
    phone.taps("Meer")
    album.take(phone.page, "phone-more")
    phone.taps("Wie is hier?")
    album.take(phone.page, "phone-who")
    phone.taps("Terug naar de chat")
    phone.taps("Meer")
    phone.taps("Een code om terug te komen")
    phone.page.locator(".code b").first.wait_for(timeout=60_000)
    album.take(phone.page, "phone-code")
    phone.taps("Klaar, terug naar de chat")
    phone.goes_to_the_background()
    album.take(phone.page, "phone-cover")
    phone.comes_to_the_foreground()
    phone.taps("Ga verder")
    phone.taps("Meer")
    phone.taps("Alles van dit gesprek wissen")
    album.take(phone.page, "phone-wipe")
    phone.taps("Wissen")
    phone.sees_words("Alles is gewist")
    album.take(phone.page, "phone-wiped")

    assert album.wrong == {}
    print(f"axe on {len(album.taken)} phone screens: 0 violations")


def test_the_phones_other_front_doors_have_no_barriers(
    browser: Browser, house: House, people: ExitStack, album: Album
) -> None:
    inside = Phone(browser, house.phone.url, device_scale_factor=2, user_agent=INSTAGRAM)
    people.callback(inside.close)
    inside.opens()
    inside.sees_words("Je zit nu in een andere app.")
    album.take(inside.page, "phone-in-app")
    inside.taps("Voor je werk")
    album.take(inside.page, "phone-work")
    dark = Phone(browser, house.phone.url, device_scale_factor=2, color_scheme="dark")
    people.callback(dark.close)
    dark.opens("/en")
    dark.sees_words("Out of the wind")
    album.take(dark.page, "phone-landing-dark-en")
    dark.taps("I have a code")
    album.take(dark.page, "phone-enter-code-dark-en")
    house.shuts_the_doors()
    people.callback(house.opens_the_doors)
    closed = Phone(browser, house.phone.url, device_scale_factor=2)
    people.callback(closed.close)
    closed.opens()
    closed.sees_words("Nu zijn we dicht")
    album.take(closed.page, "phone-closed")

    assert album.wrong == {}
    print(f"axe on {len(album.taken)} more phone screens: 0 violations")


def test_the_consoles_screens_have_no_barriers(browser: Browser, house: House, people: ExitStack, album: Album) -> None:
    stranger = Desk(browser, house, "nobody")
    people.callback(stranger.close)
    stranger.opens()
    stranger.sees_words("Inlognaam")
    album.take(stranger.page, "console-sign-in")
    for number in range(3):
        phone = Phone(browser, house.phone.url)
        people.callback(phone.close)
        phone.opens()
        phone.enters_for_herself()
        phone.writes(f"hoi, dit is bericht {number + 1}")
        phone.sees_mark("Aangekomen")
    esra = Desk(browser, house, "esra")
    people.callback(esra.close)
    esra.signs_in()
    esra.takes_the_next()
    esra.sees("hoi, dit is bericht 1")
    esra.writes("Hoi, ik ben Esra. Neem de tijd.")
    esra.sees_arrived("Hoi, ik ben Esra. Neem de tijd.")
    esra.takes_the_next()
    esra.sees("hoi, dit is bericht 2")
    album.take(esra.page, "console")
    for path, name in (("staff", "console-staff"), ("settings", "console-settings"), ("texts", "console-texts")):
        esra.opens(f"/console/{path}")
        esra.unlocks()
        album.take(esra.page, name)

    assert album.wrong == {}
    print(f"axe on {len(album.taken)} console screens: 0 violations")
