"""Guests, and what Ylva and Kai do about them, acting on the chat app directly with real encryption."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from accounts import api as accounts
from chat import api as chat
from tests.chat.cast import Side, WorkersView, Ylva, new_epoch
from tests.protocol.client import guest, team_member, youth
from tests.protocol.epochs import GUEST, Epoch, Member
from tests.protocol.guests import shown_text, sign_consent, sign_withdrawal
from tests.protocol.primitives import PrivateKey, new_key, point
from tests.protocol.statements import read_certificate
from tests.sockets.seed import certificate_of
from tests.sockets.thread import Thread

__all__ = ["Inside", "Officer", "Talk", "Yes", "minute", "propose", "says_stop", "stopping"]


def minute() -> int:
    return int(time.time() // 60)


@dataclass
class Officer:
    """Somebody with a guest's account, a key and the root's certificate."""

    user: accounts.User
    key: PrivateKey
    root: PrivateKey
    certificate: bytes

    @classmethod
    def certified(cls, enrol: Callable[..., accounts.User], root: PrivateKey, by: accounts.User) -> Self:
        key = new_key()
        user = enrol(public_key=point(key))
        certificate = certificate_of(user, accounts.roles(user)[0], key, root)
        accounts.certify(by=by, handle=user.pk, certificate=certificate)
        return cls(user, key, root, certificate)

    @property
    def person(self) -> chat.Guest:
        return chat.Guest(self.user.pk)

    def available(self) -> Self:
        chat.set_available(self.person, until=minute() + 60)
        return self


class Inside(Side):
    """A guest's view of the conversation they were let into."""

    def __init__(self, officer: Officer) -> None:
        self.officer = officer
        self.person = officer.person
        self.talk = chat.guest_desk(self.person)["talk"]
        self.handle = UUID(bytes=self.talk["conv"])
        self.thread = Thread(self.handle.bytes, self.talk["slot"], officer.key, after=self.talk["floor"])
        self.thread.number = self.talk["epoch"] - 1
        self.catch_up()


@dataclass
class Yes:
    """What Ylva's phone makes of a proposal before the tap on yes."""

    ylva: Ylva
    admission: UUID
    slot: int
    certificate: bytes
    key: bytes
    shown: str

    @classmethod
    def read(cls, ylva: Ylva, root: PrivateKey) -> Self:
        """The proposal on the screen, its certificate checked."""
        asked = chat.youth_state(ylva.person)["guest"]["proposal"]
        certificate = asked["certificate"]
        shown = shown_text(
            point(root), certificate, asked["text"]["blocks"], worker=asked["worker"], lang="nl", now=minute()
        )
        key = read_certificate(point(root), certificate, minute()).public_key
        return cls(ylva, UUID(bytes=asked["admission"]), asked["slot"], certificate, key, shown)

    def epoch(self, **changed: Any) -> tuple[Epoch, chat.NewEpoch]:
        """The epoch with the guest; `changed` replaces its list of members."""
        ylva = self.ylva
        members = [youth(ylva.identity), team_member(ylva.team), guest_member(self.slot, self.key)]
        epoch, fields = ylva.thread.next_epoch(changed.get("members", members))
        return epoch, new_epoch(fields)

    def receipt(self, **changed: Any) -> bytes:
        """The signed yes; `changed` replaces what it says."""
        said = {
            "conv": self.ylva.handle.bytes,
            "epoch": self.ylva.thread.number + 1,
            "certificate": self.certificate,
            "shown": self.shown,
            "minute": minute(),
        }
        return sign_consent(changed.pop("identity", self.ylva.identity), **{**said, **changed})

    def say(self) -> chat.Changed:
        """The tap."""
        epoch, new = self.epoch()
        done = chat.consent(self.ylva.person, self.admission, epoch=new, receipt=self.receipt())
        self.ylva.thread.adopt(epoch)
        return done


def guest_member(slot: int, key: bytes) -> Member:
    return Member(slot, GUEST, 0, key)


def propose(desk: WorkersView, officer: Officer) -> UUID:
    """Kai, whose console is heard, asks Ylva."""
    chat.hear_console(desk.person, locked=False)
    return chat.propose(desk.person, desk.handle, officer.user.pk)


def stopping(ylva: Ylva, certificate: bytes, /, **changed: Any) -> tuple[Epoch, chat.NewEpoch, bytes]:
    """The epoch without the guest, and the signed stop; `changed` replaces what it says."""
    epoch, fields = ylva.thread.next_epoch([youth(ylva.identity), team_member(ylva.team)])
    said = {
        "conv": ylva.handle.bytes,
        "epoch": ylva.thread.number + 1,
        "certificate": certificate,
        "minute": minute(),
    }
    return epoch, new_epoch(fields), sign_withdrawal(changed.pop("identity", ylva.identity), **{**said, **changed})


def says_stop(ylva: Ylva, admission: UUID, certificate: bytes) -> chat.Changed:
    """One tap."""
    epoch, new, withdrawal = stopping(ylva, certificate)
    done = chat.stop(ylva.person, admission, epoch=new, withdrawal=withdrawal)
    ylva.thread.adopt(epoch)
    return done


@dataclass
class Talk:
    """Three in a conversation."""

    ylva: Ylva
    kai: WorkersView
    officer: Officer
    admission: UUID
    pia: Inside

    @classmethod
    def begin(cls, ylva: Ylva, desk: WorkersView, officer: Officer) -> Self:
        admission = propose(desk, officer)
        Yes.read(ylva, officer.root).say()
        desk.catch_up()
        return cls(ylva, desk, officer, admission, Inside(officer))

    @property
    def members(self) -> list[Any]:
        """Everybody who is in now."""
        ylva = self.ylva
        return [youth(ylva.identity), team_member(ylva.team), guest(self.officer.key, self.pia.thread.slot)]

    def stop(self) -> chat.Changed:
        return says_stop(self.ylva, self.admission, self.officer.certificate)

    def dismiss(self) -> chat.Changed:
        epoch, fields = self.kai.thread.next_epoch([self.kai.identity_member, team_member(self.ylva.team)])
        done = chat.dismiss(self.kai.person, self.kai.handle, self.admission, epoch=new_epoch(fields))
        self.kai.thread.adopt(epoch)
        return done

    def youth_epoch(self, members: list[Any]) -> chat.NewEpoch:
        return new_epoch(self.ylva.thread.next_epoch(members)[1])

    def workers_epoch(self, members: list[Any]) -> chat.NewEpoch:
        return new_epoch(self.kai.thread.next_epoch(members)[1])
