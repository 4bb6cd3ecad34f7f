"""Who may call a view. Every view says it, as an attribute that the authorisation matrix reads from the router.

A URL's view is made by `by_method`; `view.methods` maps each method to its view, and each of those has `access`:
`public`, `signed_in`, or the codename of a permission.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from accounts.access import may
from accounts.models import User

__all__ = ["StaffView", "by_method", "is_signed_in", "needs", "open_to_all", "person", "refusal", "signed_in"]

View = Callable[..., HttpResponseBase]


class StaffView(Protocol):
    """A view that says who may call it."""

    access: str

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


def open_to_all(view: View) -> StaffView:
    """Anybody may call this view."""
    return _declared(view, "public", lambda request: None)


def signed_in(view: View) -> StaffView:
    """Whoever finished both steps of signing in and is active may call this view; others get 403 `signed_out`."""
    return _declared(view, "signed_in", _is_out)


def needs(codename: str) -> Callable[[View], StaffView]:
    """Whoever is signed in and has this permission may call the view; others get 404, as for a missing thing."""

    def refuse(request: HttpRequest) -> HttpResponseBase | None:
        out = _is_out(request)
        if out is None and not may(person(request), codename):
            return refusal("unknown", 404)
        return out

    return lambda view: _declared(view, codename, refuse)


def by_method(**methods: StaffView) -> View:
    """One view for a URL, from a view per method (`GET=`, `POST=`). Other methods get 405; nothing is cached."""

    def dispatch(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        view = methods.get(request.method or "")
        if view is None:
            answer: HttpResponseBase = refusal("method", 405)
            answer["Allow"] = ", ".join(sorted(methods))
        else:
            answer = view(request, *args, **kwargs)
        answer["Cache-Control"] = "no-store"
        return answer

    dispatch.methods = methods  # type: ignore[attr-defined]
    return dispatch


def refusal(code: str, status: int, **more: Any) -> JsonResponse:
    """The JSON answer {code, ...} to a request that was refused."""
    return JsonResponse({"code": code, **more}, status=status)


def is_signed_in(request: HttpRequest) -> bool:
    """Whether both steps of signing in are done. The session's user was read for this request, and only if active."""
    user: Any = request.user
    return bool(user.is_authenticated and user.is_verified())


def person(request: HttpRequest) -> User:
    """Who is signed in. Raises TypeError in a view that is open to all."""
    handle = request.user.pk
    user = User.objects.filter(pk=handle).first() if handle else None
    if user is None:
        raise TypeError("nobody is signed in")
    return user


def _is_out(request: HttpRequest) -> HttpResponseBase | None:
    return None if is_signed_in(request) else refusal("signed_out", 403)


def _declared(view: View, access: str, refuse: Callable[[HttpRequest], HttpResponseBase | None]) -> StaffView:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        refused = refuse(request)
        return view(request, *args, **kwargs) if refused is None else refused

    guarded.access = access  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]
