"""The one bridge from sockets to the database: a bounded pool of threads, each call with a fresh or healthy connection.

`database_sync_to_async` would run every call of the process in one shared thread, one after the other.
https://github.com/django/asgiref/issues/218
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import close_old_connections

__all__ = ["db"]

P = ParamSpec("P")
R = TypeVar("R")

_pool = ThreadPoolExecutor(max_workers=settings.DATABASE_THREADS, thread_name_prefix="database")


async def db(call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `call` in the pool and give what it returns or raises."""
    return await sync_to_async(_fresh, thread_sensitive=False, executor=_pool)(call, *args, **kwargs)


def _fresh(call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    close_old_connections()
    try:
        return call(*args, **kwargs)
    finally:
        close_old_connections()
