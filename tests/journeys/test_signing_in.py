"""Signing in when something is not right."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.services.ports import wait_until

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def stranger(browser: Browser, house: House, username: str) -> Desk:
    """A browser that this person never used, at the door with their username."""
    house.cookies.pop(username, None)
    desk = Desk(browser, house, username)
    desk.opens()
    desk.page.get_by_label("Inlognaam").fill(username)
    return desk


def tries(desk: Desk, passphrase: str) -> None:
    """One try with this passphrase and the code of the moment, up to the answer."""
    desk.page.get_by_label("Wachtzin", exact=True).fill(passphrase)
    desk.page.get_by_label("Code uit je app").fill(desk.house.code_of(desk.username))
    desk.page.keyboard.press("Enter")
    expect(desk.page.get_by_role("button", name="Sleutels openen…")).to_have_count(0, timeout=60_000)


def test_wrong_passphrases_cost_a_growing_wait_that_a_sum_skips(browser: Browser, house: House) -> None:
    desk = stranger(browser, house, "esra")

    tries(desk, "dit is hem niet")
    expect(desk.page.get_by_role("alert")).to_contain_text("Kijk naar je inlognaam en je wachtzin.")
    expect(desk.page.get_by_label("Inlognaam")).to_have_value("esra")
    for _ in range(4):
        tries(desk, "dit is hem ook niet")
    expect(desk.page.get_by_text("Je kunt het opnieuw proberen over")).to_be_visible()
    expect(desk.page.get_by_text("Of nu meteen")).to_be_visible()
    tries(desk, house.passphrases["esra"])

    expect(desk.page.get_by_role("heading", name="Mijn gesprekken")).to_be_visible(timeout=60_000)
    desk.close()


def test_a_night_shift_is_not_locked_out_by_somebody_who_guesses(browser: Browser, house: House) -> None:
    guesser = stranger(browser, house, "bram")
    for _ in range(6):
        tries(guesser, "geraden")
    guesser.close()
    # A code works once: another test may have used the present one.
    former = house.code_of("bram")
    wait_until(lambda: house.code_of("bram") != former, what="the code stays the same", seconds=45)

    bram = Desk(browser, house, "bram")
    bram.signs_in()

    bram.close()
