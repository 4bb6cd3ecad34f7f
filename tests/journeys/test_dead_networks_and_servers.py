"""Nothing is lost, nothing comes twice, and the order stays, whatever dies."""

import os
import time

import pytest

from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

OFFLINE_SECONDS = 60 if os.environ.get("LUWTE_FULL") else 6


@pytest.fixture
def talking(ylva: Phone, sanne: Desk) -> tuple[Phone, Desk]:
    """Ylva and Sanne in the middle of a conversation."""
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes("hoi")
    sanne.takes_the_next()
    sanne.sees("hoi")
    sanne.writes("Hoi, ik ben Sanne.")
    ylva.sees("Hoi, ik ben Sanne.")
    return ylva, sanne


def test_a_reload_goes_on_with_the_same_conversation(talking: tuple[Phone, Desk]) -> None:
    ylva, sanne = talking
    ylva.writes("ik ga even herladen")
    ylva.sees_mark("Aangekomen")

    ylva.page.reload()

    ylva.goes_on_if_covered()
    ylva.writes("daar ben ik weer")
    sanne.sees("daar ben ik weer")
    sanne.writes("Fijn.")
    ylva.sees("Fijn.")


def test_a_tab_thrown_away_comes_back_within_fifteen_minutes_and_a_copy_of_it_does_not(
    talking: tuple[Phone, Desk],
) -> None:
    ylva, sanne = talking
    ylva.settles()
    kept = ylva.session_storage()

    ylva.throws_the_tab_away(kept)

    ylva.goes_on_if_covered()
    ylva.writes("mijn tab was weg")
    sanne.sees("mijn tab was weg")
    copy = ylva.another_tab_with(kept)
    copy.get_by_text("Dit gesprek staat hier niet meer").wait_for()
    assert "mijn tab was weg" not in copy.content()


def test_a_tab_thrown_away_for_longer_shows_nothing_and_offers_the_code(
    talking: tuple[Phone, Desk], house: House
) -> None:
    ylva, _sanne = talking
    ylva.settles()
    kept = ylva.session_storage()
    # The try-out holds its half in memory only: after a restart it is gone, as it is after fifteen minutes.
    house.server.processes[0].kill()
    house.server.start()

    ylva.throws_the_tab_away(kept)

    ylva.sees_words("Dit gesprek staat hier niet meer")
    assert "Hoi, ik ben Sanne." not in ylva.page.content()
    ylva.stores_nothing()


def test_what_is_written_without_network_arrives_once_when_it_is_back(
    talking: tuple[Phone, Desk], house: House
) -> None:
    ylva, sanne = talking
    house.phone.pull()
    ylva.writes("hier is geen bereik")
    ylva.writes("nog steeds niet")
    ylva.sees_mark("Onderweg")
    sanne.writes("Ben je er nog?")
    time.sleep(OFFLINE_SECONDS)  # the dead stretch itself is what is tested

    house.phone.plug()

    sanne.sees("hier is geen bereik")
    sanne.sees("nog steeds niet")
    ylva.sees("Ben je er nog?")
    assert ylva.log() == sanne.log()
    print(f"offline for {OFFLINE_SECONDS} s: 2 written, 2 arrived, 0 twice, order kept")


def test_a_server_killed_in_mid_sentence_loses_nothing_that_was_written(
    talking: tuple[Phone, Desk], house: House
) -> None:
    ylva, sanne = talking
    ylva.writes("één")
    house.server.processes[0].kill()
    ylva.writes("twee")
    sanne.writes("Ik ook.")
    ylva.writes("drie")

    house.server.start()

    for text in ("één", "twee", "drie"):
        sanne.sees(text)
    ylva.sees("Ik ook.")
    assert ylva.log() == sanne.log()
    print("server killed once in mid-sentence: 4 written, 4 in both logs, order kept")
