"""Other lines a young person can call, and which of them answer now.

The texts are drafts: no care professional has reviewed them, and hours and prices must be checked with each line before
an installation goes live.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict

from outreach.rules.fields import read_hours
from outreach.rules.hours import is_open

__all__ = ["STANDARD_LINES", "Line", "Spoken", "lines_at"]

# A text in each language of the phone page: {"nl": ..., "en": ...}.
Spoken = dict[str, str]


class Line(TypedDict):
    """A line as a phone shows it. `hours` is a text, `open` is whether it answers now."""

    name: str
    what: Spoken
    number: str
    hours: Spoken | None
    open: bool


STANDARD_LINES: list[dict[str, Any]] = [
    {
        "name": "112",
        "number": "112",
        "what": {"nl": "Bij levensgevaar", "en": "If a life is in danger"},
        "hours": {"nl": "Altijd", "en": "Always"},
        "answers": None,
    },
    {
        "name": "113",
        "number": "0800-0113",
        "what": {"nl": "Als je aan zelfmoord denkt", "en": "If you think about suicide"},
        "hours": {"nl": "Gratis, dag en nacht", "en": "Free, day and night"},
        "answers": None,
    },
    {
        "name": "Kindertelefoon",
        "number": "0800-0432",
        "what": {"nl": "Praten over alles, tot 18 jaar", "en": "Talk about anything, under 18"},
        "hours": {
            "nl": "Gratis, elke dag van 11.00 tot 21.00 uur",
            "en": "Free, every day from 11:00 to 21:00",
        },
        "answers": [{"weekday": weekday, "opens": "11:00", "closes": "21:00"} for weekday in range(7)],
    },
    {
        "name": "Veilig Thuis",
        "number": "0800-2000",
        "what": {"nl": "Als iemand thuis je pijn doet", "en": "If someone at home hurts you"},
        "hours": {"nl": "Gratis, dag en nacht", "en": "Free, day and night"},
        "answers": None,
    },
]


def lines_at(now: datetime, lines: Iterable[dict[str, Any]]) -> list[Line]:
    """The `lines`, kept as `STANDARD_LINES` are, as a phone shows them at `now` (aware, in the zone of their hours).

    `answers` holds weekly hours as `read_hours` reads them; None is always.
    """
    return [
        Line(
            name=line["name"],
            what=line["what"],
            number=line["number"],
            hours=line["hours"],
            open=line["answers"] is None or is_open(now, read_hours(line["answers"])),
        )
        for line in lines
    ]
