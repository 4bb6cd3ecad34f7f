"""What holds once a guest has been let go: a new yes, a foreign admission, an account that vanishes."""

import os
from uuid import uuid4

from chat import api as chat
from chat.actions.guests.end import end_guests_of
from chat.models import Admission
from tests.chat.cast import WorkersView, Ylva
from tests.chat.guests import Talk, says_stop, stopping
from tests.chat.test_sending import refused


def test_an_admission_of_somebody_else_is_answered_like_one_that_is_not_there(talk, kai):
    other = Ylva(talk.ylva.team).start()
    WorkersView(other, kai).claims()

    for admission in (talk.admission, uuid4()):
        _, new, withdrawal = stopping(other, talk.officer.certificate)
        with refused("state"):
            chat.stop(other.person, admission, epoch=new, withdrawal=withdrawal)
        with refused("state"):
            chat.consent(other.person, admission, epoch=new, receipt=os.urandom(171))
        with refused("state"):
            chat.refuse(other.person, admission)
        with refused("state"):
            chat.proceed(other.person, admission)


def test_again_yes_reads_from_the_second_yes_on(talk):
    talk.ylva.send("met Pia")
    talk.stop()
    talk.ylva.send("zonder Pia")
    talk.kai.catch_up()

    again = Talk.begin(talk.ylva, talk.kai, talk.officer)
    talk.ylva.send("weer met Pia")

    assert again.pia.reads(after=0) == ["weer met Pia"]
    assert again.pia.thread.slot == 3
    assert [row["number"] for row in again.pia.news().epochs] == [4]


def test_an_ended_guest_whose_account_vanishes_leaves_the_conversation_alone(talk):
    says_stop(talk.ylva, talk.admission, talk.officer.certificate)

    end_guests_of(handle=talk.officer.user.pk)

    assert Admission.objects.get(pk=talk.admission).ended_by == "youth"
