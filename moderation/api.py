"""What other apps may use of moderation."""

from moderation.audit import Entry, UnknownVerb, entries, is_recorded, record
from moderation.limits import (
    LIMITS,
    Limit,
    Limited,
    LocalBucket,
    UnknownLimit,
    forget_full_buckets,
    local_bucket,
    spend,
)
from moderation.rules.allowlist import LONGEST
from moderation.rules.packed import Packed, pack, pack_all, read_packed, unpack
from moderation.rules.verbs import VERBS
from moderation.sanitise import TooLong, to_html, to_text
from moderation.work import BadWork, challenge, check

__all__ = [
    "LIMITS",
    "LONGEST",
    "VERBS",
    "BadWork",
    "Entry",
    "Limit",
    "Limited",
    "LocalBucket",
    "Packed",
    "TooLong",
    "UnknownLimit",
    "UnknownVerb",
    "challenge",
    "check",
    "entries",
    "forget_full_buckets",
    "is_recorded",
    "local_bucket",
    "pack",
    "pack_all",
    "read_packed",
    "record",
    "spend",
    "to_html",
    "to_text",
    "unpack",
]
