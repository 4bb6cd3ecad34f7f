"""The document of those who sign in: it tells nothing before somebody does, and is the same on every path."""

import json

from django.conf import settings
from django.http import HttpResponse

from accounts import api as accounts
from chat.views.documents import manifest
from moderation.api import pack_all

__all__ = ["staff_document"]


def staff_document(page: str) -> HttpResponse:
    """The document of `page`, a name in the manifest. Its QR code is an image with a data: address."""
    boot = pack_all({"lang": "nl", "root": accounts.root_public(), "salt": settings.SALT})
    files = manifest()
    built, place = files["pages"][page], files["publicPath"]
    head = (
        f'<link rel="stylesheet" href="{place}{built["css"]}">'
        f'<script type="module" src="{place}{built["js"]}"></script>'
    )
    text = (settings.BASE_DIR / "frontend" / "templates" / "console.html").read_text()
    text = text.replace("<!--head-->", head)
    text = text.replace("<!--boot-->", f'<script type="application/json" id="boot">{json.dumps(boot)}</script>')
    response = HttpResponse(text)
    response.csp = {"img-src": "'self' data:"}  # type: ignore[attr-defined]
    return response
