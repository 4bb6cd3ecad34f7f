"""The text by which a youth decides about a guest. What is shown, line by line, is what the consent signs."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from outreach.rules.fields import BadField

__all__ = [
    "BLOCKS_MOST",
    "BLOCK_MOST",
    "DOORS",
    "FIRST_MOST",
    "KINDS",
    "ONCE",
    "PLACES",
    "day",
    "read_blocks",
    "read_first",
    "read_kinds",
    "read_reviewer",
    "shown_text",
]

KINDS = ("police", "helper")
DOORS = ("self", "other")
# What a block may be; each of ONCE stands exactly once, and "yes" and "no" are the two equal buttons.
ONCE = ("title", "no", "yes", "ask")
BLOCK_KINDS = (*ONCE, "lead", "row", "how", "h", "p", "li", "note")
# What is filled in: names from the certificate and the worker's, the day of the check, the root's fingerprint.
PLACES = ("guest", "worker", "unit", "checker", "date", "mark")

BLOCKS_MOST = 80
BLOCK_MOST = 600  # characters
FIRST_MOST = 1000
REVIEWER_MOST = 80

_PLACE = re.compile(r"\{(\w*)\}")
_MONTHS = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def read_blocks(raw: Any) -> list[dict[str, str]]:
    """The blocks from [{k, t}], in the order of the screen. Raises `BadField`, naming the block by its place.

    A text is one line; a placeholder that is not one of `PLACES` is refused, and each button stands there once.
    """
    if not isinstance(raw, list) or not 0 < len(raw) <= BLOCKS_MOST:
        raise BadField("blocks")
    blocks = [_block(block, f"blocks.{index}") for index, block in enumerate(raw)]
    kinds = [block["k"] for block in blocks]
    if any(kinds.count(kind) != 1 for kind in ONCE):
        raise BadField("blocks")
    return blocks


def read_first(raw: Any) -> str:
    """What a guest says who must tell something first: plain text that leaves something to send. Raises `BadField`."""
    if not isinstance(raw, str) or not 0 < len(raw.strip()) <= FIRST_MOST or not _is_plain(raw, breaks=True):
        raise BadField("first")
    if _PLACE.search(raw):  # nothing is filled in here
        raise BadField("first")
    return raw.strip()


def read_kinds(raw: Any) -> list[str]:
    """Which kinds of guest a brand lets be asked, without doubles, in the order of `KINDS`. Raises `BadField`."""
    if not isinstance(raw, list) or not all(kind in KINDS for kind in raw):
        raise BadField("guest_kinds")
    return [kind for kind in KINDS if kind in raw]


def read_reviewer(raw: Any) -> str:
    """Who reviewed a text: one line. Raises `BadField`."""
    if not isinstance(raw, str) or not 0 < len(raw.strip()) <= REVIEWER_MOST or not _is_plain(raw, breaks=False):
        raise BadField("by")
    return raw.strip()


def shown_text(blocks: Iterable[Mapping[str, str]], values: Mapping[str, str]) -> str:
    """What the consent hashes, as UTF-8: a line for each block in its order, what it is and what it says.

    What it is decides which button says yes. A value is put in as it is, also when it looks like a placeholder. Raises
    KeyError for a placeholder without a value.
    """
    return "\n".join(f"{block['k']} {_PLACE.sub(lambda place: values[place[1]], block['t'])}" for block in blocks)


def day(minute: int, lang: str) -> str:
    """The day of this minute (since 1970, UTC) in words: "3 maart 2026" or "3 March 2026"."""
    date = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    return f"{date.day} {_MONTHS[lang][date.month - 1]} {date.year}"


def _block(raw: Any, place: str) -> dict[str, str]:
    if not isinstance(raw, dict) or set(raw) != {"k", "t"} or raw["k"] not in BLOCK_KINDS:
        raise BadField(place)
    text = raw["t"]
    if not isinstance(text, str) or not 0 < len(text.strip()) <= BLOCK_MOST or not _is_plain(text, breaks=False):
        raise BadField(place)
    if not set(_PLACE.findall(text)) <= set(PLACES):
        raise BadField(place)
    return {"k": raw["k"], "t": text.strip()}


def _is_plain(text: str, *, breaks: bool) -> bool:
    return all(part.isprintable() for part in (text.split("\n") if breaks else [text]))
