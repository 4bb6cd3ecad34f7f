"""Reading what a supervisor's browser sent into typed hours, or saying which field is wrong."""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from outreach.rules.hours import Holiday, Shift

__all__ = [
    "CLOSING_BEFORE_MOST",
    "HOLIDAYS_MOST",
    "LANGUAGES",
    "LINE_MOST",
    "SHIFTS_MOST",
    "BadField",
    "read_date",
    "read_flag",
    "read_holidays",
    "read_hours",
    "read_line",
    "read_minutes",
    "told_holidays",
    "told_hours",
]

LANGUAGES = ("nl", "en")
SHIFTS_MOST = 28  # four a day
HOLIDAYS_MOST = 200
LINE_MOST = 60  # characters
CLOSING_BEFORE_MOST = 240  # minutes

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


class BadField(ValueError):
    """A value cannot be used; `field` names it as the browser does, with its place in a list: `hours.2.closes`."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def read_hours(raw: Any) -> tuple[Shift, ...]:
    """Weekly shifts from [{weekday: 0 (Monday) to 6, opens: "HH:MM", closes: "HH:MM"}]. Raises `BadField`."""
    rows = _rows(raw, "hours", {"weekday", "opens", "closes"}, SHIFTS_MOST)
    shifts = []
    for place, row in rows:
        weekday = row["weekday"]
        if type(weekday) is not int or not 0 <= weekday <= 6:
            raise BadField(f"{place}.weekday")
        shifts.append(Shift(weekday, _clock(row, place, "opens"), _clock(row, place, "closes")))
    return tuple(shifts)


def read_holidays(raw: Any) -> tuple[Holiday, ...]:
    """Holidays from [{date: "YYYY-MM-DD", opens, closes: "HH:MM" or both null, name}]. Raises `BadField`."""
    rows = _rows(raw, "holidays", {"date", "opens", "closes", "name"}, HOLIDAYS_MOST)
    found: dict[date, Holiday] = {}
    for place, row in rows:
        day = read_date(row["date"], f"{place}.date")
        if day in found:
            raise BadField(f"{place}.date")
        closed = row["opens"] is None and row["closes"] is None
        opens, closes = (None, None) if closed else (_clock(row, place, "opens"), _clock(row, place, "closes"))
        found[day] = Holiday(day, opens, closes, read_line(row["name"], f"{place}.name"))
    return tuple(found[day] for day in sorted(found))


def read_date(raw: Any, field: str) -> date:
    """A day from "YYYY-MM-DD". Raises `BadField`."""
    if not isinstance(raw, str) or not _DATE.match(raw):
        raise BadField(field)
    try:
        return date.fromisoformat(raw)
    except ValueError as bad:
        raise BadField(field) from bad


def read_flag(raw: Any, field: str) -> bool:
    """True or false, nothing that merely resembles it. Raises `BadField`."""
    if type(raw) is not bool:
        raise BadField(field)
    return raw


def read_minutes(raw: Any, field: str) -> int:
    """Whole minutes from 0 to `CLOSING_BEFORE_MOST`. Raises `BadField`."""
    if type(raw) is not int or not 0 <= raw <= CLOSING_BEFORE_MOST:
        raise BadField(field)
    return raw


def read_line(raw: Any, field: str) -> str:
    """One line of at most `LINE_MOST` characters, without spaces around it; may be empty. Raises `BadField`."""
    if not isinstance(raw, str) or len(raw) > LINE_MOST or not raw.isprintable():
        raise BadField(field)
    return raw.strip()


def told_hours(hours: Iterable[Shift]) -> list[dict[str, Any]]:
    """What `read_hours` reads."""
    return [{"weekday": shift.weekday, "opens": _told(shift.opens), "closes": _told(shift.closes)} for shift in hours]


def told_holidays(holidays: Iterable[Holiday]) -> list[dict[str, Any]]:
    """What `read_holidays` reads."""
    return [
        {
            "date": holiday.date.isoformat(),
            "opens": _told(holiday.opens),
            "closes": _told(holiday.closes),
            "name": holiday.name,
        }
        for holiday in holidays
    ]


def _rows(raw: Any, field: str, keys: set[str], most: int) -> list[tuple[str, dict[str, Any]]]:
    if not isinstance(raw, list) or len(raw) > most:
        raise BadField(field)
    rows = []
    for index, row in enumerate(raw):
        if not isinstance(row, dict) or set(row) != keys:
            raise BadField(f"{field}.{index}")
        rows.append((f"{field}.{index}", row))
    return rows


def _clock(row: dict[str, Any], place: str, key: str) -> time:
    text = row[key]
    if not isinstance(text, str) or not _CLOCK.match(text):
        raise BadField(f"{place}.{key}")
    return time(int(text[:2]), int(text[3:]))


def _told(clock: time | None) -> str | None:
    return clock.strftime("%H:%M") if clock else None
