"""The waiting line: who is next, which place somebody has, and how long waiting takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

__all__ = ["Waiting", "next_in_line", "place_of", "wait_range"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One who waits: `turn` grows with each arrival and is kept while the phone is silent."""

    id: UUID
    turn: int
    away: bool
    later: bool = False


def next_in_line(line: Sequence[Waiting]) -> Waiting | None:
    """The longest waiting whose phone answers; a message left for later comes after everybody who is here."""
    ready = [one for one in line if not one.away or one.later]
    return min(ready, key=lambda one: (one.later, one.turn), default=None)


def place_of(line: Sequence[Waiting], who: UUID) -> int | None:
    """The place, from 1, of `who` among those whose phones answer; None when they do not wait."""
    mine = next((one for one in line if one.id == who), None)
    if mine is None:
        return None
    return 1 + sum(1 for one in line if one.turn < mine.turn and not one.away and not one.later)


def wait_range(waits: Sequence[int]) -> tuple[int, int] | None:
    """An honest range in minutes from recent waits: their middle half, widened to fives. None below five waits."""
    if len(waits) < 5:
        return None
    ordered = sorted(waits)
    low = ordered[len(ordered) // 4] // 5 * 5
    high = -(-ordered[-(len(ordered) // 4) - 1] // 5) * 5
    return low, max(high, low + 5)
