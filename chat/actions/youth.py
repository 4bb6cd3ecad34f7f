"""What a youth does besides writing: danger, a return code, the half of a resume key."""

from django.db import transaction

from accounts import api as accounts
from chat import halves, publish
from chat.access import access_visit
from chat.errors import WrongState
from chat.models import ReturnCode
from chat.people import Person
from chat.rules import lifecycle

__all__ = ["keep_half", "say_danger", "store_code"]


@transaction.atomic
def say_danger(person: Person, what: str) -> None:
    """Put the danger that the youth tapped before everybody's eyes. Raises `Unknown`, `WrongState` when closed."""
    _, conversation = access_visit(person, lock=True)
    if conversation.state == lifecycle.CLOSED:
        raise WrongState
    conversation.danger = what
    conversation.danger_seen = False
    conversation.parked = False
    conversation.save(update_fields=["danger", "danger_seen", "parked"])
    publish.hint_state(conversation.pk)


@transaction.atomic
def store_code(person: Person, *, locator: bytes, auth: bytes, blob: bytes) -> None:
    """Keep what a return code opens, in place of the former code. Neither code nor its key comes here.

    `locator` (16 bytes) and `auth` (32 bytes) are kept as peppered verifiers, `blob` in the pepper's wrapper.
    """
    _, conversation = access_visit(person, lock=True)
    ReturnCode.objects.update_or_create(
        conversation=conversation,
        defaults={
            "locator": accounts.verifier("locator", locator),
            "auth": accounts.verifier("code auth", auth),
            "blob": accounts.wrap("identity", blob),
        },
    )


def keep_half(person: Person, *, token: bytes, half: bytes) -> None:
    """Hold the second half of the key to this tab. Raises `Unknown`."""
    visit, _ = access_visit(person)
    halves.keep(visit.pk, token, half)
