"""What a console asks and says about opening hours and quick texts."""

from typing import Any

import pytest
from django.test import Client

from accounts import api as accounts
from moderation import api as moderation
from outreach import api as outreach
from tests import people

pytestmark = pytest.mark.django_db

SETTINGS = "/console/api/settings"
QUICK_TEXTS = "/console/api/quick-texts"
HALLO = {"lang": "nl", "title": "Hallo", "body": "Hoi, *fijn* dat je er bent."}


def console_of(person: accounts.User) -> Client:
    return people.Console().signs_in(person.username).client


@pytest.fixture
def noor() -> Client:
    return console_of(people.noor())


@pytest.fixture
def kai() -> Client:
    return console_of(people.kai())


def post(client: Client, url: str, body: object) -> Any:
    return client.post(url, body, content_type="application/json")


def test_a_supervisor_reads_changes_and_reads_again():
    person = people.noor()
    noor, handle = console_of(person), person.pk.hex
    before = noor.get(SETTINGS).json()
    assert before == {
        "hours": [],
        "holidays": [],
        "surge": False,
        "closing_before": 30,
        "paused": False,
        "guest_kinds": [],
    }

    tuesdays = [{"weekday": 1, "opens": "16:00", "closes": "06:00"}]
    answer = post(noor, SETTINGS, {"hours": tuesdays, "surge": True})

    assert answer.json() == {**before, "hours": tuesdays, "surge": True}
    assert noor.get(SETTINGS).json() == answer.json()
    changed = [entry for entry in moderation.entries() if entry.verb.startswith("settings.")]
    assert {(entry.actor, entry.verb) for entry in changed} == {
        (handle, "settings.hours"),
        (handle, "settings.surge"),
    }


def test_what_a_supervisor_reads_can_be_sent_back_as_it_is(noor):
    outreach.add_brand()

    answer = post(noor, SETTINGS, noor.get(SETTINGS).json())

    assert answer.status_code == 200
    assert not [entry for entry in moderation.entries() if entry.verb.startswith("settings.")]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"hours": [{"weekday": 1, "opens": "16:00", "closes": "6"}]}, "hours.0.closes"),
        ({"demo": False}, "demo"),
        ([], ""),
        ("{not json", ""),
        ("", ""),
        (b"\xff\xfe", ""),
        ("[" * 200_000, ""),
        ('{"surge": ' + "1" * 300_000 + "}", ""),
    ],
)
def test_a_wrong_field_is_named(noor, body, field):
    answer = post(noor, SETTINGS, body)

    assert answer.status_code == 400
    assert answer.json() == {"code": "bad", "field": field}


def test_a_care_worker_reads_quick_texts_and_changes_none(noor, kai):
    saved = post(noor, QUICK_TEXTS, HALLO).json()
    assert saved["text"] == "Hoi, fijn dat je er bent."

    assert kai.get(QUICK_TEXTS).json() == {"quick_texts": [saved]}
    for url, body in [(QUICK_TEXTS, HALLO), (f"{QUICK_TEXTS}/{saved['id']}/delete", {})]:
        assert post(kai, url, body).status_code == 404
    assert kai.get(QUICK_TEXTS).json() == {"quick_texts": [saved]}


def test_a_supervisor_mends_and_deletes_a_quick_text(noor):
    saved = post(noor, QUICK_TEXTS, HALLO).json()

    mended = post(noor, QUICK_TEXTS, {**HALLO, "id": saved["id"], "title": "Dag"}).json()
    assert mended == {**saved, "title": "Dag"}

    assert post(noor, f"{QUICK_TEXTS}/{saved['id']}/delete", {}).json() == {}
    assert post(noor, f"{QUICK_TEXTS}/{saved['id']}/delete", {}).status_code == 404
    assert post(noor, QUICK_TEXTS, {**HALLO, "id": saved["id"]}).status_code == 404


@pytest.mark.parametrize("handle", ["x", "0", "é", "00000000000000000000000000000000", "a" * 400])
def test_a_quick_text_that_never_was_is_unknown(noor, handle):
    assert post(noor, f"{QUICK_TEXTS}/{handle}/delete", {}).json() == {"code": "unknown"}
    assert post(noor, QUICK_TEXTS, {**HALLO, "id": handle}).json() == {"code": "unknown"}


@pytest.mark.parametrize(
    ("changes", "field"), [({"title": ""}, "title"), ({"body": " "}, "body"), ({"note": 1}, ""), ({"lang": []}, "lang")]
)
def test_a_quick_text_with_a_wrong_field_is_refused_by_name(noor, changes, field):
    answer = post(noor, QUICK_TEXTS, {**HALLO, **changes})

    assert answer.status_code == 400
    assert answer.json() == {"code": "bad", "field": field}


@pytest.mark.parametrize("person", [people.kai, people.pia, people.axel])
def test_who_may_not_change_settings_gets_the_answer_of_a_missing_page(person):
    other = console_of(person())

    for answer in (other.get(SETTINGS), post(other, SETTINGS, {"surge": True}), post(other, QUICK_TEXTS, HALLO)):
        assert answer.status_code == 404
        assert answer.json() == {"code": "unknown"}
    assert not outreach.opening_now().open


@pytest.mark.parametrize("person", [people.pia, people.axel])
def test_only_those_who_answer_conversations_read_quick_texts(person):
    assert console_of(person()).get(QUICK_TEXTS).status_code == 404


def test_without_a_second_factor_nothing_is_answered():
    people.noor()
    half = people.Console()
    half.gives_passphrase("noor")

    for client in (half.client, Client()):
        assert client.get(SETTINGS).json() == {"code": "signed_out"}
        assert client.get(QUICK_TEXTS).status_code == 403


def test_a_change_without_the_csrf_header_is_refused(noor):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = noor.cookies

    assert post(strict, SETTINGS, {"surge": True}).status_code == 403
    assert not outreach.opening_now().open


def test_other_methods_are_refused_and_nothing_is_cached(noor):
    for method in ("put", "delete", "patch"):
        assert getattr(noor, method)(SETTINGS).status_code == 405
    assert noor.get(SETTINGS)["Cache-Control"] == "no-store"
