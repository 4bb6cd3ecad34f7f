"""`make test`: everything that a change must pass, with what it needs found or brought first."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tools.frontend import node_program, ready_frontend, ready_modules, ready_node
from tools.installer import install, ready_python
from tools.parts import provide
from tools.places import FRONTEND, VAR, environment, venv_program
from tools.say import say
from tools.shell import in_the_open

__all__ = ["close", "ready_tools", "test"]

REPORTS = VAR / "test-reports"


def ready_tools() -> None:
    """The virtual environment with the development lock, Node, and the front end's tools."""
    ready_python()
    install("requirements-dev.txt", "Luwte's packages and the test tools")
    ready_node()
    ready_modules(also_tests=True)


def test() -> int:
    """Run the front end's tests and pytest; the last line counts both together."""
    ready_tools()
    ready_frontend()
    # Playwright brings a Node of its own, which needs a library that a slim machine lacks.
    env = environment(PLAYWRIGHT_NODEJS_PATH=node_program(), **provide())
    REPORTS.mkdir(parents=True, exist_ok=True)
    pages, python = REPORTS / "frontend.xml", REPORTS / "pytest.xml"
    for old in (pages, python):
        old.unlink(missing_ok=True)
    vitest = ["npm", "test", "--", "--reporter=default", "--reporter=junit", f"--outputFile.junit={pages}"]
    codes = [
        in_the_open(vitest, cwd=FRONTEND, env=env),
        in_the_open([venv_program("python"), "-m", "pytest", f"--junitxml={python}"], env=env),
    ]
    return close([pages, python], failed=any(codes))


def close(reports: list[Path], *, failed: bool) -> int:
    """Print the one closing line of all JUnit `reports`; 1 when a test failed or a runner did not do its work."""
    totals = [_count(report) for report in reports]
    passed, broken, skipped = (sum(column) for column in zip(*totals, strict=True))
    if failed and not broken:
        say("a test runner stopped with an error of its own; see above")
        broken = 1
    print(f"{passed} passed, {broken} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if broken else 0


def _count(report: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped; a missing report counts as one failure."""
    if not report.is_file():
        return 0, 1, 0
    suites = ElementTree.parse(report).getroot().iter("testsuite")  # noqa: S314 our own runners wrote it just now
    all_, broken, skipped = 0, 0, 0
    for suite in suites:
        all_ += int(suite.get("tests", 0))
        broken += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped += int(suite.get("skipped", 0))
    return all_ - broken - skipped, broken, skipped
