"""What is known of guests in one conversation, as its youth and its staff may know it."""

from typing import Any

from accounts import api as accounts
from chat.clock import this_minute
from chat.models import Admission, Appointment, Conversation, HandoverNote, Visit
from chat.presence import is_paused
from chat.rules import guests
from outreach import api as outreach

__all__ = ["guest_for_staff", "guest_for_youth"]

Row = dict[str, Any]


def guest_for_youth(conversation: Conversation, visit: Visit) -> Row | None:
    """The `guest` of a youth's state; None where the brand has no kinds and nothing is there."""
    rows = _rows(conversation, visit)
    proposal, inside, ended = (rows.get(state) for state in (guests.PROPOSED, guests.IN, guests.ENDED))
    appointment = Appointment.objects.filter(conversation=conversation).first()
    return _told(
        {
            "kinds": outreach.guest_kinds(),
            "wished": conversation.wished,
            "proposal": _question(proposal) if proposal else None,
            "inside": _inside(conversation, inside) if inside else None,
            "ended": _ended(ended) if ended else None,
            "appointment": _sealed(bytes(appointment.youth_seal), appointment) if appointment else None,
            "notes": _notes(conversation, since=visit.started_minute),
        }
    )


def guest_for_staff(conversation: Conversation) -> Row | None:
    """The `guest` of a worker's state, of the youth's latest visit."""
    rows = _rows(conversation, Visit.objects.filter(conversation=conversation).order_by("-pk").first())
    proposal, inside, ended = (rows.get(state) for state in (guests.PROPOSED, guests.IN, guests.ENDED))
    appointment = Appointment.objects.filter(conversation=conversation).first()
    sign_key = {"sign_key": bytes(conversation.sign_key)}
    return _told(
        {
            "kinds": outreach.guest_kinds(),
            "wished": conversation.wished,
            "refused": conversation.refused,
            "proposal": _asked(proposal) if proposal else None,
            "inside": _inside(conversation, inside) | sign_key if inside else None,
            "ended": _ended(ended) if ended else None,
            "appointment": _sealed(bytes(appointment.team_seal), appointment) if appointment else None,
            "notes": _notes(conversation, since=0),
        }
    )


def _rows(conversation: Conversation, visit: Visit | None) -> dict[str, Admission]:
    """The newest admission of this visit in each state."""
    rows = Admission.objects.filter(conversation=conversation, visit=visit) if visit else Admission.objects.none()
    # By the order in which they ended: a first epoch is higher for whoever came later.
    return {row.state: row for row in rows.order_by("first_epoch", "proposed_minute")}


def _told(guest: Row) -> Row | None:
    return guest if any(guest.values()) else None


def _question(proposal: Admission) -> Row | None:
    text = outreach.consent_text_of(proposal.text)
    if text is None:
        return None
    return {
        "admission": proposal.pk.bytes,
        "slot": proposal.slot,
        "certificate": bytes(proposal.certificate),
        "worker": proposal.worker_name,
        "text": {
            "id": text.id.bytes,
            "lang": text.lang,
            "blocks": text.blocks,
            "reviewed": text.reviewed.isoformat() if text.reviewed else None,
        },
        "demo": text.brand.demo,
    }


def _asked(proposal: Admission) -> Row:
    body = accounts.parse_certificate(bytes(proposal.certificate))
    return {"admission": proposal.pk.bytes, "name": body.name, "unit": body.unit, "kind": proposal.kind}


def _inside(conversation: Conversation, inside: Admission) -> Row:
    return {
        "admission": inside.pk.bytes,
        "slot": inside.slot,
        "certificate": bytes(inside.certificate),
        "epoch": inside.first_epoch,
        "minute": inside.answered_minute,
        "paused": is_paused(conversation),
        "hushed": inside.hushed,
        "receipt": bytes(inside.receipt),
    }


def _ended(ended: Admission) -> Row:
    return {
        "admission": ended.pk.bytes,
        "certificate": bytes(ended.certificate),
        "by": ended.ended_by,
        "epoch": ended.end_epoch,
    }


def _sealed(seal: bytes, appointment: Appointment) -> Row:
    return {"seal": seal, "generation": appointment.generation}


def _notes(conversation: Conversation, *, since: int) -> list[Row]:
    rows = HandoverNote.objects.filter(
        conversation=conversation.pk, minute__gte=since, expires_minute__gt=this_minute()
    ).order_by("minute", "pk")
    return [
        {
            "id": row.pk.bytes,
            "name": accounts.parse_certificate(bytes(row.certificate)).name,
            "state": row.state,
        }
        for row in rows
    ]
