"""Asking: a youth wishes for a guest, a worker proposes one, and it is taken back."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_visit, access_worker_conversation
from chat.clock import this_minute
from chat.errors import WrongState
from chat.models import Admission, Conversation, GuestDesk, Visit
from chat.people import Person
from chat.rules import guests, lifecycle
from moderation import api as moderation
from outreach import api as outreach

__all__ = ["cancel_proposal", "cancel_proposals", "doubt", "propose", "wish"]


@transaction.atomic
def wish(person: Person, kind: str) -> None:
    """The youth asks for a guest: `police`, `helper` or `any`; "" takes it back. After a no it opens the question anew.

    Only the first of a visit is on record. Raises `Unknown`, and `WrongState` when the conversation is closed or the
    brand has no such guests.
    """
    visit, conversation = access_visit(person, lock=True)
    if conversation.state == lifecycle.CLOSED or not guests.is_wished(kind, outreach.guest_kinds()):
        raise WrongState
    conversation.wished = kind
    conversation.refused = conversation.refused and not kind
    conversation.save(update_fields=["wished", "refused"])
    verb, subject = "guest.wished", conversation.pk.hex
    if kind and not moderation.is_recorded(verb=verb, subject=subject, since=visit.started_minute):
        moderation.record(actor="youth", verb=verb, subject=subject, reason=kind)
    publish.hint_state(conversation.pk)


@transaction.atomic
def propose(person: Person, handle: UUID, guest: UUID) -> UUID:
    """Ask the youth whether this guest may join; gives the admission.

    Raises `Unknown` for the conversation, and `WrongState` for whatever else is in the way: no visit, a guest who
    cannot be asked now or is somewhere already, no text to decide by, a question that stands, a guest inside, or a no
    in this visit after which the youth wished for nobody.
    """
    staff, conversation = access_worker_conversation(person, handle)
    minute = this_minute()
    visit = Visit.objects.filter(conversation=conversation, ended=False).first()
    busy = Admission.objects.filter(conversation=conversation, state__in=[guests.PROPOSED, guests.IN]).exists()
    if visit is None or busy or conversation.refused:
        raise WrongState
    certified = _askable(guest, minute)
    text = outreach.consent_text(
        outreach.default_brand(), kind=certified["kind"], door=conversation.door, lang=conversation.lang
    )
    worker = accounts.active(staff.handle)
    if text is None or worker is None:
        raise WrongState
    admission = Admission.objects.create(
        conversation=conversation,
        visit=visit,
        guest_id=guest,
        kind=certified["kind"],
        certificate=certified["certificate"],
        text=text.id,
        worker_name=worker.working_name,
        slot=guests.slot_of(Admission.objects.filter(conversation=conversation, first_epoch__isnull=False).count()),
        proposed_minute=minute,
    )
    moderation.record(actor=staff.handle.hex, verb="guest.proposed", subject=handle.hex, reason=guest.hex)
    publish.hint_state(handle)
    return admission.pk


def _askable(guest: UUID, minute: int) -> accounts.CertifiedGuest:
    """The certificate of somebody who can be asked now. Raises `WrongState`."""
    found = next((one for one in accounts.certified_guests(minute=minute) if one["handle"] == guest), None)
    if found is None or found["kind"] not in outreach.guest_kinds():
        raise WrongState
    if not GuestDesk.objects.filter(staff_id=guest, until_minute__gt=minute).exists():
        raise WrongState
    if Admission.objects.filter(guest_id=guest, state=guests.IN).exists():
        raise WrongState
    return found


@transaction.atomic
def cancel_proposal(person: Person, handle: UUID, admission: UUID) -> None:
    """The worker takes the question back. Raises `Unknown`, and `WrongState` when it was answered."""
    staff, conversation = access_worker_conversation(person, handle)
    if not cancel_proposals(conversation, actor=staff.handle.hex, only=admission):
        raise WrongState
    publish.hint_state(handle)


@transaction.atomic
def doubt(person: Person, admission: UUID, *, why: str) -> None:
    """The phone could not verify who is proposed, being `untrusted` or `expired`: nobody is asked, and it is on record.

    It is no answer of the youth's. Raises `Unknown`, and `WrongState` when nothing is asked any more.
    """
    visit, conversation = access_visit(person, lock=True)
    asked = Admission.objects.filter(pk=admission, visit=visit, state=guests.PROPOSED).first()
    if asked is None or not cancel_proposals(conversation, actor="youth", only=admission):
        raise WrongState
    # Either somebody forged it or the root in the phone's document is another: a supervisor has to know.
    moderation.record(actor="youth", verb="guest.certificate_refused", subject=asked.guest_id.hex, reason=why)
    publish.hint_state(conversation.pk)


def cancel_proposals(conversation: Conversation, *, actor: str, only: UUID | None = None) -> bool:
    """Take an open question back, in a locked conversation and inside a transaction; whether there was one."""
    open_ones = Admission.objects.filter(conversation=conversation, state=guests.PROPOSED)
    if only is not None:
        open_ones = open_ones.filter(pk=only)
    if not open_ones.update(state=guests.CANCELLED, answered_minute=this_minute()):
        return False
    moderation.record(actor=actor, verb="guest.cancelled", subject=conversation.pk.hex)
    return True
