"""The end: closing, opening what is closed, wiping, purging, and what time alone does."""

import time

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from chat import api as chat
from chat.models import Conversation, Opening
from moderation import api as moderation
from tests.chat.cast import WorkersView, Ylva, staff
from tests.chat.test_sending import refused

pytestmark = pytest.mark.django_db

DAY = 24 * 3600


@pytest.fixture
def closed(ylva, desk):
    """Kai's view of a conversation that has been closed."""
    ylva.send("hoi")
    desk.catch_up()
    desk.send("dag")
    chat.close(desk.person, ylva.handle, "done")
    return desk


def test_the_last_worker_reads_a_closed_conversation_without_a_reason(closed):
    chat.open_conversation(closed.person, closed.handle, "")

    assert closed.reads() == ["hoi", "dag"]


def test_a_colleague_needs_a_typed_reason_that_is_kept(ylva, closed, lars):
    view = WorkersView(ylva, lars)
    with refused("unknown"):
        view.news()
    for no_reason in ("", "    ", "a", "     x     "):
        with refused("reason"):
            chat.open_conversation(view.person, ylva.handle, no_reason)

    chat.open_conversation(view.person, ylva.handle, "zij vroeg wat er was afgesproken")

    assert view.reads() == ["hoi", "dag"]
    entry = moderation.entries(subject=ylva.handle.hex)[0]
    assert (entry.actor, entry.verb) == (lars.pk.hex, "conversation.opened")
    assert entry.reason == "zij vroeg wat er was afgesproken"


def test_a_reason_opens_nothing_for_whoever_lost_that_right(ylva, closed, lars):
    rights = Group.objects.get(name="care_worker").permissions
    rights.remove(*rights.filter(codename="open_closed"))

    with refused("unknown"):
        chat.open_conversation(staff(lars), ylva.handle, "een heel goede reden")
    chat.open_conversation(closed.person, ylva.handle, "")


