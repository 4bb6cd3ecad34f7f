"""Visits and return codes: what a phone may still open, and what it never gets again."""

import hashlib
import os
import time

import pytest

from accounts import api as accounts
from chat import api as chat
from chat.models import Conversation, Epoch, Message, ReturnCode, Seal, Visit
from moderation import api as moderation
from tests.chat.cast import WorkersView, Ylva
from tests.chat.test_sending import refused
from tests.protocol import secrets
from tests.protocol.client import open_epoch, unwrap_identity
from tests.protocol.primitives import Refused
from tests.protocol.reader import Reader

pytestmark = pytest.mark.django_db


def epochs_of(ylva, slot=0):
    return list(
        Seal.objects.filter(epoch__conversation_id=ylva.handle, slot=slot)
        .order_by("epoch__number")
        .values_list("epoch__number", flat=True)
    )


def test_the_end_of_a_visit_deletes_the_youths_seals_of_read_epochs_only(ylva, desk):
    ylva.send("hoi")
    desk.send("dag")
    chat.mark_read(ylva.person, ylva.handle, 2)
    desk.new_epoch()
    desk.send("nog iets")

    chat.leave(ylva.person)

    assert epochs_of(ylva) == [2]
    assert epochs_of(ylva, slot=1) == [1, 2]


def test_ones_own_last_messages_count_as_read(ylva, desk):
    desk.send("dag")
    chat.mark_read(ylva.person, ylva.handle, 1)
    ylva.send("hoi", "ik moet gaan")

    chat.leave(ylva.person)

    assert epochs_of(ylva) == []
    assert chat.staff_state(desk.person, ylva.handle)["peer_read"] == 3


def test_ones_own_message_after_an_unread_one_leaves_that_unread(ylva, desk):
    desk.send("dag")
    ylva.send("ik zie niets, ik ga")

    chat.leave(ylva.person)

    assert epochs_of(ylva) == [1]
    assert chat.staff_state(desk.person, ylva.handle)["peer_read"] == 0


def test_a_return_shows_only_what_was_not_read_whatever_the_phone_asks_for(ylva, desk):
    code = ylva.make_code()
    ylva.send("hoi")
    desk.send("dag")
    chat.mark_read(ylva.person, ylva.handle, 2)
    desk.new_epoch()
    desk.send("tot later", "pas goed op jezelf")
    chat.leave(ylva.person)

    back = ylva.come_back(code)

    assert (back.read, back.head) == (2, 4)
    assert [item["seq"] for item in ylva.news(after=0).items] == [3, 4]
    assert ylva.reads(after=0) == ["tot later", "pas goed op jezelf"]


def test_code_and_database_together_open_no_fully_read_epoch(ylva, desk):
    code = ylva.make_code()
    ylva.send("dit mag niemand lezen")
    desk.send("ik ook niet")
    chat.mark_read(ylva.person, ylva.handle, 2)
    desk.new_epoch()
    desk.send("dit is nog niet gelezen")
    chat.leave(ylva.person)

    assert opened_by_a_thief(ylva.handle, code) == ["dit is nog niet gelezen"]


def opened_by_a_thief(handle, code):
    """All texts that somebody opens who holds the code, the whole database and the pepper."""
    halves = secrets.split(secrets.code_root(secrets.read_code(code), bytes(16)))
    row = ReturnCode.objects.get(conversation_id=handle)
    identity = unwrap_identity(halves.kek, accounts.unwrap("identity", bytes(row.blob)))
    texts = []
    for epoch in Epoch.objects.filter(conversation_id=handle):
        for seal in epoch.seals.all():
            try:
                opened = open_epoch(
                    conv=handle.bytes,
                    record=bytes(epoch.record),
                    slot=seal.slot,
                    seal=bytes(seal.sealed),
                    key=identity.opens,
                )
            except Refused:
                continue
            reader = Reader(handle.bytes)
            reader.add(opened, partial=True)
            for message in Message.objects.filter(conversation_id=handle, epoch=epoch.number).order_by("seq"):
                texts.append(reader.open(bytes(message.envelope)).text)
    return texts


def test_a_worker_cannot_write_into_an_epoch_that_its_youth_can_no_longer_open(ylva, desk):
    ylva.send("hoi")
    chat.mark_read(ylva.person, ylva.handle, 1)
    chat.leave(ylva.person)

    with refused("renew"):
        desk.send("ben je daar nog")
    assert desk.new_epoch() == 2
    assert desk.send("ben je daar nog")[0].seq == 2


def test_a_code_works_again_until_a_new_one_replaces_it(ylva):
    first = ylva.make_code()
    chat.leave(ylva.person)
    ylva.come_back(first)
    chat.leave(ylva.person)
    ylva.come_back(first)
    second = ylva.make_code()

    with refused("unknown"):
        ylva.come_back(first)
    ylva.come_back(second)


