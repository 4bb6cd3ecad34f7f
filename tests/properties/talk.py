"""One conversation: everybody's secrets, what its people put on the wire, and what the model says of its guest."""

import os
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

from accounts import api as accounts
from chat import api as chat
from tests.properties.house import minute_now
from tests.properties.officer import Officer
from tests.protocol.client import (
    Epoch,
    Identity,
    Member,
    Reader,
    Sender,
    guest,
    make_epoch,
    new_identity,
    sign_consent,
    sign_withdrawal,
    team_member,
    youth,
)
from tests.protocol.primitives import PrivateKey
from tests.protocol.reader import QUOTE, TEXT

__all__ = ["Inside", "Proposal", "Talk", "Team"]


@dataclass
class Team:
    """The newest team key, of the whole house."""

    key: PrivateKey
    generation: int = 1


@dataclass(frozen=True)
class Proposal:
    """What the youth is asked."""

    admission: UUID
    officer: Officer
    certificate: bytes
    shown: str
    slot: int

    @property
    def member(self) -> Member:
        return guest(self.officer.account.key, self.slot)


@dataclass
class Inside:
    """Who is in by the youth's yes, and since which epoch and message."""

    proposal: Proposal
    receipt: bytes
    since: int
    floor: int
    hushed: bool = False


@dataclass
class Talk:
    """`person` is the youth's visit now, None when there is none; `worker` who answers, by name."""

    team: Team
    identity: Identity = field(default_factory=new_identity)
    handle: UUID = field(default_factory=lambda: UUID(bytes=os.urandom(16)))
    person: chat.Youth | None = None
    code: tuple[bytes, bytes] | None = None
    worker: accounts.User | None = None
    closed: bool = False
    epochs: list[Epoch] = field(default_factory=list)
    head: int = 0
    admitted: int = 0
    no: bool = False
    wiped: bool = False
    proposal: Proposal | None = None
    inside: Inside | None = None
    used: list[bytes] = field(default_factory=list)
    senders: dict[tuple[int, int], Sender] = field(default_factory=dict)

    def again(self, team: Team) -> "Talk":
        """The same beginning for another history."""
        return replace(self, team=team, epochs=list(self.epochs), used=[], senders={})

    @property
    def conv(self) -> bytes:
        return self.handle.bytes

    @property
    def guest(self) -> Officer | None:
        """Who is in."""
        return self.inside.proposal.officer if self.inside else None

    @property
    def can_be_asked(self) -> bool:
        """Whether a guest may be proposed: the youth is here, said no to nobody, and nobody is asked about or in."""
        return not (self.person is None or self.no or self.proposal or self.inside)

    @property
    def number(self) -> int:
        return len(self.epochs)

    @property
    def members(self) -> list[Member]:
        """Whom the next epoch must list, as things stand."""
        return self.plain + ([self.inside.proposal.member] if self.inside else [])

    @property
    def plain(self) -> list[Member]:
        """Youth and team."""
        return [youth(self.identity), team_member(self.team.key, self.team.generation)]

    def next_epoch(self, creator: int, members: list[Member]) -> tuple[Epoch, chat.NewEpoch]:
        """The epoch after the newest one."""
        epoch, seals = make_epoch(
            conv=self.conv,
            number=self.number + 1,
            creator=creator,
            key=self.team.key if creator else self.identity.opens,
            members=members,
            prev=self.epochs[-1].record.hash if self.epochs else bytes(32),
        )
        return epoch, chat.NewEpoch(record=epoch.record.raw, seals=seals)

    def letter(self, slot: int, text: str, *, quoted: int | None = None) -> chat.Draft:
        """A message in the newest epoch; one stream for each slot and epoch."""
        place = (self.number, slot)
        if place not in self.senders:
            self.senders[place] = Sender(self.epochs[-1], slot, Reader(self.conv))
        kind = TEXT if quoted is None else QUOTE
        return chat.Draft(client_id=uuid4(), envelope=self.senders[place].seal(text, kind=kind, quoted=quoted))

    def consents(self, asked: Proposal, **other: Any) -> bytes:
        """The receipt of a yes to `asked` with the next epoch; `other` makes it another one."""
        fits = {"conv": self.conv, "epoch": self.number + 1, "certificate": asked.certificate, "shown": asked.shown}
        return sign_consent(self.identity, **{**fits, "minute": minute_now(), **other})

    def withdraws(self, asked: Proposal) -> bytes:
        """The statement of a stop with the next epoch."""
        return sign_withdrawal(
            self.identity, conv=self.conv, epoch=self.number + 1, certificate=asked.certificate, minute=minute_now()
        )

    def adopt(self, epoch: Epoch) -> None:
        """The server took this epoch. It is the guest's too if they are in by a yes, and by nothing else."""
        assert epoch.record.number == self.number + 1, "two epochs follow the same one"
        assert list(epoch.record.members) == self.members, "an epoch for others than the youth agreed to"
        self.epochs.append(epoch)
        if self.inside:
            self.inside.proposal.officer.epochs.add((self.conv, epoch.record.number))

    def stored(self, acks: list[chat.Ack], texts: list[str]) -> None:
        """The server stored these messages; what came twice is there already."""
        for ack, text in zip(acks, texts, strict=True):
            if ack.seq > self.head:
                assert len(self.epochs[-1].record.members) == len(self.members), "written for a guest who is out"
                self.head = ack.seq
                if self.inside:
                    self.inside.proposal.officer.may[self.conv, ack.seq] = text

    def hush(self, *, on: bool) -> None:
        """The guest waits for the youth, or does not."""
        assert self.inside
        self.inside.hushed = on

    def let_go(self) -> None:
        """Nobody is in any more, and nothing is asked."""
        self.inside = None
        self.proposal = None

    def ends_visit(self) -> None:
        """The consent ends with it."""
        self.let_go()
        self.person = None
        self.no = False
