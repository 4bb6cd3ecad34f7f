"""Files and functions stay small enough to be read at one sitting."""

import ast
from pathlib import Path

from tests.architecture.tree import PRODUCTION, files, name_of, parsed

LINES_OF_A_FILE = 300
LINES_OF_A_TEST_FILE = 400
# The wire is one table on each side: split, nobody could hold the two against each other.
TABLES = {"consumers/frames.py": 400, "frontend/src/protocol/wire.ts": 400}
LINES_OF_A_FUNCTION = 30

PYTHON = [file for file in files(*PRODUCTION, "tests", suffix=".py") if file.parent.name != "migrations"]
SCRIPTS = [file for suffix in (".ts", ".tsx", ".mjs") for file in files("frontend", suffix=suffix)]


def test_a_file_has_at_most_300_lines_and_a_test_file_400():
    lengths = {file: len(file.read_text().splitlines()) for file in PYTHON + SCRIPTS}

    assert {name_of(file): length for file, length in lengths.items() if length > allowed(file)} == {}


def allowed(file: Path) -> int:
    """The most lines that this file may have."""
    return TABLES.get(name_of(file), LINES_OF_A_TEST_FILE if "tests" in file.parts else LINES_OF_A_FILE)


def test_a_function_has_at_most_30_lines_below_its_promise():
    lengths = {
        f"{name_of(file)}: {function}": length
        for file in PYTHON
        if "tests" not in file.parts
        for function, length in functions_of(file)
    }

    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FUNCTION} == {}


def functions_of(file: Path) -> list[tuple[str, int]]:
    """The name of each function with the number of its lines below signature and docstring."""
    found = []
    for function in ast.walk(parsed(file)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            body = function.body[1:] if ast.get_docstring(function) is not None else function.body
            found.append((function.name, (function.end_lineno or 0) - body[0].lineno + 1 if body else 0))
    return found
