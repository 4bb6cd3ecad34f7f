"""`python -m tests.chat.guest_races ROUNDS [NAME ...]`, on a real Postgres: two decide about a guest at once."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from uuid import UUID

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()

from accounts import api as accounts
from chat import api as chat
from chat.models import Admission, Epoch, Message, Seal
from outreach import api as outreach
from tests.chat.cast import WorkersView, Ylva, drafts, hold_ceremony
from tests.chat.guests import Officer, Talk, Yes, propose, stopping
from tests.chat.races import together
from tests.people import kai, noor, pia
from tests.protocol.primitives import PrivateKey, new_key
from tests.sockets.seed import add_guest_texts, certificate_of


class House:
    """The staff, and one officer who goes from conversation to conversation."""

    def __init__(self) -> None:
        self.root = new_key()
        self.noor = noor()
        self.team: PrivateKey = hold_ceremony(self.noor, self.root)
        self.kai = kai()
        brand = outreach.default_brand()
        outreach.change_settings(brand=brand, changes={"guest_kinds": ["police"]}, actor="system")
        add_guest_texts(brand)
        self.officer = Officer.certified(pia, self.root, self.noor).available()

    def two(self) -> tuple[Ylva, WorkersView]:
        """Ylva and Kai in an open conversation, with room for more."""
        chat.set_room(chat.Staff(self.kai.pk), capacity=9, pause=False)
        ylva = Ylva(self.team).start()
        return ylva, WorkersView(ylva, self.kai).claims()

    def three(self) -> Talk:
        """With Pia inside."""
        return Talk.begin(*self.two(), self.officer)


def is_over(talk: Talk) -> None:
    """Whatever was first: the guest is out once, no seal of theirs is left, and the log holds nothing out of order."""
    row = Admission.objects.get(pk=talk.admission)
    assert row.state == "ended"
    assert not Seal.objects.filter(epoch__conversation_id=talk.ylva.handle, slot__gt=1).exists()
    assert refuses(talk.pia.news) == "unknown"
    numbers = list(Epoch.objects.filter(conversation_id=talk.ylva.handle).order_by("number").values_list("number"))
    assert numbers == [(number,) for number in range(1, len(numbers) + 1)]
    chat.leave(talk.ylva.person)
    chat.close(talk.kai.person, talk.kai.handle, "done")


def refuses(act: Callable[[], object]) -> str:
    try:
        act()
    except chat.Refused as refused:
        return refused.code
    return "won"


def stop_and_stop(house: House) -> list[str]:
    """Two tabs stop."""
    talk = house.three()
    won = together(*[stop_of(talk) for _ in range(2)])
    is_over(talk)
    return won


def stop_of(talk: Talk) -> Callable[[], object]:
    _, new, withdrawal = stopping(talk.ylva, talk.officer.certificate)
    return lambda: chat.stop(talk.ylva.person, talk.admission, epoch=new, withdrawal=withdrawal)


def stop_and_dismiss(house: House) -> list[str]:
    """The youth and the worker let the guest go."""
    talk = house.three()
    won = together(stop_of(talk), talk.dismiss)
    is_over(talk)
    return won


def stop_and_depart(house: House) -> list[str]:
    """The youth stops while the guest leaves."""
    talk = house.three()
    won = together(stop_of(talk), lambda: chat.depart(talk.pia.person, talk.pia.handle))
    is_over(talk)
    return won


def stop_and_send(house: House) -> list[str]:
    """A guest writes while they are put out: what is stored was stored before the end."""
    talk = house.three()
    late = drafts(talk.pia.thread, ["nog net"])
    won = together(stop_of(talk), lambda: chat.send(talk.pia.person, talk.pia.handle, late))
    assert all(row.epoch == 2 for row in Message.objects.filter(conversation_id=talk.ylva.handle, slot__gt=1))
    is_over(talk)
    return won


def epoch_and_stop(house: House) -> list[str]:
    """A worker makes a plain epoch with the guest while the youth stops."""
    talk = house.three()
    new = talk.workers_epoch(talk.members)
    act = stop_of(talk)
    won = together(act, lambda: chat.new_epoch(talk.kai.person, talk.kai.handle, new))
    is_over(talk)
    return won


def stop_and_revoke(house: House) -> list[str]:
    """A supervisor revokes the certificate while the youth stops."""
    talk = house.three()
    handle = house.officer.user.pk
    won = together(stop_of(talk), lambda: accounts.revoke_certificate(by=house.noor, handle=handle))
    is_over(talk)
    certify_again(house)
    return won


def consent_and_revoke(house: House) -> list[str]:
    """A yes comes in while the certificate is revoked."""
    ylva, desk = house.two()
    admission = propose(desk, house.officer)
    yes = Yes.read(ylva, house.root)
    handle = house.officer.user.pk
    won = together(consent_of(yes), lambda: accounts.revoke_certificate(by=house.noor, handle=handle))
    assert Admission.objects.get(pk=admission).state in ("ended", "cancelled")
    assert not Seal.objects.filter(epoch__conversation_id=ylva.handle, slot__gt=1).exists()
    certify_again(house)
    chat.leave(ylva.person)
    chat.close(desk.person, desk.handle, "done")
    return won


def consent_of(yes: Yes) -> Callable[[], object]:
    (_, new), receipt = yes.epoch(), yes.receipt()
    return lambda: chat.consent(yes.ylva.person, yes.admission, epoch=new, receipt=receipt)


def certify_again(house: House) -> None:
    fresh = certificate_of(house.officer.user, "officer", house.officer.key, house.root)
    accounts.certify(by=house.noor, handle=house.officer.user.pk, certificate=fresh)
    house.officer.certificate = fresh


def consent_and_leave(house: House) -> list[str]:
    """The visit ends while the yes comes in."""
    ylva, desk = house.two()
    admission: UUID = propose(desk, house.officer)
    yes = Yes.read(ylva, house.root)
    won = together(consent_of(yes), lambda: chat.leave(ylva.person))
    assert Admission.objects.get(pk=admission).state in ("ended", "cancelled")
    assert chat.guest_desk(house.officer.person)["talk"] is None
    chat.close(desk.person, desk.handle, "done")
    return won


def consent_and_cancel(house: House) -> list[str]:
    """The worker takes the question back while the youth says yes."""
    ylva, desk = house.two()
    admission = propose(desk, house.officer)
    yes = Yes.read(ylva, house.root)
    won = together(consent_of(yes), lambda: chat.cancel_proposal(desk.person, desk.handle, admission))
    chat.leave(ylva.person)
    chat.close(desk.person, desk.handle, "done")
    return won


def two_youths(house: House) -> list[str]:
    """Two youths let the same guest in."""
    both = [house.two(), house.two()]
    for _, desk in both:
        propose(desk, house.officer)
    acts = [consent_of(Yes.read(ylva, house.root)) for ylva, _ in both]
    won = together(*acts)
    assert Admission.objects.filter(guest=house.officer.user, state="in").count() == 1
    for ylva, desk in both:
        chat.leave(ylva.person)
        chat.close(desk.person, desk.handle, "done")
    return won


def two_proposals(house: House) -> list[str]:
    """Two tabs of the worker ask at the same moment."""
    ylva, desk = house.two()
    chat.hear_console(desk.person, locked=False)
    won = together(*[lambda: chat.propose(desk.person, desk.handle, house.officer.user.pk)] * 2)
    assert Admission.objects.filter(conversation_id=ylva.handle, state="proposed").count() == 1
    chat.leave(ylva.person)
    chat.close(desk.person, desk.handle, "done")
    return won


RACES = {
    act.__name__: act
    for act in (
        stop_and_stop,
        stop_and_dismiss,
        stop_and_depart,
        stop_and_send,
        epoch_and_stop,
        stop_and_revoke,
        consent_and_revoke,
        consent_and_leave,
        consent_and_cancel,
        two_youths,
        two_proposals,
    )
}

if __name__ == "__main__":
    house = House()
    found = {}
    for name in sys.argv[2:] or RACES:
        found[name] = Counter(" ".join(RACES[name](house)) for _ in range(int(sys.argv[1])))
    json.dump(found, sys.stdout)
