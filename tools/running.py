"""`make run`: from a fresh clone to a served try-out, and on a later start straight to serving."""

import os
import signal
import socket
import subprocess
import time

from tools.certificate import ready_certificate
from tools.database import PREPARED, Database
from tools.frontend import ready_frontend
from tools.installer import install, is_installed, ready_python
from tools.places import ROOT, environment, venv_program
from tools.say import Stopped, say
from tools.shell import in_the_open

__all__ = ["run", "show_codes"]


def run() -> int:
    """Prepare what is missing, print the demo accounts, and serve until Ctrl-C."""
    tls = os.environ.get("TLS", "0") not in ("", "0")
    port = _free_port(os.environ.get("PORT") or "8000", on_all_interfaces=tls)
    ready_python()
    if not is_installed("requirements-dev.txt"):
        install("requirements.txt", "Luwte's packages")
    hosts = _addresses() if tls else []
    env = _settings(port, hosts)
    database = Database(env)
    database.begin()
    ready_frontend()
    accounts = database.finish()
    serve = [venv_program("python"), "manage.py", "serve", "--port", str(port)]
    if tls:
        certificate, key = ready_certificate(hosts)
        # TLS=1 asks for a phone on the same network.
        serve += ["--host", "0.0.0.0", "--tls-certificate", str(certificate), "--tls-key", str(key)]  # noqa: S104
    return _serve(serve, port, env, accounts)


def _serve(command: list[str], port: int, env: dict[str, str], accounts: str) -> int:
    """Serve until a signal; known demo accounts are looked up meanwhile, so that neither waits for the other."""
    # A session of its own, so that Ctrl-C reaches it once: through us.
    server = subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, start_new_session=True)
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sign, lambda *_: server.terminate())
    if accounts:
        print(accounts, end="", flush=True)
    elif env["LUWTE_DEMO"] == "1":
        in_the_open([venv_program("python"), "manage.py", "demo"], env=env)
    while server.poll() is None and not _is_open(port):
        time.sleep(0.05)
    if server.poll() is None:
        for origin in env["LUWTE_ORIGINS"].split(","):
            say(f"serving on {origin}")
        say("Ctrl-C stops it")
    code = server.wait()
    return 0 if code in (0, -signal.SIGTERM) else 1


def _is_open(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


def show_codes() -> int:
    """Print the demo accounts with the codes that are valid now."""
    if not PREPARED.is_file():
        raise Stopped("there are no demo accounts yet. Start Luwte once: make run")
    return in_the_open([venv_program("python"), "manage.py", "codes"], env=environment(LUWTE_DEMO="1"))


def _free_port(asked: str, *, on_all_interfaces: bool) -> int:
    if not (asked.isascii() and asked.isdigit() and 0 < int(asked) < 65536):
        raise Stopped(f"PORT={asked} is no port number; take one from 1024 to 65535, for example: PORT=8123 make run")
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("" if on_all_interfaces else "127.0.0.1", int(asked)))
        except OSError as problem:
            raise Stopped(
                f"port {asked} cannot be used ({problem.strerror}). Take another: PORT=8123 make run"
            ) from problem
    return int(asked)


def _settings(port: int, hosts: list[str]) -> dict[str, str]:
    """The environment of a try-out: an operator's own LUWTE_ variables win."""
    names = list(dict.fromkeys(["localhost", "127.0.0.1", *hosts]))
    scheme = "https" if hosts else "http"
    env = environment()
    env.setdefault("LUWTE_DEMO", "1")
    env.setdefault("LUWTE_HOSTS", ",".join(names))
    env.setdefault("LUWTE_ORIGINS", ",".join(f"{scheme}://{name}:{port}" for name in names))
    env.setdefault("LUWTE_SECURE", "1" if hosts else "0")
    return env


def _addresses() -> list[str]:
    """This machine's own address on its network, as a phone beside it would type it; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ["127.0.0.1"]
        return [str(probe.getsockname()[0])]
