"""The launcher says clearly what is wrong before it changes anything, and does nothing twice."""

import ast
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools import stamps, testing
from tools.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent.parent


def launch(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the launcher as make does."""
    return subprocess.run(
        [sys.executable, "-m", "tools", *words],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("port", ["eighty", "0", "70000", "-1", "８０"])
def test_a_port_that_is_no_port_is_refused_with_an_example(port):
    said = launch("run", PORT=port)

    assert said.returncode == 1
    assert "PORT=8123 make run" in said.stdout


def test_a_port_in_use_is_refused_with_an_example():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = launch("run", PORT=str(taken.getsockname()[1]))

    assert said.returncode == 1
    assert "cannot be used" in said.stdout
    assert "PORT=8123 make run" in said.stdout


def test_codes_before_the_first_start_say_how_to_start(tmp_path):
    said = launch("codes", LUWTE_VAR=str(tmp_path))

    assert said.returncode == 1
    assert "make run" in said.stdout


def test_an_unknown_word_is_answered_with_the_known_ones():
    said = launch("rum")

    assert said.returncode == 2
    assert all(word in said.stdout for word in COMMANDS)


def test_make_knows_every_command():
    named = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.startswith(".PHONY:"))

    assert set(named.split()[1:]) == set(COMMANDS)


def test_an_old_python_can_read_what_tells_it_that_it_is_old():
    ast.parse((ROOT / "tools" / "__main__.py").read_text(), feature_version=(3, 7))


def test_the_launcher_needs_nothing_but_the_standard_library():
    bare = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tools.commands"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert bare.returncode == 0, bare.stderr


def test_a_step_is_stale_once_a_source_changes(tmp_path):
    source, stamp = tmp_path / "source.ts", tmp_path / "made" / "stamp"
    source.write_text("one")
    stamps.mark(stamp, stamps.fingerprint([source]))

    assert stamps.is_fresh(stamp, stamps.fingerprint([source]))
    source.write_text("two")
    assert not stamps.is_fresh(stamp, stamps.fingerprint([source]))


def test_a_renamed_source_is_a_change(tmp_path):
    source = tmp_path / "source.ts"
    source.write_text("one")
    before = stamps.fingerprint([source])

    shutil.move(source, tmp_path / "other.ts")

    assert stamps.fingerprint([tmp_path / "other.ts"]) != before


def report(place: Path, *, tests: int, failures: int = 0, skipped: int = 0) -> Path:
    place.write_text(
        f'<testsuites><testsuite tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}"/></testsuites>'
    )
    return place


def test_the_last_line_adds_both_runners_up(tmp_path, capsys):
    reports = [report(tmp_path / "a.xml", tests=5, skipped=1), report(tmp_path / "b.xml", tests=7)]

    code = testing.close(reports, failed=False)

    assert code == 0
    assert capsys.readouterr().out.splitlines()[-1] == "11 passed, 0 failed, 1 skipped"


@pytest.mark.parametrize("failed", [True, False])
def test_a_runner_that_left_no_report_is_a_failure(tmp_path, capsys, failed):
    code = testing.close([report(tmp_path / "a.xml", tests=5), tmp_path / "absent.xml"], failed=failed)

    assert code == 1
    assert capsys.readouterr().out.splitlines()[-1] == "5 passed, 1 failed"


def test_an_exit_code_without_a_failed_test_is_a_failure(tmp_path, capsys):
    code = testing.close([report(tmp_path / "a.xml", tests=5)], failed=True)

    assert code == 1
    assert capsys.readouterr().out.splitlines()[-1] == "5 passed, 1 failed"
