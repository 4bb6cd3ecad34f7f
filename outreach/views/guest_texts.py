"""The texts by which a youth decides about a guest: read, add the next version, keep a review."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from accounts import api as accounts
from outreach import api as outreach
from outreach.views.answers import actor, answered, fields

__all__ = ["guest_text_review", "guest_texts"]

CHANGE_SETTINGS = "outreach.change_settings"


def _now(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"texts": outreach.guest_texts(), "demo": outreach.default_brand().demo})


def _added(request: HttpRequest) -> HttpResponseBase:
    def add() -> JsonResponse:
        asked = fields(request, "kind", "door", "lang", "blocks", "first")
        made = outreach.add_guest_text(brand=outreach.default_brand(), actor=actor(request), **asked)
        return _told(made)

    return answered(add)


def _reviewed(request: HttpRequest, handle: str) -> HttpResponseBase:
    def review() -> JsonResponse:
        which, asked = _handle(handle), fields(request, "date", "by")
        outreach.review_guest_text(brand=outreach.default_brand(), handle=which, actor=actor(request), **asked)
        return _told(which)

    return answered(review)


guest_texts = accounts.by_method(
    GET=accounts.needs(CHANGE_SETTINGS)(_now),
    POST=accounts.needs(CHANGE_SETTINGS)(_added),
)
guest_text_review = accounts.by_method(POST=accounts.needs(CHANGE_SETTINGS)(_reviewed))


def _told(handle: UUID) -> JsonResponse:
    return JsonResponse(next(row for row in outreach.guest_texts() if row["id"] == handle.hex))


def _handle(text: str) -> UUID:
    try:
        return UUID(hex=text)
    except ValueError as problem:
        raise outreach.UnknownGuestText from problem
