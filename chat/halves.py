"""The server's half of the key that opens a thrown-away tab: in memory only, single-use, gone 15 minutes after the
last heartbeat.

A try-out keeps halves in this process; production in a Redis that writes nothing to disk (config.checks asks it).
"""

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from django.conf import settings
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

__all__ = ["drop", "keep", "take", "touch"]

SECONDS = 15 * 60


class Halves(Protocol):
    """Where halves rest."""

    def keep(self, visit: int, token: bytes, half: bytes) -> None: ...
    def take(self, token: bytes) -> bytes | None: ...
    def touch(self, visit: int) -> None: ...
    def drop(self, visit: int) -> None: ...


@dataclass(slots=True)
class _Kept:
    visit: int
    half: bytes
    until: float


class InProcess:
    """Halves of a try-out, which is one process."""

    def __init__(self) -> None:
        self._kept: dict[bytes, _Kept] = {}
        self._tokens: dict[int, bytes] = {}
        self._lock = threading.Lock()

    def keep(self, visit: int, token: bytes, half: bytes) -> None:
        with self._lock:
            self._forget(visit)
            self._kept[token] = _Kept(visit, half, time.monotonic() + SECONDS)
            self._tokens[visit] = token

    def take(self, token: bytes) -> bytes | None:
        with self._lock:
            kept = self._kept.pop(token, None)
            if kept is None:
                return None
            self._tokens.pop(kept.visit, None)
            return kept.half if kept.until > time.monotonic() else None

    def touch(self, visit: int) -> None:
        with self._lock:
            if kept := self._kept.get(self._tokens.get(visit, b"")):
                kept.until = time.monotonic() + SECONDS

    def drop(self, visit: int) -> None:
        with self._lock:
            self._forget(visit)

    def _forget(self, visit: int) -> None:
        self._kept.pop(self._tokens.pop(visit, b""), None)


class InRedis:
    """Halves of several processes. One key by token and one by visit, both with the same end.

    A Redis that does not answer costs the resuming of tabs and nothing else.
    """

    def __init__(self, url: str) -> None:
        # One short try: a heartbeat waits for it.
        self._redis: Any = Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1, retry=Retry(NoBackoff(), 0))
        self._writes_nothing = False

    def keep(self, visit: int, token: bytes, half: bytes) -> None:
        with suppress(RedisError):
            if self._is_safe():
                self._forget(visit)
                pipe = self._redis.pipeline(transaction=True)
                pipe.set(self._by_token(token), str(visit).encode() + b":" + half, ex=SECONDS)
                pipe.set(self._by_visit(visit), token, ex=SECONDS)
                pipe.execute()

    def take(self, token: bytes) -> bytes | None:
        with suppress(RedisError):
            kept = self._redis.getdel(self._by_token(token))
            if isinstance(kept, bytes):
                visit, half = kept.split(b":", 1)
                self._redis.delete(self._by_visit(int(visit)))
                return half
        return None

    def touch(self, visit: int) -> None:
        with suppress(RedisError):
            token = self._redis.get(self._by_visit(visit))
            if isinstance(token, bytes):
                self._redis.expire(self._by_token(token), SECONDS)
                self._redis.expire(self._by_visit(visit), SECONDS)

    def drop(self, visit: int) -> None:
        with suppress(RedisError):
            self._forget(visit)

    def _forget(self, visit: int) -> None:
        token = self._redis.getdel(self._by_visit(visit))
        if isinstance(token, bytes):
            self._redis.delete(self._by_token(token))

    def _is_safe(self) -> bool:
        """Whether this Redis is known to write nothing to disk. Cannot ask means no, and so no resume."""
        if not self._writes_nothing:
            save = self._redis.config_get("save").get("save")
            append = self._redis.config_get("appendonly").get("appendonly")
            self._writes_nothing = save == "" and append == "no"
        return self._writes_nothing

    @staticmethod
    def _by_token(token: bytes) -> bytes:
        return b"luwte:half:" + token

    @staticmethod
    def _by_visit(visit: int) -> bytes:
        return b"luwte:visit:" + str(visit).encode()


@cache
def _halves() -> Halves:
    return InRedis(settings.RESUME_REDIS_URL) if settings.RESUME_REDIS_URL else InProcess()


def keep(visit: int, token: bytes, half: bytes) -> None:
    """Hold `half` (32 bytes) under `token` (16 bytes) in place of the visit's former one."""
    _halves().keep(visit, token, half)


def take(token: bytes) -> bytes | None:
    """The half, once; None when it was taken, has expired or never was."""
    return _halves().take(token)


def touch(visit: int) -> None:
    """Count the 15 minutes anew."""
    _halves().touch(visit)


def drop(visit: int) -> None:
    """Destroy the visit's half."""
    _halves().drop(visit)
