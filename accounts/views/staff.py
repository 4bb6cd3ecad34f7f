"""Staff, invitations, and the audit log."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase

from accounts import api
from accounts.views.answers import answer, answers
from accounts.views.bodies import Invitation, handle_in, read_body

__all__ = ["close", "invite", "log", "staff", "withdraw"]


@api.needs(api.INVITE)
def staff(request: HttpRequest) -> HttpResponseBase:
    """Everybody, the links that are out, and who waits for the team key."""
    return answer(
        {"staff": api.people(), "invitations": api.invitations(), "waiting": api.waiting_for_seal()},
    )


@api.needs(api.INVITE)
@answers
def invite(request: HttpRequest) -> HttpResponseBase:
    """A link for one person."""
    body = read_body(request, Invitation)
    api.invite(
        by=api.person(request),
        id=UUID(bytes=body.id),
        username=body.username,
        working_name=body.working_name,
        role=body.role,
        wrapped_secret=body.wrapped_secret,
        organisation=body.organisation,
        unit=body.unit,
    )
    return answer({})


@api.needs(api.INVITE)
@answers
def withdraw(request: HttpRequest, handle: str) -> HttpResponseBase:
    """A link stops working."""
    api.withdraw_invitation(by=api.person(request), id=handle_in(handle))
    return answer({})


@api.needs(api.INVITE)
@answers
def close(request: HttpRequest, handle: str) -> HttpResponseBase:
    """An account ends at once."""
    api.close_staff(by=api.person(request), handle=handle_in(handle))
    return answer({})


@api.needs("moderation.view_audit")
def log(request: HttpRequest) -> HttpResponseBase:
    """The newest entries of the audit log."""
    return answer({"entries": api.audit_log()})
