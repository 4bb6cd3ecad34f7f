"""When somebody answers: weekly hours over midnight, holidays, two switches, an intake that stops before closing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

__all__ = ["Holiday", "Opening", "Shift", "Switches", "is_open", "opening"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# One day more than a week: a shift is told by the name of its day, and a name says nothing beyond the coming six days.
LOOK_AHEAD = 8
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Shift:
    """Open on each `weekday` (0 is Monday) from `opens` to `closes`; at or before `opens`, that is the next day."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class Holiday:
    """A date with hours of its own instead of its weekday's, or with none: `opens` and `closes` are then None."""

    date: date
    opens: time | None
    closes: time | None
    name: str = ""


@dataclass(frozen=True)
class Switches:
    """What a supervisor can turn: `surge` stays open past closing, `paused` lets nobody new in.

    `closing_before` is how many minutes before closing the intake stops.
    """

    surge: bool = False
    paused: bool = False
    closing_before: int = 30


@dataclass(frozen=True)
class Opening:
    """`open`: somebody answers. `intake`: a new conversation may begin.

    `until` is the wall clock of closing, None when that is a day or more away or not known. `next_day` (today, tomorrow
    or a weekday in English) and `next_time` say when a conversation can begin again; None while one can begin now,
    when that is more than six days away, and during a pause, of which nobody knows the end.
    """

    open: bool
    intake: bool
    until: time | None = None
    next_day: str | None = None
    next_time: time | None = None

    def told(self) -> dict[str, object]:
        """The same in the words of docs/PROTOCOL.md: {intake, open, until, next}."""
        following = None
        if self.next_day and self.next_time:
            following = {"day": self.next_day, "time": self.next_time.strftime("%H:%M")}
        until = self.until.strftime("%H:%M") if self.until else None
        return {"intake": self.intake, "open": self.open, "until": until, "next": following}


@dataclass(frozen=True, order=True)
class _Block:
    """A stretch without a gap, in UTC: wall clocks of one zone compare wrongly in a night when the clock changes."""

    begin: datetime
    end: datetime


def opening(now: datetime, hours: Iterable[Shift], holidays: Iterable[Holiday], switches: Switches) -> Opening:
    """What is true at `now`, an aware time in the zone whose wall clock the hours mean; ValueError without a zone.

    A shift belongs to the date on which it begins: a holiday that is closed leaves last night's shift alone and takes
    away the night that would begin on it.
    """
    if switches.surge:
        return Opening(open=True, intake=not switches.paused)
    moment, lead = now.astimezone(UTC), timedelta(minutes=switches.closing_before)
    blocks = _blocks(now, hours, holidays)
    here = next((block for block in blocks if block.begin <= moment), None)
    until = _told_end(now, here) if here else None
    if switches.paused:
        return Opening(here is not None, intake=False, until=until)
    if here and moment < here.end - lead:
        return Opening(open=True, intake=True, until=until)
    later = (block for block in blocks if block.begin > moment and block.end - block.begin > lead)
    return Opening(here is not None, False, until, *_told_next(now, next(later, None)))


def is_open(now: datetime, hours: Iterable[Shift]) -> bool:
    """Whether one of these weekly `hours` covers `now` (as in `opening`); for lines that are not ours."""
    return any(block.begin <= now.astimezone(UTC) for block in _blocks(now, hours, ()))


def _blocks(now: datetime, hours: Iterable[Shift], holidays: Iterable[Holiday]) -> list[_Block]:
    """Each block that ends after `now`, in order; shifts that touch or overlap are one block."""
    blocks: list[_Block] = []
    for shift in sorted(_dated(now, tuple(hours), {holiday.date: holiday for holiday in holidays})):
        if blocks and shift.begin <= blocks[-1].end:
            blocks[-1] = _Block(blocks[-1].begin, max(blocks[-1].end, shift.end))
        else:
            blocks.append(shift)
    return [block for block in blocks if block.end > now.astimezone(UTC)]


def _dated(now: datetime, hours: tuple[Shift, ...], holidays: dict[date, Holiday]) -> Iterator[_Block]:
    """The shifts from yesterday, whose night may still run, to the end of the look-ahead."""
    if now.tzinfo is None:
        raise ValueError("hours mean nothing without a zone")
    for ahead in range(-1, LOOK_AHEAD):
        day = now.date() + ahead * DAY
        if day in holidays:
            own = holidays[day]
            clocks = [(own.opens, own.closes)] if own.opens and own.closes else []
        else:
            clocks = [(shift.opens, shift.closes) for shift in hours if shift.weekday == day.weekday()]
        for opens, closes in clocks:
            begin = _instant(day, opens, now.tzinfo, last=False)
            end = _instant(day if closes > opens else day + DAY, closes, now.tzinfo, last=True)
            if begin < end:
                yield _Block(begin, end)


def _instant(day: date, clock: time, zone: tzinfo, *, last: bool) -> datetime:
    """UTC of a wall clock. One that a change skips is that much later; of one that comes twice, the first or `last`."""
    wall = datetime.combine(day, clock, zone)
    first = wall.astimezone(UTC)
    return max(first, wall.replace(fold=1).astimezone(UTC)) if last else first


def _told_end(now: datetime, here: _Block) -> time | None:
    end = here.end.astimezone(now.tzinfo)
    return end.time() if end.replace(tzinfo=None) - now.replace(tzinfo=None) < DAY else None


def _told_next(now: datetime, later: _Block | None) -> tuple[str | None, time | None]:
    if later is None:
        return None, None
    begin = later.begin.astimezone(now.tzinfo)
    ahead = (begin.date() - now.date()).days
    if ahead > 6:
        return None, None
    name = ("today", "tomorrow")[ahead] if ahead < 2 else WEEKDAYS[begin.weekday()]
    return name, begin.time()
