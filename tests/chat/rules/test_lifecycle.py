"""States and how long a visit lasts."""

from hypothesis import given
from hypothesis import strategies as st

from chat.rules import lifecycle

MINUTES = st.integers(0, 10**8)


def test_nothing_comes_back_from_a_purge():
    assert not any(lifecycle.may_move(lifecycle.PURGED, state) for state in lifecycle.STATES)


def test_everything_may_be_purged():
    assert all(lifecycle.may_move(state, lifecycle.PURGED) for state in lifecycle.STATES if state != "purged")


def test_only_what_waits_becomes_open():
    assert [state for state in lifecycle.STATES if lifecycle.may_move(state, lifecycle.OPEN)] == ["waiting"]


def test_an_unknown_state_moves_nowhere():
    assert not lifecycle.may_move("frozen", lifecycle.OPEN)


@given(seen=MINUTES, silent=st.integers(0, 100))
def test_a_visit_outlives_fifteen_silent_minutes_and_waiting_thirty(seen, silent):
    now = seen + silent
    assert lifecycle.is_over(state="open", seen=seen, now=now) == (silent > 15)
    assert lifecycle.is_over(state="closed", seen=seen, now=now) == (silent > 15)
    assert lifecycle.is_over(state="waiting", seen=seen, now=now) == (silent > 30)


@given(seen=MINUTES, silent=st.integers(-5, 100))
def test_a_visit_that_is_over_was_away_first(seen, silent):
    now = seen + silent
    if lifecycle.is_over(state="waiting", seen=seen, now=now):
        assert lifecycle.is_away(seen=seen, now=now)
