"""The waiting line: who is next, claims, danger, opening hours."""

import time
from uuid import uuid4

import pytest

from chat import api as chat
from moderation import api as moderation
from outreach import api as outreach
from tests.chat.cast import Ylva, staff
from tests.chat.test_sending import refused

pytestmark = pytest.mark.django_db


def places(*youths):
    return [chat.youth_state(ylva.person)["place"] for ylva in youths]


@pytest.fixture
def open_now(db):
    outreach.change_settings(brand=outreach.default_brand(), changes={"surge": True}, actor="system")


@pytest.fixture
def three(team, open_now):
    return [Ylva(team).start(later=False) for _ in range(3)]


def test_the_longest_waiting_is_next(three, kai):
    assert places(*three) == [1, 2, 3]

    assert chat.claim_next(staff(kai)) == three[0].handle
    assert places(*three[1:]) == [1, 2]


def test_a_silent_phone_is_passed_over_keeps_its_place_and_is_next_when_it_returns(three, kai, lars, time_machine):
    time_machine.move_to(time.time() // 60 * 60)
    time_machine.shift(3 * 60)
    for ylva in three[1:]:
        chat.hear(ylva.person, shown=True)

    assert chat.claim_next(staff(kai)) == three[1].handle
    chat.hear(three[0].person, shown=True)
    assert places(three[0], three[2]) == [1, 2]
    assert chat.claim_next(staff(lars)) == three[0].handle


def test_a_message_left_for_later_comes_after_everybody_who_is_here(team, open_now, kai):
    left = Ylva(team).start(later=True)
    here = Ylva(team).start(later=False)

    assert chat.claim_next(staff(kai)) == here.handle
    assert chat.claim_next(staff(kai)) == left.handle


def test_an_empty_line_says_so(team, kai):
    with refused("empty"):
        chat.claim_next(staff(kai))


def test_a_claim_counts_once_and_is_on_the_record(ylva, kai, lars):
    chat.claim(staff(kai), ylva.handle)

    for late in (lars, kai):
        with refused("taken"):
            chat.claim(staff(late), ylva.handle)
    claims = [entry for entry in moderation.entries() if entry.verb == "conversation.claimed"]
    assert [(entry.actor, entry.subject) for entry in claims] == [(kai.pk.hex, ylva.handle.hex)]


def test_a_missing_conversation_cannot_be_told_from_a_taken_one(ylva, kai):
    with refused("taken"):
        chat.claim(staff(kai), uuid4())


def test_outside_opening_hours_a_message_may_be_left_and_nothing_else(team):
    with refused("closed"):
        Ylva(team).start(later=False)

    assert chat.youth_state(Ylva(team).start(later=True).person)["later"]


def test_a_full_line_takes_nobody_more(ylva, monkeypatch):
    monkeypatch.setattr("chat.actions.start.LONGEST_LINE", 1)
    monkeypatch.setattr("chat.actions.start.MOST_LEFT_FOR_LATER", 1)
    outreach.add_brand()

    with refused("full"):
        Ylva(ylva.team).start()
    Ylva(ylva.team).start(later=False)
    with refused("full"):
        Ylva(ylva.team).start(later=False)


def test_a_worker_takes_no_more_than_there_is_room_for_but_anybody_in_danger(ylva, kai):
    chat.hear_console(staff(kai), locked=False)
    chat.set_room(staff(kai), capacity=0, pause=False)

    with refused("busy"):
        chat.claim(staff(kai), ylva.handle)
    chat.say_danger(ylva.person, "now")
    chat.claim(staff(kai), ylva.handle)


def test_danger_is_on_every_board_while_waiting_and_while_somebody_answers(ylva, kai, lars):
    chat.say_danger(ylva.person, "coming")
    assert [row["danger"] for row in chat.board(staff(lars))["waiting"]] == ["coming"]

    chat.claim(staff(kai), ylva.handle)

    assert [row["danger"] for row in chat.board(staff(kai))["mine"]] == ["coming"]
    assert [(row["danger"], row["name"]) for row in chat.board(staff(lars))["danger"]] == [("coming", "Kai")]


def test_danger_that_was_taken_on_leaves_the_boards_of_others_until_it_is_said_again(desk, ylva, lars):
    chat.say_danger(ylva.person, "hurt")
    chat.take_on_danger(desk.person, ylva.handle)
    assert chat.board(staff(lars))["danger"] == []
    assert [entry.verb for entry in moderation.entries()][0] == "conversation.danger"

    chat.say_danger(ylva.person, "now")

    assert [row["danger"] for row in chat.board(staff(lars))["danger"]] == ["now"]


def test_danger_takes_a_parked_conversation_back(desk, ylva):
    chat.park(desk.person, ylva.handle, on=True)

    chat.say_danger(ylva.person, "now")

    assert not chat.board(desk.person)["mine"][0]["parked"]


def test_danger_in_a_closed_conversation_is_refused(desk, ylva):
    chat.close(desk.person, ylva.handle, "done")

    with refused("state"):
        chat.say_danger(ylva.person, "now")


def test_a_conversation_can_be_handed_to_a_colleague_and_to_nobody_else(desk, ylva, lars, axel):
    for nobody in (axel.pk, uuid4()):
        with refused("unknown"):
            chat.hand_over(desk.person, ylva.handle, nobody)

    chat.hear_console(staff(lars), locked=False)
    chat.hand_over(desk.person, ylva.handle, lars.pk)

    assert [row["conv"] for row in chat.board(staff(lars))["mine"]] == [ylva.handle.bytes]
    assert chat.board(desk.person)["mine"] == []


def test_only_the_worker_who_answers_can_park_hand_close_or_take_on(ylva, desk, lars):
    other = staff(lars)
    for act in (
        lambda: chat.park(other, ylva.handle, on=True),
        lambda: chat.hand_over(other, ylva.handle, lars.pk),
        lambda: chat.close(other, ylva.handle, "done"),
        lambda: chat.take_on_danger(other, ylva.handle),
    ):
        with refused("unknown"):
            act()


def test_a_parked_conversation_makes_room(desk, ylva):
    chat.hear_console(desk.person, locked=False)
    assert chat.board(desk.person)["here"][0]["busy"] == 1

    chat.park(desk.person, ylva.handle, on=True)

    assert chat.board(desk.person)["here"][0]["busy"] == 0


def test_the_board_counts_silence_of_both_sides(ylva, desk, time_machine):
    time_machine.move_to(time.time() // 60 * 60)
    ylva.send("hoi")
    time_machine.shift(4 * 60)
    assert chat.board(desk.person)["mine"][0]["silent"] == {"who": "staff", "minutes": 4}

    desk.catch_up()
    desk.send("dag")
    chat.mark_read(desk.person, ylva.handle, 2)
    time_machine.shift(6 * 60)

    assert chat.board(desk.person)["mine"][0]["silent"] == {"who": "youth", "minutes": 6}


def test_the_board_says_how_long_a_silent_phone_keeps_its_place(three, kai, time_machine):
    time_machine.move_to(time.time() // 60 * 60)
    for ylva in three:
        chat.hear(ylva.person, shown=True)
    time_machine.shift(12 * 60)
    chat.hear(three[1].person, shown=False)
    chat.leave(three[2].person)

    rows = chat.board(staff(kai))["waiting"]

    assert [(row["away"], row["keeps"], row["gone"]) for row in rows] == [
        (12, 18, False),
        (None, None, False),
        (None, None, True),
    ]
