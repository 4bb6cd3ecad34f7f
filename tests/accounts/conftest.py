import pytest


@pytest.fixture(autouse=True)
def _own_root(settings, tmp_path):
    """Each test has an installation without a root key."""
    settings.ROOT_FILE = tmp_path / "root.pub"
