"""The console's page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import ensure_csrf_cookie

from chat.views.staff import staff_document

__all__ = ["console"]


@ensure_csrf_cookie
def console(_request: HttpRequest, page: str = "") -> HttpResponse:
    """The document of /console and of the pages under it; the browser reads `page` from its own address bar."""
    return staff_document("care")


console.access = "public"  # type: ignore[attr-defined]
