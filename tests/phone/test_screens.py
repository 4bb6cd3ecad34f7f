"""What holds on every screen of the phone page, whatever it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.axe import violations
from tests.phone.conftest import HEIGHT, WIDTH, Gallery

pytestmark = pytest.mark.journey

# What the youth opens by a tap may say more; nothing else may tell an onlooker what this page is about.
TELLING = ("politie", "police", "uitbuiting", "exploit", "slachtoffer", "victim", "mensenhandel", "traffick")


@contextmanager
def phone(browser: Browser, **options: Any) -> Iterator[Page]:
    context = browser.new_context(**{"viewport": {"width": WIDTH, "height": HEIGHT}, **options})
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield page
    context.close()
    assert troubles == []


@pytest.mark.parametrize(("lang", "theme"), [("nl", "light"), ("en", "dark")])
def test_axe_finds_nothing_on_any_screen(browser: Browser, gallery: Gallery, lang: str, theme: str) -> None:
    found: dict[str, list[str]] = {}
    with phone(browser, color_scheme=theme, reduced_motion="reduce") as page:
        names = gallery.open(page, lang)
        for name in names:
            gallery.show(page, name)
            if wrong := violations(page):
                found[name] = wrong

    print(f"axe, {lang}, {theme}: {len(names)} screens, {sum(map(len, found.values()))} violations")
    assert found == {}


@pytest.mark.parametrize(
    ("width", "size", "direction"), [(320, 16, "ltr"), (WIDTH, 32, "ltr"), (WIDTH, 16, "rtl"), (1280, 16, "ltr")]
)
def test_nothing_goes_sideways(browser: Browser, gallery: Gallery, width: int, size: int, direction: str) -> None:
    wide = []
    with phone(browser, viewport={"width": width, "height": HEIGHT}) as page:
        names = gallery.open(page)
        page.evaluate(f"document.documentElement.style.fontSize = '{size}px'")
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        for name in names:
            gallery.show(page, name)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append(name)

    assert wide == []


@pytest.mark.parametrize(("size", "direction"), [(16, "ltr"), (32, "ltr"), (16, "rtl")])
def test_the_exit_is_in_its_corner_on_every_screen_and_nothing_lies_over_it(
    browser: Browser, gallery: Gallery, size: int, direction: str
) -> None:
    with phone(browser) as page:
        names = gallery.open(page)
        page.evaluate(f"document.documentElement.style.fontSize = '{size}px'")
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        for name in names:
            gallery.show(page, name)
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
            corner = [WIDTH - 20 if direction == "ltr" else 20, 28]

            at_the_corner = page.evaluate("([x, y]) => !!document.elementFromPoint(x, y).closest('.exit')", corner)

            assert at_the_corner, name


def test_no_screen_tells_an_onlooker_what_it_is_about(browser: Browser, gallery: Gallery) -> None:
    with phone(browser) as page:
        for lang in ("nl", "en"):
            names = gallery.open(page, lang)
            for name in sorted(set(names) - set(page.evaluate("opened"))):
                gallery.show(page, name)
                text = page.inner_text("body").lower()

                assert [word for word in TELLING if word in text] == [], name
                assert page.title() == "Luwte"


def test_a_sheet_has_the_focus_leaves_the_exit_and_closes_with_escape(browser: Browser, gallery: Gallery) -> None:
    with phone(browser) as page:
        gallery.open(page)
        gallery.show(page, "chat")
        page.get_by_role("button", name="Meer", exact=True).click()

        assert page.evaluate("document.activeElement.matches('.sheet')")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.matches('.exit, .here')")

        page.get_by_role("dialog").focus()
        page.keyboard.press("Escape")
        assert page.get_by_role("dialog").count() == 0
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Meer"


def test_a_picture_is_not_taken_and_the_page_says_why(browser: Browser, gallery: Gallery) -> None:
    with phone(browser) as page:
        gallery.open(page)
        gallery.show(page, "chat")
        page.evaluate(
            """() => {
                const data = new DataTransfer();
                data.items.add(new File(["x"], "foto.png", { type: "image/png" }));
                const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
                document.querySelector("textarea").dispatchEvent(paste);
            }"""
        )

        assert page.get_by_text("Hier kan alleen tekst.").is_visible()
        assert page.locator("textarea").input_value() == ""


def test_links_in_a_message_are_text(browser: Browser, gallery: Gallery) -> None:
    with phone(browser) as page:
        gallery.open(page)
        gallery.show(page, "chat-link")

        assert page.get_by_text("https://voorbeeld.example/x").is_visible()
        assert page.locator(".log a, .log img, .log script").count() == 0
