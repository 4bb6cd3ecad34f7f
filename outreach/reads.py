"""What is so now: who answers, which other lines answer, and the texts at hand."""

from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from django.utils import timezone

from outreach.models import Brand, GuestText, QuickText
from outreach.rules.fields import read_holidays, read_hours
from outreach.rules.hours import Opening, Switches, opening
from outreach.rules.lines import Line, lines_at

__all__ = [
    "QuickTextRow",
    "brand_now",
    "consent_text",
    "consent_text_of",
    "default_brand",
    "guest_kinds",
    "guest_texts",
    "lines_now",
    "opening_now",
    "quick_texts",
    "settings_of",
]


class QuickTextRow(TypedDict):
    """A quick text for a console: `body` as written, `html` to show, `text` to put in the message box."""

    id: str
    lang: str
    title: str
    body: str
    html: str
    text: str


def default_brand() -> Brand:
    """The brand of a plain address. A fresh installation gets one that is closed until a supervisor sets hours."""
    found = Brand.objects.order_by("pk").first()
    return found or Brand.objects.get_or_create(slug="luwte", defaults={"name": "Luwte"})[0]


def opening_now(brand: Brand | None = None, now: datetime | None = None) -> Opening:
    """Whether somebody answers at `now` (aware; by default this moment)."""
    ours = brand or default_brand()
    switches = Switches(surge=ours.surge, paused=ours.paused, closing_before=ours.closing_before)
    return opening(_here(now), read_hours(ours.hours), read_holidays(ours.holidays), switches)


def lines_now(brand: Brand | None = None, now: datetime | None = None) -> list[Line]:
    """Other lines, in the order to show them, each in both languages and with whether it answers at `now`."""
    ours = brand or default_brand()
    return lines_at(_here(now), ours.lines)


def brand_now(brand: Brand | None = None, now: datetime | None = None) -> dict[str, Any]:
    """The `brand` of the phone page: {name, slug, demo, lines}."""
    ours = brand or default_brand()
    return {"name": ours.name, "slug": ours.slug, "demo": ours.demo, "lines": lines_now(ours, now)}


def settings_of(brand: Brand) -> dict[str, Any]:
    """What a supervisor can change, as `change_settings` takes it, fresh from the database."""
    fields = ("hours", "holidays", "surge", "closing_before", "paused", "guest_kinds")
    return dict(Brand.objects.filter(pk=brand.pk).values(*fields).get())


def quick_texts(brand: Brand | None = None, lang: str | None = None) -> list[QuickTextRow]:
    """The texts of a brand, by language and title; with `lang` of that language only."""
    rows = QuickText.objects.filter(brand=brand or default_brand())
    if lang is not None:
        rows = rows.filter(lang=lang)
    return [
        QuickTextRow(id=row.id.hex, lang=row.lang, title=row.title, body=row.source, html=row.html, text=row.text)
        for row in rows
    ]


def guest_kinds(brand: Brand | None = None) -> list[str]:
    """Which kinds of guest ("police", "helper") a youth may be asked about now, fresh from the database."""
    kinds: list[str] = Brand.objects.values_list("guest_kinds", flat=True).get(pk=(brand or default_brand()).pk)
    return kinds


def consent_text(brand: Brand, *, kind: str, door: str, lang: str) -> GuestText | None:
    """The text by which a youth decides now: the newest reviewed version, or on a demo brand the newest at all."""
    rows = GuestText.objects.filter(brand=brand, kind=kind, door=door, lang=lang)
    if not brand.demo:
        rows = rows.filter(reviewed__isnull=False)
    return rows.order_by("-version").first()


def consent_text_of(handle: UUID) -> GuestText | None:
    """The version that a proposal named, whatever came after it."""
    return GuestText.objects.filter(id=handle).first()


def guest_texts(brand: Brand | None = None) -> list[dict[str, Any]]:
    """All versions of a brand for its supervisors, newest first within kind, door and language."""
    return [
        {
            "id": row.id.hex,
            "kind": row.kind,
            "door": row.door,
            "lang": row.lang,
            "version": row.version,
            "blocks": row.blocks,
            "first": row.first,
            "reviewed": row.reviewed.isoformat() if row.reviewed else None,
            "reviewed_by": row.reviewed_by,
        }
        for row in GuestText.objects.filter(brand=brand or default_brand())
    ]


def _here(now: datetime | None) -> datetime:
    return timezone.localtime(now, timezone.get_default_timezone())
