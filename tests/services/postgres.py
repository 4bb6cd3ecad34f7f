"""A private Postgres in a folder of its own, also when the tests run as root, which Postgres refuses to be."""

import os
import pwd
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from tests.services.ports import free_ports, wait_until
from tests.services.process import Process

__all__ = ["PrivatePostgres", "make_database"]


class PrivatePostgres:
    """A Postgres cluster of this test run alone, on a free loopback port, with durable writes as in production.

    `url` opens its maintenance database; `process` starts, kills and restarts the server.
    """

    def __init__(self, programs: Path, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._user = _somebody_else(folder) if os.geteuid() == 0 else None
        programs = _readable(programs, folder) if self._user else programs
        self.port = free_ports(1)[0]
        password = secrets.token_hex(16)
        self.url = f"postgres://luwte:{password}@127.0.0.1:{self.port}/postgres"
        self.data = folder / "data"
        self._make_cluster(programs, password, folder)
        options = [f"port={self.port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=32MB"]
        self.process = Process(
            [
                str(programs / "postgres"),
                "-D",
                str(self.data),
                *(word for option in options for word in ("-c", option)),
            ],
            log=folder / "postgres.log",
            is_ready=self.answers,
            user=self._user,
            cwd=folder,
        )
        self.process.start()

    def _make_cluster(self, programs: Path, password: str, folder: Path) -> None:
        secret = folder / "password"
        secret.write_text(password)
        if self._user:
            shutil.chown(secret, self._user)
        subprocess.run(
            [str(programs / "initdb"), "-D", str(self.data), "-U", "luwte", "-E", "UTF8", "--no-locale", "--no-sync"]
            + ["--auth=scram-sha-256", f"--pwfile={secret}"],
            user=self._user,
            group=pwd.getpwnam(self._user).pw_gid if self._user else None,
            extra_groups=[] if self._user else None,
            cwd=folder,
            check=True,
            capture_output=True,
        )
        secret.unlink()

    def answers(self) -> bool:
        """True when a query gets through."""
        try:
            with psycopg.connect(self.url, connect_timeout=2) as connection:
                connection.execute("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True


def _somebody_else(folder: Path) -> str:
    """A person without rights who owns `folder` from now on."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, user)
    return user


def _readable(programs: Path, folder: Path) -> Path:
    """The programs themselves, or a copy when they lie in a folder that only root may enter."""
    if all(parent.stat().st_mode & 0o005 == 0o005 for parent in programs.parents):
        return programs
    package = programs.parent.parent
    copy = folder / "copy"
    shutil.copytree(programs.parent, copy / package.name / programs.parent.name, symlinks=True)
    # A wheel's programs look for their libraries beside the package.
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, copy / libraries.name)
    return copy / package.name / programs.parent.name / programs.name


@contextmanager
def make_database(url: str, *, template: str = "template1") -> Iterator[str]:
    """A fresh database on the server behind `url`, as a URL of its own, dropped at the end."""
    name = f"luwte_{secrets.token_hex(6)}"
    _order(url, "CREATE DATABASE {} TEMPLATE {}", name, template)
    try:
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    finally:
        _order(url, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _order(url: str, order: str, *names: str) -> None:
    wait_until(lambda: _try_order(url, order, names), what="no Postgres to make or drop a database on")


def _try_order(url: str, order: str, names: tuple[str, ...]) -> bool:
    try:
        with psycopg.connect(url, autocommit=True, connect_timeout=2) as connection:
            connection.execute(sql.SQL(order).format(*map(sql.Identifier, names)))
    except psycopg.OperationalError:
        return False
    return True
