"""Chromium as the journeys use it."""

from playwright.sync_api import Browser, Playwright

__all__ = ["FLAGS", "launch"]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(playwright: Playwright, program: str) -> Browser:
    """A headless Chromium. Times out early: on a machine that is too slow a journey should say so."""
    return playwright.chromium.launch(executable_path=program, args=FLAGS)
