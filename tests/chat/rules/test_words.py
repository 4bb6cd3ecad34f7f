"""Call words and silence."""

import random

from hypothesis import given
from hypothesis import strategies as st

from chat.rules.silence import silence
from chat.rules.words import WORDS, pick_word

MINUTES = st.none() | st.integers(1, 1000)


def test_words_are_different_and_short_enough_to_be_stored():
    assert len(set(WORDS)) == len(WORDS) > 80
    assert max(map(len, WORDS)) <= 15


@given(st.sets(st.sampled_from(WORDS)), st.randoms(use_true_random=False))
def test_a_word_of_a_living_conversation_is_never_given_again(taken, chance):
    assert pick_word(taken, chance.choice) not in taken


def test_when_all_words_are_taken_one_gets_a_number():
    taken = set(WORDS)
    for _ in range(300):
        word = pick_word(taken, random.Random(1).choice)
        assert word not in taken
        taken.add(word)


@given(youth=MINUTES, staff=MINUTES, unread=st.booleans(), more=st.integers(0, 500))
def test_silence_counts_from_a_message_and_never_below_zero(youth, staff, unread, more):
    now = max(youth or 0, staff or 0) + more

    told = silence(youth=youth, staff=staff, unread=unread, now=now)

    assert told["who"] in ("youth", "staff")
    assert 0 <= told["minutes"] <= now


def test_an_unanswered_youth_means_that_staff_is_silent():
    assert silence(youth=10, staff=9, unread=False, now=12) == {"who": "staff", "minutes": 2}
    assert silence(youth=9, staff=10, unread=False, now=12) == {"who": "youth", "minutes": 2}
    assert silence(youth=None, staff=None, unread=False, now=12) == {"who": "youth", "minutes": 0}
