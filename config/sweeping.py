"""The sweep of each minute, in the serving process. Cron may run `manage.py sweep` as well: twice does no harm."""

import asyncio

import structlog

from accounts import api as accounts
from chat import api as chat
from consumers.database import db
from moderation import api as moderation

__all__ = ["sweep_every_minute", "sweep_once"]

log = structlog.get_logger()

SECONDS = 60


def sweep_once() -> int:
    """Do what is due; gives how many things were done."""
    swept = chat.sweep()
    moderation.forget_full_buckets()
    accounts.forget_expired()
    return swept.visits + swept.places + swept.released + swept.purged + swept.guests + swept.notes


async def sweep_every_minute() -> None:
    """Sweep until the process ends; a sweep that fails is logged and the next one comes."""
    while True:
        try:
            if count := await db(sweep_once):
                log.info("swept", count=count)
        except Exception as problem:
            log.error("sweep_failed", exc_info=problem)
        await asyncio.sleep(SECONDS)
