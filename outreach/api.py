"""What other apps may use of outreach."""

from outreach.actions.demo import add_brand
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
    set_holidays,
    set_hours,
    switch_surge,
)
from outreach.reads import (
    QuickTextRow,
    brand_now,
    default_brand,
    lines_now,
    opening_now,
    quick_texts,
    settings_of,
)
from outreach.rules.fields import BadField
from outreach.rules.hours import Opening
from outreach.rules.lines import Line

__all__ = [
    "QUICK_TEXTS_MOST",
    "BadField",
    "Line",
    "Opening",
    "QuickTextRow",
    "TooManyQuickTexts",
    "UnknownQuickText",
    "add_brand",
    "brand_now",
    "change_settings",
    "default_brand",
    "delete_quick_text",
    "lines_now",
    "opening_now",
    "pause_intake",
    "quick_texts",
    "save_quick_text",
    "set_closing_before",
    "set_holidays",
    "set_hours",
    "settings_of",
    "switch_surge",
]
