"""The page for guests, apart from the console: nothing of the console is in it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import ensure_csrf_cookie

from chat.views.staff import staff_document

__all__ = ["guest"]


@ensure_csrf_cookie
def guest(_request: HttpRequest, page: str = "") -> HttpResponse:
    """The document of /guest and of the pages under it; the browser reads `page` from its own address bar."""
    return staff_document("guest")


guest.access = "public"  # type: ignore[attr-defined]
