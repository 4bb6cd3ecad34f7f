"""The youth's page: one small document that holds all it needs for the first screen."""

import functools
import json
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from accounts import api as accounts
from chat import api as chat
from chat.clock import this_minute
from chat.views.documents import Document, built
from moderation.api import pack, pack_all, unpack
from outreach import api as outreach

__all__ = ["leave", "now", "phone"]


@gzip_page
def phone(_request: HttpRequest, lang: str = "nl", entry: str = "") -> HttpResponse:
    """The document, in `lang`. An entry code leads to the same page: nobody is told apart by it."""
    root = accounts.root_public()
    document = _document(lang, pack(root) if root else "", outreach.default_brand().name)
    response = HttpResponse(document.text.replace("<!--now-->", _inline(_now(lang))))
    response.csp = {  # type: ignore[attr-defined]
        "script-src": f"'self' {document.script_hash}",
        "style-src": f"'self' {document.style_hash}",
        "img-src": "data:",
        "trusted-types": "luwte",
    }
    return response


phone.access = "public"  # type: ignore[attr-defined]


@require_GET
def now(request: HttpRequest) -> JsonResponse:
    """Whether somebody answers now, and whose key to seal to."""
    return JsonResponse(_now("en" if request.GET.get("lang") == "en" else "nl"))


now.access = "public"  # type: ignore[attr-defined]


@csrf_exempt
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the visit of a page that is already gone. Whatever the body holds, the answer is the same."""
    # A page that goes away cannot be told of a problem; its visit ends by itself.
    with suppress(ValueError, KeyError, TypeError, RecursionError, RequestDataTooBig):
        chat.leave_by_ticket(unpack(json.loads(request.body)["ticket"], 32))
    response = HttpResponse(status=204)
    if request.headers.get("Origin", "") in ("", *settings.ORIGINS):
        response["Clear-Site-Data"] = '"cache", "storage"'
    return response


leave.access = "public"  # type: ignore[attr-defined]


@functools.lru_cache(maxsize=8)
def _document(lang: str, root: str, brand: str) -> Document:
    words = {"__ROOT__": root, "__BRAND__": brand, "__EXIT__": settings.EXIT_URL}
    return built("phone.html", script="phone.js", style="phone.css", lang=lang, words=words)


def _now(lang: str) -> dict[str, Any]:
    told = {
        "lang": lang,
        "brand": outreach.brand_now(),
        "open": outreach.opening_now().told(),
        "range": chat.recent_range(this_minute()),
        "root": accounts.root_public(),
        "team": accounts.team_now(),
        "salt": settings.SALT,
        "exit": settings.EXIT_URL,
    }
    packed: dict[str, Any] = pack_all(told)
    return packed


def _inline(value: dict[str, Any]) -> str:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
