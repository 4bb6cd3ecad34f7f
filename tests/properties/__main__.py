"""`python -m tests.properties FIRST LAST`: these random histories (LAST excluded), on a database in memory.

Prints what happened as JSON. The first history that breaks what must hold ends it, with its number.
"""

import json
import os
import sys
import time
from collections import Counter

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()

from django.db import connection, transaction

from chat import api as chat
from chat.models import GuestDesk, Visit
from tests.properties.house import House
from tests.properties.talk import Talk
from tests.properties.walk import Walk

SEED = 20261124
SECOND_YOUTH = 0.1


def begin(house: House) -> Talk:
    """A youth who talks with a worker: how every history begins."""
    for worker in (house.kai, house.lars):
        chat.hear_console(chat.Staff(worker.pk), locked=False)
    first = Walk(house, SEED, Counter())
    first.begins()
    return first.talks[0]


def wake() -> None:
    """Everybody was heard just now: ten thousand histories take longer than a visit lasts."""
    minute = int(time.time() // 60)
    Visit.objects.update(seen_minute=minute)
    GuestDesk.objects.update(until_minute=minute + 60)


def walk(house: House, begun: Talk, history: int, figures: "Counter[str]") -> None:
    """One history, of which the next one finds nothing."""
    mark = transaction.savepoint()
    wake()
    one = Walk(house, SEED + history, figures, begun)
    if one.chance.random() < SECOND_YOUTH:
        one.begins()
    try:
        one.steps(one.chance.randint(6, 13))
    except Exception as problem:
        problem.add_note(f"in history {history}: {', '.join(one.path)}")
        raise
    transaction.savepoint_rollback(mark)
    for officer in one.officers:
        figures["tried"] += officer.tried
        figures["opened"] += len(officer.read)
        assert officer.account is not house.teun or not officer.opened, "Teun opened something"


@transaction.atomic
def walk_all(histories: range) -> "Counter[str]":
    """All of them; gives what happened how often."""
    figures: Counter[str] = Counter()
    house = House()
    begun = begin(house)
    for history in histories:
        walk(house, begun, history, figures)
    return figures


if __name__ == "__main__":
    connection.settings_dict["TEST"]["NAME"] = None  # the default: in memory
    connection.creation.create_test_db(verbosity=0, serialize=False)
    json.dump(walk_all(range(int(sys.argv[1]), int(sys.argv[2]))), sys.stdout)
