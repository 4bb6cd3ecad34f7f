"""The try-out's database and its demo accounts, made once and again when a migration changed."""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tools.frontend import ready_node
from tools.places import ROOT, VAR, venv_program
from tools.say import step
from tools.shell import Failed, quietly
from tools.stamps import fingerprint, is_fresh, mark

__all__ = ["PREPARED", "Database"]

PREPARED = VAR / ".prepared"
MANAGE = (venv_program("python"), "manage.py")


class Database:
    """`begin` migrates in the background, `finish` waits for it and seeds; both do nothing when all is there."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env
        self._made_from = fingerprint(_sources(), env.get("LUWTE_DATABASE_URL", ""))
        self._migrating: subprocess.Popen[bytes] | None = None
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 it lives as long as the migration

    def _is_there(self) -> bool:
        there = "LUWTE_DATABASE_URL" in self._env or (VAR / "luwte.sqlite3").is_file()
        return there and is_fresh(PREPARED, self._made_from)

    def begin(self) -> None:
        """Start the migration, so that the front end can be built meanwhile."""
        if not self._is_there():
            self._migrating = subprocess.Popen(
                [*MANAGE, "migrate", "--verbosity", "0"],
                cwd=ROOT,
                env=self._env,
                stdin=subprocess.DEVNULL,
                stdout=self._words,
                stderr=self._words,
            )

    def finish(self) -> str:
        """What the seeding said about the demo accounts, or nothing when all was there. Raises `Failed`."""
        if self._migrating is None:
            return ""
        with step("Preparing the database"):
            if self._migrating.wait():
                self._words.seek(0)
                raise Failed(["manage.py", "migrate"], self._words.read().decode(errors="replace"))
        accounts = self._seed() if self._env["LUWTE_DEMO"] == "1" else ""
        mark(PREPARED, self._made_from)
        return accounts

    def _seed(self) -> str:
        ready_node()
        with step("Making the demo accounts and their keys"):
            return quietly([*MANAGE, "demo"], env=self._env)


def _sources() -> list[Path]:
    return [ROOT / "requirements.txt", *ROOT.glob("*/migrations/*.py")]
