"""The console's pages on opening hours and quick texts, as docs/PROTOCOL.md describes them."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from accounts import api as accounts
from outreach import api as outreach

__all__ = ["quick_text_delete", "quick_texts", "settings"]

CHANGE_SETTINGS = "outreach.change_settings"
CHANGE_QUICK_TEXTS = "outreach.change_quick_texts"


def _settings_now(request: HttpRequest) -> JsonResponse:
    return JsonResponse(outreach.settings_of(outreach.default_brand()))


def _settings_changed(request: HttpRequest) -> HttpResponseBase:
    brand = outreach.default_brand()

    def change() -> JsonResponse:
        outreach.change_settings(brand=brand, changes=_body(request), actor=_actor(request))
        return _settings_now(request)

    return _answered(change)


def _quick_texts_now(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"quick_texts": outreach.quick_texts()})


def _quick_text_saved(request: HttpRequest) -> HttpResponseBase:
    def save() -> JsonResponse:
        body = _body(request)
        if not isinstance(body, dict) or not set(body) <= {"id", "lang", "title", "body"}:
            raise outreach.BadField("")
        handle = outreach.save_quick_text(
            brand=outreach.default_brand(),
            handle=_handle(body["id"]) if body.get("id") else None,
            lang=body.get("lang"),
            title=body.get("title"),
            body=body.get("body"),
            actor=_actor(request),
        )
        return JsonResponse(next(row for row in outreach.quick_texts() if row["id"] == handle.hex))

    return _answered(save)


def _quick_text_deleted(request: HttpRequest, handle: str) -> HttpResponseBase:
    def delete() -> JsonResponse:
        outreach.delete_quick_text(brand=outreach.default_brand(), handle=_handle(handle), actor=_actor(request))
        return JsonResponse({})

    return _answered(delete)


settings = accounts.by_method(
    GET=accounts.needs(CHANGE_SETTINGS)(_settings_now),
    POST=accounts.needs(CHANGE_SETTINGS)(_settings_changed),
)
quick_texts = accounts.by_method(
    GET=accounts.needs(accounts.ANSWER)(_quick_texts_now),
    POST=accounts.needs(CHANGE_QUICK_TEXTS)(_quick_text_saved),
)
quick_text_delete = accounts.by_method(POST=accounts.needs(CHANGE_QUICK_TEXTS)(_quick_text_deleted))


def _answered(act: Callable[[], JsonResponse]) -> HttpResponseBase:
    try:
        return act()
    except outreach.BadField as problem:
        return accounts.refusal("bad", 400, field=problem.field)
    except outreach.UnknownQuickText:
        return accounts.refusal("unknown", 404)
    except outreach.TooManyQuickTexts:
        return accounts.refusal("full", 409)


def _body(request: HttpRequest) -> Any:
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError, RequestDataTooBig) as problem:
        raise outreach.BadField("") from problem


def _handle(text: Any) -> UUID:
    try:
        return UUID(hex=text)
    except (ValueError, AttributeError, TypeError) as problem:
        raise outreach.UnknownQuickText from problem


def _actor(request: HttpRequest) -> str:
    return UUID(str(request.user.pk)).hex
