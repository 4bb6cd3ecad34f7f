"""Roles, and who may call what."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from accounts import api as accounts
from accounts.urls import urlpatterns
from tests.people import Console, axel, enrolled, kai, noor

pytestmark = pytest.mark.django_db
VIEWS = {
    (str(pattern.pattern), method): view
    for pattern in urlpatterns
    for method, view in vars(pattern.callback)["methods"].items()
}


def call(console: Console, path: str, method: str):
    path = path.replace("<str:handle>", "AAAAAAAAAAAAAAAAAAAAAA")
    return console.get(path) if method == "GET" else console.post(path)


def test_every_view_says_who_may_call_it():
    known = {"public", "signed_in", *accounts.PERMISSIONS}

    assert all(view.access in known for view in VIEWS.values())


@pytest.mark.parametrize("role", [*accounts.ROLES, "no role", "nobody", "half-way"])
def test_the_matrix_of_views_and_roles(role):
    console = Console()
    allowed = accounts.ROLES.get(role, set())
    if role == "no role":
        axel()
        console.signs_in("axel")
    elif role == "half-way":
        noor()
        console.gives_passphrase("noor")
    elif role != "nobody":
        enrolled("x1", "X", role)
        console.signs_in("x1")
    inside = role not in ("nobody", "half-way")

    for (path, method), view in VIEWS.items():
        if view.access == "public" or path == "sign-out":
            continue
        answer = call(console, path, method)
        if not inside:
            assert (answer.status_code, answer.json()) == (403, {"code": "signed_out"}), path
        elif view.access != "signed_in" and view.access not in allowed or "<" in path:
            assert (answer.status_code, answer.json()) == (404, {"code": "unknown"}), path
        else:
            assert answer.status_code in (200, 400), path


def test_axel_sees_nothing():
    axel()
    console = Console().signs_in("axel")

    me = console.get("me").json()

    assert (me["roles"], me["permissions"], me["team_seals"], me["root_seal"]) == ([], [], [], None)
    assert all(not accounts.may(accounts.User.objects.get(), codename) for codename in accounts.PERMISSIONS)


def test_the_groups_hold_what_the_table_says_and_has_perm_agrees():
    person = kai()

    assert accounts.permissions(person) == sorted(accounts.ROLES["care_worker"])
    assert {codename for codename in accounts.PERMISSIONS if person.has_perm(codename)} == accounts.ROLES["care_worker"]
    assert accounts.roles(person) == ["care_worker"]


def test_a_role_taken_away_is_gone_at_the_next_question():
    person = kai()
    console = Console().signs_in("kai")
    person.groups.clear()

    assert not accounts.may(person, accounts.ANSWER)
    assert console.get("me").json()["permissions"] == []


def test_no_flag_skips_a_permission():
    person = axel()
    person.is_superuser = True
    person.save()

    assert not accounts.may(person, accounts.ANSWER)
    assert Console().signs_in("axel").get("staff").status_code == 404


def test_migrating_again_repairs_the_groups():
    Group.objects.get(name="officer").permissions.set(Group.objects.get(name="supervisor").permissions.all())

    call_command("migrate", verbosity=0)

    assert accounts.permissions(enrolled("p1", "P", "officer")) == ["chat.join_as_guest"]


def test_a_permission_that_does_not_exist_is_nobody_s():
    assert not accounts.may(noor(), "chat.read_everything")
