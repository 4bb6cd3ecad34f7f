"""Which other lines answer now."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from outreach.rules.lines import STANDARD_LINES, lines_at

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def open_at(text: str) -> list[str]:
    now = datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)
    return [line["name"] for line in lines_at(now, STANDARD_LINES) if line["open"]]


@pytest.mark.parametrize("moment", ["2026-11-24 03:00", "2026-11-24 10:59", "2026-11-24 21:00"])
def test_by_night_the_lines_that_always_answer_are_open(moment):
    assert open_at(moment) == ["112", "113", "Veilig Thuis"]


@pytest.mark.parametrize("moment", ["2026-11-24 11:00", "2026-11-28 20:59"])
def test_by_day_the_kindertelefoon_is_open_too(moment):
    assert open_at(moment) == ["112", "113", "Kindertelefoon", "Veilig Thuis"]


def test_a_line_speaks_both_languages_and_says_no_more_than_a_phone_needs():
    now = datetime(2026, 11, 24, 12, tzinfo=AMSTERDAM)

    for line in lines_at(now, STANDARD_LINES):
        assert set(line) == {"name", "what", "number", "hours", "open"}
        assert set(line["what"]) == {"nl", "en"}
        assert line["hours"] is None or set(line["hours"]) == {"nl", "en"}
