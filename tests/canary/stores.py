"""Everything that a running Luwte writes, as bytes."""

import socket
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
import redis as redis_client
from psycopg import sql

__all__ = ["Monitor", "database_dump", "files_under", "redis_dump"]


def files_under(folder: Path) -> dict[str, bytes]:
    """Each file's bytes, by its path inside the folder."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
    }


def database_dump(url: str) -> bytes:
    """Every row of every table as text; Postgres itself may store long values compressed."""
    parts = []
    with psycopg.connect(url) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (name,) in names:
            with connection.cursor().copy(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(name))) as rows:
                parts += [bytes(row) for row in rows]
    return b"".join(parts)


def redis_dump(url: str) -> bytes:
    """Every key with its value, as Redis would write it to a disk."""
    with redis_client.Redis.from_url(url) as client:
        return b"".join(bytes(key) + b"\n" + (client.dump(key) or b"") + b"\n" for key in client.keys("*"))


class Monitor:
    """All commands that a Redis gets, while the context lasts."""

    def __init__(self, port: int) -> None:
        self.heard = bytearray()
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._thread = threading.Thread(target=self._listen)

    def __enter__(self) -> Self:
        self._socket.sendall(b"MONITOR\r\n")
        assert self._socket.recv(5) == b"+OK\r\n"
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    def _listen(self) -> None:
        while part := self._socket.recv(65536):
            self.heard += part
