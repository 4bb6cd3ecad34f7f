"""What a supervisor may fill in, and how a wrong field is named."""

import pytest

from outreach.rules.fields import (
    BadField,
    read_flag,
    read_holidays,
    read_hours,
    read_minutes,
    told_holidays,
    told_hours,
)

HOURS = [{"weekday": 0, "opens": "16:00", "closes": "06:00"}, {"weekday": 6, "opens": "00:00", "closes": "00:00"}]
HOLIDAYS = [
    {"date": "2026-12-25", "opens": None, "closes": None, "name": "Kerst"},
    {"date": "2026-12-31", "opens": "20:00", "closes": "02:00", "name": ""},
]


def with_(rows, index, **changes):
    return [{**row, **changes} if place == index else row for place, row in enumerate(rows)]


def test_hours_and_holidays_come_back_as_they_were_sent():
    assert told_hours(read_hours(HOURS)) == HOURS
    assert told_holidays(read_holidays(HOLIDAYS)) == HOLIDAYS


def test_holidays_are_kept_in_order_of_their_date():
    assert told_holidays(read_holidays(HOLIDAYS[::-1])) == HOLIDAYS


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        (None, "hours"),
        ({}, "hours"),
        (HOURS * 15, "hours"),
        (["16:00"], "hours.0"),
        ([{"weekday": 0, "opens": "16:00"}], "hours.0"),
        (with_(HOURS, 1, note="x"), "hours.1"),
        (with_(HOURS, 1, weekday=7), "hours.1.weekday"),
        (with_(HOURS, 1, weekday=-1), "hours.1.weekday"),
        (with_(HOURS, 1, weekday=True), "hours.1.weekday"),
        (with_(HOURS, 1, weekday="1"), "hours.1.weekday"),
        (with_(HOURS, 0, opens="4:00"), "hours.0.opens"),
        (with_(HOURS, 0, opens="24:00"), "hours.0.opens"),
        (with_(HOURS, 0, opens="16:00\n"), "hours.0.opens"),
        (with_(HOURS, 0, closes=None), "hours.0.closes"),
        (with_(HOURS, 0, closes="06:60"), "hours.0.closes"),
        (with_(HOURS, 0, closes="٠٦:٠٠"), "hours.0.closes"),
    ],
)
def test_hours_that_cannot_be_used_name_the_field(raw, field):
    with pytest.raises(BadField) as refused:
        read_hours(raw)

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ("2026-12-25", "holidays"),
        (HOLIDAYS * 101, "holidays"),
        (with_(HOLIDAYS, 1, date="2026-12-25"), "holidays.1.date"),
        (with_(HOLIDAYS, 0, date="2026-02-30"), "holidays.0.date"),
        (with_(HOLIDAYS, 0, date="25-12-2026"), "holidays.0.date"),
        (with_(HOLIDAYS, 0, date=20261225), "holidays.0.date"),
        (with_(HOLIDAYS, 0, opens="10:00"), "holidays.0.closes"),
        (with_(HOLIDAYS, 1, opens=None), "holidays.1.opens"),
        (with_(HOLIDAYS, 0, name="K" * 61), "holidays.0.name"),
        (with_(HOLIDAYS, 0, name="Ker\x00st"), "holidays.0.name"),
        (with_(HOLIDAYS, 0, name=None), "holidays.0.name"),
    ],
)
def test_holidays_that_cannot_be_used_name_the_field(raw, field):
    with pytest.raises(BadField) as refused:
        read_holidays(raw)

    assert refused.value.field == field


@pytest.mark.parametrize("raw", [0, 1, "true", None, []])
def test_a_switch_is_true_or_false(raw):
    with pytest.raises(BadField, match="surge"):
        read_flag(raw, "surge")


@pytest.mark.parametrize("raw", [-1, 241, 30.0, "30", True, None])
def test_minutes_before_closing_are_a_whole_number_of_at_most_four_hours(raw):
    with pytest.raises(BadField, match="closing_before"):
        read_minutes(raw, "closing_before")

    assert read_minutes(0, "closing_before") == 0
    assert read_minutes(240, "closing_before") == 240
