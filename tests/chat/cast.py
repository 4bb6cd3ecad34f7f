"""Ylva, Kai and a team key, acting on the chat app directly, with real encryption."""

import os
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from accounts import api as accounts
from chat import api as chat
from tests.people import bytes_for, point_for
from tests.protocol import secrets
from tests.protocol.client import new_code, new_identity, point, sign_team, team_member, wrap_identity, youth
from tests.protocol.epochs import read_record
from tests.protocol.primitives import PrivateKey, new_key, to_text
from tests.sockets.link import packed
from tests.sockets.thread import Thread

__all__ = ["Ylva", "WorkersView", "hold_ceremony", "staff"]


def staff(user: accounts.User) -> chat.Staff:
    """This person, as the chat app knows them."""
    return chat.Staff(user.pk)


def hold_ceremony(by: accounts.User, root: PrivateKey | None = None) -> PrivateKey:
    """The team's private key, after a first ceremony; with the `root` of which certificates will be made."""
    team = new_key()
    accounts.hold_ceremony(
        by=by,
        root_public_key=point(root) if root else point_for("root"),
        root_seal=bytes_for("root seal", 219),
        team_public_key=point(team),
        team_signature=sign_team(new_key(), 1, point(team)),
        team_seal=bytes_for("team seal", 219),
        blob=bytes_for("blob", 304),
    )
    return team


def drafts(thread: Thread, texts: Sequence[str]) -> list[chat.Draft]:
    """Messages on their way in."""
    made = []
    for text in texts:
        client_id = uuid4()
        made.append(chat.Draft(client_id=client_id, envelope=thread.seal(text, to_text(client_id.bytes))))
    return made


class Side:
    """Somebody who writes and reads. `person` and `thread` come from the child."""

    person: chat.Person
    thread: Thread
    handle: UUID

    def send(self, *texts: str) -> list[chat.Ack]:
        return chat.send(self.person, self.handle, drafts(self.thread, texts))

    def news(self, **cursor: Any) -> chat.News:
        return chat.news(self.person, self.handle, **{"after": 0, "epoch": 0, **cursor})

    def catch_up(self) -> None:
        """Take what is new, as a screen that stays open does."""
        news = self.news(after=self.thread.after, epoch=self.thread.number)
        self.thread.take(packed({"epochs": news.epochs, "items": news.items}))

    def reads(self, **cursor: Any) -> list[str]:
        """The texts that this side's screen shows when it asks for news."""
        fresh = Thread(self.thread.conv, self.thread.slot, self.thread.key)
        news = self.news(**cursor)
        fresh.take(packed({"epochs": news.epochs, "items": news.items}), partial=True)
        return fresh.texts


class Ylva(Side):
    """A youth's phone."""

    def __init__(self, team: PrivateKey) -> None:
        self.team = team
        self.identity = new_identity()
        self.handle = UUID(bytes=os.urandom(16))
        self.thread = Thread(self.handle.bytes, 0, self.identity.opens)

    def start(self, **more: Any) -> "Ylva":
        epoch, fields = self.thread.next_epoch([youth(self.identity), team_member(self.team)])
        self.first_words = {
            "handle": self.handle,
            "door": "self",
            "lang": "nl",
            "epoch": new_epoch(fields),
            "sign_key": point(self.identity.signs),
            "later": True,
            **more,
        }
        self.says_first_words()
        self.thread.adopt(epoch)
        return self

    def says_first_words(self) -> None:
        """The start, for the first time or because the answer got lost."""
        self.person, self.ticket = chat.start(**self.first_words)

    def new_epoch(self) -> int:
        epoch, fields = self.thread.next_epoch([youth(self.identity), team_member(self.team)])
        number = chat.new_epoch(self.person, self.handle, new_epoch(fields))
        self.thread.adopt(epoch)
        return number

    def make_code(self) -> str:
        code, secret = new_code()
        halves = secrets.split(secrets.code_root(secret, bytes(16)))
        blob = wrap_identity(halves.kek, self.identity)
        chat.store_code(self.person, locator=halves.locator, auth=halves.auth, blob=blob)
        return code

    def come_back(self, code: str) -> chat.CameBack:
        halves = secrets.split(secrets.code_root(secrets.read_code(code), bytes(16)))
        back = chat.come_back(locator=halves.locator, auth=halves.auth)
        self.person, self.ticket = back.youth, back.ticket
        return back


class WorkersView(Side):
    """A care worker's view of one conversation."""

    def __init__(self, ylva: Ylva, user: accounts.User) -> None:
        self.person = staff(user)
        self.handle = ylva.handle
        self.team = ylva.team
        self.thread = Thread(self.handle.bytes, 1, ylva.team)
        self.identity_member = read_record(ylva.thread.records[1]).members[0]

    def claims(self) -> "WorkersView":
        chat.claim(self.person, self.handle)
        self.catch_up()
        return self

    def new_epoch(self) -> int:
        epoch, fields = self.thread.next_epoch([self.identity_member, team_member(self.team)])
        number = chat.new_epoch(self.person, self.handle, new_epoch(fields))
        self.thread.adopt(epoch)
        return number


def new_epoch(fields: dict[str, Any]) -> chat.NewEpoch:
    """The epoch in the fields of a frame."""
    return chat.NewEpoch(record=fields["record"], seals={seal["slot"]: seal["seal"] for seal in fields["seals"]})
