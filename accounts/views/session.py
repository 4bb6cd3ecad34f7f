"""Signing in and out, and who I am. The session gets a new key at each step."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.csrf import ensure_csrf_cookie
from django_otp import login as otp_login

from accounts import api
from accounts.views.answers import answer, answers
from accounts.views.bodies import Code, SignIn, read_body

__all__ = ["check_code", "check_passphrase", "enter", "my_answer", "show_me", "sign_out", "socket"]

CONSOLE = "luwte_console"
PENDING = "pending"
PENDING_SECONDS = 600
BACKEND = "django.contrib.auth.backends.ModelBackend"


@api.open_to_all
@answers
def check_passphrase(request: HttpRequest) -> HttpResponseBase:
    """The first step. Somebody who was signed in here is signed out."""
    body = read_body(request, SignIn)
    user = api.check_passphrase(
        username=body.username, auth=body.auth, work=body.work, console=request.COOKIES.get(CONSOLE, "")
    )
    request.session.flush()
    request.session[PENDING] = user.pk.hex
    request.session.set_expiry(PENDING_SECONDS)
    return answer({"next": "code"})


@api.open_to_all
@answers
def check_code(request: HttpRequest) -> HttpResponseBase:
    """The second step, for whoever did the first in this session."""
    user = _pending(request)
    if user is None:
        return api.refusal("signed_out", 403)
    console = request.COOKIES.get(CONSOLE) or api.new_console()
    device = api.check_code(user=user, code=read_body(request, Code).code, console=console)
    return enter(request, user, device, console)


@api.open_to_all
@ensure_csrf_cookie
def show_me(request: HttpRequest) -> HttpResponseBase:
    """Who I am; without both steps nothing but the step I am at."""
    if api.is_signed_in(request):
        return my_answer(api.person(request))
    return answer({"step": "code" if _pending(request) else "out"})


@api.signed_in
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End this session and this person's sockets."""
    handle = api.person(request).pk
    logout(request)
    api.staff_signed_out.send_robust(sender=None, handle=handle)
    return answer({})


@api.signed_in
@answers
def socket(request: HttpRequest) -> HttpResponseBase:
    """A ticket for the Enter frame, good for 60 seconds."""
    return answer({"ticket": api.socket_ticket(api.person(request), request.session)})


def enter(request: HttpRequest, user: api.User, device: Any, console: str) -> JsonResponse:
    """Sign `user` in with a fresh session, and remember this browser."""
    request.session.flush()
    login(request, user, backend=BACKEND)
    otp_login(request, device)
    entered = my_answer(user)
    entered.set_cookie(
        CONSOLE,
        console,
        max_age=api.CONSOLE_MINUTES * 60,
        path="/console/",
        secure=settings.SECURE,
        httponly=True,
        samesite="Strict",
    )
    return entered


def my_answer(user: api.User) -> JsonResponse:
    """All of `me` for somebody who is in."""
    return answer({"step": "in", **api.me(user)})


def _pending(request: HttpRequest) -> api.User | None:
    handle = request.session.get(PENDING)
    return api.active(UUID(handle)) if handle else None
