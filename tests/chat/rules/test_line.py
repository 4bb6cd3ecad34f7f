"""Who is next, which place somebody has, and how long waiting takes."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from chat.rules.line import Waiting, next_in_line, place_of, wait_range

ONE = st.builds(Waiting, id=st.uuids(), turn=st.integers(0, 50), away=st.booleans(), later=st.booleans())
LINES = st.lists(ONE, max_size=12, unique_by=(lambda one: one.id, lambda one: one.turn))


@given(LINES)
def test_whoever_is_next_is_there_and_nobody_there_waits_longer(line):
    chosen = next_in_line(line)
    here = [one for one in line if not one.away and not one.later]
    if here:
        assert chosen == min(here, key=lambda one: one.turn)
    else:
        assert chosen is None or chosen.later


@given(LINES)
def test_the_first_who_is_there_has_place_one(line):
    here = sorted((one for one in line if not one.away and not one.later), key=lambda one: one.turn)
    assert [place_of(line, one.id) for one in here] == list(range(1, len(here) + 1))


@given(LINES, st.integers(0, 11))
def test_going_away_and_coming_back_costs_no_place(line, at):
    if at < len(line):
        one = line[at]
        gone = [Waiting(row.id, row.turn, True, row.later) if row == one else row for row in line]
        assert place_of(line, one.id) == place_of(gone, one.id)


def test_who_does_not_wait_has_no_place():
    assert place_of([], UUID(int=1)) is None
    assert next_in_line([]) is None


@given(st.lists(st.integers(0, 600), min_size=5, max_size=40))
def test_a_range_is_told_in_fives_and_holds_the_middle(waits):
    low, high = wait_range(waits) or (0, 0)
    assert low % 5 == high % 5 == 0
    assert low < high
    assert low <= sorted(waits)[len(waits) // 2] <= high


@given(st.lists(st.integers(0, 600), max_size=4))
def test_too_few_waits_make_no_range(waits):
    assert wait_range(waits) is None
