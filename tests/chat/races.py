"""`python -m tests.chat.races NAME ROUNDS`, on a real Postgres: two do the same at once. Prints how it ended."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()

from django.db import connection

from accounts import api as accounts
from chat import api as chat
from chat.models import Conversation, Epoch, Message, Visit
from tests.chat.cast import Ylva, drafts, hold_ceremony, new_epoch, staff
from tests.people import kai, lars, noor
from tests.protocol.client import team_member, youth
from tests.protocol.primitives import PrivateKey

Act = Callable[[], object]


def together(*acts: Act) -> list[str]:
    """What each gave when they began at the same moment, on connections of their own: `won` or a refusal's code."""
    barrier = Barrier(len(acts))

    def run(act: Act) -> str:
        barrier.wait()
        try:
            act()
        except chat.Refused as refused:
            return refused.code
        finally:
            connection.close()
        return "won"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def claim(team: PrivateKey) -> list[str]:
    """Two workers take the same youth."""
    ylva = Ylva(team).start()
    workers = [staff(user) for user in accounts.User.objects.filter(username__in=["kai", "lars"])]
    won = together(*(lambda worker=worker: chat.claim(worker, ylva.handle) for worker in workers))
    assert Conversation.objects.get(pk=ylva.handle).worker_id in {worker.handle for worker in workers}
    return won


def epoch(team: PrivateKey) -> list[str]:
    """Two epochs follow the same record."""
    ylva = Ylva(team).start()
    both = [
        new_epoch(ylva.thread.next_epoch([youth(ylva.identity), team_member(team)])[1]),
        new_epoch(ylva.thread.next_epoch([youth(ylva.identity), team_member(team)])[1]),
    ]
    won = together(*(lambda one=one: chat.new_epoch(ylva.person, ylva.handle, one) for one in both))
    assert Epoch.objects.filter(conversation_id=ylva.handle).count() == 2
    return won


def send(team: PrivateKey) -> list[str]:
    """The same two messages come in over two sockets."""
    ylva = Ylva(team).start()
    both = drafts(ylva.thread, ["een", "twee"])
    won = together(*[lambda: chat.send(ylva.person, ylva.handle, both)] * 2)
    rows = Message.objects.filter(conversation_id=ylva.handle).order_by("seq")
    assert [(row.seq, row.client_id) for row in rows] == [(1, both[0].client_id), (2, both[1].client_id)]
    return won


def wipe(team: PrivateKey) -> list[str]:
    """A message comes in while everything is deleted."""
    ylva = Ylva(team).start()
    one = drafts(ylva.thread, ["een"])
    won = together(lambda: chat.wipe(ylva.person), lambda: chat.send(ylva.person, ylva.handle, one))
    assert not Message.objects.filter(conversation_id=ylva.handle).exists()
    return won


def come_back(team: PrivateKey) -> list[str]:
    """Two phones come back with the same code."""
    ylva = Ylva(team).start()
    code = ylva.make_code()
    won = together(*[lambda: ylva.come_back(code)] * 2)
    assert Visit.objects.filter(conversation_id=ylva.handle, ended=False).count() == 1
    return won


if __name__ == "__main__":
    team = hold_ceremony(noor())
    kai()
    lars()
    race = {"claim": claim, "epoch": epoch, "send": send, "wipe": wipe, "come_back": come_back}[sys.argv[1]]
    outcomes = Counter(" ".join(race(team)) for _ in range(int(sys.argv[2])))
    json.dump(outcomes, sys.stdout)
