"""The end of a guest's part, by whomever: nothing after it reaches them, and nobody writes to them by mistake."""

import time
from uuid import uuid4

import pytest

from accounts import api as accounts
from accounts.models import Certificate, StaffKey
from chat import api as chat
from chat.models import Admission, Seal
from moderation import api as moderation
from tests.chat.cast import drafts, staff
from tests.chat.guests import Talk, guest_member, propose, stopping
from tests.chat.test_sending import refused
from tests.protocol.client import new_identity, team_member, youth
from tests.protocol.primitives import new_key, point
from tests.protocol.statements import read_withdrawal
from tests.sockets.seed import certificate_of

pytestmark = pytest.mark.django_db


def is_out(talk, by):
    """Whether the guest reaches nothing, no seal of theirs is left, and everybody is told by whom it ended."""
    for act in (
        lambda: talk.pia.news(),
        lambda: talk.pia.send("ben ik er nog"),
        lambda: chat.guest_begin(talk.pia.person, talk.pia.handle),
        lambda: chat.depart(talk.pia.person, talk.pia.handle),
        lambda: chat.say_first(talk.pia.person, talk.pia.handle, chat.Draft(uuid4(), b"")),
    ):
        with refused("unknown"):
            act()
    assert chat.guest_desk(talk.pia.person)["talk"] is None
    assert chat.guest_heads(talk.pia.person, [talk.pia.handle]) == {}
    assert not Seal.objects.filter(epoch__conversation_id=talk.pia.handle, slot__gt=1).exists()
    row = Admission.objects.get(pk=talk.admission)
    assert (row.state, row.ended_by) == ("ended", by)
    return True


def test_one_tap_of_the_youth_puts_the_guest_out(talk):
    talk.ylva.send("hallo")
    before = chat.youth_state(talk.ylva.person)["guest"]["inside"]

    assert talk.stop() == chat.Changed(3, 1)

    assert before["epoch"] == 2
    assert is_out(talk, "youth")
    told = chat.youth_state(talk.ylva.person)["guest"]
    assert told["inside"] is None
    assert (told["ended"]["by"], told["ended"]["epoch"]) == ("youth", 3)
    talk.ylva.send("en nu weer alleen")
    talk.kai.catch_up()
    assert talk.kai.thread.texts == ["hallo", "en nu weer alleen"]


def test_a_stop_is_on_the_record_with_the_signed_withdrawal_and_outlives_a_purge(talk):
    key = point(talk.ylva.identity.signs)
    talk.stop()
    chat.wipe(talk.ylva.person)

    verbs = {entry.verb: entry for entry in moderation.entries(subject=talk.ylva.handle.hex)}

    entry = verbs["consent.withdrawn"]
    assert entry.evidence[:65] == key
    assert read_withdrawal(key, entry.evidence[65:]).epoch == 3
    assert verbs["consent.given"].evidence[:65] == key


def test_what_was_on_its_way_in_the_epoch_before_is_refused_after_a_stop(talk):
    late = drafts(talk.kai.thread, ["dit mag Pia lezen"])
    talk.stop()

    with refused("epoch"):
        chat.send(talk.kai.person, talk.kai.handle, late)


def test_the_same_stop_again_gets_the_same_answer(talk):
    _, new, withdrawal = stopping(talk.ylva, talk.officer.certificate)

    first = chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)

    assert chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal) == first
    assert len(moderation.entries(subject=talk.ylva.handle.hex)) == 4  # claimed, proposed, given, withdrawn


@pytest.mark.parametrize(
    "changed",
    [{"epoch": 2}, {"epoch": 4}, {"conv": bytes(16)}, {"certificate": bytes(200)}, {"identity": new_identity()}],
    ids=["earlier", "later", "conversation", "guest", "key"],
)
def test_a_withdrawal_that_says_something_else_is_refused(talk, changed):
    _, new, withdrawal = stopping(talk.ylva, talk.officer.certificate, **changed)

    with refused("bad"):
        chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)

    assert talk.pia.news().head == 0


def test_a_stop_that_was_tapped_hours_ago_without_a_network_still_stops(talk):
    _, new, withdrawal = stopping(talk.ylva, talk.officer.certificate, minute=int(time.time() // 60) - 600)

    chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)

    assert is_out(talk, "youth")


def loses_a_race(talk, **changed):
    """A worker's epoch is first, and Ylva's stop comes after; gives what she said. `changed` makes it say another."""
    _, new, withdrawal = stopping(talk.ylva, talk.officer.certificate, **changed)
    chat.new_epoch(talk.kai.person, talk.kai.handle, talk.workers_epoch(talk.members))
    with refused("race"):
        chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)
    return new, withdrawal


