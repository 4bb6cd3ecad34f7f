"""A worker's shift: danger, the lock, colleagues, a closed conversation, and all of it by keyboard."""

import time
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey

UNLOCK_SECONDS = 2
# CI fails at three times the figure that we promise; the figure itself is printed.
UNLOCK_LIMIT = 3 * UNLOCK_SECONDS


@pytest.fixture
def bram(browser: Browser, house: House, people: ExitStack) -> Desk:
    """A colleague with a console of his own."""
    desk = Desk(browser, house, "bram")
    people.callback(desk.close)
    return desk


def talk(ylva: Phone, desk: Desk, text: str) -> str:
    """Ylva has written `text` to this desk; gives the call word."""
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes(text)
    desk.takes_the_next()
    desk.sees(text)
    return desk.page.locator(".talk h2").inner_text()


def test_whoever_is_in_danger_is_one_key_and_one_enter_away(ylva: Phone, sanne: Desk) -> None:
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes("ben bij de haven")
    ylva.taps("Ik ben nu in gevaar")
    ylva.taps("Er komt iemand aan")
    expect(sanne.page.get_by_role("heading", name="In gevaar")).to_be_visible()

    sanne.page.keyboard.press("g")
    expect(sanne.page.get_by_role("button", name="Neem aan")).to_be_focused()
    sanne.page.keyboard.press("Enter")

    panel = sanne.page.get_by_role("region", name="Gevaar bij")
    expect(panel.get_by_text("“ben bij de haven”")).to_be_visible()
    expect(panel.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")
    panel.get_by_label("Ik zeg het eerst").check()
    expect(sanne.page.get_by_label("Bericht aan", exact=False)).not_to_have_value("")
    assert len(sanne.log()) == 1, "the ready sentence must not be sent by itself"
    panel.get_by_role("button", name="Ik heb dit opgepakt").click()
    expect(sanne.page.get_by_role("heading", name="In gevaar")).to_have_count(0)
    sanne.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_a_locked_console_says_that_somebody_wrote_but_not_what(ylva: Phone, sanne: Desk, house: House) -> None:
    sanne.signs_in()
    word = talk(ylva, sanne, "ben thuis")
    sanne.page.get_by_label("Bericht aan", exact=False).fill("half af")

    sanne.page.keyboard.press("Alt+l")
    expect(sanne.page.get_by_role("heading", name="Je sleutels zijn dicht")).to_be_visible()
    ylva.writes("geheim van Ylva")

    expect(sanne.page.get_by_text(f"{word} wacht op jou.")).to_be_visible(timeout=30_000)
    assert "ben thuis" not in sanne.page.inner_text("main")
    assert "geheim" not in sanne.page.content()
    passphrase = sanne.page.get_by_label("Wachtzin van Sanne", exact=True)
    passphrase.fill("een andere wachtzin")
    sanne.page.keyboard.press("Enter")
    expect(sanne.page.get_by_text("Die wachtzin opent je sleutels niet.").first).to_be_visible(timeout=30_000)
    passphrase.fill(house.passphrases["sanne"])
    began = time.monotonic()
    sanne.page.keyboard.press("Enter")
    sanne.sees("geheim van Ylva")
    took = time.monotonic() - began
    print(f"unlocked in {took:.1f} s, promised {UNLOCK_SECONDS} s")
    assert took < UNLOCK_LIMIT
    expect(sanne.page.get_by_label("Bericht aan", exact=False)).to_have_value("half af")


def test_a_console_that_nobody_touches_for_ten_minutes_locks_itself(sanne: Desk) -> None:
    sanne.page.clock.install()
    sanne.signs_in()

    sanne.page.clock.fast_forward("10:30")

    expect(sanne.page.get_by_role("heading", name="Je sleutels zijn dicht")).to_be_visible()


def test_a_colleague_takes_over_with_the_whole_conversation_and_its_summary(
    ylva: Phone, sanne: Desk, bram: Desk
) -> None:
    bram.signs_in()
    sanne.signs_in()
    word = talk(ylva, sanne, "kan ik morgen weer")
    sanne.page.get_by_role("textbox", name="Samenvatting").fill("Wil morgen verder praten.")
    sanne.page.get_by_role("button", name="Bewaar").click()
    expect(sanne.page.get_by_text("bewaard", exact=True)).to_be_visible()

    sanne.page.get_by_role("button", name="Overdragen…").click()
    sanne.page.get_by_label("Bram", exact=False).check()
    sanne.page.get_by_role("button", name="Draag over").click()

    bram.page.get_by_role("button", name=word).click()
    bram.sees("kan ik morgen weer")
    expect(bram.page.get_by_role("textbox", name="Samenvatting")).to_have_value("Wil morgen verder praten.")
    bram.writes("Hoi, ik ben Bram, ik neem het over.")
    ylva.sees("Hoi, ik ben Bram, ik neem het over.")
    expect(sanne.page.get_by_role("button", name=word)).to_have_count(0)


def test_a_closed_conversation_opens_for_its_worker_and_for_a_colleague_with_a_reason_only(
    ylva: Phone, sanne: Desk, bram: Desk
) -> None:
    bram.signs_in()
    sanne.signs_in()
    word = talk(ylva, sanne, "bedankt voor alles")
    sanne.closes_the_conversation()

    sanne.page.get_by_role("button", name="Afgesloten gesprekken…").click()
    sanne.page.get_by_role("button", name=f"Open: {word}").click()
    sanne.sees("bedankt voor alles")
    expect(sanne.page.get_by_text("Dit gesprek is afgesloten.")).to_be_visible()

    bram.page.get_by_role("button", name="Afgesloten gesprekken…").click()
    bram.page.get_by_role("button", name=f"Open: {word}").click()
    bram.page.keyboard.press("Tab")
    bram.page.get_by_role("button", name="Open en leg de reden vast").click()
    expect(bram.page.get_by_text("Vul een reden in.")).to_be_visible()
    bram.page.get_by_label("Waarom open je dit gesprek?").fill("De jongere is terug.")
    bram.page.keyboard.press("Enter")
    bram.sees("bedankt voor alles")


def test_a_whole_shift_goes_by_keyboard(ylva: Phone, sanne: Desk, house: House) -> None:
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes("hoi")
    keys = sanne.page.keyboard
    expect(sanne.page.get_by_role("button", name="Neem de volgende")).to_be_visible()

    keys.press("n")
    sanne.sees("hoi")
    expect(sanne.page.get_by_label("Bericht aan", exact=False)).to_be_focused()
    keys.type("Hoi, neem je tijd.")
    keys.press("Enter")
    ylva.sees("Hoi, neem je tijd.")
    keys.press("/")
    expect(sanne.page.get_by_label("Sneltekst: typ om te zoeken")).to_be_focused()
    keys.press("1")
    expect(sanne.page.get_by_label("Bericht aan", exact=False)).not_to_have_value("")
    keys.press("Alt+s")
    expect(sanne.page.get_by_role("textbox", name="Samenvatting")).to_be_focused()
    keys.press("Alt+p")
    expect(sanne.page.get_by_role("heading", name="Geparkeerd")).to_be_visible()
    keys.press("Alt+x")
    keys.press("Space")
    for _ in range(2):
        keys.press("Tab")
    confirm = sanne.page.get_by_role("dialog").get_by_role("button", name="Afsluiten", exact=True)
    expect(confirm).to_be_focused()
    keys.press("Enter")
    expect(sanne.page.get_by_text("Dit gesprek is afgesloten.")).to_be_visible()
    keys.press("?")
    expect(sanne.page.get_by_role("dialog")).to_contain_text("Sneltoetsen")
    keys.press("Escape")
    keys.press("Alt+l")
    expect(sanne.page.get_by_label("Wachtzin van Sanne", exact=True)).to_be_focused()
    keys.type(house.passphrases["sanne"])
    keys.press("Enter")
    expect(sanne.page.get_by_role("heading", name="Je sleutels zijn dicht")).to_have_count(0, timeout=30_000)
