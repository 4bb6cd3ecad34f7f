"""A team that has had its key ceremony, and a youth who waits."""

import pytest

from outreach import api as outreach
from tests import people
from tests.chat.cast import WorkersView, Ylva, hold_ceremony
from tests.chat.guests import Officer, Talk
from tests.protocol.primitives import new_key
from tests.sockets.seed import add_guest_texts


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
def root():
    return new_key()


@pytest.fixture
def team(noor, root):
    return hold_ceremony(noor, root)


@pytest.fixture
def ylva(team):
    return Ylva(team).start()


@pytest.fixture
def desk(ylva, kai):
    """Kai, who has claimed Ylva's conversation."""
    return WorkersView(ylva, kai).claims()


@pytest.fixture
def brand(db):
    """The helpline works with officers and helpers, and its texts were reviewed."""
    brand = outreach.default_brand()
    outreach.change_settings(brand=brand, changes={"guest_kinds": ["police", "helper"]}, actor="system")
    add_guest_texts(brand)
    return brand


@pytest.fixture
def pia(team, root, noor, brand):
    """An officer, certified and ready to be asked."""
    return Officer.certified(people.pia, root, noor).available()


@pytest.fixture
def hilde(team, root, noor, brand):
    """A helper, certified and ready to be asked."""
    return Officer.certified(people.hilde, root, noor).available()


@pytest.fixture
def talk(ylva, desk, pia):
    """Ylva and Kai with Pia inside: `talk.ylva`, `talk.kai`, `talk.pia`."""
    return Talk.begin(ylva, desk, pia)
