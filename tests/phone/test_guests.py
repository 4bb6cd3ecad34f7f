"""Somebody may join: how it is asked, seen and ended on the phone, by touch, by keyboard and by ear."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.phone.conftest import HEIGHT, WIDTH, Gallery

pytestmark = pytest.mark.journey

FOCUSED = "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
# What a screen reader reads, in its order: headings, terms, points, paragraphs and controls.
READ = """[...document.querySelectorAll('#page h1, #page h2, #page p, #page dt, #page dd, #page li, #page summary,'
    + '#page button')].filter((one) => one.innerText.trim()).map((one) => one.innerText.trim())"""
LOOKS = ["width", "height", "color", "background-color", "border-color", "font-weight", "font-size"]


@pytest.fixture
def page(browser: Browser, gallery: Gallery) -> Iterator[Page]:
    """A phone in Dutch."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    gallery.open(page)
    yield page
    context.close()
    assert troubles == []


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


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


def test_asking_for_somebody_lets_nobody_in(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-more")
    tap(page, "Met iemand anders erbij praten")
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    page.get_by_role("button", name="Ik weet het nog niet").click()

    expect(page.get_by_text("Je hebt het gevraagd.")).to_be_visible()
    assert page.evaluate("face.told.wished") == "any"
    assert page.evaluate("face.told.inside") is None


def test_without_guests_in_this_brand_there_is_nothing_to_ask_for(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-more")
    page.evaluate("face.change({ kinds: [] })")

    assert page.get_by_role("button", name="Met iemand anders erbij praten").count() == 0


def test_a_note_goes_without_what_the_youth_took_out(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asks-note")
    tap(page, "Sanne vraagt je iets")
    expect(page.get_by_role("heading", name="Mag dit naar Joris?")).to_be_focused()
    page.evaluate("() => { face.approveNote = async (kept) => { self.kept = kept; face.change({ note: null }) } }")

    tap(page, "Haal weg: Wat jij wilt")
    tap(page, "Haal weg: Veilige dagen en uren")
    tap(page, "Zet terug: Veilige dagen en uren")
    tap(page, "Ja, dit mag")

    expect(page.get_by_role("textbox")).to_be_visible()
    assert page.evaluate("kept") == [0, 2, 3, 4, 5]


def test_an_empty_note_does_not_go(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-note-by-hand")
    for button in page.get_by_role("button", name="Haal weg").all()[::-1]:
        button.click()

    tap(page, "Ja, dit mag")

    assert page.get_by_text("Je hebt alles weggehaald.").is_visible()


def test_an_appointment_is_agreed_and_shown_after_a_return(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-asked")
    tap(page, "Ja, dat klopt")
    expect(page.get_by_text("De afspraak staat.")).to_be_visible()

    for scene in ("guest-returned", "guest-returned-waiting"):
        gallery.show(page, scene)
        assert page.get_by_text("donderdag om vier uur").is_visible()
        tap(page, "Haal deze afspraak weg")
        expect(page.get_by_text("donderdag om vier uur")).to_have_count(0)


def test_delete_everything_says_what_stays(page: Page, gallery: Gallery) -> None:
    gallery.show(page, "guest-wipe")

    text = page.get_by_role("dialog").inner_text()
    assert "Wat die persoon opschreef, blijft daar." in text
    assert "In ons logboek blijft staan dat je ja zei, zonder je naam." in text


def tabs(page: Page, count: int) -> list[Any]:
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
    return found


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


@pytest.mark.parametrize(
    ("scene", "deed", "answer", "gone"),
    [
        ("guest-note", "approveNote", "Ja, dit mag", "note"),
        ("guest-asked", "answerAppointment", "Ja, dat klopt", "asked"),
        ("guest-asked", "answerAppointment", "Nee, liever niet", "asked"),
        ("guest-pick", "consent", "Mark mag erbij", "proposal"),
    ],
)
def test_an_answer_never_looks_like_a_question_that_was_taken_back(
    page: Page, gallery: Gallery, scene: str, deed: str, answer: str, gone: str
) -> None:
    for moments in range(6):
        gallery.show(page, scene)
        # The news that the question is gone comes at any moment around the end of the deed.
        page.evaluate(
            """([deed, gone, moments]) => {
                face[deed] = async () => {
                    let later = Promise.resolve();
                    for (let moment = 0; moment < moments; moment++) later = later.then(() => {});
                    later.then(() => face.change({ [gone]: null }));
                };
            }""",
            [deed, gone, moments],
        )

        tap(page, answer)

        expect(page.get_by_role("textbox")).to_be_visible()
        assert page.get_by_text("De vraag is weg.").count() == 0, moments
