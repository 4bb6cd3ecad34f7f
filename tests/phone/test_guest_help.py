"""Asking for somebody, notes to pass on, appointments, and what stays after everything was deleted."""

import pytest
from playwright.sync_api import Page, expect

from tests.phone.conftest import Gallery, tap

pytestmark = pytest.mark.journey


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
