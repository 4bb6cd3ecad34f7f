"""Police and a regional helper join by the youth's yes, and are out at the youth's tap."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.guest import Guest
from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

TELLING = re.compile(r"politie|agent|police|uitbuiting|mensenhandel|slachtoffer", re.IGNORECASE)


def talk(ylva: Phone, sanne: Desk, before: str = "dit is van eerder") -> None:
    """Ylva and Sanne talk; `before` was written before anybody else came."""
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes(before)
    sanne.takes_the_next()
    sanne.sees(before)
    sanne.writes("Hoi, ik ben Sanne.")
    ylva.sees("Hoi, ik ben Sanne.")


def let_in(ylva: Phone, sanne: Desk, guest: Guest, name: str = "Mark") -> None:
    """All three are in one conversation."""
    guest.signs_in()
    guest.stands_by()
    sanne.proposes(name)
    ylva.reads_the_question()
    ylva.lets_in(name)
    guest.joins()


def test_an_officer_joins_by_a_yes_and_reads_nothing_from_before_or_after(
    ylva: Phone, sanne: Desk, mark: Guest
) -> None:
    talk(ylva, sanne, "alleen voor Sanne")
    ylva.writes("dit mag hij wel lezen")
    ylva.sees_mark("Gezien")
    mark.signs_in()
    mark.stands_by()
    sanne.proposes("Mark")
    ylva.sees_words("Sanne vraagt je iets")
    at_rest = ylva.page.inner_text("body") + ylva.page.title()

    ylva.reads_the_question()
    ylva.lets_in("Mark", "dit mag hij wel lezen")
    mark.joins()
    mark.sees("dit mag hij wel lezen")
    sanne.sees_that_reads("Mark")
    mark.writes("Dag, ik ben Mark. Je hoeft niets te vertellen.")
    ylva.sees("Dag, ik ben Mark.")
    ylva.writes("wat gebeurt er als ik iets meld?")
    mark.sees("wat gebeurt er als ik iets meld?")
    mark.sees_nothing_of("alleen voor Sanne", "Hoi, ik ben Sanne.")
    at_rest += ylva.page.inner_text("body") + ylva.page.title()
    assert TELLING.findall(at_rest) == []

    ylva.puts_out("Mark")
    mark.is_out()
    ylva.sees_words("ook niet wat Sanne schrijft")
    ylva.writes("nu weer met zijn tweeën")
    sanne.sees("nu weer met zijn tweeën")
    sanne.writes("Goed dat je dat deed.")
    ylva.sees("Goed dat je dat deed.")
    mark.sees_nothing_of("meld", "nu weer", "Goed dat je dat deed.")


def test_a_stop_can_be_undone_by_a_new_yes(ylva: Phone, sanne: Desk, mark: Guest) -> None:
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)
    ylva.puts_out("Mark")
    mark.is_out()
    ylva.writes("zonder Mark")
    sanne.sees("zonder Mark")

    mark.page.get_by_role("button", name="Verder").click()
    sanne.proposes("Mark")
    ylva.reads_the_question()
    ylva.lets_in("Mark")
    mark.joins()
    ylva.writes("met Mark")

    mark.sees("met Mark")
    mark.sees_nothing_of("zonder Mark")


def test_a_no_changes_nothing_and_is_not_asked_again(ylva: Phone, sanne: Desk, mark: Guest) -> None:
    talk(ylva, sanne)
    mark.signs_in()
    mark.stands_by()
    sanne.proposes("Mark")

    ylva.reads_the_question()
    ylva.taps("Nee, liever niet")

    ylva.sees_words("Je zei nee.")
    sanne.sees_words("De jongere zei nee.")
    expect(sanne.page.get_by_role("button", name="Gast voorstellen…")).to_have_count(0)
    ylva.writes("ik praat liever met jou")
    sanne.sees("ik praat liever met jou")
    mark.is_in()
    mark.sees_nothing_of("ik praat liever")


def test_asking_the_worker_first_keeps_the_question(ylva: Phone, sanne: Desk, mark: Guest) -> None:
    talk(ylva, sanne)
    mark.signs_in()
    mark.stands_by()
    sanne.proposes("Mark")

    ylva.reads_the_question()
    ylva.taps("Ik wil eerst iets vragen aan Sanne")

    expect(ylva.page.get_by_label("Je bericht")).to_be_focused()
    ylva.writes("wie is dat?")
    sanne.sees("wie is dat?")
    ylva.reads_the_question()
    ylva.lets_in("Mark")


def test_a_youth_asks_for_somebody_from_the_menu(ylva: Phone, sanne: Desk) -> None:
    talk(ylva, sanne)

    ylva.taps("Meer")
    ylva.taps("Met iemand anders erbij praten")
    ylva.taps("Iemand van de politie")

    ylva.sees_words("Je hebt het gevraagd.")
    sanne.sees_words("De jongere vraagt of er iemand van de politie bij kan.")


def test_a_guest_is_paused_while_no_worker_is_there_and_goes_on_by_himself(
    ylva: Phone, sanne: Desk, mark: Guest
) -> None:
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)

    sanne.page.keyboard.press("Alt+l")
    ylva.sees_words("Sanne is er even niet, dus Mark staat op pauze.")
    mark.sees_words("Het gesprek staat stil")
    ylva.writes("ben je er nog?")
    ylva.sees_mark("Aangekomen")
    mark.sees_nothing_of("ben je er nog?")

    sanne.unlocks()
    sanne.sees("ben je er nog?")
    ylva.sees_words("Mark leest mee")
    mark.sees("ben je er nog?")
    mark.writes("Ja, ik ben er.")
    ylva.sees("Ja, ik ben er.")


def test_what_an_officer_must_say_first_stops_him_until_the_youth_chooses(
    ylva: Phone, sanne: Desk, mark: Guest
) -> None:
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)

    mark.says_first()
    ylva.sees_words("Mark zegt eerst iets en wacht nu op jou.")
    ylva.sees_words("advocaat")
    sanne.sees_words("Mark moet eerst iets zeggen.")
    expect(mark.page.get_by_label("Bericht", exact=True)).to_have_count(0)

    ylva.taps("Ga verder")
    mark.writes("Dank je.")
    ylva.sees("Dank je.")
    mark.says_first()
    ylva.sees_words("Mark zegt eerst iets en wacht nu op jou.")
    ylva.puts_out("Mark")
    mark.is_out()


def test_a_stop_without_network_holds_at_once_and_is_told_when_it_is_back(
    ylva: Phone, sanne: Desk, mark: Guest, house: House
) -> None:
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)

    house.phone.pull()
    ylva.puts_out("Mark")
    ylva.writes("alleen voor Sanne, zonder internet")
    ylva.sees_words("Tot dan kan Mark nog lezen wat Sanne schrijft.")
    house.phone.plug()

    sanne.sees("alleen voor Sanne, zonder internet")
    mark.is_out()
    ylva.sees_words("ook niet wat Sanne schrijft")
    mark.sees_nothing_of("alleen voor Sanne")


def test_the_worker_ends_it_and_the_guest_leaves_by_himself(ylva: Phone, sanne: Desk, mark: Guest) -> None:
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)
    sanne.page.get_by_role("button", name="Mark eruit").first.click()
    mark.is_out()
    ylva.sees_words("Sanne heeft Mark eruit gezet.")
    mark.page.get_by_role("button", name="Verder").click()

    sanne.proposes("Mark")
    ylva.reads_the_question()
    ylva.lets_in("Mark")
    mark.joins()
    mark.page.get_by_role("button", name="Weggaan").click()
    mark.page.get_by_role("button", name="Ga weg").click()

    mark.is_out()
    ylva.sees_words("Mark is weggegaan en leest niet meer mee.")
    ylva.writes("weer met zijn tweeën")
    sanne.sees("weer met zijn tweeën")


def test_consent_ends_with_the_visit(ylva: Phone, sanne: Desk, mark: Guest) -> None:
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)

    ylva.leaves()

    mark.is_out()
    sanne.writes("Tot later.")
    sanne.sees_arrived("Tot later.")
    mark.sees_nothing_of("Tot later.")
