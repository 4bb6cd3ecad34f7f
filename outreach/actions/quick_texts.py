"""Keeping the texts that workers have at hand. What staff write is cleaned here, once, before it is stored."""

from typing import Any
from uuid import UUID

from django.db import transaction

from moderation import api as moderation
from outreach.models import Brand, QuickText
from outreach.rules.fields import LANGUAGES, BadField, read_line

__all__ = ["QUICK_TEXTS_MOST", "TooManyQuickTexts", "UnknownQuickText", "delete_quick_text", "save_quick_text"]

QUICK_TEXTS_MOST = 200


class UnknownQuickText(LookupError):
    """There is no such text with this brand."""


class TooManyQuickTexts(ValueError):
    """The brand has `QUICK_TEXTS_MOST` texts; one must go before another can be added."""


@transaction.atomic
def save_quick_text(*, brand: Brand, lang: Any, title: Any, body: Any, actor: str, handle: UUID | None = None) -> UUID:
    """Add a text, or replace the one called `handle`; gives its handle.

    `title` is one plain line, `body` markdown of at most `moderation.LONGEST` characters that leaves something to send.
    Raises `BadField`, `UnknownQuickText` and `TooManyQuickTexts`.
    """
    if lang not in LANGUAGES:
        raise BadField("lang")
    kept = _kept(brand, handle)
    kept.lang = lang
    kept.title = read_line(title, "title")
    if not kept.title:
        raise BadField("title")
    kept.source, kept.html, kept.text = _cleaned(body)
    kept.save()
    moderation.record(actor=actor, verb="quick_text.saved", subject=kept.id.hex)
    return kept.id


@transaction.atomic
def delete_quick_text(*, brand: Brand, handle: UUID, actor: str) -> None:
    """Raises `UnknownQuickText`, also for a text of another brand."""
    gone, _ = QuickText.objects.filter(brand=brand, id=handle).delete()
    if not gone:
        raise UnknownQuickText
    moderation.record(actor=actor, verb="quick_text.deleted", subject=handle.hex)


def _kept(brand: Brand, handle: UUID | None) -> QuickText:
    if handle is None:
        if QuickText.objects.filter(brand=brand).count() >= QUICK_TEXTS_MOST:
            raise TooManyQuickTexts
        return QuickText(brand=brand)
    kept = QuickText.objects.select_for_update().filter(brand=brand, id=handle).first()
    if kept is None:
        raise UnknownQuickText
    return kept


def _cleaned(body: Any) -> tuple[str, str, str]:
    if not isinstance(body, str) or "\x00" in body:
        raise BadField("body")
    try:
        body.encode()  # half of a surrogate pair is a string for Python, and no text for a database
        html, text = moderation.to_html(body), moderation.to_text(body)
    except (moderation.TooLong, UnicodeEncodeError) as problem:
        raise BadField("body") from problem
    if not text:
        raise BadField("body")
    return body, html, text