def test_a_stop_that_lost_a_race_puts_the_guest_out_and_leaves_the_epoch_without_them_to_make(talk):
    new, withdrawal = loses_a_race(talk)

    assert is_out(talk, "youth")
    entry = moderation.entries(subject=talk.ylva.handle.hex)[0]
    assert (entry.verb, entry.evidence) == ("consent.withdrawn", point(talk.ylva.identity.signs) + withdrawal)
    with refused("renew"):
        talk.kai.send("even wachten")
    with refused("race"):
        chat.new_epoch(talk.kai.person, talk.kai.handle, talk.workers_epoch(talk.members))
    with refused("state"):
        chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)
    talk.ylva.catch_up()
    with refused("state"):
        talk.stop()
    assert talk.ylva.new_epoch() == 4
    assert Admission.objects.get(pk=talk.admission).end_epoch == 4
    with refused("state"):
        chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)


@pytest.mark.parametrize(
    "changed",
    [{"conv": bytes(16)}, {"certificate": bytes(200)}, {"identity": new_identity()}],
    ids=["conversation", "guest", "key"],
)
def test_what_no_youth_signed_about_this_guest_is_no_evidence_of_a_stop_that_lost_a_race(talk, changed):
    loses_a_race(talk, **changed)

    assert is_out(talk, "youth")
    assert Admission.objects.get(pk=talk.admission).withdrawal == b""
    assert moderation.entries(subject=talk.ylva.handle.hex)[0].evidence == b""


@pytest.mark.parametrize("first", ["stop", "dismiss"])
def test_of_two_who_let_a_guest_go_the_second_is_told_that_it_is_done(talk, first):
    getattr(talk, first)()

    with refused("state"):
        talk.stop()
    with refused("state"):
        talk.dismiss()


def test_the_worker_may_end_it_too(talk):
    assert talk.dismiss() == chat.Changed(3, 0)

    assert is_out(talk, "worker")
    entry = moderation.entries(subject=talk.ylva.handle.hex)[0]
    assert (entry.actor, entry.verb, entry.evidence) == (talk.kai.person.handle.hex, "consent.ended", b"")
    talk.ylva.catch_up()
    talk.ylva.send("en weer met zijn tweeën")


def test_a_colleague_does_not_end_it(talk, lars, axel):
    for somebody in (lars, axel):
        with refused("unknown"):
            chat.dismiss(staff(somebody), talk.kai.handle, talk.admission, epoch=chat.NewEpoch(b"", {}))


def nothing_is_written_until_an_epoch_without(talk):
    """Whether the next who writes has to make an epoch first, of youth and team only, and then writes."""
    with refused("renew"):
        talk.kai.send("even wachten")
    with refused("race"):
        chat.new_epoch(talk.kai.person, talk.kai.handle, talk.workers_epoch(talk.members))
    assert talk.kai.new_epoch() == 3
    talk.kai.send("nu kan het")
    assert Admission.objects.get(pk=talk.admission).end_epoch == 3
    return True


def test_a_guest_may_leave(talk):
    chat.depart(talk.pia.person, talk.pia.handle)

    assert is_out(talk, "guest")
    assert nothing_is_written_until_an_epoch_without(talk)


def test_another_yes_right_after_a_guest_left_closes_their_part_of_the_record(talk, hilde):
    chat.depart(talk.pia.person, talk.pia.handle)

    Talk.begin(talk.ylva, talk.kai, hilde)

    assert Admission.objects.get(pk=talk.admission).end_epoch == 3


def test_a_yes_ends_with_the_visit(talk):
    chat.leave(talk.ylva.person)

    assert is_out(talk, "visit")
    assert chat.staff_state(talk.kai.person, talk.kai.handle)["guest"]["ended"]["by"] == "visit"
    assert nothing_is_written_until_an_epoch_without(talk)


def test_a_yes_ends_with_a_visit_that_fell_silent(talk, time_machine):
    time_machine.move_to(time.time() + 17 * 60)

    chat.sweep()

    assert is_out(talk, "visit")


def test_a_guest_reads_nothing_more_of_a_visit_that_is_over_before_a_sweep_has_noticed(talk, time_machine):
    time_machine.move_to(time.time() + 17 * 60)
    chat.hear_console(talk.kai.person, locked=False)
    talk.kai.send("ben je er nog?")

    with refused("unknown"):
        talk.pia.news()
    with refused("unknown"):
        talk.pia.send("ik ben er nog")


def test_another_phone_with_the_code_begins_without_the_guest(ylva, desk, pia):
    code = ylva.make_code()
    talk = Talk.begin(ylva, desk, pia)

    ylva.come_back(code)

    assert is_out(talk, "visit")
    assert chat.youth_state(ylva.person)["guest"]["ended"] is None


def test_closing_ends_it(talk):
    chat.close(talk.kai.person, talk.kai.handle, "done")

    assert is_out(talk, "closed")


def test_finishing_ends_it(talk):
    chat.finish(talk.ylva.person)

    assert is_out(talk, "visit")


def test_an_open_question_ends_with_the_visit_and_with_closing(ylva, desk, pia):
    propose(desk, pia)

    chat.close(desk.person, ylva.handle, "done")

    assert Admission.objects.get().state == "cancelled"
    assert chat.youth_state(ylva.person)["guest"]["proposal"] is None


