"""What tests print are figures; the run ends with all of them, whether or not anybody asked for more output."""

import pytest

_figures: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep what a passed test printed."""
    if report.when == "call" and report.passed:
        _figures.extend(line for line in report.capstdout.splitlines() if line.strip())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print them."""
    if _figures:
        terminalreporter.section("figures")
        for line in _figures:
            terminalreporter.line(line)
