"""I am in danger now."""

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey


def test_a_danger_tap_gives_first_help_and_the_queue_shows_it(ylva: Phone, sanne: Desk) -> None:
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()

    ylva.taps("Ik ben nu in gevaar")

    ylva.sees_words("Dit scherm belt geen 112.")
    sanne.sees_words("“Ik ben nu in gevaar”")
    ylva.taps("Er komt iemand aan")
    expect(ylva.page.get_by_text("Aangekomen. Bel 112 als er nu hulp moet komen.", exact=True)).to_be_visible()
    sanne.sees_words("“Er komt iemand”")


def test_first_help_is_there_without_a_network(ylva: Phone) -> None:
    ylva.opens()
    ylva.enters_for_herself()
    ylva.settles()
    ylva.context.set_offline(True)

    ylva.taps("Ik ben nu in gevaar")

    ylva.sees_words("Dit scherm belt geen 112.")
    assert ylva.page.get_by_role("link", name="Bel 112").get_attribute("href") == "tel:112"


def test_while_first_help_does_not_load_the_numbers_stand_there(ylva: Phone) -> None:
    ylva.context.route("**/danger-*.js", lambda route: route.abort())
    ylva.opens()
    ylva.enters_for_herself()

    ylva.taps("Ik ben nu in gevaar")

    ylva.sees_words("Deze lijnen zijn nu open")
    assert ylva.page.get_by_role("link", name="Bel 112").get_attribute("href") == "tel:112"
    ylva.context.unroute("**/danger-*.js")
    ylva.taps("Probeer het nog een keer")
    ylva.sees_words("Dit scherm belt geen 112.")