@pytest.mark.parametrize("how", ["revoked", "closed"])
def test_a_guest_whose_right_is_withdrawn_is_out_at_once(talk, noor, how, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        if how == "revoked":
            accounts.revoke_certificate(by=noor, handle=talk.officer.user.pk)
        else:
            accounts.close_staff(by=noor, handle=talk.officer.user.pk)

    row = Admission.objects.get(pk=talk.admission)
    assert (row.state, row.ended_by) == ("ended", "revoked")
    with refused("unknown"):
        talk.pia.news()
    assert nothing_is_written_until_an_epoch_without(talk)


def test_a_right_withdrawn_without_a_word_ends_reading_at_once_and_the_rest_within_a_minute(talk):
    Certificate.objects.update(revoked=True)
    with refused("unknown"):
        talk.pia.news()
    with refused("unknown"):
        talk.pia.send("nog iets")

    assert chat.sweep().guests == 1

    assert is_out(talk, "revoked")


def certified_again(talk, noor, **changed):
    """Noor signs a new certificate for the guest; `changed` replaces what it says."""
    officer = talk.officer
    user = accounts.User.objects.get(pk=officer.user.pk)
    if "unit" in changed:
        user.unit = changed["unit"]
    if "name" in changed:
        user.working_name = changed["name"]
    key = changed.get("key", officer.key)
    StaffKey.objects.filter(staff=user).update(public_key=point(key))
    renewed = certificate_of(user, accounts.roles(user)[0], key, officer.root)
    accounts.certify(by=noor, handle=user.pk, certificate=renewed)


@pytest.mark.parametrize(
    "changed", [{"name": "Petra"}, {"unit": "team Wijk"}, {"key": new_key()}], ids=["name", "unit", "key"]
)
def test_a_certificate_that_names_somebody_else_ends_it_also_if_nobody_hears_of_it(talk, noor, changed):
    certified_again(talk, noor, **changed)

    assert chat.guest_desk(talk.pia.person)["talk"] is None
    with refused("unknown"):
        talk.pia.news()
    with refused("unknown"):
        talk.pia.send("ik heet nu anders")
    assert chat.sweep().guests == 1
    assert is_out(talk, "revoked")


def test_a_certificate_that_is_renewed_as_it_was_changes_nothing_for_who_is_in(talk, noor):
    certified_again(talk, noor)

    assert chat.sweep().guests == 0
    talk.pia.send("ik ben er nog")


def test_a_certificate_that_runs_out_ends_it(talk, time_machine):
    Certificate.objects.update(last_minute=int(time.time() // 60) + 5)
    time_machine.move_to(time.time() + 6 * 60)

    with refused("unknown"):
        talk.pia.news()
    chat.sweep()

    assert is_out(talk, "revoked")


def test_wiping_and_purging_leave_nothing_of_a_guest(talk):
    chat.wipe(talk.ylva.person)

    assert not Admission.objects.exists()
    assert not Seal.objects.exists()
    with refused("unknown"):
        talk.pia.news()


def test_a_plain_epoch_neither_drops_nor_smuggles_a_guest(talk):
    me, team, pia = talk.members
    for members in (
        [me, team],
        [me, team, guest_member(pia.slot, point(new_key()))],
        [me, team, guest_member(pia.slot + 1, pia.key)],
        [me, team, pia, guest_member(pia.slot + 1, point(new_key()))],
    ):
        with refused("bad"):
            chat.new_epoch(talk.ylva.person, talk.ylva.handle, talk.youth_epoch(members))
        with refused("bad"):
            chat.new_epoch(talk.kai.person, talk.kai.handle, talk.workers_epoch(members))

    assert chat.new_epoch(talk.kai.person, talk.kai.handle, talk.workers_epoch(talk.members)) == 3
    talk.pia.catch_up()
    assert sorted(talk.pia.thread.reader.epochs) == [2, 3]


def test_a_guest_who_is_out_is_not_let_in_again_by_a_plain_epoch(talk):
    talk.stop()
    talk.kai.catch_up()

    for side, made in ((talk.ylva, talk.youth_epoch), (talk.kai, talk.workers_epoch)):
        with refused("bad"):
            chat.new_epoch(side.person, side.handle, made(talk.members))


def test_a_stop_or_dismissal_puts_out_the_guest_and_nobody_else(talk):
    me, _, pia = talk.members
    stranger = team_member(new_key())
    for members in ([me, stranger], [youth(new_identity()), talk.members[1]], talk.members):
        _, _, withdrawal = stopping(talk.ylva, talk.officer.certificate)
        with refused("bad"):
            chat.stop(talk.ylva.person, talk.admission, epoch=talk.youth_epoch(members), withdrawal=withdrawal)
        with refused("bad"):
            chat.dismiss(talk.kai.person, talk.kai.handle, talk.admission, epoch=talk.workers_epoch(members))

    assert talk.pia.news().head == 0
