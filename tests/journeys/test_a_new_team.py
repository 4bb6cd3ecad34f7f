"""From a bare installation to a worker at an open console: invitations, keys, and the paper kit."""

import base64
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django_otp.oath import totp
from playwright.sync_api import Browser, Page, expect

from tests.journeys.phone import Phone
from tests.services.server import LuwteServer

pytestmark = pytest.mark.journey

NOOR = "gracht fluit zilver wolk kano"
KAI = "linde kwast oever plank"
ALWAYS_OPEN = """
from outreach.models import Brand
Brand.objects.update(hours=[{"weekday": day, "opens": "00:00", "closes": "00:00"} for day in range(7)])
"""


@dataclass
class Newcomer:
    """Somebody with a browser of their own, and what that browser sent."""

    page: Page
    sent: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def enrols(self, url: str, passphrase: str) -> None:
        """With an invitation link, up to and including the recovery codes."""
        self.page.goto(url)
        self.page.get_by_label("Wachtzin", exact=True).fill(passphrase)
        self.page.get_by_label("Nog een keer", exact=True).fill(passphrase)
        self.page.get_by_role("button", name="Maak mijn sleutel").click()
        self.page.get_by_alt_text("QR-code", exact=False).wait_for()
        secret = self.page.locator("p.mono").inner_text().replace(" ", "")
        self.page.get_by_label("Welke code").fill(f"{totp(base64.b32decode(secret)):06d}")
        self.page.keyboard.press("Enter")
        self.page.get_by_role("heading", name="Bewaar je herstelcodes").wait_for()
        self.codes = self.page.locator(".recovery li").all_inner_texts()
        self.page.get_by_label("Ik heb de codes op papier").check()
        self.page.get_by_role("button", name="Verder").click()

    def holds_the_ceremony(self) -> None:
        """Makes the keys, prints both sheets, and copies three groups of each."""
        self.page.evaluate("window.print = () => {}")
        self.page.get_by_role("button", name="Maak de sleutels").click()
        for number in (1, 2):
            self.page.get_by_role("button", name=f"Druk blad {number} af").click()
            sheet = self.page.locator(".sheet").nth(number - 1).locator(".groups span")
            groups = [re.sub(r"^\d{1,2}(?=.{1,4}$)", "", text) for text in sheet.all_text_contents()]
            for label in self.page.locator("section.card").nth(number - 1).locator("label").all():
                place = int(re.findall(r"\d+", label.inner_text())[0])
                label.locator("input").fill(groups[place - 1])
        self.page.get_by_role("button", name="Verder").click()
        self.page.get_by_role("button", name="Naar medewerkers").click()

    def invites(self, name: str, username: str) -> str:
        """The link, as it is shown once."""
        self.page.get_by_label("Werknaam").fill(name)
        self.page.get_by_label("Inlognaam").fill(username)
        self.page.get_by_role("button", name="Maak de link").click()
        return self.page.get_by_label("Link, één keer te zien").input_value()

    def approves(self, name: str) -> None:
        """Holds the key against its invitation; the page shows by itself that somebody enrolled."""
        self.page.get_by_role("button", name=f"Controleer sleutel: {name}").click()
        expect(self.page.get_by_text(f"De sleutel van {name} klopt")).to_be_visible()


@contextmanager
def newcomer(browser: Browser) -> Iterator[Newcomer]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30_000)
    someone = Newcomer(context.new_page())
    troubles: list[str] = []
    someone.page.on("pageerror", lambda error: troubles.append(str(error)))
    someone.page.on("request", lambda request: someone.sent.append(f"{request.url} {request.post_data or ''}"))
    yield someone
    context.close()
    assert troubles == []


@pytest.mark.slow
def test_a_team_starts_from_one_link_and_no_secret_reaches_the_server(
    browser: Browser, luwte_server: Callable[..., Any]
) -> None:
    server: LuwteServer = luwte_server("sqlite", fresh=True)
    first = server.manage("invite", "noor", "Noor").split()[-1]
    with ExitStack() as stack:
        noor = stack.enter_context(newcomer(browser))
        kai = stack.enter_context(newcomer(browser))

        noor.enrols(f"{server.url}{first}", NOOR)
        noor.holds_the_ceremony()
        link = noor.invites("Kai", "kai")
        kai.enrols(link, KAI)

        expect(kai.page.get_by_text("Dit is geen lege wachtrij")).to_be_visible()
        assert "#" not in kai.page.url
        noor.approves("Kai")
        kai.page.get_by_role("button", name="Probeer opnieuw").click()
        expect(kai.page.get_by_role("heading", name="Mijn gesprekken")).to_be_visible()

        secret = link.split("#")[1][22:]
        everything = "\n".join(noor.sent + kai.sent)
        assert secret not in everything
        assert not any(word in everything for word in (NOOR, KAI, KAI.replace(" ", "%20")))
        assert not any(code in everything for code in noor.codes + kai.codes)


@pytest.mark.slow
def test_a_leaver_is_out_at_once_and_those_who_stay_read_on_with_the_new_team_key(
    browser: Browser, luwte_server: Callable[..., Any]
) -> None:
    server: LuwteServer = luwte_server("sqlite", fresh=True)
    first = server.manage("invite", "noor", "Noor").split()[-1]
    with ExitStack() as stack:
        noor, kai, lotte = (stack.enter_context(newcomer(browser)) for _ in range(3))
        noor.enrols(f"{server.url}{first}", NOOR)
        noor.holds_the_ceremony()
        for someone, name in ((kai, "Kai"), (lotte, "Lotte")):
            someone.enrols(noor.invites(name, name.lower()), KAI)
            noor.approves(name)
            noor.page.get_by_role("button", name="Nog een uitnodiging").click()
            someone.page.get_by_role("button", name="Probeer opnieuw").click()
            expect(someone.page.get_by_role("heading", name="Mijn gesprekken")).to_be_visible()

        noor.page.get_by_role("button", name="Sluit account… Lotte").click()
        noor.page.get_by_role("button", name="Sluit dit account").click()
        expect(noor.page.get_by_text("account dicht")).to_be_visible()
        expect(lotte.page.get_by_role("heading", name="Deze console is gestopt")).to_be_visible()
        lotte.page.get_by_role("button", name="Laad opnieuw").click()
        expect(lotte.page.get_by_label("Inlognaam")).to_be_visible()

        server.manage("shell", "--no-imports", "-c", ALWAYS_OPEN)
        phone = Phone(browser, server.url)
        phone.opens()
        phone.enters_for_herself()
        phone.writes("hoi, na de wissel")
        kai.page.get_by_role("button", name="Neem de volgende").click()
        expect(kai.page.get_by_role("log").get_by_text("hoi, na de wissel")).to_be_visible()
        phone.close()


def test_a_link_that_was_not_copied_whole_is_refused_in_plain_words(
    browser: Browser, luwte_server: Callable[..., Any]
) -> None:
    server: LuwteServer = luwte_server("sqlite")
    with newcomer(browser) as someone:
        someone.page.goto(f"{server.url}/console/enrol#abc")

        expect(someone.page.get_by_role("heading", name="Deze uitnodiging werkt niet")).to_be_visible()
        assert [sent for sent in someone.sent if "enrol/open" in sent] == []
