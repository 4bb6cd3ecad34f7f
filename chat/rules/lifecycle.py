"""The states of a conversation and how long a visit lasts: waiting > open > closed > purged.

A closed conversation waits again when its youth writes; nothing comes back from a purge.
"""

from typing import Literal

__all__ = ["CLOSED", "OPEN", "PURGED", "STATES", "WAITING", "State", "is_away", "is_over"]

State = Literal["waiting", "open", "closed", "purged"]
WAITING: State = "waiting"
OPEN: State = "open"
CLOSED: State = "closed"
PURGED: State = "purged"
STATES: tuple[State, ...] = (WAITING, OPEN, CLOSED, PURGED)

VISIT_MINUTES = 15
WAITING_MINUTES = 30
AWAY_MINUTES = 2
ABSENT_MINUTES = 15


def is_away(*, seen: int, now: int) -> bool:
    """Whether a phone last heard in minute `seen` counts as silent in minute `now`."""
    return now - seen >= AWAY_MINUTES


def is_over(*, state: str, seen: int, now: int) -> bool:
    """Whether a visit last heard in minute `seen` has ended by itself in minute `now`.

    While waiting it lasts as long as the waiting screen promises to keep the place (30 minutes), else 15.
    """
    return now - seen > (WAITING_MINUTES if state == WAITING else VISIT_MINUTES)
