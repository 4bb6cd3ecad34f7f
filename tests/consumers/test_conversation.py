"""A conversation over sockets: both ways, in order, once each, whatever socket or process carries it."""

import pytest

from tests.protocol.primitives import to_text
from tests.sockets.link import Cut, No


async def test_two_people_read_each_other_in_order(house):
    ylva, kai = await house.talk()

    await ylva.send("hoi")
    await kai.sees(ylva.conv, "hoi")
    await kai.send(ylva.conv, "fijn dat je er bent")
    await ylva.sees("fijn dat je er bent")
    for number in range(5):
        await ylva.send(f"bericht {number}")
    await kai.sees(ylva.conv, "bericht 4")

    assert kai.texts(ylva.conv) == ["hoi", "fijn dat je er bent", *(f"bericht {number}" for number in range(5))]
    await ylva.sees("bericht 4")
    assert ylva.texts == kai.texts(ylva.conv)
    assert ylva.thread.faults == kai.threads[ylva.conv].faults == []


async def test_what_was_written_while_waiting_is_there_after_the_claim(house):
    ylva = await house.phone()
    await ylva.send("is daar iemand")
    kai = await house.console()

    await kai.claim(ylva.conv)

    await kai.sees(ylva.conv, "is daar iemand")


async def test_an_answer_names_the_place_in_the_log_and_a_whole_minute(house):
    ylva, _ = await house.talk()
    item = ylva.write("hoi")

    data = await ylva.live.ask("send", conv=ylva.conv, items=[item])

    assert data["items"][0].keys() == {"client_id", "seq", "minute"}
    assert (data["items"][0]["client_id"], data["items"][0]["seq"]) == (item["client_id"], 1)
    assert isinstance(data["items"][0]["minute"], int)


async def test_a_list_is_stored_in_its_order(house):
    ylva, kai = await house.talk()
    items = [ylva.write(text) for text in ("een", "twee", "drie")]

    data = await ylva.live.ask("send", conv=ylva.conv, items=items)

    assert [item["seq"] for item in data["items"]] == [1, 2, 3]
    await kai.sees(ylva.conv, "drie")
    assert kai.texts(ylva.conv) == ["een", "twee", "drie"]


async def test_a_message_sent_twice_is_stored_once(house):
    ylva, kai = await house.talk()
    item = ylva.write("een keer")

    first = await ylva.live.ask("send", conv=ylva.conv, items=[item])
    again = await ylva.live.ask("send", conv=ylva.conv, items=[item, item])

    assert first == again
    await ylva.send("klaar")
    await kai.sees(ylva.conv, "klaar")
    assert kai.texts(ylva.conv) == ["een keer", "klaar"]


async def test_a_message_sent_again_over_a_second_socket_is_stored_once(house):
    ylva, kai = await house.talk()
    item = ylva.write("een keer")
    await ylva.live.ask("send", conv=ylva.conv, items=[item])
    ylva.live.drop()

    await ylva.go_on(house.url())
    again = await ylva.live.ask("send", conv=ylva.conv, items=[item])

    assert again["items"][0]["seq"] == 1
    await ylva.send("klaar")
    await kai.sees(ylva.conv, "klaar")
    assert kai.texts(ylva.conv) == ["een keer", "klaar"]


async def test_a_cut_phone_gets_what_it_missed_and_nothing_twice(house):
    ylva, kai = await house.talk()
    await kai.send(ylva.conv, "eerst")
    await ylva.sees("eerst")
    await ylva.close()
    # More than one frame and more than one window.
    for batch in range(7):
        items = [kai.write(ylva.conv, f"{batch}{number}") for number in range(10)]
        await kai.live.ask("send", conv=ylva.conv, items=items)

    await ylva.go_on(house.url())

    await ylva.sees("69")
    assert ylva.texts == ["eerst", *(f"{batch}{number}" for batch in range(7) for number in range(10))]
    assert ylva.thread.faults == []


async def test_a_cut_console_gets_what_it_missed(house):
    ylva, kai = await house.talk()
    await kai.close()
    for text in ("een", "twee", "drie"):
        await ylva.send(text)

    await kai.enter(house.url())

    await kai.sees(ylva.conv, "drie")
    assert kai.texts(ylva.conv) == ["een", "twee", "drie"]
    assert kai.threads[ylva.conv].faults == []


async def test_said_again_on_a_live_socket_hello_gives_what_was_missed(house):
    ylva, kai = await house.talk()
    await kai.send(ylva.conv, "een")
    await ylva.sees("een")
    at = len(ylva.live.heard)
    ylva.live.hears(lambda frame: None)

    await ylva.live.ask("hello", ticket=ylva.ticket, after=0, epoch=0)

    frame = await ylva.live.frame("messages", after=at)
    assert [item["seq"] for item in frame["items"]] == [1]
    assert [epoch["number"] for epoch in frame["epochs"]] == [1]


async def test_a_ticket_of_somebody_else_does_not_change_whose_socket_this_is(house):
    ylva, _ = await house.talk()
    other = await house.phone()

    with pytest.raises((No, Cut)):
        await ylva.live.ask("hello", ticket=other.ticket, after=0, epoch=0)


async def test_a_copied_tab_that_goes_on_ends_the_one_before_it(house):
    ylva, kai = await house.talk()
    # The tab that was copied is not told to go: its socket stays open beside the new one.
    before, ylva.link = ylva.live, None

    await ylva.go_on(house.url())

    assert await before.end() == 4409
    await kai.send(ylva.conv, "dag")
    await ylva.sees("dag")


