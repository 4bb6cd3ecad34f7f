"""Whether a guest would be alone."""

import pytest

from chat.rules.guests import is_wished, slot_of
from chat.rules.presence import is_alone


@pytest.mark.parametrize(
    ("heard", "locked", "alone"),
    [(100, False, False), (70, False, False), (69, False, True), (100, True, True), (None, False, True)],
)
def test_thirty_seconds_without_a_pulse_or_a_lock_is_nobody(heard, locked, alone):
    assert is_alone(heard=heard, locked=locked, now=100) is alone


def test_slots_go_round():
    assert [slot_of(admitted) for admitted in (0, 1, 13, 14, 15)] == [2, 3, 15, 2, 3]


@pytest.mark.parametrize(
    ("wished", "kinds", "possible"),
    [
        ("police", ["police"], True),
        ("police", ["helper"], False),
        ("any", ["helper"], True),
        ("any", [], False),
        ("", [], True),
    ],
)
def test_a_wish_is_for_what_there_is(wished, kinds, possible):
    assert is_wished(wished, kinds) is possible
