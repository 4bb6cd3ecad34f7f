"""What a phone cannot notice stands by name in the threat model, and nothing else is called so."""

import re

from tests.architecture.tree import ROOT

PAGE = (ROOT / "docs/THREAT-MODEL.md").read_text()
TRIED = (ROOT / "frontend/tests/hostile/returning.ts").read_text()


def test_the_threat_model_names_each_attack_that_a_returning_phone_does_not_notice():
    section = PAGE.split("### What a returning phone cannot notice")[1].split("\n## ")[0]
    listed = TRIED.split("UNNOTICED = [")[1].split("]")[0]

    names = re.findall(r'"(.+)"', listed)

    assert names
    assert re.findall(r"^- \*\*(.+?)\*\*", section, re.MULTILINE) == names
