"""Texts that workers keep at hand."""

import uuid

import pytest

from moderation import api as moderation
from outreach import api as outreach
from outreach.models import Brand

pytestmark = pytest.mark.django_db

NOOR = "a" * 32


def save(**changes):
    text = {"lang": "nl", "title": "Hallo", "body": "Hoi, *fijn* dat je er bent.", "actor": NOOR, **changes}
    return outreach.save_quick_text(brand=outreach.default_brand(), **text)


def test_a_saved_text_can_be_shown_and_sent():
    handle = save()

    assert outreach.quick_texts() == [
        {
            "id": handle.hex,
            "lang": "nl",
            "title": "Hallo",
            "body": "Hoi, *fijn* dat je er bent.",
            "html": "<p>Hoi, <em>fijn</em> dat je er bent.</p>\n",
            "text": "Hoi, fijn dat je er bent.",
        }
    ]


def test_what_staff_write_is_cleaned_before_it_is_kept():
    save(body="Kijk <script>alert(1)</script> [hier](javascript:alert(2)) <img src=x onerror=alert(3)>")

    kept = outreach.quick_texts()[0]
    assert "<script" not in kept["html"]
    assert "<img" not in kept["html"]
    assert "href" not in kept["html"]


def test_texts_come_by_language():
    save(title="B")
    save(title="A")
    save(lang="en", title="Hello", body="Hi")

    assert [row["title"] for row in outreach.quick_texts(lang="nl")] == ["A", "B"]
    assert [row["title"] for row in outreach.quick_texts()] == ["Hello", "A", "B"]


def test_a_text_is_replaced_in_place():
    handle = save()

    assert save(handle=handle, title="Dag", body="Dag!") == handle
    assert [(row["title"], row["text"]) for row in outreach.quick_texts()] == [("Dag", "Dag!")]


def test_a_deleted_text_is_gone_and_cannot_be_deleted_again():
    handle = save()
    outreach.delete_quick_text(brand=outreach.default_brand(), handle=handle, actor=NOOR)

    assert outreach.quick_texts() == []
    with pytest.raises(outreach.UnknownQuickText):
        outreach.delete_quick_text(brand=outreach.default_brand(), handle=handle, actor=NOOR)
    assert [entry.verb for entry in moderation.entries()] == ["quick_text.deleted", "quick_text.saved"]


def test_a_text_of_another_brand_is_as_unknown_as_a_missing_one():
    outreach.default_brand()
    other = Brand.objects.create(slug="other", name="Other")
    handle = outreach.save_quick_text(brand=other, lang="nl", title="Hallo", body="Hoi", actor=NOOR)

    for unknown in (handle, uuid.UUID(int=1)):
        with pytest.raises(outreach.UnknownQuickText):
            save(handle=unknown)
        with pytest.raises(outreach.UnknownQuickText):
            outreach.delete_quick_text(brand=outreach.default_brand(), handle=unknown, actor=NOOR)
    assert outreach.quick_texts() == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"lang": "de"}, "lang"),
        ({"lang": None}, "lang"),
        ({"title": "  "}, "title"),
        ({"title": "twee\nregels"}, "title"),
        ({"title": "t" * 61}, "title"),
        ({"body": ""}, "body"),
        ({"body": "***"}, "body"),
        ({"body": "x" * (moderation.LONGEST + 1)}, "body"),
        ({"body": "a\x00b"}, "body"),
        ({"body": "a\ud800b"}, "body"),
        ({"title": "\ud800"}, "title"),
        ({"body": 7}, "body"),
    ],
)
def test_a_text_that_cannot_be_used_names_the_field(changes, field):
    with pytest.raises(outreach.BadField) as refused:
        save(**changes)

    assert refused.value.field == field
    assert outreach.quick_texts() == []


def test_a_full_shelf_takes_no_more_texts(monkeypatch):
    monkeypatch.setattr("outreach.actions.quick_texts.QUICK_TEXTS_MOST", 2)
    handle = save()
    save()

    with pytest.raises(outreach.TooManyQuickTexts):
        save()
    assert save(handle=handle, title="Nog steeds") == handle
