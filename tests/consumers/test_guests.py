"""Three in a conversation over sockets: let in by a yes, paused, hushed, and out the moment somebody says so."""

import json
import os

import pytest

from tests.consumers.socket_matrix import example
from tests.protocol.epochs import read_record
from tests.protocol.primitives import to_text
from tests.sockets.guests import GuestPage, asked, dismisses, proposes, says_yes, stop_of, stops
from tests.sockets.link import Cut, Link, No


async def is_out(house, pia, conv):
    """Whether the guest's socket was ended, what comes back finds an empty desk, and nothing of the past opens."""
    assert await pia.live.end() == 1013
    seen = list(pia.texts)
    await pia.enter(house.url())
    assert pia.desk["talk"] is None
    for conversation in (conv, os.urandom(16)):
        with pytest.raises(No) as no:
            await pia.live.ask("open", conv=conversation, after=0, epoch=0)
        assert no.value.code == "unknown"
    assert pia.texts == []
    return seen


async def test_a_guest_reads_and_writes_from_the_yes_on(house):
    ylva, kai = await house.talk()
    await ylva.send("dit leest alleen Kai")
    await kai.sees(ylva.conv, "dit leest alleen Kai")
    pia = await house.guest()
    await proposes(kai, ylva.conv, pia)
    await says_yes(ylva, house.root)

    await pia.open()
    await pia.send("dag Ylva, ik ben Pia")
    await ylva.sees("dag Ylva, ik ben Pia")
    await kai.sees(ylva.conv, "dag Ylva, ik ben Pia")
    await ylva.send("hoi Pia")
    await kai.send(ylva.conv, "ik blijf erbij")
    await pia.sees("hoi Pia", "ik blijf erbij")

    assert pia.texts == ["dag Ylva, ik ben Pia", "hoi Pia", "ik blijf erbij"]
    assert pia.thread.faults == ylva.thread.faults == kai.threads[ylva.conv].faults == []
    assert pia.talk["worker"]["name"] == kai.worker.username.replace("worker", "Worker ")


async def test_a_guest_hears_nothing_before_the_yes(house):
    ylva, kai = await house.talk()
    pia = await house.guest()
    await proposes(kai, ylva.conv, pia)
    await asked(ylva)
    at = len(pia.live.heard)

    await pia.pulse()

    assert [frame["k"] for frame in pia.live.heard[at:]] == ["beat"]
    assert pia.desk["talk"] is None


async def test_a_no_changes_nothing(house):
    ylva, kai = await house.talk()
    pia = await house.guest()
    admission = await proposes(kai, ylva.conv, pia)
    await asked(ylva)

    await ylva.live.ask("refuse", admission=admission)

    await ylva.send("ik praat verder met jou")
    await kai.sees(ylva.conv, "ik praat verder met jou")
    with pytest.raises(No) as no:
        await proposes(kai, ylva.conv, pia)
    assert no.value.code == "state"
    await ylva.live.ask("wish", kind="police")
    await kai.row(ylva.conv, "mine", wished="police")
    await proposes(kai, ylva.conv, pia)


async def test_a_phone_that_doubts_who_is_proposed_takes_the_question_back_for_both(house):
    ylva, kai = await house.talk()
    pia = await house.guest()
    admission = await proposes(kai, ylva.conv, pia)
    await asked(ylva)
    await kai.row(ylva.conv, "mine", guest="proposed")

    await ylva.live.ask("doubt", admission=admission, why="untrusted")

    await ylva.live.until(lambda: ylva.state["guest"]["proposal"] is None)
    await kai.row(ylva.conv, "mine", guest="")
    with pytest.raises(No) as no:
        await ylva.live.ask("doubt", admission=admission, why="untrusted")
    assert no.value.code == "state"


@pytest.mark.parametrize("kind", ["wish", "appoint", "handover"])
async def test_what_a_youth_asks_about_guests_is_limited_as_messages_are(house, kind):
    ylva, _ = await house.talk()
    fields = {key: value for key, value in example("/ws/y", kind, os.urandom(16)).items() if key != "id"}

    codes = []
    for _ in range(20):
        try:
            await ylva.live.ask(kind, **fields)
        except No as no:
            codes.append(no.code)

    assert "slow" in codes


async def test_a_worker_sees_who_can_be_asked_and_takes_a_question_back(house):
    ylva, kai = await house.talk()
    pia = await house.guest()
    people = (await kai.live.ask("guests"))["items"]
    assert to_text(pia.worker.handle) in {one["handle"] for one in people}
    admission = await proposes(kai, ylva.conv, pia)
    await asked(ylva)
    await kai.row(ylva.conv, "mine", guest="proposed")

    await kai.live.ask("unpropose", conv=ylva.conv, admission=admission)

    await ylva.live.until(lambda: ylva.state["guest"]["proposal"] is None)
    await pia.live.ask("available", until=0)
    people = (await kai.live.ask("guests"))["items"]
    assert to_text(pia.worker.handle) not in {one["handle"] for one in people}


