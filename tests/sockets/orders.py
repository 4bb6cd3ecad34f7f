"""`python -m tests.sockets.orders NAME ...`, with a server's environment: does behind its back what no client can."""

import json
import os
import sys
import time

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()

from uuid import UUID, uuid4

from django.contrib.sessions.models import Session

from accounts import api as accounts
from accounts.models import Certificate
from chat import api as chat
from chat import publish
from chat.actions.guests.end import end_guests_of
from chat.models import Desk, Message, Seal, Visit
from tests.protocol.primitives import from_text, to_text


def closes_without_a_word(username: str) -> None:
    """Close an account in the database only: no socket hears of it."""
    assert accounts.User.objects.filter(username=username).update(is_active=False) == 1


def ends_session_without_a_word(session: str) -> None:
    """Delete a session in the database only."""
    assert Session.objects.filter(pk=session).delete()[0] == 1


def sends_without_a_hint(conv: str, count: str) -> None:
    """Store messages from the youth, as another process does whose hints are lost."""
    visit = Visit.objects.get(conversation_id=UUID(bytes=from_text(conv)), ended=False)
    ylva = chat.Youth(visit=visit.pk, conversation=visit.conversation_id)
    header = bytes([1, 1, 1, 0]) + (1).to_bytes(4) + bytes(4) + from_text(conv)
    publish._send = silence  # type: ignore[assignment]
    for _ in range(int(count)):
        chat.send(ylva, ylva.conversation, [chat.Draft(client_id=uuid4(), envelope=header + os.urandom(352))])


def falls_silent(username: str) -> None:
    """A console that was last heard a minute ago."""
    assert Desk.objects.filter(staff__username=username).update(heard=time.time() - 60) == 1


def ends_guests_without_a_word(username: str) -> None:
    """Let a guest go as another process does whose hints are all lost, the kick too."""
    publish._send = silence  # type: ignore[assignment]
    end_guests_of(handle=accounts.User.objects.get(username=username).pk)


def revokes_without_a_word(username: str) -> None:
    """Take a guest's certificate back in the database only."""
    assert Certificate.objects.filter(staff__username=username, revoked=False).update(revoked=True) == 1


def certifies_again(username: str) -> None:
    """Undo that."""
    newest = Certificate.objects.filter(staff__username=username).order_by("-pk").first()
    assert newest is not None
    Certificate.objects.filter(pk=newest.pk).update(revoked=False)


def seals_of_guests(conv: str) -> None:
    """Print how many seals to guests a conversation has."""
    json.dump(Seal.objects.filter(epoch__conversation_id=UUID(bytes=from_text(conv)), slot__gt=1).count(), sys.stdout)


def log(conv: str) -> None:
    """Print the place and client id of each message of a conversation, in order."""
    rows = Message.objects.filter(conversation_id=UUID(bytes=from_text(conv))).order_by("seq")
    json.dump([(row.seq, to_text(row.client_id.bytes)) for row in rows], sys.stdout)


async def silence(_group: str, _hint: object) -> None:
    """The layer that loses everything."""


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
