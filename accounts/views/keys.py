"""Root, team key, seals and key blobs."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase

from accounts import api
from accounts.views.answers import answer, answers
from accounts.views.bodies import Blob, Ceremony, Seal, Team, read_body
from accounts.views.session import my_answer

__all__ = ["blob", "ceremony", "seals", "team"]


@api.needs(api.MANAGE_KEYS)
@answers
def ceremony(request: HttpRequest) -> HttpResponseBase:
    """Root and first team key, made in the first supervisor's browser."""
    body = read_body(request, Ceremony)
    api.hold_ceremony(
        by=api.person(request),
        root_public_key=body.root_public,
        root_seal=body.root_seal,
        team_public_key=body.team.public_key,
        team_signature=body.team.signature,
        team_seal=body.team.seal,
        blob=body.blob,
    )
    return my_answer(api.person(request))


@api.signed_in
@answers
def blob(request: HttpRequest) -> HttpResponseBase:
    """My own key blob again."""
    api.store_blob(by=api.person(request), blob=read_body(request, Blob).blob)
    return answer({})


@api.needs(api.MANAGE_KEYS)
@answers
def seals(request: HttpRequest) -> HttpResponseBase:
    """The team key, sealed to somebody."""
    body = read_body(request, Seal)
    api.seal_keys(
        by=api.person(request),
        handle=UUID(bytes=body.handle),
        generation=body.generation,
        seal=body.seal,
        root_seal=body.root_seal,
    )
    return answer({})


@api.needs(api.MANAGE_KEYS)
@answers
def team(request: HttpRequest) -> HttpResponseBase:
    """The next team key."""
    body = read_body(request, Team)
    api.renew_team(
        by=api.person(request),
        generation=body.generation,
        public_key=body.public_key,
        signature=body.signature,
        seals={UUID(bytes=row.handle): bytes(row.seal) for row in body.seals},
    )
    return answer({})