async def test_a_stop_ends_the_guests_socket_and_what_is_said_then_stays_between_two(house):
    ylva, kai, pia = await house.three()
    await ylva.send("dit mag je weten")
    await pia.sees("dit mag je weten")

    answer = await stops(ylva)
    await ylva.send("dit niet meer")

    assert answer["number"] == 3
    assert await is_out(house, pia, ylva.conv) == ["dit mag je weten"]
    assert json.loads(await house.order("seals_of_guests", to_text(ylva.conv))) == 0
    await kai.sees(ylva.conv, "dit niet meer")
    await kai.send(ylva.conv, "alleen wij twee")
    await ylva.sees("alleen wij twee")


async def test_a_stop_that_lost_a_race_puts_the_guest_out_and_the_phone_makes_a_plain_epoch(house):
    ylva, kai, pia = await house.three()
    await ylva.live.until(lambda: ylva.state["guest"]["inside"], what="nobody to stop")
    stop = stop_of(ylva, ylva.state["guest"]["inside"])
    thread = kai.threads[ylva.conv]
    epoch, fields = thread.next_epoch(list(read_record(thread.records[thread.number]).members))
    await kai.live.ask("epoch", **fields)
    thread.adopt(epoch)

    for code in ("race", "state"):
        with pytest.raises(No) as no:
            await ylva.live.ask("stop", **stop)
        assert no.value.code == code

    assert await is_out(house, pia, ylva.conv) == []
    await ylva.live.until(lambda: ylva.thread.number == 3, what="the worker's epoch did not come")
    epoch, fields = ylva.thread.next_epoch(ylva.members())
    await ylva.live.ask("epoch", **fields)
    ylva.thread.adopt(epoch)
    await ylva.send("nu weer met zijn tweeën")
    await kai.sees(ylva.conv, "nu weer met zijn tweeën")


async def test_the_worker_lets_a_guest_go(house):
    ylva, kai, pia = await house.three()

    await dismisses(kai, ylva.conv)

    assert await is_out(house, pia, ylva.conv) == []
    await ylva.live.until(lambda: ylva.state["guest"]["ended"], what="the youth was not told")
    assert ylva.state["guest"]["ended"]["by"] == "worker"


async def test_a_guest_departs_and_the_next_who_writes_makes_an_epoch(house):
    ylva, kai, pia = await house.three()

    await pia.live.ask("depart", conv=ylva.conv)

    assert await is_out(house, pia, ylva.conv) == []
    with pytest.raises(No) as no:
        await ylva.send("ben je weg?")
    assert no.value.code == "renew"
    await ylva.new_epoch()
    await ylva.send("nu zijn we weer alleen")
    await kai.sees(ylva.conv, "nu zijn we weer alleen")


async def test_a_guest_goes_when_the_youth_goes(house):
    ylva, _, pia = await house.three()

    await ylva.live.say("leave")

    assert await is_out(house, pia, ylva.conv) == []


async def test_a_guest_goes_when_the_worker_closes(house):
    ylva, kai, pia = await house.three()

    await kai.live.ask("close", conv=ylva.conv, reason="done")

    assert await is_out(house, pia, ylva.conv) == []


async def test_a_guest_goes_when_everything_is_wiped(house):
    ylva, _, pia = await house.three()

    await ylva.live.ask("wipe")

    assert await is_out(house, pia, ylva.conv) == []


async def test_a_guest_whose_certificate_is_revoked_is_out_in_mid_chat(house):
    ylva, kai = await house.talk()
    pia = await house.guest("pia")
    await proposes(kai, ylva.conv, pia)
    await says_yes(ylva, house.root)
    await pia.open()
    handle = to_text(pia.worker.handle)

    answer = await house.post(f"/console/api/guests/{handle}/revoke", {}, house.people["noor"].cookies)

    assert answer.status == 200
    assert await is_out(house, pia, ylva.conv) == []
    await ylva.live.until(lambda: ylva.state["guest"]["ended"], what="the youth was not told")
    assert ylva.state["guest"]["ended"]["by"] == "revoked"
    await house.order("certifies_again", "pia")


@pytest.mark.parametrize("order", ["ends_guests_without_a_word", "revokes_without_a_word"])
async def test_when_every_hint_is_lost_nothing_more_is_delivered_all_the_same(house, order):
    ylva, kai, pia = await house.three()
    await ylva.send("een")
    await pia.sees("een")
    at = len(pia.live.heard)

    await house.order(order, pia.worker.username)
    if order == "revokes_without_a_word":
        await ylva.send("twee")
    else:
        await ylva.new_epoch()
        await ylva.send("twee")
    await kai.sees(ylva.conv, "twee")
    await pia.live.until(lambda: pia.gone, what="the guest was not told")
    await pia.pulse()
    await pia.live.until(lambda: pia.desk["talk"] is None, what="the desk still shows the talk")

    assert [frame for frame in pia.live.heard[at:] if frame["k"] == "messages"] == []
    assert pia.texts == ["een"]
    await house.order("certifies_again", pia.worker.username)


