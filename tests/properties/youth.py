"""What a youth's phone asks, honest or through a tab that was left behind."""

import os
from typing import TYPE_CHECKING

from chat import api as chat
from tests.properties.order import Order
from tests.properties.talk import Inside, Talk
from tests.protocol.client import point

if TYPE_CHECKING:
    from tests.properties.walk import Walk

__all__ = [
    "begin",
    "leaves",
    "makes_epoch",
    "proceeds",
    "quotes",
    "returns",
    "says_no",
    "says_yes",
    "stops",
    "wishes",
    "writes",
]


def begin(talk: Talk) -> None:
    """A new conversation, and a code to come back to it."""
    epoch, fields = talk.next_epoch(0, talk.plain)
    sign_key = point(talk.identity.signs)
    talk.person, _ = chat.start(
        handle=talk.handle, door="self", lang="nl", epoch=fields, sign_key=sign_key, later=False
    )
    talk.adopt(epoch)
    talk.code = (os.urandom(16), os.urandom(32))
    chat.store_code(talk.person, locator=talk.code[0], auth=talk.code[1], blob=os.urandom(312))


def writes(walk: "Walk", talk: Talk) -> Order | None:
    """A message."""
    return _says(walk, talk, quoted=None)


def quotes(walk: "Walk", talk: Talk) -> Order | None:
    """An earlier message, picked for a guest."""
    return _says(walk, talk, quoted=walk.chance.choice([0, 1]))


def _says(walk: "Walk", talk: Talk, *, quoted: int | None) -> Order | None:
    if talk.person is None:
        return None
    person, text = talk.person, walk.words()
    draft = talk.letter(0, text, quoted=quoted)
    return Order(
        "youth writes", lambda: chat.send(person, talk.handle, [draft]), lambda acks: talk.stored(acks, [text])
    )


def makes_epoch(_walk: "Walk", talk: Talk) -> Order | None:
    """The next epoch for whoever is there, as after a return."""
    if talk.person is None:
        return None
    person = talk.person
    epoch, fields = talk.next_epoch(0, talk.members)
    act = lambda: chat.new_epoch(person, talk.handle, fields)  # noqa: E731
    return Order("youth epoch", act, lambda _: talk.adopt(epoch), must=True)


def wishes(walk: "Walk", talk: Talk) -> Order | None:
    """The youth asks for somebody."""
    if talk.person is None:
        return None
    person, kind = talk.person, walk.chance.choice(["police", "helper", "any", ""])

    def done(_: None) -> None:
        talk.no = talk.no and not kind

    return Order("wish", lambda: chat.wish(person, kind), done)


def says_yes(walk: "Walk", talk: Talk) -> Order | None:
    """The only thing in the model that lets somebody in."""
    if talk.person is None or talk.proposal is None or talk.proposal.officer.account is walk.house.teun:
        return None
    person, asked = talk.person, talk.proposal
    receipt = talk.consents(asked)
    epoch, fields = talk.next_epoch(0, [*talk.plain, asked.member])

    def done(_: object) -> None:
        if talk.inside and talk.inside.receipt == receipt:
            return
        assert talk.proposal is asked, "let in without being asked for"
        talk.inside = Inside(asked, receipt, since=epoch.record.number, floor=talk.head)
        talk.proposal = None
        talk.admitted += 1
        talk.used.append(receipt)
        talk.adopt(epoch)

    act = lambda: chat.consent(person, asked.admission, epoch=fields, receipt=receipt)  # noqa: E731
    return Order("yes", act, done, must=walk.can_come(asked.officer))


def says_no(_walk: "Walk", talk: Talk) -> Order | None:
    """A no."""
    if talk.person is None or talk.proposal is None:
        return None
    person, asked = talk.person, talk.proposal

    def done(_: None) -> None:
        assert talk.proposal is asked
        talk.proposal = None
        talk.no = True

    return Order("no", lambda: chat.refuse(person, asked.admission), done, must=True)


def stops(_walk: "Walk", talk: Talk) -> Order | None:
    """One tap."""
    if talk.person is None or talk.inside is None:
        return None
    person, inside = talk.person, talk.inside
    statement = talk.withdraws(inside.proposal)
    epoch, fields = talk.next_epoch(0, talk.plain)

    def done(_: object) -> None:
        if talk.inside is not inside:
            assert epoch in talk.epochs, "a stop that was not the one that ended it"
            return
        talk.inside = None
        talk.adopt(epoch)

    def refused(code: str) -> None:
        # The stop counts, and the epoch without them is still to be made.
        if code == "race":
            assert talk.inside is inside, "a stop of a guest who was not in"
            talk.inside = None

    act = lambda: chat.stop(person, inside.proposal.admission, epoch=fields, withdrawal=statement)  # noqa: E731
    return Order("stop", act, done, refused=refused, must=True)


def proceeds(_walk: "Walk", talk: Talk) -> Order | None:
    """Go on, after what the guest had to say first."""
    if talk.person is None or talk.inside is None:
        return None
    person, inside = talk.person, talk.inside

    def done(_: None) -> None:
        assert talk.inside is inside
        inside.hushed = False

    act = lambda: chat.proceed(person, inside.proposal.admission)  # noqa: E731
    return Order("proceed", act, done, must=inside.hushed)


def leaves(walk: "Walk", talk: Talk) -> Order | None:
    """Exit, the end of the conversation, or deleting everything; mostly the first."""
    if talk.person is None:
        return None
    person, how = talk.person, walk.chance.choices([chat.leave, chat.finish, chat.wipe], [6, 2, 1])[0]

    def done(_: object) -> None:
        talk.ends_visit()
        talk.worker = talk.worker if how is chat.leave else None
        talk.wiped = how is chat.wipe

    return Order(how.__name__, lambda: how(person), done, must=True)


def returns(_walk: "Walk", talk: Talk) -> Order | None:
    """With the code, perhaps on another phone while the first one still talks."""
    if talk.code is None:
        return None
    locator, auth = talk.code

    def done(back: chat.CameBack) -> None:
        talk.ends_visit()
        talk.person = back.youth

    return Order("return", lambda: chat.come_back(locator=locator, auth=auth, paid=True), done, must=True)
