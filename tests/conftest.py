"""What every test may ask for."""

import pytest

pytest_plugins = ["tests.figures", "tests.services.fixtures", "tests.sockets.house"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what drives a browser last: while Playwright is open, this thread has a running event loop."""
    items.sort(key=lambda item: bool({"browser", "page"} & set(getattr(item, "fixturenames", ()))))
