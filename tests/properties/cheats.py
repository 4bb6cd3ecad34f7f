"""What no honest client asks: each of these has to be refused."""

from typing import TYPE_CHECKING

from chat import api as chat
from tests.properties.house import minute_now
from tests.properties.order import Order
from tests.properties.talk import Talk
from tests.protocol.client import Member, guest, new_identity, sign_consent

if TYPE_CHECKING:
    from tests.properties.walk import Walk

__all__ = ["adds_a_guest", "drops_the_guest", "lets_in_by_another_yes", "lets_in_two"]


def adds_a_guest(walk: "Walk", talk: Talk) -> Order | None:
    """A plain epoch, by the worker or the phone, that lists a guest whom no yes let in."""
    return _plain(walk, talk, _with_stranger(walk, talk.members), "epoch with a guest nobody let in")


def drops_the_guest(walk: "Walk", talk: Talk) -> Order | None:
    """A plain epoch without the guest who is in: putting out is said, and kept, as what it is."""
    if talk.inside is None:
        return None
    return _plain(walk, talk, talk.plain, "plain epoch without the guest")


def lets_in_two(walk: "Walk", talk: Talk) -> Order | None:
    """A right yes with an epoch that also lists somebody else."""
    if talk.person is None or talk.proposal is None:
        return None
    person, asked = talk.person, talk.proposal
    _, fields = talk.next_epoch(0, _with_stranger(walk, [*talk.plain, asked.member]))
    receipt = talk.consents(asked)
    act = lambda: chat.consent(person, asked.admission, epoch=fields, receipt=receipt)  # noqa: E731
    return Order("yes for two", act, never=True)


def lets_in_by_another_yes(walk: "Walk", talk: Talk) -> Order | None:
    """The right epoch with a receipt that says something else, or that somebody else signed, or of an earlier yes."""
    if talk.person is None or talk.proposal is None:
        return None
    person, asked = talk.person, talk.proposal
    others = [officer.account.certificate(walk.house.root) for officer in walk.officers]
    receipts = [
        talk.consents(asked, epoch=talk.number),
        talk.consents(asked, epoch=talk.number + 2),
        talk.consents(asked, shown=asked.shown + " "),
        talk.consents(asked, minute=minute_now() - 17),
        talk.consents(asked, conv=walk.talks[0].conv if walk.talks[0] is not talk else bytes(16)),
        next(talk.consents(asked, certificate=other) for other in others if other[:-64] != asked.certificate[:-64]),
        sign_consent(
            new_identity(),
            conv=talk.conv,
            epoch=talk.number + 1,
            certificate=asked.certificate,
            shown=asked.shown,
            minute=minute_now(),
        ),
        *talk.used,
        talk.withdraws(asked),
        b"",
    ]
    receipt = walk.chance.choice(receipts)
    _, fields = talk.next_epoch(0, [*talk.plain, asked.member])
    act = lambda: chat.consent(person, asked.admission, epoch=fields, receipt=receipt)  # noqa: E731
    return Order("yes that does not fit", act, never=True)


def _with_stranger(walk: "Walk", members: list[Member]) -> list[Member]:
    """With the key of one of the guests in a slot that is free."""
    slot = walk.chance.choice([slot for slot in range(2, 16) if slot not in {member.slot for member in members}])
    key = walk.chance.choice(walk.officers).account.key
    return sorted([*members, guest(key, slot)], key=lambda member: member.slot)


def _plain(walk: "Walk", talk: Talk, members: list[Member], name: str) -> Order | None:
    by_youth = talk.person is not None and walk.chance.random() < 0.5
    if not by_youth and talk.worker is None:
        return None
    person = talk.person if by_youth else chat.Staff(talk.worker.pk)  # type: ignore[union-attr]
    _, fields = talk.next_epoch(0 if by_youth else 1, members)
    return Order(name, lambda: chat.new_epoch(person, talk.handle, fields), never=True)  # type: ignore[arg-type]
