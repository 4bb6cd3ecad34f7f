"""What workers and the supervisor ask, and what time does."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from accounts import api as accounts
from chat import api as chat
from chat.models import Conversation, Desk
from tests.properties.order import Order
from tests.properties.talk import Proposal, Talk
from tests.protocol.primitives import new_key

if TYPE_CHECKING:
    from tests.properties.walk import Walk

__all__ = [
    "certifies",
    "claims",
    "closes",
    "dismisses",
    "hands_over",
    "loses_worker",
    "makes_epoch",
    "proposes",
    "pulses",
    "renews_team",
    "revokes",
    "sweeps",
    "takes_back",
    "writes",
]

LONG = 31  # seconds without a pulse
ABSENT = 16  # minutes


def claims(walk: "Walk", talk: Talk) -> Order | None:
    """Kai or Lars takes it."""
    if talk.worker:
        return None
    worker = walk.chance.choice([walk.house.kai, walk.house.lars])

    def done(_: None) -> None:
        talk.worker = worker

    return Order("claim", lambda: chat.claim(chat.Staff(worker.pk), talk.handle), done)


def writes(walk: "Walk", talk: Talk) -> Order | None:
    """A message."""
    if talk.worker is None:
        return None
    person, text = chat.Staff(talk.worker.pk), walk.words()
    draft = talk.letter(1, text)
    return Order(
        "worker writes", lambda: chat.send(person, talk.handle, [draft]), lambda acks: talk.stored(acks, [text])
    )


def makes_epoch(_walk: "Walk", talk: Talk) -> Order | None:
    """The next epoch for whoever is there."""
    if talk.worker is None:
        return None
    person = chat.Staff(talk.worker.pk)
    epoch, fields = talk.next_epoch(1, talk.members)
    act = lambda: chat.new_epoch(person, talk.handle, fields)  # noqa: E731
    return Order("worker epoch", act, lambda _: talk.adopt(epoch), must=True)


def proposes(walk: "Walk", talk: Talk) -> Order | None:
    """May this guest join?"""
    if talk.worker is None:
        return None
    worker, officer = talk.worker, walk.chance.choices(walk.officers, [4, 3, 1])[0]

    def done(admission: UUID) -> None:
        certificate = walk.certificates[officer.account.handle]
        assert certificate, "asked about somebody without a certificate"
        assert talk.can_be_asked, "asked where nobody may ask"
        shown = walk.house.panel(officer.account, certificate, worker.working_name)
        talk.proposal = Proposal(admission, officer, certificate, shown, slot=2 + talk.admitted % 14)

    return Order(
        "propose",
        lambda: chat.propose(chat.Staff(worker.pk), talk.handle, officer.account.handle),
        done,
        must=talk.can_be_asked and walk.can_come(officer) and officer.account.handle in walk.available,
    )


def takes_back(_walk: "Walk", talk: Talk) -> Order | None:
    """The question is withdrawn."""
    if talk.worker is None or talk.proposal is None:
        return None
    person, asked = chat.Staff(talk.worker.pk), talk.proposal

    def done(_: None) -> None:
        assert talk.proposal is asked
        talk.proposal = None

    return Order("take back", lambda: chat.cancel_proposal(person, talk.handle, asked.admission), done, must=True)


def dismisses(_walk: "Walk", talk: Talk) -> Order | None:
    """The worker lets the guest go."""
    if talk.worker is None or talk.inside is None:
        return None
    person, inside = chat.Staff(talk.worker.pk), talk.inside
    epoch, fields = talk.next_epoch(1, talk.plain)

    def done(_: object) -> None:
        assert talk.inside is inside
        talk.inside = None
        talk.adopt(epoch)

    act = lambda: chat.dismiss(person, talk.handle, inside.proposal.admission, epoch=fields)  # noqa: E731
    return Order("dismiss", act, done, must=True)


def hands_over(walk: "Walk", talk: Talk) -> Order | None:
    """To the other one."""
    if talk.worker is None:
        return None
    worker = talk.worker
    other = walk.house.lars if worker == walk.house.kai else walk.house.kai

    def done(_: None) -> None:
        talk.worker = other

    return Order("hand over", lambda: chat.hand_over(chat.Staff(worker.pk), talk.handle, other.pk), done)


def closes(_walk: "Walk", talk: Talk) -> Order | None:
    """The worker ends the conversation."""
    if talk.worker is None:
        return None
    person = chat.Staff(talk.worker.pk)

    def done(_: None) -> None:
        talk.let_go()
        talk.worker = None

    return Order("close", lambda: chat.close(person, talk.handle, "done"), done, must=True)


def pulses(walk: "Walk", talk: Talk) -> Order | None:
    """A console says that it is open or locked, or says nothing for 31 seconds."""
    worker = talk.worker or walk.house.kai
    how = walk.chance.choice(["here", "here", "locked", "silent"])

    def act() -> None:
        chat.hear_console(chat.Staff(worker.pk), locked=how == "locked")
        if how == "silent":
            Desk.objects.filter(staff_id=worker.pk).update(heard=walk.second() - LONG)

    def done(_: None) -> None:
        walk.consoles[worker.pk] = how

    return Order(f"console {how}", act, done, must=True)


def loses_worker(walk: "Walk", talk: Talk) -> Order | None:
    """Sixteen minutes without a console: who waits for an answer goes back to the line."""
    if talk.worker is None:
        return None
    worker = talk.worker

    def act() -> None:
        Desk.objects.filter(staff_id=worker.pk).update(
            heard=walk.second() - 60 * ABSENT, seen_minute=walk.second() // 60 - ABSENT
        )
        chat.sweep()

    def done(_: None) -> None:
        walk.consoles[worker.pk] = "silent"
        _swept(walk)

    return Order("worker is gone", act, done, must=True)


def renews_team(walk: "Walk", _talk: Talk) -> Order | None:
    """Noor makes a new team key."""
    key, generation = new_key(), walk.team.generation + 1

    def done(_: None) -> None:
        walk.team.key, walk.team.generation = key, generation

    return Order("new team key", lambda: walk.house.renew_team(generation, key), done, must=True)


def revokes(walk: "Walk", talk: Talk) -> Order | None:
    """Noor takes a certificate back. Half the times the process dies after the commit, and only a sweep ends it."""
    officer = walk.somebody(talk)
    handle, dies = officer.account.handle, walk.chance.random() < 0.5
    if walk.certificates[handle] is None:
        return None

    def act() -> None:
        before = len(connection.run_on_commit)
        accounts.revoke_certificate(by=walk.house.noor, handle=handle)
        for told in [] if dies else connection.run_on_commit[before:]:
            told[1]()

    def done(_: None) -> None:
        walk.certificates[handle] = None
        if not dies:
            walk.ends_uncertified(officer)

    return Order("revoke, and die" if dies else "revoke", act, done, must=True)


def certifies(walk: "Walk", _talk: Talk) -> Order | None:
    """The same person, once more."""
    officer = walk.chance.choice(walk.officers)

    def done(_: None) -> None:
        walk.certificates[officer.account.handle] = certificate

    certificate = officer.account.certificate(walk.house.root)
    return Order("certify", lambda: walk.house.certify(officer.account, certificate), done, must=True)


def sweeps(walk: "Walk", _talk: Talk) -> Order | None:
    """What time does by itself."""
    return Order("sweep", chat.sweep, lambda _: _swept(walk), must=True)


def _swept(walk: "Walk") -> None:
    """Guests without a certificate are gone, and conversations of workers who are."""
    for talk in walk.talks:
        if talk.worker and not Conversation.objects.filter(pk=talk.handle, worker=talk.worker).exists():
            talk.worker = None
    walk.ends_uncertified()
