"""Somebody is in: seen, paused, heard first, and put out with one tap."""

import pytest
from playwright.sync_api import Page, expect

from tests.phone.conftest import HEIGHT, Gallery, tabs, tap

pytestmark = pytest.mark.journey


def test_the_way_to_end_it_is_on_every_screen_of_a_visit_far_from_the_exit(page: Page, gallery: Gallery) -> None:
    out = page.get_by_role("button", name="Mark eruit")
    for scene in ("guest-in", "guest-in-danger", "guest-in-more", "guest-paused", "guest-hushed", "guest-who"):
        gallery.show(page, scene)
        page.evaluate("scrollTo(0, 0)")

        assert out.count() == 1, scene
        box = out.bounding_box()
        assert box, scene
        assert HEIGHT * 0.7 < box["y"] <= HEIGHT - box["height"], scene
        assert box["height"] >= 44, scene


def test_one_tap_puts_the_guest_out_and_says_so_in_the_same_moment(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-in")
    # A session that takes its time shows nothing by itself.
    page.evaluate("() => { face.stop = () => { self.stopped = true } }")

    said = page.evaluate(
        """() => {
            [...document.querySelectorAll("button")].find((one) => one.innerText === "Mark eruit").click();
            return document.activeElement.innerText;
        }"""
    )

    assert said.startswith("Je hebt Mark eruit gezet. Wat jij vanaf nu schrijft, kan Mark niet lezen.")
    assert page.evaluate("stopped") is True
    assert page.locator(".strip").count() == 0
    assert page.locator(".here").inner_text().endswith("Sanne")


def test_a_stop_is_told_step_by_step_as_it_becomes_true(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-in")
    tap(page, "Mark eruit")
    note = page.locator("[data-end]")
    assert "Wij sturen" not in note.inner_text()

    page.evaluate("face.change({ ending: { ...face.told.ending, told: true } })")
    assert "Wij sturen Mark niets nieuws meer." in note.inner_text()

    page.evaluate("face.change({ ending: { ...face.told.ending, confirmed: true } })")
    assert note.inner_text().startswith("Mark is eruit. Mark kan niets nieuws meer lezen, ook niet wat Sanne schrijft.")


def test_a_yes_after_a_stop_begins_a_new_line_below_the_old_end(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-in")
    tap(page, "Mark eruit")
    page.evaluate(
        """() => {
            const { guest } = face.told.ending;
            const words = { title: "Mag Mark meepraten?", no: "Nee", yes: "Ja", ask: "Vraag" };
            const blocks = Object.entries(words).map(([k, t]) => ({ k, t }));
            face.change({ proposal: { admission: "a2", guest, blocks, mark: "" } });
        }"""
    )
    tap(page, "Sanne vraagt je iets")
    tap(page, "Ja")
    tap(page, "Mark mag erbij")

    lines = page.locator(".log .sys, .log .note").all_inner_texts()
    assert [line.split(".")[0] for line in lines] == [
        "Mark praat mee sinds 22",
        "Je hebt Mark eruit gezet",
        "Mark praat mee sinds 21",
    ]


def test_what_a_guest_must_say_first_is_a_card_and_the_youth_chooses(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-hushed")
    assert page.get_by_text("Je hebt recht op een advocaat.").is_visible()

    tap(page, "Ga verder")

    expect(page.get_by_text("Mark leest mee")).to_be_visible()
    assert page.get_by_text("Je hebt recht op een advocaat.").is_visible()


def test_a_pause_is_told_with_names(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-paused")

    assert page.get_by_text("Sanne is er even niet, dus Mark staat op pauze.").is_visible()


def test_who_is_here_says_for_whom_who_checked_and_what_was_agreed_and_offers_no_copy(
    page: Page, gallery: Gallery
) -> None:
    gallery.show(page, "guest-who")
    sheet = page.get_by_role("dialog")
    assert "Werkt bij de politie, team Jeugd." in sheet.inner_text()
    sheet.locator("summary").first.click()
    assert "7F2A-91C4-E05D-KQ3M" in sheet.inner_text()
    sheet.get_by_text("Waar zei ik ja op?").click()
    assert "Mark kan dus niet beloven om niets te doen." in sheet.inner_text()

    assert sheet.get_by_role("button").all_inner_texts() == ["Terug naar de chat", "Mark eruit"]
    page.emulate_media(media="print")
    assert not sheet.is_visible()


def test_by_keyboard_the_guest_is_out_before_the_field_is_reached(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-in")
    page.locator(".here").focus()
    assert tabs(page, 3)[1:] == ["Mark eruit", "Meer"]

    page.get_by_role("button", name="Mark eruit").focus()
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.innerText").startswith("Je hebt Mark eruit gezet.")


def test_what_must_be_said_first_comes_in_sight_also_for_who_had_scrolled_away(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-hushed")
    page.evaluate("face.change({ inside: { ...face.told.inside, hushed: false } })")
    page.evaluate("scrollTo(0, 0)")

    page.evaluate("face.change({ inside: { ...face.told.inside, hushed: true } })")

    expect(page.get_by_text("Je hebt recht op een advocaat.")).to_be_in_viewport()
