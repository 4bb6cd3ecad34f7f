"""Officers and helpers, and what says who they are."""

from django.http import HttpRequest, HttpResponseBase

from accounts import api
from accounts.views.answers import answer, answers
from accounts.views.bodies import Certified, Nothing, handle_in, read_body

__all__ = ["certify", "guests", "revoke"]


@api.needs(api.MANAGE_KEYS)
def guests(request: HttpRequest) -> HttpResponseBase:
    """Every guest, with key and certificate."""
    return answer({"guests": api.guests()})


@api.needs(api.MANAGE_KEYS)
@answers
def certify(request: HttpRequest, handle: str) -> HttpResponseBase:
    """A certificate that the root signed in this browser."""
    who = handle_in(handle)
    api.certify(by=api.person(request), handle=who, certificate=read_body(request, Certified).certificate)
    return answer({})


@api.needs(api.MANAGE_KEYS)
@answers
def revoke(request: HttpRequest, handle: str) -> HttpResponseBase:
    """A guest must leave, and can be asked no more."""
    who = handle_in(handle)
    read_body(request, Nothing)
    api.revoke_certificate(by=api.person(request), handle=who)
    return answer({})
