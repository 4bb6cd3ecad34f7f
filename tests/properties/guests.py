"""What a guest's page asks, and one in the hands of somebody who tries what it would not."""

from typing import TYPE_CHECKING

from chat import api as chat
from tests.properties.house import minute_now
from tests.properties.officer import Box, Letter, Officer
from tests.properties.order import Order
from tests.properties.talk import Talk

if TYPE_CHECKING:
    from tests.properties.walk import Walk

__all__ = ["available", "departs", "reads", "says_first", "writes"]


def available(walk: "Walk", _talk: Talk) -> Order:
    """On for an hour, or off: then nobody may be asked about them any more."""
    officer, on = walk.chance.choice(walk.officers), walk.chance.random() < 0.8
    handle = officer.account.handle

    def done(_: None) -> None:
        if on:
            walk.available.add(handle)
            return
        walk.available.discard(handle)
        for talk in walk.talks:
            if talk.proposal and talk.proposal.officer is officer:
                talk.proposal = None

    until = minute_now() + 60 if on else 0
    return Order("available", lambda: chat.set_available(chat.Guest(handle), until=until), done)


def writes(walk: "Walk", talk: Talk) -> Order:
    """A message, also by who is not in, not in any more, paused or hushed: then it has to be refused."""
    return _says(walk, talk, first=False)


def says_first(walk: "Walk", talk: Talk) -> Order:
    """What has to be said first."""
    return _says(walk, talk, first=True)


def _says(walk: "Walk", talk: Talk, *, first: bool) -> Order:
    officer = walk.somebody(talk)
    person, text = chat.Guest(officer.account.handle), walk.words()
    slot = talk.inside.proposal.slot if talk.inside else 2
    draft = talk.letter(slot, text)

    def act() -> list[chat.Ack]:
        return [chat.say_first(person, talk.handle, draft)] if first else chat.send(person, talk.handle, [draft])

    def done(acks: list[chat.Ack]) -> None:
        if acks[0].seq > talk.head:
            assert walk.may_write(officer, talk), "a guest wrote who is not in, alone, or waits for the youth"
            talk.hush(on=first)
        talk.stored(acks, [text])

    name = "guest says first" if first else "guest writes"
    return Order(name, act, done, must=walk.may_write(officer, talk))


def departs(walk: "Walk", talk: Talk) -> Order:
    """The guest leaves."""
    officer = walk.somebody(talk)

    def done(_: None) -> None:
        assert talk.guest is officer
        talk.inside = None

    return Order("depart", lambda: chat.depart(chat.Guest(officer.account.handle), talk.handle), done)


def reads(walk: "Walk", officer: Officer, talk: Talk) -> None:
    """Ask for everything there is, and check that it is exactly what this guest may have now."""
    free = walk.may_read(officer, talk)
    try:
        news = chat.news(chat.Guest(officer.account.handle), talk.handle, after=0, epoch=0, limit=1000)
    except chat.Unknown:
        assert not free, "a guest who is in reads nothing"
        return
    inside = talk.inside
    assert talk.guest is officer, "somebody reads who is not in"
    assert inside
    wanted = [seq for conv, seq in sorted(officer.may) if conv == talk.conv and seq > inside.floor]
    assert [item["seq"] for item in news.items] == (wanted if free else []), "other messages than those since the yes"
    numbers = list(range(inside.since, talk.number + 1))
    assert [epoch["number"] for epoch in news.epochs] == (numbers if free else []), "other epochs than since the yes"
    walk.figures["handed out"] += len(news.items)
    officer.tries(
        [Box(epoch["record"], inside.proposal.slot, epoch["seal"]) for epoch in news.epochs if epoch["seal"]],
        [Letter(talk.conv, item["seq"], item["epoch"], item["envelope"]) for item in news.items],
    )
