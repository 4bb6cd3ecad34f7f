"""One program that a test started: its log, its process id, and the ways to end it."""

import os
import pwd
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.services.ports import DidNotAnswer, wait_until

__all__ = ["Process"]


class Process:
    """A child process in a session of its own, so that it and its own children end together.

    `log` collects what it writes, across restarts.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        log: Path,
        is_ready: Callable[[], bool],
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        user: str | None = None,
    ) -> None:
        self.command = list(command)
        self.log = log
        self._is_ready = is_ready
        self._env = env
        self._cwd = cwd
        self._user = user
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process id; raises when it was never started."""
        assert self._child is not None
        return self._child.pid

    @property
    def is_running(self) -> bool:
        """True between start and the end, whatever the cause of the end."""
        return self._child is not None and self._child.poll() is None

    def start(self) -> None:
        """Start, and return once it answers; raises `DidNotAnswer` with the tail of its log."""
        self.launch()
        self.wait()

    def launch(self) -> None:
        """Start without waiting for an answer."""
        assert not self.is_running
        with self.log.open("ab") as log:
            self._child = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._env,
                cwd=self._cwd,
                user=self._user,
                group=pwd.getpwnam(self._user).pw_gid if self._user else None,
                extra_groups=[] if self._user else None,
                start_new_session=True,
            )

    def wait(self) -> None:
        """Return once it answers; raises `DidNotAnswer` with the tail of its log."""
        try:
            wait_until(lambda: not self.is_running or self._is_ready(), what=f"no answer from {self.command[0]}")
        except DidNotAnswer as problem:
            self.kill()
            raise DidNotAnswer(f"{problem}\n{self._tail()}") from problem
        if not self.is_running:
            raise DidNotAnswer(f"{self.command[0]} ended at once\n{self._tail()}")

    def _tail(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-30:])

    def kill(self) -> None:
        """kill -9 it and all its children, and wait for the end."""
        self._end(signal.SIGKILL, everyone=True)

    def stop(self, sign: int = signal.SIGTERM) -> None:
        """Ask it to end, wait 20 s, then kill it."""
        self._end(sign, everyone=False)

    def signal(self, sign: int) -> None:
        """Send it a signal, such as SIGSTOP."""
        os.kill(self.pid, sign)

    def restart(self) -> None:
        """Kill it and start it again on the same port."""
        self.kill()
        self.start()

    def _end(self, sign: int, *, everyone: bool) -> None:
        if self._child is None:
            return
        if self.is_running:
            if everyone:
                os.killpg(self._child.pid, sign)
            else:
                self._child.send_signal(sign)
        try:
            self._child.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self._child.pid, signal.SIGKILL)
            self._child.wait(20)
