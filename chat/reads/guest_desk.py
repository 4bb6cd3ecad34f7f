"""What a guest's page shows, and whom a worker can ask."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from accounts import api as accounts
from chat.access import access_desk, access_guest, access_guest_desk
from chat.clock import this_minute
from chat.errors import Unknown
from chat.models import Admission, Conversation, GuestDesk, HandoverNote
from chat.people import Person
from chat.presence import is_at_desk, is_paused
from chat.rules import guests
from outreach import api as outreach

__all__ = ["Begin", "certified_helpers", "guest_begin", "guest_desk", "guests_now", "notes_of"]

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Begin:
    """The last message that is not for the guest, and the first epoch that is."""

    floor: int
    epoch: int


def guest_desk(person: Person) -> Row:
    """The conversation a guest is in, until when they can be asked, how many notes to confirm. Raises `Unknown`.

    Nothing of a conversation is known here before the youth's yes, and nothing after its end.
    """
    guest = access_guest_desk(person)
    minute = this_minute()
    desk = GuestDesk.objects.filter(staff_id=guest.handle).first()
    until = desk.until_minute if desk else 0
    certified = accounts.valid_certificate(guest.handle, minute=minute) is not None
    inside = Admission.objects.filter(guest_id=guest.handle, state=guests.IN).select_related("conversation").first()
    is_in = inside is not None and accounts.is_certified_as(bytes(inside.certificate), guest.handle, minute=minute)
    return {
        "now": minute,
        "until": until if until > minute else 0,
        "talk": _talk(inside, minute) if inside and is_in else None,
        "notes": _living_notes(guest.handle, minute).filter(state=guests.SENT).count() if certified else 0,
    }


def guest_begin(person: Person, handle: UUID) -> Begin:
    """From where a guest reads this conversation. Raises `Unknown`."""
    admission = access_guest(person, handle, minute=this_minute())
    return Begin(floor=admission.floor, epoch=admission.first_epoch or 1)


def _talk(admission: Admission, minute: int) -> Row:
    conversation = admission.conversation
    text = outreach.consent_text_of(admission.text)
    return {
        "conv": conversation.pk.bytes,
        "admission": admission.pk.bytes,
        "slot": admission.slot,
        "epoch": admission.first_epoch,
        "floor": admission.floor,
        "minute": admission.answered_minute,
        "lang": conversation.lang,
        "worker": _worker(conversation, minute),
        "paused": is_paused(conversation),
        "hushed": admission.hushed,
        "first": text.first if text else "",
    }


def _worker(conversation: Conversation, minute: int) -> Row | None:
    worker = conversation.worker
    if worker is None:
        return None
    return {"name": worker.working_name, "here": is_at_desk(worker.pk, minute)}


def notes_of(person: Person) -> list[Row]:
    """The notes sealed to this helper whose 14 days are not over, newest first. Raises `Unknown`."""
    guest = access_guest_desk(person)
    minute = this_minute()
    if accounts.valid_certificate(guest.handle, minute=minute) is None:
        raise Unknown
    return [
        {
            "note": row.pk.bytes,
            "conv": row.conversation.bytes,
            "sealed": bytes(row.sealed),
            "certificate": bytes(row.certificate),
            "approval": bytes(row.approval),
            "sign_key": bytes(row.sign_key),
            "minute": row.minute,
            "expires": row.expires_minute,
            "state": row.state,
        }
        for row in _living_notes(guest.handle, minute).order_by("-minute", "pk")
    ]


def _living_notes(guest: UUID, minute: int) -> QuerySet[HandoverNote]:
    return HandoverNote.objects.filter(guest_id=guest, expires_minute__gt=minute)


def guests_now(person: Person) -> list[Row]:
    """Whom a worker can propose now: certified, available, of a kind of the brand, and nowhere in. Raises `Unknown`."""
    access_desk(person)
    minute = this_minute()
    kinds = outreach.guest_kinds()
    until = dict(GuestDesk.objects.filter(until_minute__gt=minute).values_list("staff_id", "until_minute"))
    busy = set(Admission.objects.filter(state=guests.IN).values_list("guest_id", flat=True))
    return [
        _certified(one) | {"until": until[one["handle"]]}
        for one in accounts.certified_guests(minute=minute)
        if one["kind"] in kinds and one["handle"] in until and one["handle"] not in busy
    ]


def certified_helpers(person: Person) -> list[Row]:
    """Every helper to whom a note can be handed. Raises `Unknown`."""
    access_desk(person)
    return [_certified(one) for one in accounts.certified_guests(minute=this_minute(), kind="helper")]


def _certified(one: accounts.CertifiedGuest) -> Row:
    return {
        "handle": one["handle"].bytes,
        "name": one["name"],
        "unit": one["unit"],
        "kind": one["kind"],
        "certificate": one["certificate"],
    }
