"""What /guest tells before anybody signs in, and the headers it comes with."""

import json
import re

import pytest

from chat.views import documents

pytestmark = pytest.mark.django_db

FILES = {
    "publicPath": "/static/app/assets/",
    "pages": {"guest": {"js": "guest-1.js", "css": "guest-1.css"}, "care": {"js": "care-1.js", "css": "care-1.css"}},
}


@pytest.fixture(autouse=True)
def built(tmp_path, settings):
    """A front end that was built, whatever the working tree holds."""
    (tmp_path / "manifest.json").write_text(json.dumps(FILES))
    settings.FRONTEND_DIST = tmp_path
    documents.manifest.cache_clear()
    yield
    documents.manifest.cache_clear()


@pytest.mark.parametrize("path", ["/guest", "/guest/enrol", "/guest/whatever"])
def test_the_document_is_the_same_on_every_path_and_names_nobody(client, path):
    page = client.get(path).content.decode()

    assert page == client.get("/guest").content.decode()
    (boot,) = re.findall(r'id="boot">(.*?)</script>', page)
    assert json.loads(boot).keys() == {"lang", "root", "salt"}
    assert not re.search("polit|police|officer|gast|guest(?!-1)|jongere|youth", page, re.IGNORECASE)


def test_it_holds_nothing_of_the_console(client):
    page = client.get("/guest").content.decode()

    assert "guest-1.js" in page
    assert "care-1" not in page


def test_it_is_the_same_for_somebody_who_is_signed_in(client, django_user_model):
    before = client.get("/guest").content
    client.force_login(django_user_model.objects.create(username="mark", working_name="Mark"))

    assert client.get("/guest").content == before


def test_its_headers_are_those_of_the_console(client):
    here, there = client.get("/guest"), client.get("/console")

    assert {**here.headers} == {**there.headers, "Content-Length": here.headers["Content-Length"]}
    assert "default-src 'none'" in here["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in here["Content-Security-Policy"]
    assert here["Cache-Control"].startswith("no-store") or "no-store" in here["Cache-Control"]
    assert here["Referrer-Policy"] == "no-referrer"
    assert '<meta name="robots" content="noindex, nofollow">' in here.content.decode()


def test_it_gives_the_token_that_signing_in_needs_and_no_session(client):
    answer = client.get("/guest")

    assert set(answer.cookies) == {"luwte_csrf"}
    assert answer.cookies["luwte_csrf"]["samesite"] == "Strict"
