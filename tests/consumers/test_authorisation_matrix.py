"""Every URL and every socket action, for everybody. A cell that nobody declared here fails.

Whoever may not, gets the answer of a thing that is not there.
"""

import json
from typing import Any, get_args
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from accounts import api as accounts
from accounts.models import Certificate, Invitation
from consumers import frames
from moderation.api import pack
from outreach import api as outreach
from tests import people

pytestmark = pytest.mark.django_db

# Path, method: who may. `public` is everybody, `signed_in` whoever did both steps, else a permission.
URLS = {
    ("healthz", "GET"): "public",
    ("readyz", "GET"): "public",
    ("", "GET"): "public",
    ("en", "GET"): "public",
    ("k/<slug:entry>", "GET"): "public",
    ("now", "GET"): "public",
    ("leave", "POST"): "public",
    ("console", "GET"): "public",
    ("console/<slug:page>", "GET"): "public",
    ("guest", "GET"): "public",
    ("guest/<slug:page>", "GET"): "public",
    ("console/api/me", "GET"): "public",
    ("console/api/sign-in", "POST"): "public",
    ("console/api/sign-in/code", "POST"): "public",
    ("console/api/sign-out", "POST"): "signed_in",
    ("console/api/socket", "POST"): "signed_in",
    ("console/api/enrol/open", "POST"): "public",
    ("console/api/enrol/finish", "POST"): "public",
    ("console/api/enrol/confirm", "POST"): "public",
    ("console/api/ceremony", "POST"): "accounts.manage_keys",
    ("console/api/blob", "POST"): "signed_in",
    ("console/api/seals", "POST"): "accounts.manage_keys",
    ("console/api/team", "POST"): "accounts.manage_keys",
    ("console/api/staff", "GET"): "accounts.invite_staff",
    ("console/api/staff/<str:handle>/close", "POST"): "accounts.invite_staff",
    ("console/api/invitations", "POST"): "accounts.invite_staff",
    ("console/api/invitations/<str:handle>/withdraw", "POST"): "accounts.invite_staff",
    ("console/api/guests", "GET"): "accounts.manage_keys",
    ("console/api/guests/<str:handle>/certificate", "POST"): "accounts.manage_keys",
    ("console/api/guests/<str:handle>/revoke", "POST"): "accounts.manage_keys",
    ("console/api/log", "GET"): "moderation.view_audit",
    ("console/api/settings", "GET"): "outreach.change_settings",
    ("console/api/settings", "POST"): "outreach.change_settings",
    ("console/api/quick-texts", "GET"): "chat.answer_conversation",
    ("console/api/quick-texts", "POST"): "outreach.change_quick_texts",
    ("console/api/quick-texts/<str:handle>/delete", "POST"): "outreach.change_quick_texts",
    ("console/api/guest-texts", "GET"): "outreach.change_settings",
    ("console/api/guest-texts", "POST"): "outreach.change_settings",
    ("console/api/guest-texts/<str:handle>/review", "POST"): "outreach.change_settings",
}

BLOCKS = [{"k": kind, "t": kind} for kind in ("title", "no", "yes", "ask")]

# Pages that ask for an earlier step: nobody has done it here.
PUBLIC = {"console/api/sign-in/code": (403, 400), "console/api/enrol/confirm": (404,)}

CARE = {"chat.answer_conversation"}
OFFICE = CARE | {
    "accounts.manage_keys",
    "accounts.invite_staff",
    "moderation.view_audit",
    "outreach.change_settings",
    "outreach.change_quick_texts",
}
# What each may besides what is public; None is nobody who is signed in.
ROLES: dict[str, set[str] | None] = {
    "nobody": None,
    "passphrase only": None,
    "closed": None,
    "no role": {"signed_in"},
    "care_worker": CARE | {"signed_in"},
    "supervisor": OFFICE | {"signed_in"},
    "officer": {"signed_in"},
    "helper": {"signed_in"},
    "editor": {"signed_in"},
    "analyst": {"signed_in"},
}


def cells(patterns: Any = None, prefix: str = "") -> dict[tuple[str, str], str]:
    """Each path and method of the router with the access that its view declares."""
    found: dict[tuple[str, str], str] = {}
    for pattern in patterns or get_resolver().url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found |= cells(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern):
            view: Any = pattern.callback
            methods = getattr(view, "methods", None) or {"POST" if path == "leave" else "GET": view}
            found |= {(path, method): getattr(one, "access", "undeclared") for method, one in methods.items()}
    return found


def test_every_url_is_declared_here_and_every_view_says_the_same():
    assert cells() == URLS


