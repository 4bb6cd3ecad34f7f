"""A youth who uses no touch and no mouse."""

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

MOST_TABS = 25
FOCUSED = "(document.activeElement.getAttribute('aria-label') || document.activeElement.innerText || '').trim()"


def goes_to(phone: Phone, name: str) -> None:
    """Tab until what has the focus is called `name`."""
    for _ in range(MOST_TABS):
        phone.page.keyboard.press("Tab")
        if phone.page.evaluate(FOCUSED).startswith(name):
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def presses(phone: Phone, name: str) -> None:
    goes_to(phone, name)
    phone.page.keyboard.press("Enter")


def test_the_way_from_the_door_to_the_exit_needs_no_touch(ylva: Phone, sanne: Desk, house: House) -> None:
    sanne.signs_in()
    ylva.opens()
    presses(ylva, "Voor mezelf")
    expect(ylva.page.get_by_role("heading", name="Wat we beloven")).to_be_visible()
    presses(ylva, "Naar de chat")
    ylva.sees_words("Je bent nummer")
    goes_to(ylva, "Je bericht")
    ylva.page.keyboard.type("hoi, zonder scherm aan te raken")
    presses(ylva, "Stuur")

    sanne.takes_the_next()
    sanne.sees("hoi, zonder scherm aan te raken")
    sanne.writes("Hoi, ik ben Sanne.")
    ylva.sees("Hoi, ik ben Sanne.")
    presses(ylva, "Meer")
    presses(ylva, "Wie is hier?")
    presses(ylva, "Terug naar de chat")
    presses(ylva, "Weg")

    ylva.page.wait_for_url(house.exit)
