"""The crypto that phones get, built for old browsers, passes every vector in a real Chromium."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.protocol.test_vectors import FILES
from tools.parts import chromium

FRONTEND = Path(__file__).parents[2] / "frontend"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
# WebCrypto exists on secure origins only. Nothing is fetched: the route below answers.
ORIGIN = "https://vectors.invalid/"


@pytest.fixture(scope="module")
def script() -> str:
    node = shutil.which("node")
    if not (node and (FRONTEND / "node_modules").is_dir()):
        _missing("the front end's packages are not installed: make check")
    built = subprocess.run(
        [node or "node", "scripts/vectors-browser.mjs"], cwd=FRONTEND, check=True, capture_output=True
    )
    return built.stdout.decode()


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    program = chromium()
    if program is None:
        _missing("no Chromium: set LUWTE_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
        page.goto(ORIGIN)
        yield page
        browser.close()


def _missing(why: str) -> None:
    (pytest.fail if os.environ.get("CI") else pytest.skip)(why)


@pytest.mark.journey
@pytest.mark.parametrize("name", FILES)
def test_chromium_agrees(name: str, page: Page, script: str) -> None:
    vectors: list[dict[str, Any]] = FILES[name]
    page.add_script_tag(content=script)

    assert page.evaluate("vectors => disagreements(vectors)", vectors) == []


@pytest.mark.journey
def test_chromium_notices_a_vector_that_is_wrong(page: Page, script: str) -> None:
    page.add_script_tag(content=script)
    wrong = [one | {"output": {"root": "AAAA"}} for one in FILES["split"]]

    assert len(page.evaluate("vectors => disagreements(vectors)", wrong)) == len(wrong)
