"""What we publish belongs to no machine: no path, no host of a package registry."""

import re

from tests.architecture.tree import ROOT, files, name_of

# Folders of people and of build machines.
MACHINE = re.compile(r"(?<![\w.{$])/(?:work|root|home|Users|workspace|builds)/\w+")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|registry\.[a-z]+\.[a-z]{2,}")
# This file names them in order to find them.
SELF = "tests/architecture/test_paths.py"

PUBLISHED = [
    file
    for file in files(suffix="")
    if file.suffix in {".md", ".py", ".toml", ".txt", ".yml", ".json", ".ts", ".tsx", ".mjs", ".html", ".conf", ""}
    and name_of(file) != SELF
    and file.parent != ROOT / "test-results"
]


def test_no_file_names_a_path_of_a_machine():
    found = {name_of(file): hits for file in PUBLISHED if (hits := MACHINE.findall(file.read_text(errors="replace")))}

    assert found == {}


def test_no_file_names_a_package_registry():
    found = {name_of(file): hits for file in PUBLISHED if (hits := REGISTRY.findall(file.read_text(errors="replace")))}

    assert found == {}
