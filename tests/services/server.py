"""Luwte as it runs for real: one to several `manage.py serve` processes on one database."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.services.ports import free_ports, is_open
from tests.services.process import Process

__all__ = ["ROOT", "LuwteServer", "bare_environment", "manage"]

ROOT = Path(__file__).resolve().parent.parent.parent


def bare_environment(**settings: str) -> dict[str, str]:
    """This process's environment without any setting of Luwte, and then `settings`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LUWTE_", "DJANGO_", "PYTEST_"))}
    return {**kept, "PYTHONUNBUFFERED": "1", **settings}


def manage(*words: str, env: Mapping[str, str]) -> str:
    """Run `manage.py` with `words` and return what it printed; a failure shows what it wrote instead."""
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"manage.py {' '.join(words)} failed\n{done.stdout}{done.stderr}"
    return done.stdout


class LuwteServer:
    """Processes that share a database, a var/ folder and, in full mode, a Redis.

    urls        base URL of each process, http://127.0.0.1:port
    processes   one `Process` each: pid, log, kill(), stop(), start(), restart()
    var         the folder with secrets and, with SQLite, the database
    env         the environment of the processes, also for `manage`
    """

    def __init__(self, folder: Path, *, processes: int, settings: Mapping[str, str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.var = Path(settings["LUWTE_VAR"])
        ports = free_ports(processes)
        self.urls = [f"http://127.0.0.1:{port}" for port in ports]
        # Chromium looks localhost up as 127.0.0.1; both spellings are origins of the same try-out.
        origins = self.urls + [f"http://localhost:{port}" for port in ports]
        self.env = bare_environment(**{"LUWTE_ORIGINS": ",".join(origins), **settings})
        self.processes = [
            Process(
                [sys.executable, "manage.py", "serve", "--port", str(port)],
                log=folder / f"serve-{number}.log",
                is_ready=lambda port=port: is_open(port),  # type: ignore[misc]
                env=self.env,
                cwd=ROOT,
            )
            for number, port in enumerate(ports)
        ]

    @property
    def url(self) -> str:
        """The base URL of the first process."""
        return self.urls[0]

    @property
    def logs(self) -> str:
        """Everything that all processes wrote so far."""
        return "".join(process.log.read_text(errors="replace") for process in self.processes if process.log.exists())

    def start(self) -> None:
        """Start every process that does not run."""
        resting = [process for process in self.processes if not process.is_running]
        for process in resting:
            process.launch()
        for process in resting:
            process.wait()

    def stop(self) -> None:
        """End every process."""
        for process in self.processes:
            process.kill()

    def manage(self, *words: str) -> str:
        """`manage.py` with the settings of this server."""
        return manage(*words, env=self.env)
