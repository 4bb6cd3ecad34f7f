"""A supervisor sets when the helpline answers."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from moderation import api as moderation
from outreach import api as outreach

pytestmark = pytest.mark.django_db

NOOR = "a" * 32
TUESDAY_EVENING = datetime(2026, 11, 24, 18, tzinfo=ZoneInfo("Europe/Amsterdam"))
TUESDAYS = [{"weekday": 1, "opens": "16:00", "closes": "06:00"}]
CLOSED_TODAY = [{"date": "2026-11-24", "opens": None, "closes": None, "name": "Vrij"}]


def now():
    return outreach.opening_now(now=TUESDAY_EVENING)


def log():
    return [(entry.actor, entry.verb, entry.subject, entry.reason) for entry in moderation.entries()][::-1]


def test_a_fresh_installation_has_one_brand_that_is_closed_and_shows_other_lines():
    brand = outreach.default_brand()

    assert outreach.default_brand() == brand
    assert not now().open
    assert [line["name"] for line in outreach.lines_now(now=TUESDAY_EVENING) if line["open"]] == [
        "112", "113", "Kindertelefoon", "Veilig Thuis",
    ]  # fmt: skip
    assert outreach.brand_now()["slug"] == "luwte"
    assert outreach.brand_now()["demo"] is False


def test_hours_that_were_set_are_the_hours_that_are_kept():
    outreach.set_hours(brand=outreach.default_brand(), hours=TUESDAYS, actor=NOOR)

    assert now().told() == {"intake": True, "open": True, "until": "06:00", "next": None}


def test_a_holiday_closes_a_day_that_would_be_open():
    brand = outreach.default_brand()
    outreach.set_hours(brand=brand, hours=TUESDAYS, actor=NOOR)
    outreach.set_holidays(brand=brand, holidays=CLOSED_TODAY, actor=NOOR)

    assert not now().open


def test_the_switches_work_at_once_and_lift_again():
    brand = outreach.default_brand()
    outreach.switch_surge(brand=brand, on=True, actor=NOOR)
    assert now().intake

    outreach.pause_intake(brand=brand, on=True, actor=NOOR)
    assert now().open
    assert not now().intake

    outreach.pause_intake(brand=brand, on=False, actor=NOOR)
    outreach.switch_surge(brand=brand, on=False, actor=NOOR)
    assert not now().open


def test_each_change_is_in_the_audit_log_and_a_change_of_nothing_is_not():
    brand = outreach.default_brand()
    changes = {
        "hours": TUESDAYS,
        "holidays": CLOSED_TODAY,
        "surge": True,
        "closing_before": 45,
        "paused": False,
        "guest_kinds": ["police", "helper"],
    }

    outreach.change_settings(brand=brand, changes=changes, actor=NOOR)
    outreach.change_settings(brand=brand, changes=changes, actor=NOOR)

    assert log() == [
        (NOOR, "settings.hours", "luwte", ""),
        (NOOR, "settings.holidays", "luwte", ""),
        (NOOR, "settings.surge", "luwte", "on"),
        (NOOR, "settings.closing_before", "luwte", ""),
        (NOOR, "settings.guest_kinds", "luwte", "police helper"),
    ]
    assert outreach.settings_of(brand) == changes


def test_a_switch_that_is_turned_leaves_hours_that_a_colleague_just_set():
    stale = outreach.default_brand()
    outreach.set_hours(brand=outreach.default_brand(), hours=TUESDAYS, actor=NOOR)

    outreach.change_settings(brand=stale, changes={"surge": True}, actor=NOOR)

    assert outreach.settings_of(stale)["hours"] == TUESDAYS


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"hours": TUESDAYS, "surge": "yes"}, "surge"),
        ({"hours": TUESDAYS, "demo": True}, "demo"),
        ({"hours": TUESDAYS, "closing_before": 999}, "closing_before"),
        ({"hours": TUESDAYS, "guest_kinds": ["police", "press"]}, "guest_kinds"),
        ({"hours": TUESDAYS, "guest_kinds": "police"}, "guest_kinds"),
        ([], ""),
    ],
)
def test_one_wrong_field_is_named_and_nothing_is_changed(changes, field):
    brand = outreach.default_brand()

    with pytest.raises(outreach.BadField) as refused:
        outreach.change_settings(brand=brand, changes=changes, actor=NOOR)

    assert refused.value.field == field
    assert outreach.settings_of(brand)["hours"] == []
    assert log() == []
