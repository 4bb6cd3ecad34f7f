"""Which step comes next: anything may, and what makes sense does more often."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.properties import cheats, guests, staff, youth
from tests.properties.order import Order
from tests.properties.talk import Talk

if TYPE_CHECKING:
    from tests.properties.walk import Walk

__all__ = ["next_step", "race"]

Step = Callable[["Walk", Talk], Order | None]

ALWAYS: dict[Step, int] = {
    youth.writes: 6,
    youth.makes_epoch: 2,
    youth.wishes: 2,
    youth.leaves: 1,
    youth.returns: 1,
    staff.writes: 5,
    staff.makes_epoch: 3,
    staff.hands_over: 1,
    staff.pulses: 2,
    staff.renews_team: 1,
    staff.revokes: 1,
    staff.certifies: 1,
    staff.sweeps: 1,
    guests.available: 1,
    guests.writes: 1,
    guests.departs: 1,
    cheats.adds_a_guest: 2,
}
ASKED: dict[Step, int] = {
    youth.says_yes: 40,
    youth.says_no: 5,
    staff.takes_back: 3,
    cheats.lets_in_two: 4,
    cheats.lets_in_by_another_yes: 8,
}
INSIDE: dict[Step, int] = {
    youth.stops: 7,
    youth.writes: 8,
    youth.quotes: 4,
    youth.proceeds: 1,
    youth.leaves: 1,
    staff.dismisses: 3,
    staff.writes: 6,
    staff.pulses: 4,
    staff.proposes: 1,
    staff.closes: 1,
    staff.loses_worker: 1,
    staff.revokes: 2,
    guests.writes: 6,
    guests.says_first: 3,
    guests.departs: 2,
    cheats.drops_the_guest: 3,
}
NOBODY: dict[Step, int] = {staff.proposes: 50, staff.closes: 1, staff.loses_worker: 1}

# What may happen in one moment, from what stands then.
RACE_ASKED: tuple[Step, ...] = (
    youth.says_yes,
    youth.says_yes,
    youth.says_no,
    youth.makes_epoch,
    youth.leaves,
    staff.makes_epoch,
    staff.takes_back,
    staff.revokes,
    guests.available,
)
RACE_INSIDE: tuple[Step, ...] = (
    youth.stops,
    youth.stops,
    youth.makes_epoch,
    youth.writes,
    youth.leaves,
    staff.dismisses,
    staff.makes_epoch,
    staff.writes,
    staff.revokes,
    guests.departs,
    guests.writes,
)


def next_step(walk: "Walk", talk: Talk) -> Order | None:
    """One that fits what stands; None when whoever would take it is not there."""
    if talk.person is None and walk.chance.random() < 0.6:
        return youth.returns(walk, talk)
    if talk.worker is None and walk.chance.random() < 0.6:
        return staff.claims(walk, talk)
    if talk.inside and talk.inside.hushed and walk.chance.random() < 0.4:
        return youth.proceeds(walk, talk)
    here = INSIDE if talk.inside else ASKED if talk.proposal else NOBODY
    weights = list(ALWAYS.items()) + list(here.items())
    (step,) = walk.chance.choices([step for step, _ in weights], [weight for _, weight in weights])
    return step(walk, talk)


def race(walk: "Walk", talk: Talk) -> list[Order]:
    """Two orders made in the same moment, about the guest who is asked about or in."""
    steps = RACE_INSIDE if talk.inside else RACE_ASKED if talk.proposal else ()
    orders = [step(walk, talk) for step in walk.chance.sample(steps, 2 if steps else 0)]
    return [order for order in orders if order is not None]
