"""Who acts on a conversation."""

from dataclasses import dataclass
from uuid import UUID

__all__ = ["Guest", "Person", "Staff", "Youth"]


@dataclass(frozen=True, slots=True)
class Youth:
    """The young person of one visit."""

    visit: int
    conversation: UUID


@dataclass(frozen=True, slots=True)
class Staff:
    """A signed-in member of staff, by handle."""

    handle: UUID


@dataclass(frozen=True, slots=True)
class Guest:
    """A signed-in officer or helper, by handle."""

    handle: UUID


Person = Youth | Staff | Guest
