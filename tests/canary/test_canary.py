"""Nothing that tells one browser from another is kept anywhere, and what somebody wrote is nowhere in the clear."""

import base64
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.canary import flows
from tests.canary.marks import NETWORK, TEXT, hits
from tests.canary.stores import Monitor, database_dump, files_under, redis_dump
from tests.services.postgres import make_database
from tests.services.server import manage

MARKS = {**NETWORK, "message text": TEXT}


async def drive(house):
    """Every flow; gives the answers to all requests."""
    answers = await flows.browse(house) + await flows.guess(house)
    await flows.trip(house)
    await flows.talk(house)
    return answers


def answered(answers):
    """Bodies and headers of all answers."""
    return {f"answer {number}": repr(answer.headers).encode() + answer.body for number, answer in enumerate(answers)}


def report(way, places, found):
    sizes = {kind: sum(len(content) for place, content in places.items() if place.startswith(kind)) for kind in KINDS}
    told = ", ".join(f"{kind} {size:,}" for kind, size in sizes.items() if size)
    print(f"canary, {way}: bytes searched: {told}; {len(MARKS)} marks; hits: {len(found)}")


KINDS = ("var/", "temp/", "log", "answer", "postgres/", "dump", "redis monitor", "redis dump")


async def test_no_mark_is_left_by_a_try_out(luwte_server, new_house, tmp_path):
    server = luwte_server("sqlite", fresh=True, LUWTE_LOG_LEVEL="DEBUG", TMPDIR=str(tmp_path))
    # While somebody has the database open, its write-ahead log stays beside it.
    with closing(sqlite3.connect(server.var / "luwte.sqlite3")) as reader:
        reader.execute("SELECT count(*) FROM chat_message").fetchall()
        answers = await drive(new_house(server))
        logged = server.logs.encode()
        places = {f"var/{name}": content for name, content in files_under(server.var).items()}
    server.stop()

    places |= {f"temp/{name}": content for name, content in files_under(tmp_path).items()}
    places |= {"log": logged} | answered(answers)
    found = hits(places, MARKS)
    report("SQLite", places, found)
    assert found == []
    assert logged.count(b'"debug"') > 100
    assert any(name.endswith("-wal") for name in places)


@pytest.mark.services
async def test_no_mark_is_left_by_postgres_and_redis(luwte_server, new_house, tmp_path, postgres, redis):
    with make_database(postgres.url) as url:
        server = luwte_server(
            "full", 1, fresh=True, LUWTE_DATABASE_URL=url, LUWTE_REDIS_URL=redis.url, LUWTE_LOG_LEVEL="DEBUG",
            TMPDIR=str(tmp_path),
        )  # fmt: skip
        manage("migrate", "--verbosity", "0", env=server.env)
        with Monitor(redis.port) as monitor:
            answers = await drive(new_house(server))
            places = {"redis dump": redis_dump(redis.url), "dump": database_dump(url)}
        with psycopg.connect(postgres.url, autocommit=True) as connection:
            connection.execute("CHECKPOINT")
        places |= {f"postgres/{name}": content for name, content in files_under(postgres.data).items()}
        logged = server.logs.encode()
        server.stop()

    places |= {f"var/{name}": content for name, content in files_under(server.var).items()}
    places |= {f"temp/{name}": content for name, content in files_under(tmp_path).items()}
    places |= {"log": logged, "redis monitor": bytes(monitor.heard)} | answered(answers)
    found = hits(places, MARKS)
    report("Postgres and Redis", places, found)
    assert found == []
    assert logged.count(b'"debug"') > 100
    assert b"ZADD" in monitor.heard.upper()


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_the_search_finds_a_mark_in_every_form(mark, tmp_path: Path):
    around = [b"", b"a", b"ab", b"abc"]
    plain = [before + mark.encode() + b" en verder" for before in around]
    encoded = [base64.b64encode(one) for one in plain] + [base64.urlsafe_b64encode(one) for one in plain]

    for number, content in enumerate([*plain, *encoded, mark.encode().hex().encode()]):
        (tmp_path / str(number)).write_bytes(b"\0\1" + content)

    places = files_under(tmp_path)
    assert {hit.place for hit in hits(places, {"it": mark})} == set(places)
