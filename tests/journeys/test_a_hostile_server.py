"""A server lies in mid-conversation: what each screen says in plain words, and what it then no longer does."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.guest import Guest
from tests.journeys.liar import Liar, haunted, self_made_proposal
from tests.journeys.phone import Phone
from tests.journeys.test_a_guest import let_in, talk
from tests.protocol.primitives import to_text

pytestmark = pytest.mark.journey

SECONDS_FOR_ALL = 90
DOUBT = "Er is een vraag over iemand, maar we weten niet zeker wie dat is. Daarom kan het niet. Je hoeft niets te doen."
ALTERED = "Er klopt iets niet met de berichten. Vertel hier nu geen geheimen. Ga weg en begin opnieuw."
WITHHELD = "Er mist een bericht. Vraag of de ander het nog een keer wil sturen."
UNTRUSTED = "De sleutels horen niet bij deze installatie. Schrijf niets en bel je leidinggevende."


@pytest.fixture(scope="module", autouse=True)
def bounded() -> Iterator[None]:
    """All of it takes no longer than a minute and a half."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < SECONDS_FOR_ALL


def written_to_the_console(phone: Phone) -> list[str]:
    """Everything that the page writes where a developer would look, from now on."""
    lines: list[str] = []
    phone.page.on("console", lambda message: lines.append(message.text))
    return lines


def test_nobody_comes_in_by_a_certificate_that_the_server_made(ylva: Phone, sanne: Desk) -> None:
    server = Liar(ylva.page, "/ws/y")
    logged = written_to_the_console(ylva)
    talk(ylva, sanne)
    state = server.last("state")
    blank = dict.fromkeys(("inside", "ended", "appointment"))
    proposal = self_made_proposal("Sanne", state["minute"])

    server.tells(state | {"guest": {"kinds": ["police"], "wished": "", "proposal": proposal, "notes": []} | blank})

    ylva.sees_words(DOUBT)
    expect(ylva.page.get_by_role("button", name="vraagt je iets")).to_have_count(0)
    expect(ylva.page.get_by_role("button", name="Ja")).to_have_count(0)
    assert "Axel" not in ylva.page.content()
    assert [frame["k"] for frame in server.said if frame["k"] in ("consent", "epoch", "stop")] == []
    ylva.writes("wie was dat?")
    sanne.sees("wie was dat?")
    assert logged == []


def test_a_withheld_and_a_changed_message_are_told(ylva: Phone, sanne: Desk) -> None:
    server = Liar(ylva.page, "/ws/y")
    talk(ylva, sanne)
    server.withholds(len(server.items()) + 1)
    sanne.writes("Ga niet naar het station.")
    sanne.sees_arrived("Ga niet naar het station.")
    sanne.writes("Wil je dat?")

    ylva.sees("Wil je dat?")
    ylva.sees_words(WITHHELD)
    assert "station" not in ylva.page.content()

    server.changes_the_next_message()
    sanne.writes("Blijf waar je bent.")
    ylva.sees_words(ALTERED)
    ylva.sees("Dit bericht gaat niet open.")


def test_a_console_writes_nothing_where_a_ghost_is_in(ylva: Phone, sanne: Desk) -> None:
    server = Liar(sanne.page, "/ws/c")
    talk(ylva, sanne)
    epochs = [epoch for frame in server.heard if frame["k"] == "messages" for epoch in frame["epochs"]]
    newest = max(epochs, key=lambda epoch: epoch["number"])
    ghostly = {"record": haunted(newest["record"]), "seal": to_text(bytes(113)), "guests": []}
    before = len(server.said)

    server.tells(
        {
            "k": "messages",
            "conv": server.last("messages")["conv"],
            "epochs": [newest | ghostly | {"number": newest["number"] + 1}],
            "items": [],
            "head": len(server.items()),
        }
    )

    sanne.sees_words(UNTRUSTED)
    sanne.writes("wie leest dit?")
    expect(sanne.page.get_by_role("log").get_by_text("onderweg")).to_be_visible()
    ylva.writes("ben je er nog?")
    sanne.sees("ben je er nog?")
    assert [frame["k"] for frame in server.said[before:] if frame["k"] in ("send", "epoch")] == []
    assert "wie leest dit?" not in ylva.page.content()


def test_what_an_officer_said_before_the_stop_does_not_come_again_after_it(
    ylva: Phone, sanne: Desk, mark: Guest
) -> None:
    server, guests_server = Liar(ylva.page, "/ws/y"), Liar(mark.page, "/ws/g")
    talk(ylva, sanne)
    let_in(ylva, sanne, mark)
    guests_server.changes_the_next_message()
    sanne.writes("Mark, vertel eerst wie je bent.")
    mark.sees_words("Vertrouw dit gesprek niet zomaar en zeg het tegen de hulplijn.")
    mark.sees_nothing_of("vertel eerst wie je bent")
    mark.writes("Je kunt mij alles vertellen.")
    ylva.sees("Je kunt mij alles vertellen.")
    old = server.items()[-1]
    ylva.puts_out("Mark")
    ylva.sees_words("ook niet wat Sanne schrijft")
    place = server.items()[-1]["seq"] + 1

    again = old | {"seq": place, "client_id": to_text(bytes(16))}
    conv = server.last("state")["conv"]
    server.tells({"k": "messages", "conv": conv, "epochs": [], "items": [again], "head": place})

    ylva.sees_words(ALTERED)
    ylva.sees("Je kunt mij alles vertellen.")
    mark.is_out()
