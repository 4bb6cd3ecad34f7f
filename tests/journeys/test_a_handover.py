"""What goes to help outside the chat is what the youth has read and left in; an appointment stays off the phone."""

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.guest import Guest
from tests.journeys.phone import Phone
from tests.journeys.test_a_guest import talk

pytestmark = pytest.mark.journey


def draft_note(sanne: Desk, to: str) -> None:
    sanne.page.get_by_role("button", name="Briefje…").click()
    dialog = sanne.page.get_by_role("dialog")
    dialog.get_by_role("radio", name=to, exact=False).check()
    dialog.get_by_label("Waar het over gaat").fill("Praat thuis met niemand.")
    dialog.get_by_label("Veilige dagen en tijden").fill("Dinsdag na drie uur.")
    dialog.get_by_label("Wat nooit genoemd mag worden").fill("De naam van de school.")
    dialog.get_by_role("button", name="Leg voor aan de jongere").click()
    expect(dialog).to_have_count(0)


def test_a_helper_reads_what_the_youth_left_in_and_nothing_else(ylva: Phone, sanne: Desk, joris: Guest) -> None:
    talk(ylva, sanne)
    draft_note(sanne, "Joris")

    ylva.taps("Sanne vraagt je iets")
    expect(ylva.page.get_by_role("heading", name="Mag dit naar Joris?")).to_be_visible()
    ylva.page.get_by_role("button", name="Haal weg").nth(1).click()
    ylva.taps("Ja, dit mag")
    ylva.sees_words("Je briefje is naar Joris gestuurd.")
    sanne.sees_words("Verzegeld voor Joris, nog niet geopend")

    joris.signs_in()
    joris.page.get_by_role("button", name="Overdrachtsbriefjes").click()
    joris.sees_words("Praat thuis met niemand.")
    joris.sees_words("De naam van de school.")
    joris.sees_nothing_of("Dinsdag na drie uur.", "dit is van eerder")
    joris.page.get_by_role("button", name="Bevestig dat dit is aangekomen").click()

    sanne.sees_words("Aangekomen bij Joris")
    ylva.sees_words("Je briefje is aangekomen.")


def test_a_note_for_others_is_never_sent_by_us(ylva: Phone, sanne: Desk) -> None:
    talk(ylva, sanne)
    draft_note(sanne, "Veilig Thuis")

    ylva.taps("Sanne vraagt je iets")
    ylva.sees_words("Wij sturen zelf niets naar Veilig Thuis.")
    ylva.taps("Ja, dit mag")

    sanne.sees_words("Tekst voor Veilig Thuis, door de jongere goedgekeurd")
    expect(sanne.page.get_by_role("button", name="Kopieer de tekst")).to_be_visible()


def test_a_note_that_the_youth_does_not_want_goes_nowhere(ylva: Phone, sanne: Desk, joris: Guest) -> None:
    talk(ylva, sanne)
    draft_note(sanne, "Joris")

    ylva.taps("Sanne vraagt je iets")
    ylva.taps("Nee, liever niet")

    sanne.sees_words("De jongere wil dit briefje niet. Er is niets verstuurd.")
    joris.signs_in()
    joris.page.get_by_role("button", name="Overdrachtsbriefjes").click()
    joris.sees_words("Er is nu geen briefje voor jou.")


def test_an_appointment_comes_back_with_the_code_and_stands_on_no_phone(
    ylva: Phone, sanne: Desk, another_phone: Phone
) -> None:
    talk(ylva, sanne)
    sanne.page.get_by_role("button", name="Afspraak…").click()
    dialog = sanne.page.get_by_role("dialog")
    dialog.get_by_label("Wanneer").fill("donderdag om half vijf, in deze chat")
    dialog.get_by_role("button", name="Leg voor aan de jongere").click()
    ylva.taps("Sanne vraagt je iets")
    expect(ylva.page.get_by_role("heading", name="Klopt deze afspraak?")).to_be_visible()
    ylva.taps("Ja, dat klopt")
    ylva.sees_words("De afspraak staat.")
    sanne.sees_words("donderdag om half vijf")
    code = ylva.makes_a_code()

    ylva.leaves()
    ylva.opens()
    ylva.stores_nothing()
    another_phone.opens()
    another_phone.comes_back_with(code)

    another_phone.sees_words("donderdag om half vijf, in deze chat")
    expect(another_phone.page.get_by_text("meepraten?")).to_have_count(0)
