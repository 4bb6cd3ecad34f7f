"""What no page and no socket ever gets to see: addresses and everything that tells one browser from another.

Django, its error pages and its logs cannot leak what never reached them.
"""

from collections.abc import Awaitable, Callable
from typing import Any

__all__ = ["KEPT_HEADERS", "bare", "not_found"]

App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]

KEPT_HEADERS = frozenset(
    {
        b"accept",
        b"accept-encoding",
        b"connection",
        b"content-length",
        b"content-type",
        b"cookie",
        b"host",
        b"if-none-match",
        b"if-modified-since",
        b"origin",
        b"range",
        b"upgrade",
        b"x-csrftoken",
    }
)


def bare(app: App) -> App:
    """`app` with a scope that holds no address and no header outside `KEPT_HEADERS`."""

    async def stripped(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if "headers" in scope:
            scope = {
                **scope,
                "client": None,
                "headers": [(name, value) for name, value in scope["headers"] if name.lower() in KEPT_HEADERS],
            }
        await app(scope, receive, send)

    return stripped


def not_found(app: App) -> App:
    """A router that refuses an unknown socket path instead of raising."""

    async def routed(scope: dict[str, Any], receive: Any, send: Any) -> None:
        try:
            await app(scope, receive, send)
        except ValueError as problem:
            if "No route found" not in str(problem):
                raise
            await send({"type": "websocket.close"})

    return routed
