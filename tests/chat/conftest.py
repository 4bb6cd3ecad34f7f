"""A team that has had its key ceremony, and a youth who waits."""

import pytest

from tests import people
from tests.chat.cast import WorkersView, Ylva, hold_ceremony


@pytest.fixture(autouse=True)
def _own_root(settings, tmp_path):
    settings.ROOT_FILE = tmp_path / "root.pub"


@pytest.fixture
def noor(db):
    return people.noor()


@pytest.fixture
def kai(db):
    return people.kai()


@pytest.fixture
def lars(db):
    return people.lars()


@pytest.fixture
def axel(db):
    return people.axel()


@pytest.fixture
def team(noor):
    return hold_ceremony(noor)


@pytest.fixture
def ylva(team):
    return Ylva(team).start()


@pytest.fixture
def desk(ylva, kai):
    """Kai, who has claimed Ylva's conversation."""
    return WorkersView(ylva, kai).claims()
