"""`python -m tests.sockets.orders NAME ...`, with a server's environment: does behind its back what no client can."""

import json
import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()

from uuid import UUID, uuid4

from django.contrib.sessions.models import Session

from accounts import api as accounts
from chat import api as chat
from chat import publish
from chat.models import Message, Visit
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


def log(conv: str) -> None:
    """Print the place and client id of each message of a conversation, in order."""
    rows = Message.objects.filter(conversation_id=UUID(bytes=from_text(conv))).order_by("seq")
    json.dump([(row.seq, to_text(row.client_id.bytes)) for row in rows], sys.stdout)


async def silence(_group: str, _hint: object) -> None:
    """The layer that loses everything."""


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
