"""Tickets that sign a socket in."""

import pytest
import time_machine

from accounts import api as accounts
from tests.people import Console, kai, lars

pytestmark = pytest.mark.django_db


def ticket_of(console: Console) -> tuple[str, str]:
    return console.post("socket").json()["ticket"], console.client.cookies["luwte_staff"].value


def test_a_ticket_and_its_session_say_who_it_is():
    person = kai()
    ticket, session = ticket_of(Console().signs_in("kai"))

    assert accounts.read_socket_ticket(ticket, session) == person


def test_a_ticket_is_good_for_a_minute():
    kai()
    with time_machine.travel(1_790_000_040, tick=False) as clock:
        ticket, session = ticket_of(Console().signs_in("kai"))
        clock.shift(59)
        accounts.read_socket_ticket(ticket, session)
        clock.shift(3)

        with pytest.raises(accounts.BadTicket):
            accounts.read_socket_ticket(ticket, session)


def test_a_ticket_of_one_person_is_no_good_with_the_session_of_another():
    kai()
    lars()
    ticket, _ = ticket_of(Console().signs_in("kai"))
    _, session = ticket_of(Console().signs_in("lars"))

    with pytest.raises(accounts.BadTicket):
        accounts.read_socket_ticket(ticket, session)


def test_a_ticket_of_one_console_is_no_good_on_another_of_the_same_person():
    kai()
    ticket, _ = ticket_of(Console().signs_in("kai"))
    _, session = ticket_of(Console().signs_in("kai"))

    with pytest.raises(accounts.BadTicket):
        accounts.read_socket_ticket(ticket, session)


def test_a_ticket_without_a_session_is_no_good():
    kai()
    ticket, _ = ticket_of(Console().signs_in("kai"))

    for session in (None, "", "0" * 32):
        with pytest.raises(accounts.BadTicket):
            accounts.read_socket_ticket(ticket, session)


def test_a_ticket_dies_with_its_session():
    kai()
    console = Console().signs_in("kai")
    ticket, session = ticket_of(console)
    console.post("sign-out")

    with pytest.raises(accounts.BadTicket):
        accounts.read_socket_ticket(ticket, session)


@pytest.mark.parametrize("spoil", [lambda text: "", lambda text: text[:-1], lambda text: "x" + text, lambda text: "é"])
def test_a_forged_ticket_is_no_good(spoil):
    kai()
    ticket, session = ticket_of(Console().signs_in("kai"))

    with pytest.raises(accounts.BadTicket):
        accounts.read_socket_ticket(spoil(ticket), session)


def test_tickets_are_not_for_whoever_gave_a_passphrase_only():
    kai()
    console = Console()
    console.gives_passphrase("kai")

    assert console.post("socket").json() == {"code": "signed_out"}
