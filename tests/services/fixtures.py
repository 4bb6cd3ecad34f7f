"""The fixtures that hand out real services. A part that this machine lacks skips the test; in CI it fails it.

redis_url, postgres_url   a private server that runs; with LUWTE_TEST_REDIS or LUWTE_TEST_POSTGRES the named one
redis, postgres           the same as an object with `url` and `process`, to be killed and restarted by the test
postgres_database         the URL of an empty database of this test alone
luwte_server              a function that gives a running `LuwteServer`
"""

import os
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.services.postgres import PrivatePostgres, make_database
from tests.services.redis import PrivateRedis
from tests.services.server import LuwteServer, bare_environment, copy_var, manage
from tools.parts import CURES, postgres_programs, redis_program

ServerMaker = Callable[..., LuwteServer]


def lacking(part: str) -> None:
    """Skip the test for want of `part`, with the line that cures it; in CI fail it."""
    say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    say(f"{part} is missing: {CURES[part]}")


@pytest.fixture(scope="session")
def services_folder() -> Iterator[Path]:
    """A folder that the owner of a private Postgres may enter too, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="luwte-services-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _redis(services_folder: Path) -> Iterator[PrivateRedis]:
    program = redis_program()
    if program is None:
        lacking("Redis")
    redis = PrivateRedis(str(program), services_folder / "redis")
    yield redis
    redis.process.kill()


@pytest.fixture
def redis(_redis: PrivateRedis) -> Iterator[PrivateRedis]:
    """A private Redis that runs before and after the test, whatever the test does to it."""
    _revive(_redis)
    yield _redis
    _revive(_redis)


@pytest.fixture(scope="session")
def _postgres(services_folder: Path) -> Iterator[PrivatePostgres]:
    programs = postgres_programs()
    if programs is None:
        lacking("Postgres")
    postgres = PrivatePostgres(Path(str(programs)), services_folder / "postgres")
    yield postgres
    postgres.process.kill()


@pytest.fixture
def postgres(_postgres: PrivatePostgres) -> Iterator[PrivatePostgres]:
    """A private Postgres that runs before and after the test, whatever the test does to it."""
    _revive(_postgres)
    yield _postgres
    _revive(_postgres)


def _revive(service: PrivateRedis | PrivatePostgres) -> None:
    if not service.process.is_running:
        service.process.start()


@pytest.fixture(scope="session")
def redis_url(request: pytest.FixtureRequest) -> str:
    """The address of a Redis for this test run."""
    return os.environ.get("LUWTE_TEST_REDIS") or request.getfixturevalue("_redis").url


@pytest.fixture(scope="session")
def postgres_url(request: pytest.FixtureRequest) -> str:
    """The address of a Postgres on which this test run may make databases."""
    return os.environ.get("LUWTE_TEST_POSTGRES") or request.getfixturevalue("_postgres").url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """The address of an empty database of this test alone."""
    with make_database(postgres_url) as url:
        yield url


@pytest.fixture(scope="session")
def migrated(services_folder: Path) -> Path:
    """A var/ folder with fresh secrets and a migrated, empty SQLite database, to be copied."""
    var = services_folder / "migrated"
    manage("migrate", "--verbosity", "0", env=bare_environment(LUWTE_VAR=str(var)))
    return var


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str, migrated: Path) -> Iterator[str]:
    """The name of a migrated, empty database, to be used as a template."""
    with make_database(postgres_url) as url:
        manage("migrate", "--verbosity", "0", env=bare_environment(LUWTE_VAR=str(migrated), LUWTE_DATABASE_URL=url))
        yield urlsplit(url).path.strip("/")


@pytest.fixture(scope="session")
def luwte_server(services_folder: Path, migrated: Path, request: pytest.FixtureRequest) -> Iterator[ServerMaker]:
    """A function: `luwte_server(kind="sqlite" | "full", processes=1, fresh=False, **settings)`.

    "sqlite" is the try-out: SQLite and the in-process layer, always one process. "full" is Postgres and Redis.
    `settings` are LUWTE_ variables; a test that kills a service passes that service's own `url` here. The same call
    gives the same server for the whole run, with every process running; `fresh=True` gives one with an empty database.
    """
    shared: dict[tuple[object, ...], LuwteServer] = {}
    # Servers on one Redis must not hear each other; Redis has sixteen rooms and the first is left to the tests.
    rooms = cycle(range(1, 16))
    with ExitStack() as stack:

        def make(kind: str = "sqlite", processes: int = 1, *, fresh: bool = False, **settings: str) -> LuwteServer:
            key = (kind, processes, *sorted(settings.items()))
            server = None if fresh else shared.get(key)
            if server is None:
                folder = services_folder / f"{kind}-{processes}-{secrets.token_hex(4)}"
                copy_var(migrated, folder / "var")
                if kind == "full":
                    postgres, redis = (request.getfixturevalue(name) for name in ("postgres_url", "redis_url"))
                    template = request.getfixturevalue("migrated_postgres")
                    database = stack.enter_context(make_database(postgres, template=template))
                    room = urlsplit(redis)._replace(path=f"/{next(rooms)}").geturl()
                    settings = {"LUWTE_DATABASE_URL": database, "LUWTE_REDIS_URL": room, **settings}
                server = LuwteServer(
                    folder, processes=processes, settings={"LUWTE_VAR": str(folder / "var"), **settings}
                )
                stack.callback(server.stop)
                if not fresh:
                    shared[key] = server
            server.start()
            return server

        yield make
