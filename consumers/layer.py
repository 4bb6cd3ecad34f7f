"""Redis as a channel layer that may go away: hints are then lost, sockets are not."""

import asyncio
from typing import Any

import structlog
from channels_redis.core import RedisChannelLayer
from cryptography.fernet import InvalidToken
from redis.exceptions import RedisError

__all__ = ["PatientRedisLayer"]

log = structlog.get_logger()

PROBLEMS = (RedisError, OSError, asyncio.TimeoutError)
RETRY_SECONDS = 1.0
# The layer's own connections wait as long as its blocking pop; a socket that joins a group must not.
JOIN_SECONDS = 2.0


class PatientRedisLayer(RedisChannelLayer):  # type: ignore[misc]  # channels_redis has no types
    """channels_redis's layer, with one change: a Redis that does not answer never ends or holds a consumer.

    Nothing is lost by it: the database is the log, every heartbeat asks it for news, and rejoins the groups that an
    emptied Redis forgot.
    """

    async def receive(self, channel: str) -> dict[str, Any]:
        while True:
            try:
                message: dict[str, Any] = await super().receive(channel)
            except PROBLEMS as problem:
                log.warning("layer_waits", exc_info=problem)
                await asyncio.sleep(RETRY_SECONDS)
            except InvalidToken as problem:
                # Somebody else writes into this Redis. A hint that is not ours is a lost one, and ends no socket.
                log.warning("hint_refused", exc_info=problem)
            else:
                return message

    async def group_add(self, group: str, channel: str) -> None:
        try:
            async with asyncio.timeout(JOIN_SECONDS):
                await super().group_add(group, channel)
        except PROBLEMS as problem:
            log.warning("layer_waits", exc_info=problem)

    async def group_discard(self, group: str, channel: str) -> None:
        try:
            async with asyncio.timeout(JOIN_SECONDS):
                await super().group_discard(group, channel)
        except PROBLEMS as problem:
            log.warning("layer_waits", exc_info=problem)
