"""The commands: the first supervisor's link, and the try-out's codes."""

from uuid import UUID

import pytest
from django.core.management import CommandError, call_command

from accounts import api as accounts
from accounts.models import Invitation
from moderation import api as moderation
from tests.accounts.steps import ID, enrols, hands_in
from tests.people import Console, auth_of, bytes_for, code_of, noor, point_for

pytestmark = pytest.mark.django_db


def test_the_first_supervisor_enrols_by_the_link_of_the_command(capsys):
    call_command("invite", "Noor", "Noor")
    link = capsys.readouterr().out.split()[-1]
    both = moderation.unpack(link.partition("#")[2], 48)
    console = Console()

    assert console.post("enrol/open", id=both[:16]).json()["first"]
    assert hands_in(console, id=both[:16], token=bytes(32), mac=b"").json() == {"code": "unknown"}
    me = enrols(console, id=both[:16], token=both[16:], mac=b"", auth=auth_of("noor"))

    assert (me["username"], me["roles"], me["root"]) == ("noor", ["supervisor"], None)


def test_the_command_makes_no_second_first_supervisor(capsys):
    noor()

    with pytest.raises(CommandError, match="enrolled already"):
        call_command("invite", "kai", "Kai")


def test_a_second_first_link_ends_the_first_one(capsys):
    call_command("invite", "noor", "Noor")
    call_command("invite", "noor", "Noor")

    assert Invitation.objects.filter(state="sent").count() == 1


def test_a_first_link_is_dead_once_a_supervisor_has_enrolled(capsys):
    call_command("invite", "kai", "Kai")
    handle = Invitation.objects.get().pk
    noor()

    assert Console().post("enrol/open", id=handle.bytes).json() == {"code": "unknown"}


def test_the_secret_of_the_first_link_is_not_in_the_database(capsys):
    call_command("invite", "noor", "Noor")
    secret = moderation.unpack(capsys.readouterr().out.split("#")[1].strip(), 48)[16:]

    assert secret not in bytes(Invitation.objects.get().token)


def test_somebody_of_the_try_out_can_be_checked_like_somebody_invited():
    accounts.add_staff(
        username="kai",
        working_name="Kai",
        role="care_worker",
        auth=auth_of("kai"),
        public_key=point_for("kai"),
        blob=bytes_for("blob", 239),
        mac=bytes_for("mac", 32),
        invitation=UUID(bytes=ID),
        wrapped_secret=bytes_for("wrapped", 60),
    )

    row = accounts.people()[0]

    assert (row["invitation"], row["wrapped_secret"], row["mac"]) == (
        ID,
        bytes_for("wrapped", 60),
        bytes_for("mac", 32),
    )


def test_the_try_out_command_prints_a_code_that_is_good(capsys, settings):
    noor()
    call_command("codes")

    assert code_of("noor") in capsys.readouterr().out

    settings.TRYOUT = settings.DEMO = False
    with pytest.raises(CommandError, match="try-out or demo"):
        call_command("codes")
    with pytest.raises(accounts.NotNow):
        noor()
