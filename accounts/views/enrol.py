"""Enrolling with an invitation."""

import io
from uuid import UUID

import segno
from django.http import HttpRequest, HttpResponseBase

from accounts import api
from accounts.views.answers import answer, answers
from accounts.views.bodies import Code, Enrolment, Link, read_body
from accounts.views.session import CONSOLE, enter

__all__ = ["confirm", "finish", "open_link"]

DRAFT = "draft"
DRAFT_SECONDS = 1800


@api.open_to_all
@answers
def open_link(request: HttpRequest) -> HttpResponseBase:
    """Who this link is for."""
    found = api.open_invitation(id=UUID(bytes=read_body(request, Link).id))
    return answer(
        {
            "username": found.username,
            "working_name": found.working_name,
            "role": found.role,
            "first": found.first,
        }
    )


@api.open_to_all
@answers
def finish(request: HttpRequest) -> HttpResponseBase:
    """Take the browser's keys and give what an authenticator app needs; all of it is kept in the session until then."""
    body = read_body(request, Enrolment)
    draft, fresh = api.draft_enrolment(
        id=UUID(bytes=body.id),
        token=body.token,
        auth=body.auth,
        public_key=body.public_key,
        blob=body.blob,
        mac=body.mac,
    )
    request.session.flush()
    request.session[DRAFT] = draft.stored()
    request.session.set_expiry(DRAFT_SECONDS)
    return answer({"svg": _svg(fresh.url), "secret": fresh.secret, "recovery": fresh.recovery})


@api.open_to_all
@answers
def confirm(request: HttpRequest) -> HttpResponseBase:
    """The first code of the authenticator: the account exists, and is signed in."""
    draft = api.Draft.read(request.session.get(DRAFT))
    user, device = api.finish_enrolment(draft=draft, code=read_body(request, Code).code)
    console = request.COOKIES.get(CONSOLE) or api.new_console()
    api.remember_console(user, console)
    return enter(request, user, device, console)


def _svg(text: str) -> str:
    picture = io.BytesIO()
    segno.make(text, error="m").save(picture, kind="svg", xmldecl=False, scale=4, border=4, light="#fff")
    return picture.getvalue().decode()
