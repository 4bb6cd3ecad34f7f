"""Nobody waits for a worker who is gone."""

import time

import pytest

from accounts import api as accounts
from chat import api as chat
from tests.chat.cast import staff
from tests.chat.test_sending import refused

pytestmark = pytest.mark.django_db

ABSENT = 17 * 60


def waiting(worker):
    return [row["conv"] for row in chat.board(staff(worker))["waiting"]]


@pytest.mark.django_db(transaction=True)
def test_what_a_closed_colleague_answered_goes_back_to_the_line(ylva, desk, kai, lars, noor):
    ylva.send("ben je er nog?")

    accounts.close_staff(by=noor, handle=kai.pk)

    assert waiting(lars) == [ylva.handle.bytes]
    chat.claim(staff(lars), ylva.handle)


def test_an_answer_that_an_absent_worker_owes_is_given_by_somebody_else(ylva, desk, kai, lars, time_machine):
    time_machine.move_to(time.time())
    chat.hear_console(staff(kai), locked=False)
    ylva.send("ben je er nog?")
    assert chat.sweep().released == 0
    time_machine.shift(ABSENT)
    chat.hear_console(staff(lars), locked=False)

    assert chat.sweep().released == 1

    assert waiting(lars) == [ylva.handle.bytes]


def test_a_conversation_that_waits_for_the_youth_stays_with_its_worker(ylva, desk, kai, time_machine):
    time_machine.move_to(time.time())
    chat.hear_console(staff(kai), locked=False)
    ylva.send("hoi")
    desk.send("dag")
    chat.mark_read(desk.person, ylva.handle, 2)
    time_machine.shift(ABSENT)

    assert chat.sweep().released == 0


def test_a_colleague_who_reads_along_changes_nothing(ylva, desk, lars):
    ylva.send("dit is voor Kai")
    chat.close(desk.person, ylva.handle, "done")
    chat.open_conversation(staff(lars), ylva.handle, "overdracht van de nacht")

    chat.mark_read(staff(lars), ylva.handle, 1)

    assert chat.youth_state(ylva.person)["peer_read"] == 0
    with refused("unknown"):
        chat.write_summary(staff(lars), ylva.handle, generation=1, sealed=bytes(300))
