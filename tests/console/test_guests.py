"""What a worker and a supervisor can count on when somebody else may join a conversation."""

import pytest
from playwright.sync_api import expect

from tests.console.gallery import Gallery

pytestmark = pytest.mark.journey


def test_one_key_ends_guest_access_from_the_box_and_keeps_what_was_typed(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "guest-in")
        box = page.get_by_label("Bericht aan Wilg")
        box.fill("Ik blijf bij je")
        page.keyboard.press("Alt+u")

        expect(page.get_by_text("Je haalde Mark eruit.")).to_be_visible()
        expect(page.get_by_text("Mark leest dit ook.")).to_have_count(0)
        expect(page.get_by_role("button", name="Mark eruit")).to_have_count(0)
        expect(box).to_have_value("Ik blijf bij je")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (640, 400), (390, 844)])
@pytest.mark.parametrize("scene", ["guest-in", "guest-paused", "guest-hushed", "guest-doubt"])
def test_the_way_to_end_guest_access_is_in_sight_wherever_one_writes(
    gallery: Gallery, scene: str, width: int, height: int
) -> None:
    with gallery.desk(viewport={"width": width, "height": height}) as page:
        gallery.show(page, scene)
        page.get_by_label("Bericht aan Wilg").focus()
        ways = page.get_by_role("button", name="eruit").all()
        boxes = [way.bounding_box() for way in ways if way.is_visible()]

        assert any(box and box["y"] >= 0 and box["y"] + box["height"] <= height for box in boxes)


def test_the_youth_decides_stands_before_the_choice_of_somebody(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "guest-none")
        page.get_by_role("log").wait_for()
        page.keyboard.press("Alt+v")
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("radio").first.wait_for()
        said = dialog.inner_text()

        assert said.index("De jongere kiest zelf") < said.index("Wie stel je voor?")
        expect(dialog.get_by_role("button", name="Kies eerst iemand")).to_have_attribute("aria-disabled", "true")
        expect(dialog.get_by_role("radio", name="Vera")).to_have_count(0)
        assert dialog.get_by_role("radio", checked=True).count() == 0


def test_after_a_no_nobody_can_be_proposed(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "guest-refused")
        page.get_by_role("log").wait_for()
        page.keyboard.press("Alt+v")

        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.get_by_role("button", name="Gast voorstellen…")).to_have_count(0)
        expect(page.get_by_text("De jongere zei nee.").first).to_be_visible()


def test_a_locked_console_says_that_a_guest_is_paused_and_not_who(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "guest-locked")
        seen = page.inner_text("body")

        assert "Bij Kievit staat de gast op pauze" in seen
        assert "Mark" not in seen


def test_guests_are_switched_on_only_after_the_tick_that_there_is_an_agreement(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "guest-texts")
        police = page.get_by_role("checkbox", name="Politie")
        police.click()
        expect(police).not_to_be_checked()
        police.click()

        expect(page.get_by_text("Vink eerst aan dat er een ondertekende afspraak ligt.")).to_be_visible()
        expect(police).not_to_be_checked()

        page.get_by_role("checkbox", name="Er ligt een ondertekende afspraak.").check()
        police.click()
        expect(police).to_be_checked()


def test_a_receipt_that_does_not_verify_is_never_called_right(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "log")
        closed = page.get_by_role("button", name="Bekijk het bewijs")
        closed.first.wait_for()
        while closed.count():
            closed.first.click()

        expect(page.get_by_text("Dit bewijs klopt: de sleutel van de jongere tekende")).to_have_count(2)
        expect(page.get_by_text("Dit bewijs klopt niet.")).to_have_count(2)
        expect(page.get_by_text("De handtekening hoort niet bij deze inhoud.")).to_have_count(1)
        expect(page.get_by_text("Er is geen bewijs bewaard.")).to_have_count(1)
