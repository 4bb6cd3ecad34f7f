"""When somebody answers, at the hours of a helpline that works at night."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from outreach.rules.hours import Holiday, Opening, Shift, Switches, is_open, opening

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NIGHT = time(6)

# Working days from four in the afternoon, weekends from eight, each until six in the morning.
WEEK = [Shift(day, time(16) if day < 5 else time(20), NIGHT) for day in range(7)]
ROUND_THE_CLOCK = [Shift(day, time(0), time(0)) for day in range(7)]
CALM = Switches()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24 15:59", Opening(False, False, None, "today", time(16))),
        ("2026-11-24 16:00", Opening(True, True, NIGHT)),
        ("2026-11-24 23:59", Opening(True, True, NIGHT)),
        ("2026-11-25 00:00", Opening(True, True, NIGHT)),
        ("2026-11-25 05:29", Opening(True, True, NIGHT)),
        ("2026-11-25 05:30", Opening(True, False, NIGHT, "today", time(16))),
        ("2026-11-25 06:00", Opening(False, False, None, "today", time(16))),
        ("2026-11-28 06:00", Opening(False, False, None, "today", time(20))),
        ("2026-11-30 05:59", Opening(True, False, NIGHT, "today", time(16))),
    ],
)
def test_a_night_shift_runs_over_midnight_and_takes_nobody_new_in_its_last_half_hour(moment, expected):
    assert opening(at(moment), WEEK, [], CALM) == expected


def test_the_next_opening_is_told_by_the_name_of_its_day():
    fridays = [Shift(4, time(16), time(18))]

    assert opening(at("2026-11-26 23:00"), fridays, [], CALM).told()["next"] == {"day": "tomorrow", "time": "16:00"}
    assert opening(at("2026-11-24 23:00"), fridays, [], CALM).told()["next"] == {"day": "friday", "time": "16:00"}
    assert opening(at("2026-11-28 12:00"), fridays, [], CALM).told()["next"] == {"day": "friday", "time": "16:00"}


def test_a_next_opening_that_no_weekday_can_name_is_not_told():
    fridays = [Shift(4, time(16), time(18))]

    closed_friday = [Holiday(date(2026, 11, 27), None, None)]

    assert opening(at("2026-11-24 12:00"), fridays, closed_friday, CALM) == Opening(False, False)
    assert opening(at("2026-11-24 12:00"), [], [], CALM) == Opening(False, False)


def test_a_closed_holiday_leaves_last_nights_shift_alone_and_takes_its_own_night_away():
    christmas = [Holiday(date(2026, 12, 25), None, None, "Kerst")]

    assert opening(at("2026-12-25 03:00"), WEEK, christmas, CALM).open
    assert not opening(at("2026-12-25 21:00"), WEEK, christmas, CALM).open
    assert not opening(at("2026-12-26 03:00"), WEEK, christmas, CALM).open
    assert opening(at("2026-12-25 21:00"), WEEK, christmas, CALM).next_day == "tomorrow"


def test_a_holiday_has_its_own_hours_also_over_midnight():
    new_year = [Holiday(date(2026, 12, 31), time(20), time(2), "Oud en nieuw")]

    assert not opening(at("2026-12-31 17:00"), WEEK, new_year, CALM).open
    assert opening(at("2027-01-01 01:00"), WEEK, new_year, CALM) == Opening(True, True, time(2))
    assert not opening(at("2027-01-01 02:00"), WEEK, new_year, CALM).open


def test_round_the_clock_has_no_closing_and_no_seam_at_midnight():
    for moment in ("2026-11-24 00:00", "2026-11-24 12:00", "2026-11-24 23:59"):
        assert opening(at(moment), ROUND_THE_CLOCK, [], CALM) == Opening(True, True)


def test_shifts_that_touch_are_one_stretch():
    halves = [Shift(1, time(16), time(20)), Shift(1, time(20), time(23))]

    assert opening(at("2026-11-24 19:45"), halves, [], CALM) == Opening(True, True, time(23))


def test_a_surge_stays_open_past_closing_until_it_is_switched_off():
    surge = Switches(surge=True)

    assert opening(at("2026-11-25 05:45"), WEEK, [], surge) == Opening(True, True)
    assert opening(at("2026-11-25 09:00"), WEEK, [], surge) == Opening(True, True)
    assert not opening(at("2026-11-25 09:00"), WEEK, [], CALM).open


def test_a_pause_lets_nobody_in_and_promises_no_time():
    paused = Switches(paused=True)

    assert opening(at("2026-11-24 18:00"), WEEK, [], paused) == Opening(True, False, NIGHT)
    assert opening(at("2026-11-24 12:00"), WEEK, [], paused) == Opening(False, False)
    assert opening(at("2026-11-24 12:00"), WEEK, [], Switches(surge=True, paused=True)) == Opening(True, False)


def test_a_stretch_that_is_all_intake_stop_is_not_told_as_the_next_opening():
    brief = [Shift(1, time(16), time(16, 20)), Shift(1, time(18), time(22))]

    assert opening(at("2026-11-24 12:00"), brief, [], CALM).next_time == time(18)


def test_in_the_night_that_loses_an_hour_the_shift_ends_by_the_wall_clock():
    # 29 March 2026: at 02:00 the clock jumps to 03:00.
    start = datetime(2026, 3, 28, 20, tzinfo=AMSTERDAM)
    assert opening(start, WEEK, [], CALM).until == NIGHT
    assert _open_minutes(start, timedelta(hours=12)) == 9 * 60


def test_in_the_night_that_gains_an_hour_the_shift_ends_by_the_wall_clock():
    # 25 October 2026: at 03:00 the clock falls back to 02:00.
    start = datetime(2026, 10, 24, 20, tzinfo=AMSTERDAM)
    assert opening(start, WEEK, [], CALM).until == NIGHT
    assert _open_minutes(start, timedelta(hours=12)) == 11 * 60


def test_the_intake_stops_half_an_hour_of_real_time_before_a_closing_in_the_repeated_hour():
    until_two_thirty = [Shift(5, time(20), time(2, 30))]
    second_two_thirty = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    last_in = (second_two_thirty - timedelta(minutes=31)).astimezone(AMSTERDAM)
    too_late = (second_two_thirty - timedelta(minutes=30)).astimezone(AMSTERDAM)

    assert opening(last_in, until_two_thirty, [], CALM).intake
    assert opening(too_late, until_two_thirty, [], CALM) == Opening(True, False, time(2, 30), "saturday", time(20))


def test_a_closing_in_the_skipped_hour_comes_as_much_later():
    until_two_thirty = [Shift(5, time(20), time(2, 30))]

    assert opening(at("2026-03-29 03:29"), until_two_thirty, [], CALM).open
    assert not opening(at("2026-03-29 03:30"), until_two_thirty, [], CALM).open


def test_an_opening_in_the_repeated_hour_is_its_first_turn():
    from_two_thirty = [Shift(6, time(2, 30), time(9))]
    first_two_thirty = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).astimezone(AMSTERDAM)

    assert opening(first_two_thirty, from_two_thirty, [], CALM).open
    assert not opening(first_two_thirty - timedelta(minutes=1), from_two_thirty, [], CALM).open


def test_hours_without_a_zone_are_refused():
    with pytest.raises(ValueError, match="zone"):
        opening(datetime(2026, 11, 24, 12), WEEK, [], CALM)  # noqa: DTZ001


def _open_minutes(start: datetime, length: timedelta) -> int:
    minutes = range(int(length.total_seconds() // 60))
    moments = ((start.astimezone(UTC) + timedelta(minutes=minute)).astimezone(AMSTERDAM) for minute in minutes)
    return sum(is_open(moment, WEEK) for moment in moments)


# Properties, against a slow and plain second reading: walk back minute by minute over wall clocks.

clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
shifts = st.lists(st.builds(Shift, st.integers(0, 6), clocks, clocks), max_size=6)
dates = st.dates(date(2026, 1, 1), date(2026, 12, 31))
spread = st.datetimes(datetime(2026, 1, 2), datetime(2026, 12, 30)).map(lambda wall: wall.replace(tzinfo=UTC))  # noqa: DTZ001
changes = st.builds(
    lambda night, minute: night + timedelta(minutes=minute),
    st.sampled_from([datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)]),
    st.integers(-36 * 60, 36 * 60),
)
moments = st.one_of(spread, changes).map(lambda moment: moment.replace(second=0, microsecond=0).astimezone(AMSTERDAM))


@st.composite
def holidays(draw):
    days = draw(st.lists(dates, unique=True, max_size=8))
    own = st.one_of(st.just((None, None)), st.tuples(clocks, clocks))
    return [Holiday(day, *draw(own)) for day in days]


def plainly_open(moment: datetime, hours: list[Shift], free: list[Holiday]) -> bool:
    """By wall clocks alone; right everywhere but in the hours that a clock change skips or repeats."""
    wall = moment.replace(tzinfo=None)
    for day in (wall.date(), wall.date() - timedelta(days=1)):
        own: list[Shift | Holiday] = [holiday for holiday in free if holiday.date == day]
        ranges = own or [shift for shift in hours if shift.weekday == day.weekday()]
        for opens, closes in [(one.opens, one.closes) for one in ranges]:
            if opens is None or closes is None:
                continue
            begin = datetime.combine(day, opens)
            end = datetime.combine(day, closes) + timedelta(days=int(closes <= opens))
            if begin <= wall < end:
                return True
    return False


def near_a_clock_change(moment: datetime) -> bool:
    """A wall clock of 02:00 to 04:00 in those two nights, where one reading of wall clocks is as good as another."""
    return moment.date() in (date(2026, 3, 29), date(2026, 10, 25)) and 2 <= moment.hour < 4


@seed(20261124)
@settings(max_examples=400, deadline=None, database=None)
@given(moments, shifts, holidays())
def test_any_hours_agree_with_a_plain_reading_of_the_wall_clock(moment, hours, free):
    if not near_a_clock_change(moment):
        assert opening(moment, hours, free, CALM).open == plainly_open(moment, hours, free)


@seed(20261124)
@settings(max_examples=400, deadline=None, database=None)
@given(moments, shifts, holidays(), st.integers(0, 240))
def test_who_may_come_in_is_answered_and_who_may_not_hears_when(moment, hours, free, lead):
    now = opening(moment, hours, free, Switches(closing_before=lead))

    assert now.open or not now.intake
    assert (now.next_day is None) == (now.next_time is None)
    assert not (now.intake and now.next_day)
    if now.intake:
        later = (moment.astimezone(UTC) + timedelta(minutes=lead)).astimezone(AMSTERDAM)
        assert opening(later, hours, free, CALM).open


@seed(20261124)
@settings(max_examples=300, deadline=None, database=None)
@given(moments, shifts, holidays(), st.integers(0, 60))
def test_at_the_time_that_was_told_a_conversation_can_begin(moment, hours, free, lead):
    switches = Switches(closing_before=lead)
    told = opening(moment, hours, free, switches)
    if told.next_day is None or told.next_time is None:
        return

    names = ["today", "tomorrow"]
    days = [moment.date() + timedelta(days=ahead) for ahead in range(7)]
    match = [
        day for ahead, day in enumerate(days) if (names[ahead] if ahead < 2 else f"{day:%A}".lower()) == told.next_day
    ]
    begin = datetime.combine(match[0], told.next_time, AMSTERDAM)

    assert len(match) == 1
    assert not near_a_clock_change(begin) or begin.hour >= 2
    assert opening(begin, hours, free, switches).intake
