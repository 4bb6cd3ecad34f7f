"""Whether this process lives, and whether it should get visitors."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

__all__ = ["alive", "drain", "ready"]

_state = {"draining": False}


def drain() -> None:
    """Say from now on that no new visitor should come."""
    _state["draining"] = True


def alive(_request: HttpRequest) -> HttpResponse:
    """200 while the process answers at all."""
    return HttpResponse("ok\n", content_type="text/plain")


def ready(_request: HttpRequest) -> HttpResponse:
    """200 when the database answers and no restart is under way, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database\n", status=503, content_type="text/plain")
    if _state["draining"]:
        return HttpResponse("draining\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


alive.access = "public"  # type: ignore[attr-defined]
ready.access = "public"  # type: ignore[attr-defined]
