"""What holds on every screen of the page for guests, whatever it shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.console.gallery import FRONTEND, Gallery
from tests.guest.steps import STEPS
from tests.journeys.axe import violations

pytestmark = pytest.mark.journey

# Kept after the run, to be looked at.
SHOTS = FRONTEND.parent / "test-results" / "screens" / "guest"
RULE = "Je informeert en luistert. Je stelt geen vragen over feiten."


def screens(gallery: Gallery, page: Page, lang: str = "nl") -> Iterator[str]:
    """Every screen, one after the other; those that need steps exist in Dutch."""
    for name in gallery.names():
        gallery.show(page, name, lang)
        yield name
    for name, (scene, step) in STEPS.items() if lang == "nl" else ():
        gallery.show(page, scene)
        step(page)
        yield name


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "theme", "width", "height"),
    [("nl", "light", 360, 640), ("nl", "dark", 1280, 800), ("en", "dark", 360, 640), ("en", "light", 1280, 800)],
)
def test_axe_finds_nothing_on_any_screen(gallery: Gallery, lang: str, theme: str, width: int, height: int) -> None:
    found: dict[str, list[str]] = {}
    count = 0
    with gallery.desk(color_scheme=theme, viewport={"width": width, "height": height}) as page:
        for name in screens(gallery, page, lang):
            count += 1
            page.screenshot(path=SHOTS / f"{name}.{lang}.{theme}.{width}.png")
            if wrong := violations(page):
                found[name] = wrong

    print(
        f"axe, guest, {lang}, {theme}, {width} x {height}: {count} screens, {sum(map(len, found.values()))} violations"
    )
    assert found == {}


@pytest.mark.parametrize(("width", "height"), [(320, 568), (360, 640), (640, 400), (1280, 800)])
def test_the_page_never_goes_sideways(gallery: Gallery, width: int, height: int) -> None:
    wide = []
    with gallery.desk(viewport={"width": width, "height": height}) as page:
        for name in gallery.names():
            gallery.show(page, name)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append(name)

    assert wide == []


def test_every_button_is_large_enough_for_a_finger(gallery: Gallery) -> None:
    small: dict[str, list[str]] = {}
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        for name in gallery.names():
            gallery.show(page, name)
            found = page.evaluate(
                """() => [...document.querySelectorAll("button, select, input, textarea, a")]
                    .filter((one) => one.offsetParent && !one.closest(".opt") && !one.classList.contains("link"))
                    .filter((one) => one.offsetHeight < 44 || one.offsetWidth < 44)
                    .map((one) => one.outerHTML.slice(0, 80))"""
            )
            if found:
                small[name] = found

    assert small == {}


def test_the_rule_stands_above_the_box_of_every_conversation(gallery: Gallery) -> None:
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        for name in ("talk", "talk-empty", "talk-paused", "talk-hushed", "talk-trouble"):
            gallery.show(page, name)
            expect(page.get_by_text(RULE)).to_be_in_viewport()


def test_the_fixed_text_is_read_before_it_goes_out_and_closes_the_box(gallery: Gallery) -> None:
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        gallery.show(page, "talk")
        page.get_by_role("button", name="Ik moet je eerst iets zeggen").click()
        expect(page.get_by_role("dialog").get_by_text("Als je nu vertelt wat er is gebeurd")).to_be_visible()
        assert page.locator(".m.first").count() == 0

        page.get_by_role("button", name="Zeg dit nu").click()

        expect(page.locator(".m.first")).to_be_visible()
        assert page.get_by_label("Bericht").count() == 0
        assert page.get_by_role("button", name="Ik moet je eerst iets zeggen").count() == 0


def test_nothing_can_be_read_or_written_while_no_worker_is_there(gallery: Gallery) -> None:
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        gallery.show(page, "talk-paused")

        expect(page.get_by_text("Sanne is even niet verbonden")).to_be_visible()
        assert page.get_by_role("log").count() == 0
        assert page.get_by_label("Bericht").count() == 0


def test_all_text_is_gone_at_once_when_the_youth_says_stop(gallery: Gallery) -> None:
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        gallery.show(page, "talk")
        page.get_by_label("Bericht").fill("half een zin")
        page.evaluate("putOut()")
        expect(page.get_by_role("heading", name="Je bent niet meer in dit gesprek")).to_be_visible()
        whole = page.content()

        assert all(word not in whole for word in ("moet ik dan zeggen", "half een zin", "rustig kunt typen"))


def test_a_locked_page_says_that_there_was_a_yes_and_nothing_else(gallery: Gallery) -> None:
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        gallery.show(page, "locked-asked")

        expect(page.get_by_text("Een jongere zei ja. Ontgrendel om erbij te komen.")).to_be_visible()
        assert page.get_by_role("log").count() == 0


def test_a_locked_conversation_is_off_the_screen(gallery: Gallery) -> None:
    with gallery.desk(viewport={"width": 360, "height": 640}) as page:
        gallery.show(page, "talk")
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("button", name="Op slot").click()
        expect(page.get_by_role("heading", name="Je scherm is op slot")).to_be_visible()

        assert "moet ik dan zeggen" not in page.content()


def test_there_is_no_list_no_search_and_no_copy(gallery: Gallery) -> None:
    with gallery.desk() as page:
        for name in ("talk", "ready", "helper"):
            gallery.show(page, name)
            names = [button.inner_text() for button in page.get_by_role("button").all()]

            assert page.get_by_role("searchbox").count() == 0
            assert not [name for name in names if "opieer" in name or "xport" in name or "rint" in name]
