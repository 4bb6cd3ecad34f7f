"""Keeping the texts by which a youth decides about a guest. A version is added, never changed; review dates it."""

from typing import Any
from uuid import UUID

from django.db import transaction

from moderation import api as moderation
from outreach.models import Brand, GuestText
from outreach.rules.fields import LANGUAGES, BadField, read_date
from outreach.rules.guest_texts import DOORS, KINDS, read_blocks, read_first, read_reviewer

__all__ = ["UnknownGuestText", "add_guest_text", "review_guest_text"]


class UnknownGuestText(LookupError):
    """There is no such text with this brand."""


@transaction.atomic
def add_guest_text(*, brand: Brand, kind: Any, door: Any, lang: Any, blocks: Any, first: Any, actor: str) -> UUID:
    """Add the next version, which is used once it is reviewed (on a demo brand at once); gives its handle.

    `blocks` and `first` as `outreach.rules.guest_texts` reads them. Raises `BadField`.
    """
    for field, value, allowed in (("kind", kind, KINDS), ("door", door, DOORS), ("lang", lang, LANGUAGES)):
        if value not in allowed:
            raise BadField(field)
    read = {"blocks": read_blocks(blocks), "first": read_first(first)}
    # Of two at once, each must get a version of its own.
    Brand.objects.select_for_update().get(pk=brand.pk)
    same = {"brand": brand, "kind": kind, "door": door, "lang": lang}
    newest = GuestText.objects.filter(**same).order_by("-version").first()
    made = GuestText.objects.create(**same, **read, version=newest.version + 1 if newest else 1)
    moderation.record(actor=actor, verb="guest.text", subject=made.id.hex, reason="saved")
    return made.id


@transaction.atomic
def review_guest_text(*, brand: Brand, handle: UUID, date: Any, by: Any, actor: str) -> None:
    """Keep that `by` (one line) found this version good on `date` ("YYYY-MM-DD"); from then on it is used.

    Raises `BadField`, and `UnknownGuestText`, also for a text of another brand.
    """
    text = GuestText.objects.select_for_update().filter(brand=brand, id=handle).first()
    if text is None:
        raise UnknownGuestText
    text.reviewed, text.reviewed_by = read_date(date, "date"), read_reviewer(by)
    text.save(update_fields=["reviewed", "reviewed_by"])
    moderation.record(actor=actor, verb="guest.text", subject=handle.hex, reason="reviewed")