async def test_a_locked_console_pauses_the_guest_and_an_open_one_delivers_what_was_written(house):
    ylva, kai, pia = await house.three()

    await kai.pulse(locked=True)
    await pia.told(paused=True)
    await ylva.live.until(lambda: ylva.state["guest"]["inside"]["paused"], what="the youth was not told")
    await ylva.send("leest er iemand mee?")
    await kai.sees(ylva.conv, "leest er iemand mee?")
    with pytest.raises(No) as no:
        await pia.send("ik niet")
    assert no.value.code == "state"
    assert (await pia.pulse())["heads"] == {}
    assert pia.texts == []

    await kai.pulse(locked=False)
    await pia.told(paused=False)
    await pia.sees("leest er iemand mee?")
    await ylva.live.until(lambda: not ylva.state["guest"]["inside"]["paused"], what="the youth was not told")
    assert pia.thread.faults == []


async def test_a_silent_worker_pauses_the_guest_with_the_next_heartbeats(house):
    ylva, kai, pia = await house.three()

    await house.order("falls_silent", kai.worker.username)
    await ylva.beat()
    await ylva.live.until(lambda: ylva.state["guest"]["inside"]["paused"], what="the youth was not told")
    await pia.pulse()
    await pia.told(paused=True)
    await ylva.send("waar ben je")
    await kai.sees(ylva.conv, "waar ben je")
    assert pia.texts == []

    await kai.pulse()

    await pia.sees("waar ben je")
    await ylva.live.until(lambda: not ylva.state["guest"]["inside"]["paused"], what="the youth was not told")


async def test_what_a_guest_must_say_first_hushes_them_until_the_youth_goes_on(house):
    ylva, kai, pia = await house.three()

    await pia.live.ask("first", conv=ylva.conv, item=pia.write(pia.talk["first"]))
    await ylva.sees(pia.talk["first"])
    await kai.row(ylva.conv, "mine", guest="hushed")
    await pia.told(hushed=True)
    with pytest.raises(No) as no:
        await pia.send("en verder")
    assert no.value.code == "state"

    await ylva.live.ask("proceed", admission=ylva.state["guest"]["inside"]["admission"])
    await pia.told(hushed=False)
    await pia.send("dankjewel")
    await ylva.sees("dankjewel")


async def test_a_cut_guest_gets_what_was_missed_and_nothing_of_before(house):
    ylva, kai, pia = await house.three()
    await ylva.send("een")
    await pia.sees("een")
    pia.live.drop()
    await ylva.send("twee")
    await kai.sees(ylva.conv, "twee")

    await pia.enter(house.url())
    await pia.open()

    await pia.sees("een", "twee")
    assert pia.texts == ["een", "twee"]


async def test_yes_again_after_a_stop_begins_anew(house):
    ylva, kai, pia = await house.three()
    await ylva.send("de eerste keer")
    await pia.sees("de eerste keer")
    await stops(ylva)
    await is_out(house, pia, ylva.conv)
    await ylva.send("tussendoor")
    await kai.sees(ylva.conv, "tussendoor")

    await proposes(kai, ylva.conv, pia)
    await says_yes(ylva, house.root)
    await pia.open()
    await ylva.send("de tweede keer")

    await pia.sees("de tweede keer")
    assert pia.texts == ["de tweede keer"]


async def test_a_long_talk_before_the_yes_does_not_fill_the_guests_window(house):
    ylva, kai = await house.talk()
    for batch in range(9):
        items = [kai.write(ylva.conv, f"{batch}{number}") for number in range(10)]
        await kai.live.ask("send", conv=ylva.conv, items=items)
    await ylva.sees("89")
    pia = await house.guest()
    await proposes(kai, ylva.conv, pia)
    await says_yes(ylva, house.root)
    await pia.open()

    # A page that says it has nothing gets nothing of before the yes all the same.
    await pia.live.ask("open", conv=ylva.conv, after=0, epoch=0)
    await ylva.send("hoi")

    await pia.sees("hoi")
    assert pia.texts == ["hoi"]


async def test_typing_is_not_passed_on_to_a_guest(house):
    ylva, _, pia = await house.three()
    at = len(pia.live.heard)

    await ylva.live.say("typing", conv=ylva.conv, on=True)
    await ylva.send("hoi")
    await pia.sees("hoi")

    assert "typing" not in {frame["k"] for frame in pia.live.heard[at:]}


async def test_a_guests_ticket_opens_no_console_and_a_workers_no_guests_page(house):
    for person, path in ((house.people["pia"], "/ws/c"), (house.worker(), "/ws/g"), (house.people["axel"], "/ws/g")):
        ticket = await person.ticket(house.url())
        link = await Link.open(house.url(), path, headers={"Cookie": f"luwte_staff={person.session}"})
        with pytest.raises((No, Cut)):
            await link.ask("enter", ticket=ticket)
        assert await link.end() == 4401


async def test_a_guest_who_signed_out_without_a_word_is_cut_with_the_next_heartbeat(house):
    pia = house.keep(GuestPage(house.people["pim"]))
    await pia.enter(house.url())

    await house.order("ends_session_without_a_word", pia.worker.session)
    await pia.live.say("pulse", locked=False)

    assert await pia.live.end() == 4403
