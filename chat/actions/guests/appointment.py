"""An appointment: sealed by the phone, kept with the conversation, shown to whoever comes back with the code."""

from uuid import UUID

from django.db import transaction

from accounts import api as accounts
from chat import publish
from chat.access import access_visit, access_worker_conversation
from chat.clock import this_minute
from chat.errors import Race
from chat.models import Appointment
from chat.people import Person, Youth
from moderation import api as moderation

__all__ = ["forget_appointment", "keep_appointment"]


@transaction.atomic
def keep_appointment(person: Person, *, youth_seal: bytes, team_seal: bytes, generation: int) -> None:
    """Keep what was agreed, in place of what was agreed before. Only the first of a visit is on record.

    Raises `Unknown`, and `Race` when it is not sealed to the newest team key.
    """
    visit, conversation = access_visit(person, lock=True)
    team = accounts.team()
    if team is None or team.number != generation:
        raise Race
    Appointment.objects.update_or_create(
        conversation=conversation,
        defaults={
            "youth_seal": youth_seal,
            "team_seal": team_seal,
            "generation": generation,
            "minute": this_minute(),
        },
    )
    verb, subject = "appointment.kept", conversation.pk.hex
    if not moderation.is_recorded(verb=verb, subject=subject, since=visit.started_minute):
        moderation.record(actor="youth", verb=verb, subject=subject)
    publish.hint_conversation(conversation.pk, "state")


@transaction.atomic
def forget_appointment(person: Person, handle: UUID | None = None) -> None:
    """Delete it: the youth their own, the worker that of a conversation they answer. Raises `Unknown`."""
    if isinstance(person, Youth) or handle is None:
        conversation = access_visit(person, lock=True)[1]
    else:
        conversation = access_worker_conversation(person, handle)[1]
    if Appointment.objects.filter(conversation=conversation).delete()[0]:
        publish.hint_conversation(conversation.pk, "state")
