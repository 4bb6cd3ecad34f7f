"""The three ways in which Luwte runs. One protocol suite passes on each."""

import json
from collections.abc import Callable, Iterator

import pytest

from tests.services.server import LuwteServer
from tests.sockets.house import House

WAYS = [("sqlite", 1), ("full", 1), ("full", 3)]


@pytest.fixture(
    params=[pytest.param(way, marks=pytest.mark.services if way[0] == "full" else ()) for way in WAYS],
    ids=["sqlite", "full-1", "full-3"],
)
def server(request: pytest.FixtureRequest, luwte_server: Callable[..., LuwteServer]) -> LuwteServer:
    """A running server, the same for all tests of its kind."""
    kind, processes = request.param
    return luwte_server(kind, processes)


@pytest.fixture
def house(server: LuwteServer, new_house: Callable[[LuwteServer], House]) -> House:
    """The server with its staff signed in."""
    return new_house(server)


@pytest.fixture(autouse=True)
def silent_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a client does, no server logs a problem for it."""
    if "server" not in request.fixturenames:
        yield
        return
    server: LuwteServer = request.getfixturevalue("server")
    before = [process.log.stat().st_size for process in server.processes]
    yield
    for process, size in zip(server.processes, before, strict=True):
        fresh = process.log.read_bytes()[size:].decode().splitlines()
        assert [line for line in fresh if is_problem(line)] == []


def is_problem(line: str) -> bool:
    """Whether a log line is no JSON, or tells of an error or a traceback."""
    if line.startswith("Luwte listens"):
        return False
    try:
        event = json.loads(line)
    except ValueError:
        return True
    return event["level"] == "error" or "problem" in event
