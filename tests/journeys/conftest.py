"""Chromium, an installation with its people, and the cast in front of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser import browser
from tests.journeys.desk import Desk
from tests.journeys.guest import Guest
from tests.journeys.house import House, open_house
from tests.journeys.phone import Phone

__all__ = ["another_phone", "browser", "house", "joris", "mark", "people", "sanne", "ylva", "ylva_without_script"]


@pytest.fixture(scope="session")
def house(luwte_server: Callable[..., Any]) -> Iterator[House]:
    """A try-out with the demo brand and its people."""
    opened = open_house(luwte_server, "sqlite")
    yield opened
    opened.close()


@pytest.fixture
def people(house: House) -> Iterator[ExitStack]:
    """Closes every phone and console at the end of the test, and leaves an empty line behind."""
    with ExitStack() as stack:
        stack.callback(house.clears_the_line)
        yield stack


@pytest.fixture
def ylva(browser: Browser, house: House, people: ExitStack) -> Phone:
    """A youth with a cheap phone."""
    phone = Phone(browser, house.phone.url)
    people.callback(phone.close)
    return phone


@pytest.fixture
def sanne(browser: Browser, house: House, people: ExitStack) -> Desk:
    """A care worker with an open console."""
    desk = Desk(browser, house, "sanne")
    people.callback(desk.close)
    return desk


@pytest.fixture
def mark(browser: Browser, house: House, people: ExitStack) -> Guest:
    """An officer with a phone of his work."""
    guest = Guest(browser, house, "mark")
    people.callback(guest.close)
    return guest


@pytest.fixture
def joris(browser: Browser, house: House, people: ExitStack) -> Guest:
    """A regional helper with a phone of his work."""
    guest = Guest(browser, house, "joris")
    people.callback(guest.close)
    return guest


@pytest.fixture
def another_phone(browser: Browser, house: House, people: ExitStack) -> Phone:
    """Another phone in Ylva's hands."""
    phone = Phone(browser, house.phone.url)
    people.callback(phone.close)
    return phone


@pytest.fixture
def ylva_without_script(browser: Browser, house: House, people: ExitStack) -> Phone:
    """A phone whose browser runs no scripts."""
    phone = Phone(browser, house.phone.url, java_script_enabled=False)
    people.callback(phone.close)
    return phone


@pytest.fixture
def closed_house(house: House) -> Iterator[House]:
    """The helpline is closed; it is open again after the test."""
    house.shuts_the_doors()
    yield house
    house.opens_the_doors()
