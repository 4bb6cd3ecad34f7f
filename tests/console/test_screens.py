"""What holds on every screen of the console, whatever it shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.console.gallery import FRONTEND, Gallery
from tests.console.steps import STEPS
from tests.journeys.axe import violations

pytestmark = pytest.mark.journey

# Kept after the run, to be looked at.
SHOTS = FRONTEND.parent / "test-results" / "screens" / "console"


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
# Some seventy screens, each with a picture and all rules: a busy machine needs longer for that than for one test.
@pytest.mark.timeout(400)
@pytest.mark.parametrize(
    ("lang", "theme", "width", "height"),
    [("nl", "light", 1280, 800), ("nl", "dark", 1280, 800), ("en", "light", 1024, 768), ("en", "dark", 640, 400)],
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

    print(f"axe, {lang}, {theme}, {width} x {height}: {count} screens, {sum(map(len, found.values()))} violations")
    assert found == {}


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (640, 400), (390, 844)])
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
    with gallery.desk(viewport={"width": 1024, "height": 768}) as page:
        for name in gallery.names():
            gallery.show(page, name)
            found = page.evaluate(
                """() => [...document.querySelectorAll("button, select, input, a")]
                    .filter((one) => one.offsetParent && !one.closest(".opt") && !one.classList.contains("link"))
                    .filter((one) => one.offsetHeight < 44 || one.offsetWidth < 44)
                    .map((one) => one.outerHTML.slice(0, 80))"""
            )
            if found:
                small[name] = found

    assert small == {}


def test_a_locked_console_shows_no_text_and_no_figures_of_it(gallery: Gallery) -> None:
    with gallery.desk() as page:
        gallery.show(page, "locked")
        seen = page.inner_text("body")

        assert "Wilg zegt: “Er komt iemand”" in seen
        assert "wacht op jou" in seen
        assert "pakjes" not in seen
        assert page.get_by_role("log").count() == 0
        assert page.get_by_label("Samenvatting").count() == 0