async def test_read_marks_reach_the_other_side(house):
    ylva, kai = await house.talk()
    await ylva.send("hoi")
    await kai.sees(ylva.conv, "hoi")

    await kai.live.say("read", conv=ylva.conv, seq=1)
    await ylva.live.frame("state", peer_read=1)
    await kai.send(ylva.conv, "dag")
    await ylva.sees("dag")
    await ylva.live.say("read", conv=ylva.conv, seq=2)

    await kai.state(ylva.conv, peer_read=2)


async def test_a_read_mark_never_passes_the_head(house):
    ylva, kai = await house.talk()
    await ylva.send("hoi")

    await ylva.live.say("read", conv=ylva.conv, seq=999)

    await kai.state(ylva.conv, peer_read=1)


async def test_typing_is_passed_on_and_not_echoed(house):
    ylva, kai = await house.talk()

    await ylva.live.say("typing", conv=ylva.conv, on=True)
    await kai.live.frame("typing", conv=to_text(ylva.conv), slot=0, on=True)
    await kai.live.say("typing", conv=ylva.conv, on=True)
    await ylva.live.frame("typing", slot=1, on=True)

    assert [frame["slot"] for frame in ylva.live.heard if frame["k"] == "typing"] == [1]


async def test_danger_stands_on_every_board_until_somebody_takes_it_on(house):
    ylva, kai = await house.talk()
    lars = await house.console()

    await ylva.live.ask("danger", what="coming")

    await kai.row(ylva.conv, "mine", danger="coming", danger_seen=False)
    await lars.row(ylva.conv, "danger", danger="coming", name=name_of(kai))
    await kai.live.ask("seen", conv=ylva.conv)
    await kai.row(ylva.conv, "mine", danger="coming", danger_seen=True)


def name_of(console):
    return console.worker.username.replace("worker", "Worker ")


async def test_the_waiting_line_says_the_place_and_the_board_who_waits(house):
    kai = await house.console()
    first, second = await house.phone(), await house.phone()

    assert (await first.live.frame("state"))["place"] < (await second.live.frame("state"))["place"]
    await kai.row(second.conv, danger="", wrote=False, gone=False)
    await second.send("hoi")
    await kai.row(second.conv, wrote=True)


async def test_a_claimed_youth_hears_who_answers(house):
    ylva, kai = await house.talk()

    state = await ylva.live.frame("state", state="open")

    assert [(one["name"], one["here"]) for one in state["staff"]] == [(name_of(kai), True)]
    assert not {"danger", "parked", "word", "youth", "summary", "door"} & state.keys()


async def test_a_closed_conversation_is_closed_on_both_sides(house):
    ylva, kai = await house.talk()

    await kai.live.ask("close", conv=ylva.conv, reason="done")

    await ylva.live.frame("state", state="closed")
    await kai.state(ylva.conv, state="closed")
    with pytest.raises(No) as no:
        await kai.send(ylva.conv, "nog iets")
    assert no.value.code == "unknown"


async def test_a_youth_who_writes_after_the_end_waits_again(house):
    ylva, kai = await house.talk()
    await kai.live.ask("close", conv=ylva.conv, reason="done")

    await ylva.send("toch nog iets")

    await kai.row(ylva.conv, back=True)


async def test_a_conversation_handed_over_is_gone_for_the_first_and_there_for_the_second(house):
    ylva, kai = await house.talk()
    lars = await house.console()
    await ylva.send("hoi")

    await kai.live.ask("hand", conv=ylva.conv, to=lars.worker.handle)

    await lars.row(ylva.conv, "mine")
    await lars.open(ylva.conv)
    await lars.sees(ylva.conv, "hoi")
    await kai.live.until(lambda: ylva.conv in kai.gone)
    with pytest.raises(No):
        await kai.send(ylva.conv, "nog iets")


async def test_a_wiped_conversation_is_gone_and_says_what_was_deleted(house):
    ylva, kai = await house.talk()
    await ylva.send("hoi")
    await kai.send(ylva.conv, "dag")

    deleted = await ylva.live.ask("wipe")

    assert deleted == {"messages": 2, "summary": False, "code": False}
    assert await ylva.live.end() == 4410
    await kai.live.until(lambda: ylva.conv in kai.gone)


async def test_a_youth_who_left_is_told_to_the_worker_and_cannot_come_back_with_the_ticket(house):
    ylva, kai = await house.talk()

    await ylva.live.say("leave")

    assert await ylva.live.end() == 4410
    await kai.row(ylva.conv, "mine", youth=None)
    with pytest.raises(No) as no:
        await ylva.go_on(house.url())
    assert no.value.code == "unknown"
    assert await ylva.live.end() == 4401


async def test_a_page_that_is_gone_ends_its_visit_by_beacon(house):
    ylva, kai = await house.talk()

    answer = await house.post("/leave", {"ticket": to_text(ylva.ticket)})

    assert (answer.status, answer.body) == (204, b"")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert await ylva.live.end() == 4409
    await kai.row(ylva.conv, "mine", youth=None)


async def test_the_summary_reaches_the_next_worker_sealed(house):
    ylva, kai = await house.talk()

    await kai.live.ask("summary", conv=ylva.conv, generation=1, sealed=bytes(300))

    state = await kai.state(ylva.conv)
    await kai.live.until(lambda: kai.states[ylva.conv]["summary"], what=str(state))
    assert kai.states[ylva.conv]["summary"] == {"generation": 1, "sealed": to_text(bytes(300))}
