"""Error pages: short, without a word about the request."""

from django.http import HttpRequest, HttpResponse, JsonResponse

__all__ = ["csrf_failed", "not_found", "server_error"]


def csrf_failed(_request: HttpRequest, reason: str = "") -> JsonResponse:
    """A form without its token. Django's own page would name the reason and the host."""
    return JsonResponse({"code": "csrf"}, status=403)


def not_found(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """Missing and forbidden alike; what `exception` knows stays here."""
    return HttpResponse("404\n", status=404, content_type="text/plain; charset=utf-8")


def server_error(_request: HttpRequest) -> HttpResponse:
    """Something broke."""
    return HttpResponse("500\n", status=500, content_type="text/plain; charset=utf-8")
