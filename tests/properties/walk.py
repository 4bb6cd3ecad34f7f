"""One random history: who does what next, what the model says of it, and what the keys of guests open after it."""

import random
import time
from collections import Counter
from uuid import UUID

from accounts import api as accounts
from chat import api as chat
from chat.models import Desk, Message, Seal
from tests.properties import guests, staff, youth
from tests.properties.choice import next_step, race
from tests.properties.house import House
from tests.properties.officer import Box, Letter, Officer
from tests.properties.order import Order
from tests.properties.talk import Talk, Team

__all__ = ["Walk"]

RACES, LATE, TWICE, ASKS, FOREIGN = 0.15, 0.15, 0.3, 0.4, 0.1


class Walk:
    """The house during one history. `figures` counts what happened."""

    def __init__(self, house: House, seed: int, figures: "Counter[str]", begun: Talk | None = None) -> None:
        self.house = house
        self.chance = random.Random(seed)
        self.figures = figures
        self.team = Team(house.team)
        self.officers = [Officer(account) for account in house.guests]
        self.certificates: dict[UUID, bytes | None] = dict(house.certificates)
        self.available = {account.handle for account in house.guests}
        self.consoles: dict[UUID, str] = {house.kai.pk: "here", house.lars.pk: "here"}
        self.talks = [begun.again(self.team)] if begun else []
        self.late: list[Order] = []
        self.path: list[str] = []
        self._said = 0
        Desk.objects.update(heard=self.second(), seen_minute=self.second() // 60)

    def words(self) -> str:
        """A text that nobody wrote before in this history."""
        self._said += 1
        return f"bericht {self._said}"

    def second(self) -> int:
        return int(time.time())

    def begins(self) -> None:
        """One more youth, whom a worker claims at once."""
        talk = Talk(self.team)
        youth.begin(talk)
        self.talks.append(talk)
        self.gives(staff.claims(self, talk))

    def somebody(self, talk: Talk) -> Officer:
        """A guest: mostly the one who is in."""
        if talk.guest and self.chance.random() < 0.8:
            return talk.guest
        return self.chance.choice(self.officers)

    def can_come(self, officer: Officer) -> bool:
        """Whether this guest holds a certificate and is nowhere in."""
        return all(talk.guest is not officer for talk in self.talks) and (
            self.certificates[officer.account.handle] is not None
        )

    def may_read(self, officer: Officer, talk: Talk) -> bool:
        """Whether this guest is in, with a certificate that holds and a worker who is there."""
        if talk.guest is not officer:
            return False
        present = talk.worker is not None and self.consoles[talk.worker.pk] == "here"
        return present and self.certificates[officer.account.handle] is not None

    def may_write(self, officer: Officer, talk: Talk) -> bool:
        """The same, and not waiting for the youth to go on."""
        return self.may_read(officer, talk) and talk.inside is not None and not talk.inside.hushed

    def ends_uncertified(self, *officers: Officer) -> None:
        """Whoever of these (of all, without any) holds no certificate is let go, and nothing is asked about them."""
        gone = {one.account.handle for one in officers or self.officers if not self.certificates[one.account.handle]}
        for talk in self.talks:
            for one in (talk.inside and talk.inside.proposal, talk.proposal):
                if one and one.officer.account.handle in gone:
                    talk.let_go()

    def steps(self, many: int) -> None:
        """Take so many steps, and look at everything after each order that was taken."""
        for _ in range(many):
            talk = self.chance.choice(self.talks)
            if talk.wiped:
                self.begins()
                continue
            for order, late in self.step(talk):
                if self.gives(order, late=late):
                    self.look()
        self.look()

    def step(self, talk: Talk) -> list[tuple[Order, bool]]:
        """What is given to the server now, and whether it was made earlier.

        Two orders of one moment; or one that was kept, which may then come a second time; or one, which may be kept.
        """
        if self.chance.random() < RACES and (both := race(self, talk)):
            return [(order, at > 0) for at, order in enumerate(both)]
        if self.late and self.chance.random() < LATE:
            kept = self.late.pop(self.chance.randrange(len(self.late)))
            if self.chance.random() < TWICE:
                self.late.append(kept)
            return [(kept, True)]
        order = next_step(self, talk)
        if order is None:
            return []
        keep = not order.never and self.chance.random() < LATE
        if keep:
            self.late.append(order)
        return [] if keep and self.chance.random() > TWICE else [(order, False)]

    def gives(self, order: Order | None, *, late: bool = False) -> bool:
        """Give it to the server and take the answer into the model; whether it was taken."""
        if order is None:
            return False
        self.figures["steps"] += 1
        try:
            answer = order.act()
        except (chat.Refused, accounts.Refused) as refused:
            if order.must and not late:
                self._notes(f"{order.name}: {refused.code}")
                raise AssertionError(f"{order.name} was refused") from refused
            self._notes(f"{order.name}: {refused.code}")
            order.refused(refused.code)
            return False
        assert not order.never, f"{order.name} was taken"
        self._notes(order.name)
        order.done(answer)
        return True

    def _notes(self, what: str) -> None:
        self.figures[what] += 1
        self.path.append(what)

    def look(self) -> None:
        """Every key tries every stored row; somebody asks for what they may read; no seal outlives an admission."""
        seals = list(Seal.objects.values_list("epoch__record", "epoch__number", "slot", "sealed"))
        messages = Message.objects.order_by("seq").values_list("conversation_id", "seq", "epoch", "envelope")
        boxes = [Box(bytes(record), slot, bytes(sealed)) for record, _, slot, sealed in seals]
        letters = [Letter(conv.bytes, seq, epoch, bytes(sealed)) for conv, seq, epoch, sealed in messages]
        for officer in self.officers:
            officer.tries(boxes, letters)
        for talk in self.talks:
            self._check_seals(talk, [box for box in boxes if box.record[2:18] == talk.conv and box.slot > 1])
        for talk in self.talks:
            if self.chance.random() < (ASKS if talk.inside else FOREIGN):
                guests.reads(self, self.somebody(talk), talk)
        assert not (found := [one for officer in self.officers for one in officer.differences()]), found

    def _check_seals(self, talk: Talk, boxes: list[Box]) -> None:
        kept = sorted(int.from_bytes(box.record[18:22]) for box in boxes)
        inside = talk.inside
        assert kept == (list(range(inside.since, talk.number + 1)) if inside else []), "a seal outlives a yes"
