"""The question whether somebody may join: at rest, read, answered and taken back."""

import pytest
from playwright.sync_api import Page, expect

from tests.phone.conftest import HEIGHT, WIDTH, Gallery, tabs, tap

pytestmark = pytest.mark.journey

# What a screen reader reads, in its order: headings, terms, points, paragraphs and controls.
READ = """[...document.querySelectorAll('#page h1, #page h2, #page p, #page dt, #page dd, #page li, #page summary,'
    + '#page button')].filter((one) => one.innerText.trim()).map((one) => one.innerText.trim())"""
LOOKS = ["width", "height", "color", "background-color", "border-color", "font-weight", "font-size"]


def looks(page: Page, name: str) -> list[str]:
    button = page.get_by_role("button", name=name, exact=True)
    return [button.evaluate("(one, what) => getComputedStyle(one)[what]", what) for what in LOOKS]


def test_at_rest_the_question_names_nobody_and_a_tap_shows_it(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    assert "Mark" not in page.inner_text("body")

    tap(page, "Sanne vraagt je iets")

    expect(page.get_by_role("heading", name="Mag Mark meepraten?")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    assert page.get_by_role("textbox").count() == 0


def test_the_question_is_read_in_the_order_of_its_text(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-consent")
    read = page.evaluate(READ)

    told = page.evaluate("face.told.proposal.blocks.map(({ k, t }) => [k, t])")
    wanted = []
    for kind, text in told:
        if kind == "row":
            wanted += text.split(": ", 1)
        elif kind == "how":
            wanted.append(text.split("? ")[0] + "?")
        else:
            wanted.append(text)
    assert read == wanted


def test_no_and_yes_look_the_same_and_none_has_the_focus(page: Page, gallery: Gallery) -> None:
    for width in (320, WIDTH, 1280):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        gallery.show(page, "guest-asks")
        tap(page, "Sanne vraagt je iets")

        assert looks(page, "Nee, liever niet") == looks(page, "Ja, dat mag")
        assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.locator("#page .main:not(.btn)").count() == 0


def test_asking_the_worker_first_leaves_the_question_open_and_the_cursor_ready(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    tap(page, "Sanne vraagt je iets")

    tap(page, "Ik wil eerst iets vragen aan Sanne")

    expect(page.get_by_role("textbox")).to_be_focused()
    assert page.get_by_role("button", name="Sanne vraagt je iets").is_visible()
    assert page.evaluate("face.told.proposal.admission") == "a1"


def test_a_no_changes_nothing_and_is_not_asked_again(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    tap(page, "Sanne vraagt je iets")

    tap(page, "Nee, liever niet")

    assert page.get_by_text("Je zei nee. Er verandert niets.").is_visible()
    assert page.get_by_role("button", name="Sanne vraagt je iets").count() == 0
    assert page.evaluate("face.told.proposal") is None


def test_a_no_holds_on_the_phone_when_the_server_does_not_hear_it(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    page.evaluate("() => { face.refuse = async () => { throw { code: 'lost' } } }")
    tap(page, "Sanne vraagt je iets")

    tap(page, "Nee, liever niet")

    page.evaluate("face.change({ wished: '' })")
    assert page.get_by_role("button", name="Sanne vraagt je iets").count() == 0


def test_before_the_yes_earlier_messages_can_be_picked_and_none_is_picked_already(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    tap(page, "Sanne vraagt je iets")
    tap(page, "Ja, dat mag")

    expect(page.get_by_role("heading", level=1)).to_be_focused()
    boxes = page.get_by_role("checkbox")
    assert [box.is_checked() for box in boxes.all()] == [False] * 4
    assert page.evaluate("face.told.inside") is None
    boxes.nth(2).check()
    assert page.get_by_text("Mark krijgt 1 bericht te zien.").is_visible()
    tap(page, "Mark mag erbij")

    expect(page.get_by_text("Mark leest mee")).to_be_visible()
    assert page.evaluate("face.quotes") == ["i3"]


def test_the_messages_can_be_skipped_and_what_was_before_the_yes_stands_above_its_line(
    page: Page, gallery: Gallery
) -> None:
    gallery.show(page, "guest-asks")
    tap(page, "Sanne vraagt je iets")
    tap(page, "Ja, dat mag")

    tap(page, "Mark mag erbij")

    expect(page.get_by_text("Mark praat mee sinds")).to_be_visible()
    assert page.evaluate("face.quotes") == []
    last = page.locator(".log > *").last.inner_text()
    assert last.startswith("Mark praat mee sinds")


def test_one_step_back_from_the_messages_is_the_question_and_then_the_chat(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    tap(page, "Sanne vraagt je iets")
    tap(page, "Ja, dat mag")

    tap(page, "Terug")
    expect(page.get_by_role("heading", name="Mag Mark meepraten?")).to_be_focused()
    tap(page, "Terug")

    assert page.get_by_role("button", name="Sanne vraagt je iets").is_visible()
    assert page.evaluate("face.told.inside") is None


@pytest.mark.parametrize(
    ("code", "sentence"), [("race", "Er is net iets veranderd."), ("lost", "Geen internet. Er is nog niets gebeurd.")]
)
def test_a_yes_that_was_not_said_is_told_and_never_said_by_itself(
    page: Page, gallery: Gallery, code: str, sentence: str
) -> None:
    gallery.show(page, "guest-pick")
    page.evaluate("code => { face.consent = async () => { throw { code } } }", code)

    tap(page, "Mark mag erbij")

    expect(page.get_by_text(sentence)).to_be_visible()
    assert page.get_by_text("Mark leest mee").count() == 0


def test_a_question_that_is_taken_back_while_it_is_read_says_so(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-consent")

    page.evaluate("face.change({ proposal: null })")

    assert page.get_by_text("De vraag is weg. Je hoeft niets te kiezen.").is_visible()
    assert page.get_by_role("textbox").is_visible()


def test_another_question_is_read_from_its_beginning(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-picked")

    page.evaluate("face.change({ proposal: { ...face.told.proposal, admission: 'a2' } })")

    expect(page.get_by_role("heading", name="Mag Mark meepraten?")).to_be_focused()
    assert page.get_by_text("Lees het nog een keer en kies dan.").is_visible()


def test_another_question_does_not_come_under_the_thumb(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-consent")
    page.get_by_role("button", name="Ja, dat mag", exact=True).scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 0

    page.evaluate("face.change({ proposal: { ...face.told.proposal, admission: 'a2' } })")

    expect(page.get_by_role("heading", name="Mag Mark meepraten?")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    assert page.get_by_text("Lees het nog een keer en kies dan.").is_visible()


def test_another_note_is_read_from_its_beginning_and_nothing_of_it_was_taken_out(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-note")
    page.get_by_role("button", name="Haal weg").last.click()
    taken = page.get_by_role("button", name="Zet terug").count()

    page.evaluate("face.change({ note: { ...face.told.note, items: [...face.told.note.items].reverse() } })")

    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    assert taken > 0
    assert page.get_by_role("button", name="Zet terug").count() == 0
    assert page.get_by_text("Lees het nog een keer en kies dan.").count() == 1


def test_the_question_is_covered_in_the_background(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-consent")

    page.evaluate("self.page.set({ covered: true })")
    assert page.inner_text("#page").split() == ["Luwte", "Ga", "verder"]
    tap(page, "Ga verder")

    assert page.get_by_role("heading", name="Mag Mark meepraten?").is_visible()


def test_somebody_who_cannot_be_checked_can_be_said_yes_to_nowhere(page: Page, gallery: Gallery) -> None:
    for scene in ("guest-doubt", "guest-doubt-expired"):
        gallery.show(page, scene)

        assert page.locator(".strip").is_visible()
        assert page.locator(".strip button, .asks").count() == 0
        assert "Mark" not in page.inner_text("body")


def test_by_keyboard_the_question_comes_before_the_field_and_yes_after_no(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks")
    page.locator(".here").focus()
    assert tabs(page, 4)[1:] == ["Sanne vraagt je iets", "Meer", "Je bericht"]

    page.get_by_role("button", name="Sanne vraagt je iets").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    assert tabs(page, 4) == [
        "Hoe is dat nagekeken?",
        "Nee, liever niet",
        "Ja, dat mag",
        "Ik wil eerst iets vragen aan Sanne",
    ]
