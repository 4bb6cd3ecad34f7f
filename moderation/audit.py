"""The one record of who did what to which opaque handle. It only grows."""

import time
from dataclasses import dataclass

from moderation.models import AuditEntry
from moderation.rules.verbs import VERBS

__all__ = ["EVIDENCE_MOST", "Entry", "UnknownVerb", "entries", "record"]

EVIDENCE_MOST = 512


class UnknownVerb(LookupError):
    """The verb is not in the table of verbs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit log. `minute` is in minutes since 1970 (UTC); `evidence` is empty for most verbs."""

    minute: int
    actor: str
    verb: str
    subject: str
    reason: str
    evidence: bytes = b""


def record(*, actor: str, verb: str, subject: str, reason: str = "", evidence: bytes = b"") -> None:
    """Add an entry, inside the transaction that does the thing. Raises `UnknownVerb`, ValueError for long evidence.

    `actor` and `subject` are opaque: the hexadecimal handle of staff or a conversation, `system`, `youth`, or the name
    of a setting. Never a text that somebody wrote, except `reason`, which staff type knowing that it is kept.
    `evidence` is a signed statement with the key that checks it, at most 512 bytes; it outlives the conversation.
    """
    if verb not in VERBS:
        raise UnknownVerb(verb)
    if len(evidence) > EVIDENCE_MOST:
        raise ValueError("evidence is never cut")
    AuditEntry.objects.create(
        minute=int(time.time() // 60),
        actor=actor,
        verb=verb,
        subject=subject,
        reason=reason[:200],
        evidence=evidence,
    )


def is_recorded(*, verb: str, subject: str, since: int) -> bool:
    """Whether this stands in the log with a minute of `since` or later: who does a thing again need not fill it."""
    return AuditEntry.objects.filter(verb=verb, subject=subject, minute__gte=since).exists()


def entries(*, subject: str | None = None, actor: str | None = None, limit: int = 200) -> list[Entry]:
    """The newest entries first, at most `limit`, of one subject or actor when given."""
    rows = AuditEntry.objects.order_by("-pk")
    if subject is not None:
        rows = rows.filter(subject=subject)
    if actor is not None:
        rows = rows.filter(actor=actor)
    return [
        Entry(
            minute=row.minute,
            actor=row.actor,
            verb=row.verb,
            subject=row.subject,
            reason=row.reason,
            evidence=bytes(row.evidence),
        )
        for row in rows[:limit]
    ]
