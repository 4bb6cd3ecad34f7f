"""Return codes, messages left for later, and what code and database open together."""

import pytest

from tests.journeys.desk import Desk
from tests.journeys.house import House
from tests.journeys.phone import Phone
from tests.journeys.thief import opened_with
from tests.protocol.secrets import write_code
from tests.services.ports import wait_until

pytestmark = pytest.mark.journey


def test_a_code_shows_what_was_not_read_and_nothing_older(
    ylva: Phone, sanne: Desk, another_phone: Phone, house: House
) -> None:
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes("kan ik later terugkomen?")
    sanne.takes_the_next()
    sanne.writes("Ja, dat kan.")
    ylva.sees("Ja, dat kan.")
    house.waits_until_the_youth_has_read()
    code = ylva.makes_a_code()
    ylva.leaves()
    sanne.sees_words("telefoon weg")
    wait_until(lambda: opened_with(house, code) == 0, what="code and database still open what was read")
    sanne.writes("Tot morgen om acht uur.")
    sanne.sees_arrived("Tot morgen om acht uur.")

    assert opened_with(house, code) == 1, "the epoch that holds what was not read"
    another_phone.opens()
    another_phone.comes_back_with(code.lower().replace("-", " "))

    another_phone.sees("Tot morgen om acht uur.")
    assert another_phone.log() == ["Tot morgen om acht uur."]
    another_phone.writes("ik ben er weer")
    sanne.sees("ik ben er weer")


def test_a_mistyped_code_is_told_at_once_and_stays_in_the_field(ylva: Phone) -> None:
    ylva.opens()
    ylva.comes_back_with("F24K-W715-AQWA-2W9P")

    ylva.sees_words("Deze code klopt nog niet.")
    assert ylva.page.get_by_label("Code", exact=True).input_value() == "F24K-W715-AQWA-2W9P"


def test_a_code_that_nobody_has_says_no_more_than_that(ylva: Phone) -> None:
    ylva.opens()
    ylva.comes_back_with(write_code(bytes(9)))

    ylva.sees_words("Bij deze code vinden we niets.")


def test_a_message_that_holds_the_code_is_not_sent(ylva: Phone, sanne: Desk) -> None:
    sanne.signs_in()
    ylva.opens()
    ylva.enters_for_herself()
    ylva.writes("hoi")
    sanne.takes_the_next()
    code = ylva.makes_a_code()

    ylva.writes(f"mijn code is {code}")

    ylva.sees_words("Dit lijkt op je code.")
    assert code in ylva.page.get_by_label("Je bericht").input_value()
    assert ylva.log() == ["hoi"]


def test_a_message_left_while_closed_is_answered_and_read_with_the_code(
    ylva: Phone, sanne: Desk, another_phone: Phone, closed_house: House
) -> None:
    ylva.opens()
    ylva.sees_words("Nu zijn we dicht")
    ylva.taps("Laat een bericht achter")
    ylva.taps("Naar de chat")
    ylva.writes("kunnen jullie me morgen helpen?")
    ylva.sees_mark("Aangekomen")
    code = ylva.makes_a_code()
    ylva.leaves()
    closed_house.opens_the_doors()

    sanne.signs_in()
    sanne.takes_the_next()
    sanne.sees("kunnen jullie me morgen helpen?")
    sanne.writes("Ja. Kom terug wanneer je wilt.")
    sanne.sees_arrived("Ja. Kom terug wanneer je wilt.")

    another_phone.opens()
    another_phone.comes_back_with(code)
    another_phone.sees("Ja. Kom terug wanneer je wilt.")
