"""One tap, and nothing is left."""

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

SECRET = "dit mag niemand zien"


@pytest.fixture
def talking(ylva: Phone, sanne: Desk, house: House) -> Phone:
    """Ylva in a conversation, after something else was open in the same tab."""
    sanne.signs_in()
    ylva.page.goto(house.before)
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes(SECRET)
    sanne.takes_the_next()
    sanne.sees(SECRET)
    ylva.sees_mark("Aangekomen")
    return ylva


def test_the_exit_leads_to_another_site_and_back_to_what_was_open_before(talking: Phone, house: House) -> None:
    talking.leaves()

    talking.page.wait_for_url(house.exit)
    talking.page.go_back()
    talking.page.wait_for_url(house.before)
    talking.opens()
    talking.sees_words("Even uit de wind")
    talking.stores_nothing()
    assert SECRET not in talking.page.content()


def test_the_exit_without_network_shows_a_page_that_says_nothing(talking: Phone) -> None:
    talking.settles()
    talking.context.set_offline(True)

    talking.leaves()

    talking.sees_words("Geen verbinding")
    assert SECRET not in talking.page.content()
    assert "Luwte" not in talking.page.title()
    talking.stores_nothing()


def test_the_exit_works_before_the_script_does(ylva_without_script: Phone, house: House) -> None:
    ylva_without_script.opens()
    ylva_without_script.sees_words("Bel 112")

    ylva_without_script.leaves()

    ylva_without_script.page.wait_for_url(house.exit)


def test_leaving_while_the_page_still_loads_leaves_nothing_to_come_back_to(talking: Phone) -> None:
    talking.settles()
    talking.context.route("**/visit-*.js", lambda route: route.abort())
    talking.page.reload()
    talking.sees_words("Probeer het nog een keer")
    talking.context.set_offline(True)

    talking.leaves()

    talking.stores_nothing()
    talking.context.set_offline(False)
    talking.context.unroute("**/visit-*.js")
    talking.opens()
    talking.sees_words("Even uit de wind")


def test_the_page_is_covered_when_it_goes_to_the_background(talking: Phone) -> None:
    talking.goes_to_the_background()

    expect(talking.page.get_by_text(SECRET)).to_have_count(0)
    talking.comes_to_the_foreground()
    expect(talking.page.get_by_text(SECRET)).to_have_count(0)
    talking.taps("Ga verder")
    talking.sees(SECRET)


def test_delete_everything_says_back_what_was_deleted(talking: Phone, sanne: Desk) -> None:
    talking.taps("Meer")
    talking.taps("Alles van dit gesprek wissen")
    talking.taps("Wissen")

    talking.sees_words("Alles is gewist")
    talking.sees_words("1 bericht")
    talking.stores_nothing()
    sanne.sees_words("Dit gesprek is weg")
    assert SECRET not in sanne.page.content()


def test_nothing_is_asked_of_another_host(ylva: Phone, house: House) -> None:
    with ylva.watched_for_other_hosts() as asked:
        ylva.opens()
        ylva.enters_for_herself()
        ylva.makes_a_code()

    assert [url for url in asked if not url.startswith((house.phone.url, "data:"))] == []
