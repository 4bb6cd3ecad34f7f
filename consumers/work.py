"""Paying for a start: from the bucket while it is calm, with proof of work when it is not. Never with an address."""

from consumers.database import db
from moderation import api as moderation

__all__ = ["BITS", "WorkWanted", "pay"]

# About 130,000 hashes: half a second on a phone of today, three on one of five years ago.
BITS = 17


class WorkWanted(Exception):
    """The bucket is empty, or the work was no good: do this much and ask again."""

    def __init__(self, purpose: str, bits: int) -> None:
        super().__init__(purpose, bits)
        self.purpose = purpose
        self.bits = bits


async def pay(purpose: str, work: str) -> None:
    """Let this one pass. Raises `WorkWanted`."""
    try:
        if work:
            await db(moderation.check, work, purpose, least=BITS)
        else:
            await db(moderation.spend, purpose)
    except (moderation.Limited, moderation.BadWork) as problem:
        raise WorkWanted(purpose, BITS) from problem
