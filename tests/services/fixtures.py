"""The fixtures that hand out real services. A part that this machine lacks skips the test; in CI it fails it.

redis_url, postgres_url   a private server that runs; with LUWTE_TEST_REDIS or LUWTE_TEST_POSTGRES the named one
redis, postgres           one of this test alone as an object with `url` and `process`, to be killed and restarted
postgres_database         the URL of an empty database of this test alone
luwte_server              a function that gives a running `LuwteServer`
"""

import os
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest

from tests.services.postgres import PrivatePostgres, make_database
from tests.services.redis import ROOMS, PrivateRedis
from tests.services.server import LuwteServer, bare_environment, manage
from tools.parts import CURES, postgres_programs, redis_program

ServerMaker = Callable[..., LuwteServer]


def lacking(part: str) -> NoReturn:
    """Skip the test for want of `part`, with the line that cures it; in CI fail it."""
    cure = f"{part} is missing: {CURES[part]}"
    if os.environ.get("CI") == "true":
        pytest.fail(cure)
    pytest.skip(cure)


class Services:
    """Private servers, each started when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._redis: PrivateRedis | None = None
        self._postgres: PrivatePostgres | None = None

    @property
    def redis(self) -> PrivateRedis:
        """A Redis that runs now."""
        if self._redis is None:
            program = redis_program() or lacking("Redis")
            self._redis = PrivateRedis(program, self.folder / "redis")
        if not self._redis.process.is_running:
            self._redis.process.start()
        return self._redis

    @property
    def postgres(self) -> PrivatePostgres:
        """A Postgres that runs now."""
        if self._postgres is None:
            programs = postgres_programs() or lacking("Postgres")
            self._postgres = PrivatePostgres(programs, self.folder / "postgres")
        if not self._postgres.process.is_running:
            self._postgres.process.start()
        return self._postgres

    @property
    def redis_url(self) -> str:
        """A Redis for this test run."""
        return os.environ.get("LUWTE_TEST_REDIS") or self.redis.url

    @property
    def postgres_url(self) -> str:
        """A Postgres on which this test run may make databases."""
        return os.environ.get("LUWTE_TEST_POSTGRES") or self.postgres.url

    def close(self) -> None:
        """End what was started, and leave nothing."""
        for service in (self._redis, self._postgres):
            if service is not None:
                service.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def private_services() -> Iterator[Services]:
    """Services that end with the block. The owner of a private Postgres may enter the folder, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="luwte-services-"))
    folder.chmod(0o755)
    services = Services(folder)
    try:
        yield services
    finally:
        services.close()


@pytest.fixture(scope="session")
def services() -> Iterator[Services]:
    """The services of this test run."""
    with private_services() as services:
        yield services


@pytest.fixture
def own_services() -> Iterator[Services]:
    """Services of this test alone: what is done to them reaches no server of another test."""
    with private_services() as own:
        yield own


@pytest.fixture
def redis(own_services: Services) -> PrivateRedis:
    """A Redis of this test alone, to be killed."""
    return own_services.redis


@pytest.fixture
def postgres(own_services: Services) -> PrivatePostgres:
    """A Postgres of this test alone, to be killed."""
    return own_services.postgres


@pytest.fixture(scope="session")
def redis_url(services: Services) -> str:
    """The address of a Redis for this test run."""
    return services.redis_url


@pytest.fixture(scope="session")
def postgres_url(services: Services) -> str:
    """The address of a Postgres on which this test run may make databases."""
    return services.postgres_url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """The address of an empty database of this test alone."""
    with make_database(postgres_url) as url:
        yield url


class Servers:
    """Makes servers of both kinds from migrated templates, and ends them all."""

    def __init__(self, services: Services, stack: ExitStack) -> None:
        self._services = services
        self._stack = stack
        self._template: str | None = None
        self._shared: dict[tuple[object, ...], LuwteServer] = {}
        # Servers on one Redis must not hear each other; the first of its rooms is left to the tests.
        self._rooms = iter(range(1, ROOMS))
        self._var = services.folder / "migrated"
        manage("migrate", "--verbosity", "0", env=bare_environment(LUWTE_VAR=str(self._var)))

    def __call__(
        self, kind: str = "sqlite", processes: int = 1, *, fresh: bool = False, **settings: str
    ) -> LuwteServer:
        """See the fixture `luwte_server`."""
        key = (kind, processes, *sorted(settings.items()))
        server = None if fresh else self._shared.get(key)
        if server is None:
            server = self._make(kind, processes, settings)
            self._stack.callback(server.stop)
            if not fresh:
                self._shared[key] = server
        server.start()
        return server

    def _make(self, kind: str, processes: int, settings: dict[str, str]) -> LuwteServer:
        folder = self._services.folder / f"{kind}-{processes}-{secrets.token_hex(4)}"
        shutil.copytree(self._var, folder / "var")
        if kind == "full":
            settings = {**self._stores(), **settings}
        return LuwteServer(folder, processes=processes, settings={"LUWTE_VAR": str(folder / "var"), **settings})

    def _stores(self) -> dict[str, str]:
        database = make_database(self._services.postgres_url, template=self._migrated_postgres())
        redis = urlsplit(self._services.redis_url)._replace(path=f"/{next(self._rooms)}").geturl()
        return {"LUWTE_DATABASE_URL": self._stack.enter_context(database), "LUWTE_REDIS_URL": redis}

    def _migrated_postgres(self) -> str:
        if self._template is None:
            url = self._stack.enter_context(make_database(self._services.postgres_url))
            manage(
                "migrate", "--verbosity", "0", env=bare_environment(LUWTE_VAR=str(self._var), LUWTE_DATABASE_URL=url)
            )
            self._template = urlsplit(url).path.strip("/")
        return self._template


@pytest.fixture(scope="session")
def luwte_server(services: Services) -> Iterator[ServerMaker]:
    """A function: `luwte_server(kind="sqlite" | "full", processes=1, fresh=False, **settings)`.

    "sqlite" is the try-out: SQLite and the in-process layer, always one process. "full" is Postgres and Redis.
    `settings` are LUWTE_ variables; a test that kills a service passes that service's own `url` here. The same call
    gives the same server for the whole run, with every process running; `fresh=True` gives one with an empty database.
    """
    with ExitStack() as stack:
        yield Servers(services, stack)
