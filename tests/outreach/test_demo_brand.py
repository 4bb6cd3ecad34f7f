"""The brand to try things with."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from outreach import api as outreach

pytestmark = pytest.mark.django_db


def test_the_demo_brand_says_what_it_is_and_is_always_open():
    outreach.add_brand()

    for hour in range(24):
        moment = datetime(2026, 11, 24, hour, 45, tzinfo=ZoneInfo("Europe/Amsterdam"))
        assert outreach.opening_now(now=moment).told() == {"intake": True, "open": True, "until": None, "next": None}
    assert outreach.brand_now()["demo"] is True
    assert {row["lang"] for row in outreach.quick_texts()} == {"nl", "en"}


def test_the_demo_brand_lets_guests_be_asked_by_texts_that_say_they_are_not_reviewed():
    brand = outreach.add_brand()

    assert outreach.guest_kinds(brand) == ["police", "helper"]
    texts = [
        outreach.consent_text(brand, kind=kind, door=door, lang=lang)
        for kind in ("police", "helper")
        for door in ("self", "other")
        for lang in ("nl", "en")
    ]
    for text in texts:
        assert text is not None
        assert (text.version, text.reviewed, text.reviewed_by) == (1, None, "")
        assert [block["k"] for block in text.blocks].count("note") == 1


def test_adding_it_again_leaves_what_somebody_changed():
    brand = outreach.add_brand()
    outreach.set_hours(brand=brand, hours=[], actor="a" * 32)
    outreach.set_guest_kinds(brand=brand, kinds=[], actor="a" * 32)
    for row in outreach.quick_texts():
        outreach.delete_quick_text(brand=brand, handle=UUID(row["id"]), actor="a" * 32)

    outreach.add_brand()

    assert not outreach.opening_now().open
    assert outreach.quick_texts() == []
    assert outreach.guest_kinds() == []
    assert len(outreach.guest_texts()) == 8
