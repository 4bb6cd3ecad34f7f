"""What is gone after its time."""

import pytest
import time_machine
from django.contrib.sessions.models import Session

from accounts import api as accounts
from accounts.models import Console as KnownConsole
from accounts.models import Invitation
from tests.accounts.steps import NOON, invited
from tests.people import Console, noor

pytestmark = pytest.mark.django_db


def test_sessions_invitations_and_consoles_are_forgotten_after_their_time():
    noor()
    with time_machine.travel(NOON, tick=False) as clock:
        invited(Console().signs_in("noor"))
        accounts.forget_expired()
        assert (Session.objects.count(), KnownConsole.objects.count()) == (1, 1)
        assert bytes(Invitation.objects.get().wrapped_secret)

        clock.shift(72 * 3600)
        accounts.forget_expired()
        assert (Session.objects.count(), KnownConsole.objects.count()) == (0, 1)
        assert Invitation.objects.get().state == "withdrawn"
        assert not bytes(Invitation.objects.get().wrapped_secret)

        clock.shift(181 * 24 * 3600)
        accounts.forget_expired()
        assert KnownConsole.objects.count() == 0
