import pytest
import time_machine

from moderation import api as moderation
from moderation.models import AppendOnly, AuditEntry

pytestmark = pytest.mark.django_db


def test_an_entry_says_who_did_what_to_what_in_which_minute():
    with time_machine.travel(1_790_000_079, tick=False):
        moderation.record(actor="n", verb="staff.closed", subject="k", reason="left")

    assert moderation.entries() == [
        moderation.Entry(minute=1_790_000_040 // 60, actor="n", verb="staff.closed", subject="k", reason="left")
    ]


def test_the_newest_entry_comes_first_and_one_subject_can_be_read_alone():
    for subject in ("a", "b", "a"):
        moderation.record(actor="n", verb="conversation.opened", subject=subject, reason=subject)
    moderation.record(actor="k", verb="conversation.closed", subject="a")

    assert [entry.verb for entry in moderation.entries(subject="a")] == [
        "conversation.closed",
        "conversation.opened",
        "conversation.opened",
    ]
    assert len(moderation.entries(actor="k")) == 1
    assert len(moderation.entries(limit=2)) == 2


def test_a_verb_that_is_not_in_the_table_is_refused():
    with pytest.raises(moderation.UnknownVerb):
        moderation.record(actor="n", verb="staff.praised", subject="k")


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry.save(),
        lambda entry: entry.delete(),
        lambda entry: AuditEntry(pk=entry.pk, minute=0, actor="x", verb="staff.closed", subject="y").delete(),
        lambda entry: AuditEntry.objects.update(actor="x"),
        lambda entry: AuditEntry.objects.filter(pk=entry.pk).delete(),
        lambda entry: AuditEntry.objects.bulk_update([entry], ["actor"]),
    ],
)
def test_nothing_in_the_log_can_be_changed_or_removed(change):
    moderation.record(actor="n", verb="staff.closed", subject="k")

    with pytest.raises(AppendOnly):
        change(AuditEntry.objects.get())

    assert moderation.entries()[0].actor == "n"


def test_evidence_is_kept_byte_for_byte_and_never_cut():
    moderation.record(actor="youth", verb="consent.given", subject="c", evidence=bytes(range(236)))

    with pytest.raises(ValueError, match="never cut"):
        moderation.record(actor="youth", verb="consent.given", subject="c", evidence=bytes(513))

    assert [entry.evidence for entry in moderation.entries()] == [bytes(range(236))]


@pytest.mark.parametrize(
    "verb",
    [
        "guest.certified", "guest.revoked", "guest.certificate_refused", "guest.text",
        "guest.wished", "guest.proposed", "guest.cancelled",
        "consent.given", "consent.refused", "consent.withdrawn", "consent.ended",
        "handover.sent", "handover.arrived", "appointment.kept", "settings.guest_kinds",
    ],
)  # fmt: skip
def test_what_happens_to_guests_can_be_recorded(verb):
    moderation.record(actor="youth", verb=verb, subject="c")

    assert moderation.entries()[0].verb == verb
