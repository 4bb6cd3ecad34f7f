"""A link, a promise, a line, an answer."""

import pytest

from tests.journeys.desk import Desk
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journey


def test_a_youth_reaches_a_care_worker_and_both_read_each_other(ylva: Phone, sanne: Desk) -> None:
    sanne.signs_in()
    ylva.opens("/k/duin")
    ylva.enters_for_herself()
    ylva.writes("hoi, is daar iemand?")

    sanne.takes_the_next()
    sanne.sees("hoi, is daar iemand?")
    sanne.writes("Hoi, ik ben Sanne. Fijn dat je er bent.")

    ylva.sees("Hoi, ik ben Sanne. Fijn dat je er bent.")
    ylva.writes("ik weet niet hoe ik moet beginnen")
    sanne.sees("ik weet niet hoe ik moet beginnen")
    ylva.sees_mark("Gezien")
