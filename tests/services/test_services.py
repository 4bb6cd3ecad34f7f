"""The fixtures themselves: what they hand out is private, and outlives being killed."""

import os

import psycopg
import pytest
import redis as redis_client

pytestmark = pytest.mark.services


def test_a_killed_redis_comes_back_empty_on_the_same_port(redis):
    with redis_client.Redis.from_url(redis.url) as client:
        client.set("word", "lee")

    redis.process.restart()

    with redis_client.Redis.from_url(redis.url) as client:
        assert client.get("word") is None


def test_a_killed_postgres_keeps_what_was_committed(postgres):
    with psycopg.connect(postgres.url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('lee')")

    postgres.process.restart()

    with psycopg.connect(postgres.url, autocommit=True) as connection:
        assert connection.execute("SELECT word FROM kept").fetchall() == [("lee",)]
        connection.execute("DROP TABLE kept")


def test_a_test_that_kills_reaches_no_server_of_the_others(services, redis, postgres):
    assert {redis.url, postgres.url}.isdisjoint({services.redis.url, services.postgres.url})


def test_each_test_gets_an_empty_database_of_its_own(postgres_database):
    with psycopg.connect(postgres_database) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()

    assert tables == (0,)


@pytest.mark.parametrize(("kind", "processes"), [("sqlite", 1), ("full", 1), ("full", 3)])
def test_a_server_process_comes_back_after_kill_9(luwte_server, kind, processes):
    server = luwte_server(kind, processes)
    first = server.processes[0]
    old = first.pid

    first.restart()

    assert first.is_running
    assert first.pid != old
    assert len(set(server.urls)) == processes


def test_a_server_reads_no_setting_of_this_machine(luwte_server, monkeypatch):
    monkeypatch.setitem(os.environ, "LUWTE_MODE", "production")

    server = luwte_server("sqlite", fresh=True)

    assert "LUWTE_MODE" not in server.env