def test_an_opening_lasts_an_hour(ylva, closed, lars, time_machine):
    time_machine.move_to(time.time() // 60 * 60)
    view = WorkersView(ylva, lars)
    chat.open_conversation(view.person, ylva.handle, "zij vroeg iets")
    time_machine.shift(60 * 60)
    assert view.reads() == ["hoi", "dag"]

    time_machine.shift(60)

    with refused("unknown"):
        view.news()


def test_an_opening_is_for_reading_only(ylva, closed, lars):
    view = WorkersView(ylva, lars)
    chat.open_conversation(view.person, ylva.handle, "zij vroeg iets")
    view.catch_up()

    with refused("unknown"):
        view.send("hoi")


def test_no_reason_opens_what_waits_or_what_a_colleague_answers(ylva, lars, kai):
    with refused("unknown"):
        chat.open_conversation(staff(lars), ylva.handle, "een heel goede reden")
    chat.claim(staff(kai), ylva.handle)

    with refused("unknown"):
        chat.open_conversation(staff(lars), ylva.handle, "een heel goede reden")
    assert Opening.objects.count() == 0


def test_axel_sees_nothing_anywhere(ylva, closed, axel):
    nobody = staff(axel)
    for act in (
        lambda: chat.board(nobody),
        lambda: chat.recently_closed(nobody),
        lambda: chat.claim_next(nobody),
        lambda: chat.claim(nobody, ylva.handle),
        lambda: chat.open_conversation(nobody, ylva.handle, "een heel goede reden"),
        lambda: chat.news(nobody, ylva.handle, after=0, epoch=0),
        lambda: chat.staff_state(nobody, ylva.handle),
        lambda: chat.mark_read(nobody, ylva.handle, 1),
        lambda: chat.say_typing(nobody, ylva.handle, on=True),
        lambda: chat.write_summary(nobody, ylva.handle, generation=1, sealed=bytes(300)),
        lambda: chat.set_room(nobody, capacity=4, pause=False),
        lambda: chat.hear_console(nobody, locked=False),
    ):
        with refused("unknown"):
            act()


def test_the_list_of_closed_conversations_holds_no_text(closed, lars):
    (row,) = chat.recently_closed(staff(lars))

    assert row.keys() == {"conv", "word", "minute", "reason", "worker", "mine"}
    assert (row["reason"], row["worker"], row["mine"]) == ("done", "Kai", False)


def test_a_summary_is_sealed_to_the_newest_team_key_or_refused(ylva, desk, lars):
    with refused("race"):
        chat.write_summary(desk.person, ylva.handle, generation=2, sealed=bytes(300))
    with refused("unknown"):
        chat.write_summary(staff(lars), ylva.handle, generation=1, sealed=bytes(300))

    chat.write_summary(desk.person, ylva.handle, generation=1, sealed=bytes(300))

    assert chat.staff_state(desk.person, ylva.handle)["summary"] == {"generation": 1, "sealed": bytes(300)}
    assert "summary" not in chat.youth_state(ylva.person)


def test_a_finished_conversation_is_closed_and_its_visit_over(ylva, desk):
    chat.finish(ylva.person)

    with refused("unknown"):
        chat.youth_state(ylva.person)
    assert chat.staff_state(desk.person, ylva.handle)["closed_reason"] == "youth"


def test_wiping_leaves_an_empty_shell_and_says_what_was_deleted(ylva, closed, lars):
    ylva.make_code()
    chat.write_summary(closed.person, ylva.handle, generation=1, sealed=bytes(300))
    chat.open_conversation(staff(lars), ylva.handle, "zij vroeg iets")

    deleted = chat.wipe(ylva.person)

    assert deleted == chat.Deleted(messages=2, summary=True, code=True)
    assert only_the_shell_is_left(ylva.handle)
    for look in (
        lambda: closed.news(),
        lambda: chat.youth_state(ylva.person),
        lambda: chat.open_conversation(closed.person, ylva.handle, "een heel goede reden"),
        lambda: chat.go_on(ylva.ticket),
    ):
        with refused("unknown"):
            look()


def only_the_shell_is_left(handle):
    """Whether no table holds a row of this conversation but its own, and that one nothing but its handle."""
    rows = {
        model.__name__: model._default_manager.count()
        for model in apps.get_app_config("chat").get_models()
        if model.__name__ != "Desk"
    }
    shell = Conversation.objects.filter(pk=handle).values().get()
    kept = {name: value for name, value in shell.items() if value not in ("", b"", 0, None, False)}
    assert rows == {name: int(name == "Conversation") for name in rows}
    assert {name: bytes(value) for name, value in kept.items() if isinstance(value, memoryview) and len(value)} == {}
    assert kept.keys() - {"record_hash", "youth_key", "sign_key"} == {"id", "brand", "state", "door"}
    assert (kept["state"], kept["door"]) == ("purged", "self")
    return True


def test_a_wiped_conversation_cannot_be_come_back_to(ylva):
    code = ylva.make_code()
    chat.wipe(ylva.person)

    with refused("unknown"):
        ylva.come_back(code)


def test_a_purge_is_on_the_record_without_a_person(ylva):
    chat.wipe(ylva.person)

    entry = moderation.entries(subject=ylva.handle.hex)[0]

    assert (entry.actor, entry.verb, entry.reason) == ("youth", "conversation.wiped", "")


def test_a_conversation_is_purged_when_its_retention_has_passed(ylva, closed, settings, time_machine):
    time_machine.move_to(time.time() // 60 * 60)
    chat.leave(ylva.person)
    time_machine.shift(settings.RETENTION_DAYS * DAY)
    assert chat.sweep().purged == 0

    time_machine.shift(60)

    assert chat.sweep().purged == 1
    assert only_the_shell_is_left(ylva.handle)
    assert chat.sweep().purged == 0


def test_a_waiting_place_lapses_when_nobody_is_there_any_more(ylva, kai):
    silent = Ylva(ylva.team).start()
    frightened = Ylva(ylva.team).start()
    ylva.send("lees je dit?")
    chat.say_danger(frightened.person, "coming")
    for phone in (ylva, silent, frightened):
        chat.leave(phone.person)

    assert chat.sweep().places == 1  # whoever wrote or is in danger stays until somebody has read it
    left = {row["conv"] for row in chat.board(staff(kai))["waiting"]}
    assert left == {ylva.handle.bytes, frightened.handle.bytes}


def test_a_read_mark_never_moves_back(ylva, desk):
    ylva.send("een", "twee")
    chat.mark_read(desk.person, ylva.handle, 2)

    chat.mark_read(desk.person, ylva.handle, 1)

    assert chat.youth_state(ylva.person)["peer_read"] == 2


def test_a_youth_is_told_nothing_that_is_for_staff(ylva, desk):
    told = chat.youth_state(ylva.person)

    assert not {"word", "door", "lang", "danger", "parked", "summary", "youth", "back", "closed_reason"} & told.keys()
    assert told["staff"] == [{"handle": desk.person.handle.bytes, "name": "Kai", "here": False}]
