"""The states of a conversation and how long a visit lasts: waiting > open > closed > purged."""

from typing import Literal

__all__ = ["CLOSED", "OPEN", "PURGED", "STATES", "WAITING", "State", "is_away", "is_over", "may_move"]

State = Literal["waiting", "open", "closed", "purged"]
WAITING: State = "waiting"
OPEN: State = "open"
CLOSED: State = "closed"
PURGED: State = "purged"
STATES: tuple[State, ...] = (WAITING, OPEN, CLOSED, PURGED)

_MOVES: dict[str, frozenset[State]] = {
    WAITING: frozenset({OPEN, CLOSED, PURGED}),
    OPEN: frozenset({CLOSED, PURGED}),
    CLOSED: frozenset({WAITING, PURGED}),
    PURGED: frozenset(),
}

VISIT_MINUTES = 15
WAITING_MINUTES = 30
AWAY_MINUTES = 2


def may_move(state: str, to: State) -> bool:
    """Whether a conversation in `state` may become `to`. A closed one waits again when its youth writes."""
    return to in _MOVES.get(state, ())


def is_away(*, seen: int, now: int) -> bool:
    """Whether a phone last heard in minute `seen` counts as silent in minute `now`."""
    return now - seen >= AWAY_MINUTES


def is_over(*, state: str, seen: int, now: int) -> bool:
    """Whether a visit last heard in minute `seen` has ended by itself in minute `now`.

    While waiting it lasts as long as the waiting screen promises to keep the place (30 minutes), else 15.
    """
    return now - seen > (WAITING_MINUTES if state == WAITING else VISIT_MINUTES)
