"""The files of this working copy, as the architecture tests read them."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

__all__ = ["APPS", "PRODUCTION", "ROOT", "calls", "files", "imported_names", "name_of", "parsed"]

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("accounts", "chat", "moderation", "outreach")
PRODUCTION = (*APPS, "config", "consumers", "tools")
APART = {"node_modules", "dist", "var", "__pycache__", "test-results"}


def files(*folders: str, suffix: str) -> list[Path]:
    """Every file below `folders` (or this whole working copy) that ends in `suffix`, without what tools produce."""
    return sorted(file for folder in folders or (".",) for file in _walk(ROOT / folder) if file.name.endswith(suffix))


def _walk(top: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name not in APART and not name.startswith(".")]
        yield from (Path(folder, name) for name in names)


def name_of(file: Path) -> str:
    """The path as a person would say it."""
    return str(file.relative_to(ROOT))


@cache
def parsed(file: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(file.read_text(), filename=name_of(file))


def imported_names(file: Path) -> set[str]:
    """Every module and name that a Python file imports, dotted."""
    found = set()
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def calls(file: Path) -> set[str]:
    """The last word of everything that a Python file calls or reads as an attribute."""
    return {node.attr for node in ast.walk(parsed(file)) if isinstance(node, ast.Attribute)}