def test_every_role_is_declared_here():
    assert set(accounts.ROLES) == set(ROLES) - {"nobody", "passphrase only", "closed", "no role"}


def browser_of(role: str) -> Client:
    """Somebody of this role, signed in as far as they can be."""
    console = people.Console()
    if role == "nobody":
        return console.client
    if role == "no role":
        people.axel()
        return console.signs_in("axel").client
    person = people.enrolled("somebody", "Somebody", role if role in accounts.ROLES else "supervisor")
    if role == "passphrase only":
        console.gives_passphrase("somebody")
        return console.client
    console.signs_in("somebody")
    if role == "closed":
        accounts.close_staff(by=people.enrolled("other", "Other", "supervisor"), handle=person.pk)
    return console.client


def call(client: Client, path: str, method: str, handle: str) -> Any:
    address = "/" + path.replace("<str:handle>", handle).replace("<slug:entry>", "abc").replace("<slug:page>", "staff")
    if method == "GET":
        return client.get(address)
    return client.post(address, json.dumps({}), content_type="application/json")


@pytest.mark.parametrize("role", ROLES)
def test_every_url_answers_whoever_may_and_nobody_else(role, built_front_end):
    client, rights = browser_of(role), ROLES[role]
    # Signing out last: it ends what the other cells need.
    for (path, method), access in sorted(URLS.items(), key=lambda cell: "sign-" in cell[0][0]):
        answer = call(client, path, method, real_thing(path))
        missing = call(client, path, method, pack(uuid4().bytes))
        cell = f"{role}: {method} {path}: {answer.status_code} {answer.content[:60]!r}"
        if access == "public":
            assert answer.status_code in (PUBLIC.get(path) or (200, 204, 400)), cell
        elif rights is None:
            assert (answer.status_code, answer.json()) == (403, {"code": "signed_out"}), cell
        elif access in rights:
            assert answer.status_code in (200, 400, 409), cell
        else:
            assert (answer.status_code, answer.json()) == (404, {"code": "unknown"}), cell
            assert missing.content == answer.content, cell
        if "<str:handle>" in path and rights and access in rights:
            assert (missing.status_code, missing.json()) == (404, {"code": "unknown"}), cell


def real_thing(path: str) -> str:
    """Something that is there, for a path that names one."""
    if path.endswith("/close"):
        return pack(people.enrolled(f"p{uuid4().hex[:8]}", "Somebody", "editor").pk.bytes)
    if path.endswith("/withdraw"):
        made = Invitation.objects.create(
            id=uuid4(), username=uuid4().hex[:8], working_name="Iemand", role="editor", expires_minute=2**31 - 1
        )
        return pack(made.pk.bytes)
    if path.endswith("/certificate"):
        return pack(people.enrolled(f"p{uuid4().hex[:8]}", "Somebody", "officer").pk.bytes)
    if path.endswith("/revoke"):
        officer = people.enrolled(f"p{uuid4().hex[:8]}", "Somebody", "officer")
        Certificate.objects.create(
            staff=officer, certificate=bytes(200), kind="police", last_minute=2**31 - 1, minute=0
        )
        return pack(officer.pk.bytes)
    brand = outreach.default_brand()
    if path.endswith("/review"):
        return str(
            outreach.add_guest_text(
                brand=brand, kind="police", door="self", lang="nl", blocks=BLOCKS, first="Hoi", actor="system"
            ).hex
        )
    if path.endswith("/delete"):
        made_text = outreach.save_quick_text(
            brand=brand, handle=None, lang="nl", title="Hallo", body="Hoi", actor="system"
        )
        return str(made_text.hex)
    return "none"


@pytest.fixture
def built_front_end(settings, tmp_path):
    """Stand-ins for the built files, so that the documents can be served without a build."""
    settings.FRONTEND_DIST = tmp_path
    pages = {page: {"js": f"{page}.js", "css": f"{page}.css"} for page in ("care", "guest")}
    (tmp_path / "manifest.json").write_text(json.dumps({"pages": pages, "publicPath": "/static/app/"}))
    for name in ("phone.js", "phone.css", "phone-nl.js", "phone-en.js"):
        (tmp_path / name).write_text("")


def test_every_frame_is_declared_in_the_matrix_of_the_sockets():
    from tests.consumers import socket_matrix

    assert names(frames.YouthFrame) == set(socket_matrix.YOUTH)
    assert names(frames.CareFrame) == set(socket_matrix.CARE)
    assert names(frames.GuestFrame) == set(socket_matrix.GUEST)


def names(union: Any) -> set[str]:
    return {str(kind.__struct_config__.tag) for kind in get_args(union)}
