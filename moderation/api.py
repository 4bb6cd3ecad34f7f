"""What other apps may use of moderation."""

from moderation.audit import Entry, UnknownVerb, entries, record
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
from moderation.rules.packed import pack, unpack
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
    "TooLong",
    "UnknownLimit",
    "UnknownVerb",
    "challenge",
    "check",
    "entries",
    "forget_full_buckets",
    "local_bucket",
    "pack",
    "record",
    "spend",
    "to_html",
    "to_text",
    "unpack",
]
