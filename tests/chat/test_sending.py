"""Sending: once each, in order, in the newest epoch, only by those who take part."""

from uuid import uuid4

import pytest

from chat import api as chat
from chat.models import Message
from tests.chat.cast import WorkersView, Ylva, drafts, staff
from tests.protocol import reader

pytestmark = pytest.mark.django_db


def refused(code):
    return pytest.raises(chat.Refused, check=lambda problem: problem.code == code)


def test_places_count_from_one_without_gaps(ylva, desk):
    assert [ack.seq for ack in ylva.send("een", "twee")] == [1, 2]
    assert [ack.seq for ack in desk.send("drie")] == [3]
    assert [ack.seq for ack in ylva.send("vier")] == [4]


def test_the_same_message_again_gets_the_same_answer_and_no_second_row(ylva):
    (draft,) = drafts(ylva.thread, ["hoi"])

    first = chat.send(ylva.person, ylva.handle, [draft])
    again = chat.send(ylva.person, ylva.handle, [draft, draft])

    assert first == again
    assert Message.objects.count() == 1


def test_a_list_of_old_and_new_keeps_the_old_places(ylva):
    old, new, newer = drafts(ylva.thread, ["een", "twee", "drie"])
    chat.send(ylva.person, ylva.handle, [old])

    acks = chat.send(ylva.person, ylva.handle, [new, old, newer])

    assert {ack.client_id: ack.seq for ack in acks} == {old.client_id: 1, new.client_id: 2, newer.client_id: 3}


def test_a_refused_list_stores_none_of_it(ylva):
    good, bad = drafts(ylva.thread, ["een", "twee"])

    with refused("bad"):
        chat.send(ylva.person, ylva.handle, [good, chat.Draft(bad.client_id, bad.envelope[:-1])])

    assert Message.objects.count() == 0
    assert chat.send(ylva.person, ylva.handle, [good])[0].seq == 1


def test_a_message_in_an_old_epoch_is_refused_and_stores_nothing(ylva, desk):
    old = drafts(ylva.thread, ["hoi"])
    desk.new_epoch()

    with refused("epoch"):
        chat.send(ylva.person, ylva.handle, old)

    assert Message.objects.count() == 0


def test_a_message_that_was_stored_before_the_epoch_changed_is_acknowledged_again(ylva, desk):
    old = drafts(ylva.thread, ["hoi"])
    first = chat.send(ylva.person, ylva.handle, old)
    desk.new_epoch()

    assert chat.send(ylva.person, ylva.handle, old) == first


def test_the_stamp_is_what_the_protocol_says(ylva, desk):
    from accounts import api as accounts

    ylva.send("hoi")

    row = Message.objects.get()
    assert bytes(row.stamp) == reader.stamp(
        accounts.stamp_key(),
        commitment=bytes(row.envelope)[76:108],
        conv=ylva.handle.bytes,
        slot=0,
        epoch=1,
        log_seq=1,
        minute=row.minute,
    )


def test_nobody_but_the_youth_and_the_worker_who_answers_can_write(ylva, desk, lars, noor, axel):
    other = Ylva(ylva.team).start()

    for person in (staff(lars), staff(noor), staff(axel), other.person):
        with refused("unknown"):
            chat.send(person, ylva.handle, drafts(ylva.thread, ["hoi"]))
    with refused("unknown"):
        chat.send(desk.person, uuid4(), drafts(desk.thread, ["hoi"]))


def test_a_worker_cannot_write_before_the_claim_or_after_the_end(ylva, kai):
    view = WorkersView(ylva, kai)
    with refused("unknown"):
        chat.send(view.person, ylva.handle, drafts(ylva.thread, ["hoi"]))
    view.claims()
    chat.close(view.person, ylva.handle, "done")

    with refused("unknown"):
        view.send("nog iets")


def test_writing_takes_a_parked_conversation_back(ylva, desk):
    chat.park(desk.person, ylva.handle, on=True)

    ylva.send("daar ben ik weer")

    assert not chat.staff_state(desk.person, ylva.handle)["parked"]


def test_writing_after_the_end_is_waiting_again_at_the_end_of_the_line(ylva, desk):
    chat.close(desk.person, ylva.handle, "done")
    other = Ylva(ylva.team).start()

    ylva.send("toch nog iets")

    assert chat.youth_state(ylva.person)["state"] == "waiting"
    waiting = chat.board(desk.person)["waiting"]
    assert [(row["conv"], row["back"]) for row in waiting] == [(other.handle.bytes, False), (ylva.handle.bytes, True)]
