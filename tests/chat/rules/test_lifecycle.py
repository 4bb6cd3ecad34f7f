"""How long a visit lasts, and when a phone counts as away."""

from hypothesis import given
from hypothesis import strategies as st

from chat.rules import lifecycle

MINUTES = st.integers(0, 10**8)


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
