"""Signing a console's socket in, and losing the right to it."""

import asyncio

import pytest

from tests.protocol.primitives import to_text
from tests.sockets.http import post
from tests.sockets.link import Cut, No
from tests.sockets.people import Console


async def closing(house, worker):
    """Noor closes somebody's account."""
    noor = house.people["noor"]
    answer = await asyncio.to_thread(
        post, house.url(), f"/console/api/staff/{to_text(worker.handle)}/close", {}, noor.cookies
    )
    assert answer.status == 200, answer


async def test_somebody_who_is_closed_is_cut_at_once_and_reads_nothing_more(house, leaver):
    ylva = await house.phone()
    kai = await house.console(leaver)
    await kai.claim(ylva.conv)
    await ylva.send("voor")
    await kai.sees(ylva.conv, "voor")

    await closing(house, leaver)
    await ylva.send("na")

    assert await kai.live.end() == 4403
    assert kai.texts(ylva.conv) == ["voor"]


@pytest.fixture
def leaver(house):
    """A care worker whom no other test needs."""
    return house.people[next(house.leavers)]


async def test_a_closed_account_reads_nothing_even_when_the_cut_is_lost(house, leaver):
    ylva = await house.phone()
    kai = await house.console(leaver)
    await kai.claim(ylva.conv)
    await ylva.send("voor")
    await kai.sees(ylva.conv, "voor")

    await house.order("closes_without_a_word", leaver.username)
    await ylva.send("na")
    with pytest.raises((No, Cut)):
        await kai.live.ask("open", conv=ylva.conv, after=0, epoch=0, reason="")
    with pytest.raises((No, Cut)):
        await kai.send(ylva.conv, "ik ben er nog")
    await kai.live.say("pulse", locked=False)

    assert await kai.live.end() == 4403
    assert kai.texts(ylva.conv) == ["voor"]


async def test_signing_out_ends_the_sockets_of_that_person(house, leaver):
    kai = await house.console(leaver)

    answer = await asyncio.to_thread(post, house.url(), "/console/api/sign-out", {}, leaver.cookies)

    assert answer.status == 200
    assert await kai.live.end() == 4403


async def test_a_session_that_ended_ends_the_socket_with_the_next_heartbeat_when_the_cut_is_lost(house, leaver):
    kai = await house.console(leaver)
    await house.order("ends_session_without_a_word", leaver.session)

    await kai.live.say("pulse", locked=False)

    assert await kai.live.end() == 4403


async def test_a_ticket_works_with_its_own_session_only(house):
    kai, lars = Console(house.worker()), house.worker()
    ticket = await lars.ticket(house.url())

    with pytest.raises(No) as no:
        await house.keep(kai).enter(house.url(), ticket=ticket)

    assert no.value.code == "unknown"
    assert await kai.live.end() == 4401


@pytest.mark.parametrize("ticket", ["", "x", "a:b:c", "é" * 50])
async def test_a_forged_ticket_is_refused(house, ticket):
    kai = house.keep(Console(house.worker()))

    with pytest.raises(No) as no:
        await kai.enter(house.url(), ticket=ticket or "-")

    assert no.value.code == "unknown"
    assert await kai.live.end() == 4401


@pytest.mark.parametrize("username", ["pia", "hilde", "edo", "ana", "axel"])
async def test_who_may_not_answer_gets_no_socket(house, username):
    person = house.people[username]
    console = house.keep(Console(person))

    with pytest.raises(No) as no:
        await console.enter(house.url())

    assert no.value.code == "unknown"
    assert await console.live.end() == 4401
    assert [frame["k"] for frame in console.live.heard] == ["no"]


async def test_nobody_gets_a_ticket_without_both_steps(house):
    for cookies in ({}, {"luwte_staff": "x" * 32}):
        answer = await asyncio.to_thread(post, house.url(), "/console/api/socket", {}, cookies)
        assert answer.status == 403


async def test_of_two_who_claim_over_sockets_one_wins(house):
    kai, lars = await house.console(), await house.console()
    for _ in range(5):
        ylva = await house.phone()

        tries = await asyncio.gather(
            *(console.live.ask("claim", conv=ylva.conv) for console in (kai, lars)), return_exceptions=True
        )

        assert sorted(type(one).__name__ for one in tries) == ["No", "dict"]
        assert [one.code for one in tries if isinstance(one, No)] == ["taken"]
        winner = lars if isinstance(tries[0], No) else kai
        await winner.live.ask("park", conv=ylva.conv, on=True)
        await ylva.close()


async def test_a_colleague_cannot_follow_what_she_does_not_answer(house):
    ylva, kai = await house.talk()
    lars = await house.console()

    for reason in ("", "een heel goede reden"):
        with pytest.raises(No) as no:
            await lars.live.ask("open", conv=ylva.conv, after=0, epoch=0, reason=reason)
        assert no.value.code == "unknown"


async def test_a_closed_conversation_opens_for_a_colleague_with_a_reason(house):
    ylva, kai = await house.talk()
    await ylva.send("hoi")
    await kai.live.ask("close", conv=ylva.conv, reason="done")
    lars = await house.console()
    with pytest.raises(No) as no:
        await lars.open(ylva.conv)
    assert no.value.code == "reason"

    await lars.open(ylva.conv, "zij vroeg wat er was afgesproken")

    await lars.sees(ylva.conv, "hoi")
