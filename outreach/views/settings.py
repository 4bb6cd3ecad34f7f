"""Opening hours, switches and quick texts."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from accounts import api as accounts
from outreach import api as outreach
from outreach.views.answers import actor, answered, body, fields

__all__ = ["quick_text_delete", "quick_texts", "settings"]

CHANGE_SETTINGS = "outreach.change_settings"
CHANGE_QUICK_TEXTS = "outreach.change_quick_texts"


def _settings_now(request: HttpRequest) -> JsonResponse:
    return JsonResponse(outreach.settings_of(outreach.default_brand()))


def _settings_changed(request: HttpRequest) -> HttpResponseBase:
    brand = outreach.default_brand()

    def change() -> JsonResponse:
        outreach.change_settings(brand=brand, changes=body(request), actor=actor(request))
        return _settings_now(request)

    return answered(change)


def _quick_texts_now(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"quick_texts": outreach.quick_texts()})


def _quick_text_saved(request: HttpRequest) -> HttpResponseBase:
    def save() -> JsonResponse:
        asked = fields(request, "id", "lang", "title", "body")
        handle = outreach.save_quick_text(
            brand=outreach.default_brand(),
            handle=_handle(asked["id"]) if asked["id"] else None,
            lang=asked["lang"],
            title=asked["title"],
            body=asked["body"],
            actor=actor(request),
        )
        return JsonResponse(next(row for row in outreach.quick_texts() if row["id"] == handle.hex))

    return answered(save)


def _quick_text_deleted(request: HttpRequest, handle: str) -> HttpResponseBase:
    def delete() -> JsonResponse:
        outreach.delete_quick_text(brand=outreach.default_brand(), handle=_handle(handle), actor=actor(request))
        return JsonResponse({})

    return answered(delete)


settings = accounts.by_method(
    GET=accounts.needs(CHANGE_SETTINGS)(_settings_now),
    POST=accounts.needs(CHANGE_SETTINGS)(_settings_changed),
)
quick_texts = accounts.by_method(
    GET=accounts.needs(accounts.ANSWER)(_quick_texts_now),
    POST=accounts.needs(CHANGE_QUICK_TEXTS)(_quick_text_saved),
)
quick_text_delete = accounts.by_method(POST=accounts.needs(CHANGE_QUICK_TEXTS)(_quick_text_deleted))


def _handle(text: Any) -> UUID:
    try:
        return UUID(hex=text)
    except (ValueError, AttributeError, TypeError) as problem:
        raise outreach.UnknownQuickText from problem