def test_every_wrong_code_is_answered_alike(ylva):
    code = ylva.make_code()
    halves = secrets.split(secrets.code_root(secrets.read_code(code), bytes(16)))

    for locator, auth in [
        (halves.locator, os.urandom(32)),
        (os.urandom(16), halves.auth),
        (os.urandom(16), os.urandom(32)),
    ]:
        with refused("unknown"):
            chat.come_back(locator=locator, auth=auth)


def test_guessing_slows_down_and_the_right_code_still_opens(ylva):
    code = ylva.make_code()

    def guess_on() -> None:
        while True:
            guess()

    with pytest.raises(moderation.Limited):
        guess_on()
    assert ylva.come_back(code).youth.conversation == ylva.handle


def guess():
    try:
        chat.come_back(locator=os.urandom(16), auth=os.urandom(32))
    except chat.Unknown:
        return


def test_the_database_holds_neither_locator_nor_ticket(ylva):
    code = ylva.make_code()
    halves = secrets.split(secrets.code_root(secrets.read_code(code), bytes(16)))
    row = ReturnCode.objects.get()

    stored = {bytes(row.locator), bytes(row.auth), bytes(Visit.objects.get().ticket)}

    assert stored.isdisjoint({halves.locator, halves.auth, ylva.ticket})
    assert stored.isdisjoint({hashlib.sha256(secret).digest() for secret in (halves.locator, halves.auth, ylva.ticket)})
    assert halves.kek not in bytes(row.blob)


def test_the_newest_phone_wins(ylva):
    code = ylva.make_code()
    first = ylva.person

    ylva.come_back(code)

    with refused("unknown"):
        chat.news(first, ylva.handle, after=0, epoch=0)
    assert Visit.objects.filter(ended=False).count() == 1


def test_a_ticket_goes_on_until_the_visit_ends(ylva):
    assert chat.go_on(ylva.ticket) == ylva.person
    chat.leave(ylva.person)

    with refused("unknown"):
        chat.go_on(ylva.ticket)
    with refused("unknown"):
        chat.go_on(os.urandom(32))


def test_a_page_that_is_gone_ends_its_visit_and_an_unknown_one_says_nothing(ylva):
    chat.leave_by_ticket(os.urandom(32))
    assert Visit.objects.filter(ended=False).count() == 1

    chat.leave_by_ticket(ylva.ticket)

    assert Visit.objects.filter(ended=False).count() == 0


def test_a_visit_ends_fifteen_minutes_after_the_last_heartbeat(ylva, desk, time_machine):
    time_machine.move_to(time.time() // 60 * 60)
    chat.hear(ylva.person, shown=True)
    time_machine.shift(15 * 60)
    assert chat.sweep().visits == 0
    assert chat.go_on(ylva.ticket) == ylva.person
    time_machine.shift(16 * 60)

    with refused("unknown"):
        chat.go_on(ylva.ticket)
    assert chat.sweep().visits == 1
    assert epochs_of(ylva) == []


def test_a_waiting_youth_keeps_the_place_for_thirty_minutes(team, time_machine):
    time_machine.move_to(1_800_000_000)
    ylva = Ylva(team).start(later=True)
    time_machine.shift(30 * 60)
    chat.sweep()
    assert chat.go_on(ylva.ticket) == ylva.person

    time_machine.shift(31 * 60)
    chat.sweep()

    with refused("unknown"):
        chat.go_on(ylva.ticket)


def test_a_half_is_given_once_and_only_while_the_visit_lasts(ylva, django_capture_on_commit_callbacks):
    token, half = os.urandom(16), os.urandom(32)
    chat.keep_half(ylva.person, token=token, half=half)
    assert chat.take_half(token) == half
    assert chat.take_half(token) is None

    chat.keep_half(ylva.person, token=token, half=half)
    with django_capture_on_commit_callbacks(execute=True):
        chat.leave(ylva.person)

    assert chat.take_half(token) is None


def test_a_new_half_replaces_the_former_one(ylva):
    first, second = os.urandom(16), os.urandom(16)
    chat.keep_half(ylva.person, token=first, half=bytes(32))
    chat.keep_half(ylva.person, token=second, half=bytes(32))

    assert chat.take_half(first) is None
    assert chat.take_half(second) == bytes(32)


def test_a_message_left_while_closed_is_answered_and_read_with_the_code(team, kai):
    ylva = Ylva(team).start(later=True)
    ylva.send("jullie zijn dicht, ik wil praten")
    code = ylva.make_code()
    chat.leave(ylva.person)
    chat.sweep()
    desk = WorkersView(ylva, kai).claims()
    desk.new_epoch()
    desk.send("wij zijn er om vier uur")

    ylva.come_back(code)

    assert ylva.reads() == ["wij zijn er om vier uur"]


def test_a_start_whose_answer_got_lost_goes_on_with_the_same_conversation(ylva):
    lost = ylva.ticket

    ylva.says_first_words()

    assert Conversation.objects.count() == 1
    assert chat.go_on(ylva.ticket) == ylva.person
    with pytest.raises(chat.Unknown):
        chat.go_on(lost)


def test_a_start_said_again_after_the_first_message_is_refused(ylva):
    ylva.send("hoi")

    with refused("taken"):
        ylva.says_first_words()
