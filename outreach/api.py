"""What other apps may use of outreach."""

from outreach.actions.guest_texts import UnknownGuestText, add_guest_text, review_guest_text
from outreach.actions.quick_texts import (
    QUICK_TEXTS_MOST,
    TooManyQuickTexts,
    UnknownQuickText,
    delete_quick_text,
    save_quick_text,
)
from outreach.actions.settings import (
    change_settings,
    pause_intake,
    set_closing_before,
    set_guest_kinds,
    set_holidays,
    set_hours,
    switch_surge,
)
from outreach.demo.brand import add_brand
from outreach.models import GuestText
from outreach.reads import (
    QuickTextRow,
    brand_now,
    consent_text,
    consent_text_of,
    default_brand,
    guest_kinds,
    guest_texts,
    lines_now,
    opening_now,
    quick_texts,
    settings_of,
)
from outreach.rules.fields import BadField
from outreach.rules.guest_texts import day, shown_text
from outreach.rules.hours import Opening
from outreach.rules.lines import Line

__all__ = [
    "QUICK_TEXTS_MOST",
    "BadField",
    "GuestText",
    "Line",
    "Opening",
    "QuickTextRow",
    "TooManyQuickTexts",
    "UnknownGuestText",
    "UnknownQuickText",
    "add_brand",
    "add_guest_text",
    "brand_now",
    "change_settings",
    "consent_text",
    "consent_text_of",
    "day",
    "default_brand",
    "delete_quick_text",
    "guest_kinds",
    "guest_texts",
    "lines_now",
    "opening_now",
    "pause_intake",
    "quick_texts",
    "review_guest_text",
    "save_quick_text",
    "set_closing_before",
    "set_guest_kinds",
    "set_holidays",
    "set_hours",
    "settings_of",
    "shown_text",
    "switch_surge",
]
