"""The lock files fit pyproject.toml, pin and hash everything, and name no host."""

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT, name_of
from tools.locks import LOCKS

HOST = re.compile(r"https?:|file:|git\+|@\s*[a-z]+:|--(extra-)?index-url|--find-links|//")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
WISHES = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "requirements-dev.txt": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
    "requirements-services.txt": PROJECT["dependency-groups"]["services"],
    "requirements-node.txt": PROJECT["dependency-groups"]["node"],
    "requirements-installer.txt": PROJECT["dependency-groups"]["installer"],
}


def entries(lock: str) -> list[tuple[Requirement, int]]:
    """Each pinned requirement of a lock with the number of its hashes."""
    joined = (ROOT / lock).read_text().replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return [(Requirement(line.split("--hash")[0].strip()), line.count("--hash=sha256:")) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock):
    assert not HOST.findall((ROOT / lock).read_text())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_one_version_with_hashes(lock):
    loose = [str(entry) for entry, hashes in entries(lock) if not hashes or not str(entry.specifier).startswith("==")]

    assert not loose


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(lock):
    pinned: dict[str, list[str]] = {}
    for entry, _ in entries(lock):
        pinned.setdefault(canonicalize_name(entry.name), []).append(str(entry.specifier).removeprefix("=="))

    unmet = [
        wish
        for wish in WISHES[lock]
        if not any(
            Requirement(wish).specifier.contains(v) for v in pinned.get(canonicalize_name(Requirement(wish).name), [])
        )
    ]

    assert not unmet, "run: make lock"


@pytest.mark.parametrize("lock", ["requirements-dev.txt"])
def test_what_is_tested_is_what_is_shipped(lock):
    shipped = {str(entry) for entry, _ in entries("requirements.txt")}

    assert shipped <= {str(entry) for entry, _ in entries(lock)}


def test_the_front_end_lock_is_hashed_and_names_no_host():
    lock = ROOT / "frontend" / "package-lock.json"
    packages = {name: entry for name, entry in json.loads(lock.read_text())["packages"].items() if name}

    assert not re.findall(r"https?://|git\+|resolved", lock.read_text()), name_of(lock)
    assert not [name for name, entry in packages.items() if "integrity" not in entry]
    assert "omit-lockfile-registry-resolved=true" in (ROOT / "frontend" / ".npmrc").read_text()
