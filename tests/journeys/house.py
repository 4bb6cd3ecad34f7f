"""An installation with its people, as `make run` leaves it."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from tests.journeys.cable import Cable
from tests.services.ports import wait_until
from tests.services.server import LuwteServer

__all__ = ["House", "open_house"]


@dataclass
class House:
    """`phone` and `desk` are the cables to a youth's phone and to the consoles."""

    server: LuwteServer
    phone: Cable
    desk: Cable
    passphrases: dict[str, str]
    cookies: dict[str, Any] = field(default_factory=dict)

    @property
    def exit(self) -> str:
        """Where the exit leads in these tests: an innocuous page that is on this machine."""
        return f"{self.desk.url}/healthz"

    @property
    def before(self) -> str:
        """What was open before."""
        return f"{self.desk.url}/readyz"

    def shuts_the_doors(self) -> None:
        """Nobody answers from now on."""
        self._set_hours([])

    def opens_the_doors(self) -> None:
        """Somebody answers around the clock."""
        self._set_hours([{"weekday": day, "opens": "00:00", "closes": "00:00"} for day in range(7)])

    def _set_hours(self, hours: list[dict[str, object]]) -> None:
        self.server.manage(
            "shell", "--no-imports", "-c", f"from outreach.models import Brand; Brand.objects.update(hours={hours!r})"
        )

    def waits_until_the_youth_has_read(self) -> None:
        """All messages were on the youth's screen for long enough, and the server knows it."""
        wait_until(self._has_read, what="something is still unread")

    def _has_read(self) -> bool:
        with closing(sqlite3.connect(self.server.var / "luwte.sqlite3", timeout=10)) as database:
            unread = "SELECT count(*) FROM chat_conversation WHERE state = 'open' AND youth_read < head"
            return bool(database.execute(unread).fetchone()[0] == 0)

    def clears_the_line(self) -> None:
        """Nobody waits and nobody talks any more, so that the next test begins with its own people."""
        with closing(sqlite3.connect(self.server.var / "luwte.sqlite3", timeout=10)) as database, database:
            database.execute("UPDATE chat_conversation SET state = 'closed', worker_id = NULL, danger = ''")
            database.execute("UPDATE chat_visit SET ended = 1")
            database.execute("UPDATE chat_admission SET state = 'ended' WHERE state = 'in'")
            database.execute("UPDATE chat_admission SET state = 'cancelled' WHERE state = 'proposed'")
            database.execute("DELETE FROM chat_handovernote")

    def close(self) -> None:
        """Take the cables away."""
        self.phone.close()
        self.desk.close()

    def code_of(self, username: str) -> str:
        """The code that this person's authenticator shows."""
        for line in self.server.manage("codes").splitlines():
            words = line.split()
            if words and words[0] == username:
                return words[1]
        raise LookupError(username)


def open_house(make_server: Callable[..., LuwteServer], kind: str, processes: int = 1, **settings: str) -> House:
    """A running server of this kind with the demo brand and people."""
    phone, desk = Cable(), Cable()
    origins = ",".join((phone.url, desk.url))
    server = make_server(
        kind, processes, LUWTE_ORIGINS=origins, LUWTE_DEMO="1", LUWTE_EXIT_URL=f"{desk.url}/healthz", **settings
    )
    phone.target = int(server.urls[0].rsplit(":", 1)[1])
    desk.target = int(server.urls[-1].rsplit(":", 1)[1])
    server.manage("demo")
    passphrases = json.loads((server.var / "demo.json").read_text())
    return House(server=server, phone=phone, desk=desk, passphrases=passphrases)
