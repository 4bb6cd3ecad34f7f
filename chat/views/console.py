"""The console's page: the same document on every path, which tells nothing before somebody signs in."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import ensure_csrf_cookie

from accounts import api as accounts
from chat.views.documents import manifest
from moderation.api import pack_all

__all__ = ["console"]


@ensure_csrf_cookie
def console(_request: HttpRequest, page: str = "") -> HttpResponse:
    """The document of /console and of the pages under it; the browser reads `page` from its own address bar."""
    boot = pack_all({"lang": "nl", "root": accounts.root_public(), "salt": settings.SALT})
    files = manifest()
    care, place = files["pages"]["care"], files["publicPath"]
    head = (
        f'<link rel="stylesheet" href="{place}{care["css"]}"><script type="module" src="{place}{care["js"]}"></script>'
    )
    text = (settings.BASE_DIR / "frontend" / "templates" / "console.html").read_text()
    text = text.replace("<!--head-->", head)
    text = text.replace("<!--boot-->", f'<script type="application/json" id="boot">{json.dumps(boot)}</script>')
    response = HttpResponse(text)
    response.csp = {"img-src": "'self' data:"}  # type: ignore[attr-defined]
    return response


console.access = "public"  # type: ignore[attr-defined]
