"""What the pages of this app share: reading a body, naming who asks, and refusals as {code, ...}."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from accounts import api as accounts
from outreach import api as outreach

__all__ = ["actor", "answered", "body", "fields"]


def answered(act: Callable[[], JsonResponse]) -> HttpResponseBase:
    """What `act` answers, or what it refuses, as the contract writes it."""
    try:
        return act()
    except outreach.BadField as problem:
        return accounts.refusal("bad", 400, field=problem.field)
    except (outreach.UnknownQuickText, outreach.UnknownGuestText):
        return accounts.refusal("unknown", 404)
    except outreach.TooManyQuickTexts:
        return accounts.refusal("full", 409)


def body(request: HttpRequest) -> Any:
    """The request's JSON. Raises `BadField`."""
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError, RequestDataTooBig) as problem:
        raise outreach.BadField("") from problem


def fields(request: HttpRequest, *names: str) -> dict[str, Any]:
    """The request's object: each of `names`, None for one that is not there. Raises `BadField` for any other."""
    read = body(request)
    if not isinstance(read, dict) or not set(read) <= set(names):
        raise outreach.BadField("")
    return {name: read.get(name) for name in names}


def actor(request: HttpRequest) -> str:
    """Who asks, as the audit log names them."""
    return UUID(str(request.user.pk)).hex
