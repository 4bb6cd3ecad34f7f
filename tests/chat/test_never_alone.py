"""A guest is never alone with a youth: without a worker they neither read nor write, and it resumes by itself."""

import os
import time
from uuid import UUID

import pytest

from chat import api as chat
from chat.models import Desk
from tests.chat.cast import drafts, staff
from tests.chat.guests import Inside, Talk
from tests.chat.test_sending import refused
from tests.protocol.reader import HEADS

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(time_machine):
    """A clock that stands still until it is moved, by seconds."""
    time_machine.move_to(time.time() // 60 * 60, tick=False)
    return time_machine


@pytest.fixture
def talk(clock, ylva, desk, pia):
    return Talk.begin(ylva, desk, pia)


def is_paused(talk):
    told = chat.youth_state(talk.ylva.person)["guest"]["inside"]["paused"]
    assert told == chat.guest_desk(talk.pia.person)["talk"]["paused"]
    assert told == chat.staff_state(talk.kai.person, talk.kai.handle)["guest"]["inside"]["paused"]
    return told


def test_a_worker_who_is_heard_keeps_a_guest_going(talk, clock):
    for _ in range(5):
        clock.shift(29)
        chat.hear_console(talk.kai.person, locked=False)
        assert not is_paused(talk)


def test_half_a_minute_of_silence_pauses_the_guest(talk, clock):
    clock.shift(30)
    assert not is_paused(talk)

    clock.shift(1)

    assert is_paused(talk)
    assert chat.youth_pause(talk.ylva.person)


def test_what_is_written_in_a_pause_is_delivered_when_it_ends(talk, clock):
    clock.shift(31)
    talk.ylva.send("ben je daar, Kai?")

    assert talk.pia.news() == chat.News(epochs=[], items=[], head=0, epoch=1)
    assert chat.guest_heads(talk.pia.person, [talk.pia.handle]) == {}
    with refused("state"):
        talk.pia.send("ik ben er wel")

    chat.hear_console(talk.kai.person, locked=False)
    assert talk.pia.reads() == ["ben je daar, Kai?"]
    fresh = Inside(talk.officer)
    fresh.send("ik ook weer")


def test_what_is_written_in_a_pause_never_reaches_a_guest_who_is_put_out_in_it(talk, clock):
    clock.shift(31)
    talk.ylva.send("dit leest Pia niet meer")
    talk.stop()
    chat.hear_console(talk.kai.person, locked=False)

    with refused("unknown"):
        talk.pia.news()


def test_a_message_of_before_the_pause_that_is_sent_again_in_it_is_acknowledged(talk, clock):
    draft = drafts(talk.pia.thread, ["een keer"])
    first = chat.send(talk.pia.person, talk.pia.handle, draft)

    clock.shift(31)

    assert chat.send(talk.pia.person, talk.pia.handle, draft) == first


def test_a_locked_console_is_nobody(talk):
    chat.hear_console(talk.kai.person, locked=True)
    assert is_paused(talk)

    chat.hear_console(talk.kai.person)
    assert is_paused(talk)

    chat.hear_console(talk.kai.person, locked=False)
    assert not is_paused(talk)


def test_a_colleague_who_takes_over_is_who_has_to_be_there(talk, lars, clock):
    chat.hear_console(staff(lars), locked=False)
    chat.hand_over(talk.kai.person, talk.kai.handle, lars.pk)
    assert chat.guest_desk(talk.pia.person)["talk"]["worker"] == {"name": "Lars", "here": True}
    clock.shift(31)
    chat.hear_console(talk.kai.person, locked=False)
    assert chat.guest_desk(talk.pia.person)["talk"]["paused"]

    chat.hear_console(staff(lars), locked=False)

    assert not chat.guest_desk(talk.pia.person)["talk"]["paused"]


def test_without_any_worker_a_guest_waits_until_somebody_has_claimed(talk, lars, clock):
    talk.ylva.send("is daar iemand")
    clock.shift(17 * 60)
    chat.hear(talk.ylva.person, shown=True)
    assert chat.sweep().released == 1
    told = chat.guest_desk(talk.pia.person)["talk"]
    assert (told["paused"], told["worker"]) == (True, None)

    chat.hear_console(staff(lars), locked=False)
    chat.claim(staff(lars), talk.ylva.handle)

    assert talk.pia.reads() == ["is daar iemand"]


def test_a_guest_at_a_desk_that_was_never_heard_is_paused(talk):
    Desk.objects.all().delete()

    assert is_paused(talk)


def test_the_end_and_the_begin_of_a_pause_are_told(talk, clock, django_capture_on_commit_callbacks, monkeypatch):
    told = hints(monkeypatch)
    clock.shift(31)

    with django_capture_on_commit_callbacks(execute=True):
        chat.hear_console(talk.kai.person, locked=False)
    assert {"messages", "state"} <= set(told)
    told.clear()
    with django_capture_on_commit_callbacks(execute=True):
        chat.hear_console(talk.kai.person, locked=False)

    assert told == []


def hints(monkeypatch):
    """What is said of conversations from now on."""
    told = []

    async def note(group, hint):
        told.extend([hint["what"]] if hint["type"] == "hint" else [])

    monkeypatch.setattr("chat.publish._send", note)
    return told


def test_a_guest_who_said_what_comes_first_waits_for_the_youth(talk):
    (draft,) = drafts(talk.pia.thread, ["ik moet je eerst iets vertellen"])

    ack = chat.say_first(talk.pia.person, talk.pia.handle, draft)

    assert chat.board(talk.kai.person)["mine"][0]["guest"] == "hushed"
    assert chat.youth_state(talk.ylva.person)["guest"]["inside"]["hushed"] is True
    with refused("state"):
        talk.pia.send("en nog iets")
    with refused("state"):
        chat.say_first(talk.pia.person, talk.pia.handle, drafts(talk.pia.thread, ["nog eens"])[0])
    talk.ylva.catch_up()
    assert talk.ylva.thread.texts == ["ik moet je eerst iets vertellen"]

    chat.proceed(talk.ylva.person, talk.admission)
    assert chat.say_first(talk.pia.person, talk.pia.handle, draft) == ack
    assert chat.guest_desk(talk.pia.person)["talk"]["hushed"] is False
    assert chat.board(talk.kai.person)["mine"][0]["guest"] == "in"
    with refused("state"):
        chat.proceed(talk.ylva.person, talk.admission)


def test_the_board_says_in_a_word_how_it_stands_with_a_guest(talk, clock):
    def word():
        return chat.board(talk.kai.person)["mine"][0]["guest"]

    assert word() == "in"
    chat.hear_console(talk.kai.person, locked=True)
    assert word() == "paused"
    talk.stop()
    assert word() == ""


def test_heads_of_others_count_as_read_when_a_visit_ends(talk):
    talk.ylva.send("hallo")
    talk.kai.catch_up()
    heads(talk.kai)
    chat.leave(talk.ylva.person)

    assert chat.staff_state(talk.kai.person, talk.kai.handle)["peer_read"] == 2


def test_heads_are_no_answer(talk):
    talk.ylva.send("hallo")
    talk.kai.catch_up()

    heads(talk.kai)

    assert chat.board(talk.kai.person)["mine"][0]["silent"]["who"] == "staff"


def heads(side):
    """An envelope that only says what was seen."""
    client_id = os.urandom(16)
    envelope = side.thread.sender.seal("", kind=HEADS)
    chat.send(side.person, side.handle, [chat.Draft(UUID(bytes=client_id), envelope)])
