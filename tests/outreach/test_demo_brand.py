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


def test_adding_it_again_leaves_what_somebody_changed():
    brand = outreach.add_brand()
    outreach.set_hours(brand=brand, hours=[], actor="a" * 32)
    for row in outreach.quick_texts():
        outreach.delete_quick_text(brand=brand, handle=UUID(row["id"]), actor="a" * 32)

    outreach.add_brand()

    assert not outreach.opening_now().open
    assert outreach.quick_texts() == []
