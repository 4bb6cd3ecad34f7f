"""Changing when somebody answers: checked, written and audited together. What changes nothing is not written either."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from moderation import api as moderation
from outreach.models import Brand
from outreach.rules.fields import (
    BadField,
    read_flag,
    read_holidays,
    read_hours,
    read_minutes,
    told_holidays,
    told_hours,
)
from outreach.rules.guest_texts import read_kinds

__all__ = [
    "change_settings",
    "pause_intake",
    "set_closing_before",
    "set_guest_kinds",
    "set_holidays",
    "set_hours",
    "switch_surge",
]


def set_hours(*, brand: Brand, hours: Any, actor: str) -> None:
    """Replace the weekly hours by `hours`, as `read_hours` reads them. Raises `BadField`."""
    _change(brand, "hours", told_hours(read_hours(hours)), actor)


def set_holidays(*, brand: Brand, holidays: Any, actor: str) -> None:
    """Replace the holidays by `holidays`, as `read_holidays` reads them. Raises `BadField`."""
    _change(brand, "holidays", told_holidays(read_holidays(holidays)), actor)


def switch_surge(*, brand: Brand, on: Any, actor: str) -> None:
    """Stay open whatever the hours say, until switched off. Raises `BadField`."""
    _change(brand, "surge", read_flag(on, "surge"), actor)


def pause_intake(*, brand: Brand, on: Any, actor: str) -> None:
    """Let nobody new in at once, until switched off; running conversations go on. Raises `BadField`."""
    _change(brand, "paused", read_flag(on, "paused"), actor)


def set_closing_before(*, brand: Brand, minutes: Any, actor: str) -> None:
    """Stop the intake this many minutes before closing. Raises `BadField`."""
    _change(brand, "closing_before", read_minutes(minutes, "closing_before"), actor)


def set_guest_kinds(*, brand: Brand, kinds: Any, actor: str) -> None:
    """Which kinds of guest ("police", "helper") a youth may be asked about from now on. Raises `BadField`."""
    _change(brand, "guest_kinds", read_kinds(kinds), actor)


@transaction.atomic
def change_settings(*, brand: Brand, changes: Any, actor: str) -> None:
    """Any of the six, by the names of docs/PROTOCOL.md; one that is left out stays. All or none. Raises `BadField`."""
    if not isinstance(changes, dict):
        raise BadField("")
    setters: dict[str, Callable[[Any], None]] = {
        "hours": lambda value: set_hours(brand=brand, hours=value, actor=actor),
        "holidays": lambda value: set_holidays(brand=brand, holidays=value, actor=actor),
        "surge": lambda value: switch_surge(brand=brand, on=value, actor=actor),
        "paused": lambda value: pause_intake(brand=brand, on=value, actor=actor),
        "closing_before": lambda value: set_closing_before(brand=brand, minutes=value, actor=actor),
        "guest_kinds": lambda value: set_guest_kinds(brand=brand, kinds=value, actor=actor),
    }
    for field, value in changes.items():
        if field not in setters:
            raise BadField(field)
        setters[field](value)


@transaction.atomic
def _change(brand: Brand, field: str, value: Any, actor: str) -> None:
    current = Brand.objects.select_for_update().get(pk=brand.pk)
    if getattr(current, field) == value:
        return
    setattr(current, field, value)
    current.save(update_fields=[field])
    moderation.record(actor=actor, verb=f"settings.{field}", subject=brand.slug, reason=_told(field, value))


def _told(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return " ".join(value) or "none" if field == "guest_kinds" else ""
