"""Who a guest is: certified and revoked in a supervisor's browser, checked by the server, and valid only for a time."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
import time_machine
from django.db import connection

from accounts import api as accounts
from accounts.models import Certificate, TeamGeneration
from moderation import api as moderation
from tests.accounts.guests import DAY, certificate_of, root_of_this_test
from tests.accounts.steps import NOON
from tests.people import Console, bytes_for, enrolled, hilde, kai, noor, pia, point_for
from tests.protocol.client import new_key, point
from tests.protocol.secrets import fingerprint

pytestmark = pytest.mark.django_db

NOW = NOON // 60


@pytest.fixture
def root():
    return root_of_this_test()


@pytest.fixture
def desk():
    noor()
    return Console().signs_in("noor")


@pytest.fixture
def revoked():
    """The handles of guests who must leave, as the apps above are told."""
    handles = []

    def hears(handle, **_):
        handles.append(handle)

    accounts.guest_revoked.connect(hears)
    yield handles
    accounts.guest_revoked.disconnect(hears)


def certify(desk: Console, guest: accounts.User, certificate: bytes):
    return desk.post(f"guests/{moderation.pack(guest.pk.bytes)}/certificate", certificate=certificate)


def revoke(desk: Console, guest: accounts.User):
    return desk.post(f"guests/{moderation.pack(guest.pk.bytes)}/revoke")


def minute() -> int:
    return int(time.time() // 60)


def test_a_certified_officer_finds_the_certificate_and_can_be_asked(desk, root):
    officer = pia()
    certificate = certificate_of(officer, root)

    assert certify(desk, officer, certificate).json() == {}

    assert accounts.valid_certificate(officer.pk, minute=minute()) == certificate
    assert accounts.certified_guests(minute=minute()) == [
        {
            "handle": officer.pk,
            "name": "Pia 4711",
            "unit": "de politie, team Jeugd",
            "kind": "police",
            "certificate": certificate,
            "last_minute": accounts.parse_certificate(certificate).last_minute,
        }
    ]
    me = Console().signs_in("pia").get("me").json()
    assert (me["organisation"], me["unit"]) == ("de politie", "team Jeugd")
    assert me["certificate"] == moderation.pack(certificate)
    assert me["team_seals"] == []


def test_officers_and_helpers_are_told_apart(desk, root):
    officer, helper = pia(), hilde()
    certify(desk, officer, certificate_of(officer, root))
    certify(desk, helper, certificate_of(helper, root))

    assert [guest["name"] for guest in accounts.certified_guests(minute=minute())] == ["Hilde", "Pia 4711"]
    assert [guest["name"] for guest in accounts.certified_guests(minute=minute(), kind="helper")] == ["Hilde"]


def test_the_office_sees_guests_with_what_proves_their_key(desk, root):
    officer = pia()
    before = desk.get("guests").json()["guests"]
    certificate = certificate_of(officer, root, days=1)
    certify(desk, officer, certificate)
    kai()

    (row,) = desk.get("guests").json()["guests"]

    assert before == [{**row, "certificate": None, "last_minute": None}]
    assert row["certificate"] == moderation.pack(certificate)
    assert row["last_minute"] == accounts.parse_certificate(certificate).last_minute
    assert (row["username"], row["working_name"], row["role"]) == ("pia", "Pia 4711", "officer")
    assert (row["organisation"], row["unit"], row["active"], row["enrolled"]) == (
        "de politie",
        "team Jeugd",
        True,
        True,
    )
    assert row["public_key"] == moderation.pack(point_for("pia"))
    assert row["mac"] == moderation.pack(bytes_for("mac pia", 32))
    assert (row["invitation"], row["wrapped_secret"], row["revoked"]) == (None, None, False)


def refusals() -> list[tuple[str, str, str]]:
    entries = [entry for entry in moderation.entries() if entry.verb == "guest.certificate_refused"]
    return [(entry.actor, entry.subject, entry.reason) for entry in entries]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"kind": 2}, "kind"),
        ({"key": point_for("somebody else")}, "key"),
        ({"last": NOW}, "time"),
        ({"last": NOW - 1}, "time"),
        ({"last": NOW + 370 * DAY + 1}, "time"),
        ({"checked": NOW + DAY + 1}, "time"),
    ],
)
def test_a_certificate_that_does_not_fit_is_refused_and_nothing_is_kept_but_that(root, more, why):
    with time_machine.travel(NOON, tick=False):
        noor()
        officer = pia()
        desk = Console().signs_in("noor")

        refused = certify(desk, officer, certificate_of(officer, root, **more))

    assert (refused.status_code, refused.json()) == (400, {"code": "bad", "field": "certificate"})
    assert not Certificate.objects.exists()
    assert not [entry for entry in moderation.entries() if entry.verb == "guest.certified"]
    assert refusals() == [(accounts.User.objects.get(username="noor").pk.hex, officer.pk.hex, why)]


@pytest.mark.parametrize("days", [1 / DAY, 370])
def test_a_certificate_may_be_good_for_a_minute_and_for_370_days(root, days):
    with time_machine.travel(NOON, tick=False):
        noor()
        officer = pia()
        last = NOW + int(days * DAY)

        assert certify(Console().signs_in("noor"), officer, certificate_of(officer, root, last=last)).status_code == 200


def test_a_certificate_of_another_root_is_refused(desk, root):
    officer = pia()

    assert certify(desk, officer, certificate_of(officer, new_key())).json()["field"] == "certificate"
    assert certify(desk, officer, bytes(200)).json()["field"] == "certificate"
    assert [why for _, _, why in refusals()] == ["layout", "untrusted"]


def test_without_a_root_nobody_is_certified(desk):
    officer = pia()

    assert certify(desk, officer, certificate_of(officer, new_key())).json()["field"] == "certificate"


def test_a_changed_byte_anywhere_is_refused(desk, root):
    officer = pia()
    certificate = bytearray(certificate_of(officer, root))
    for at in (0, 1, 2, 70, 78, 83, 90, len(certificate) - 64, len(certificate) - 1):
        changed = bytes(certificate[:at]) + bytes([certificate[at] ^ 1]) + bytes(certificate[at + 1 :])

        assert certify(desk, officer, changed).json() == {"code": "bad", "field": "certificate"}, at


@pytest.mark.parametrize("role", ["care_worker", "supervisor", "editor"])
def test_nobody_but_a_guest_can_be_certified(desk, root, role):
    person = enrolled("somebody", "Somebody", role)

    answer = certify(desk, person, certificate_of(person, root, kind=1))

    assert (answer.status_code, answer.json()) == (404, {"code": "unknown"})


def test_missing_and_closed_guests_are_answered_alike(desk, root):
    officer = pia()
    certificate = certificate_of(officer, root)
    missing = accounts.User(handle=uuid4())
    accounts.close_staff(by=accounts.User.objects.get(username="noor"), handle=officer.pk)

    assert certify(desk, missing, certificate).json() == certify(desk, officer, certificate).json()


def test_a_certificate_is_over_in_the_minute_after_its_last(root):
    with time_machine.travel(NOON, tick=False):
        noor()
        officer = pia()
        certify(Console().signs_in("noor"), officer, certificate_of(officer, root, last=NOW + 5))

    assert accounts.valid_certificate(officer.pk, minute=NOW + 5) is not None
    assert accounts.valid_certificate(officer.pk, minute=NOW + 6) is None
    assert accounts.certified_guests(minute=NOW + 6) == []


def test_a_renewed_certificate_replaces_the_former_one_and_puts_nobody_out(
    desk, root, revoked, django_capture_on_commit_callbacks
):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root, days=1))
    renewed = certificate_of(officer, root, days=30)

    with django_capture_on_commit_callbacks(execute=True):
        assert certify(desk, officer, renewed).status_code == 200

    assert accounts.valid_certificate(officer.pk, minute=minute()) == renewed
    assert Certificate.objects.filter(revoked=False).count() == 1
    assert revoked == []


def test_a_certificate_with_another_unit_puts_the_guest_out_first(
    desk, root, revoked, django_capture_on_commit_callbacks
):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))

    with django_capture_on_commit_callbacks(execute=True):
        certify(desk, officer, certificate_of(officer, root, unit="de politie, team Haven"))

    assert revoked == [officer.pk]
    assert accounts.valid_certificate(officer.pk, minute=minute()) is not None


def test_a_revoked_guest_must_leave_and_can_be_asked_no_more(desk, root, revoked, django_capture_on_commit_callbacks):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))

    with django_capture_on_commit_callbacks(execute=True):
        assert revoke(desk, officer).json() == {}

    assert revoked == [officer.pk]
    assert accounts.valid_certificate(officer.pk, minute=minute()) is None
    assert desk.get("guests").json()["guests"][0]["revoked"] is True
    assert revoke(desk, officer).json() == {"code": "unknown"}


def test_a_revoked_guest_can_be_certified_again(desk, root):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))
    revoke(desk, officer)

    certify(desk, officer, certificate_of(officer, root))

    assert accounts.valid_certificate(officer.pk, minute=minute()) is not None
    assert desk.get("guests").json()["guests"][0]["revoked"] is False


def test_closing_an_account_revokes_its_certificate(desk, root, revoked, django_capture_on_commit_callbacks):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))

    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"staff/{moderation.pack(officer.pk.bytes)}/close")

    assert revoked == [officer.pk]
    assert accounts.valid_certificate(officer.pk, minute=minute()) is None
    assert accounts.certified_guests(minute=minute()) == []


def test_a_role_taken_away_ends_the_certificate_too(desk, root):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))

    officer.groups.clear()

    assert accounts.valid_certificate(officer.pk, minute=minute()) is None


def test_what_was_done_with_guests_is_recorded(desk, root):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))
    revoke(desk, officer)

    assert [
        (entry.verb, entry.subject) for entry in moderation.entries(actor=accounts.holders(accounts.INVITE)[0].pk.hex)
    ] == [
        ("guest.revoked", officer.pk.hex),
        ("guest.certified", officer.pk.hex),
    ]


def test_a_care_worker_certifies_and_revokes_nobody(desk, root):
    kai()
    officer = pia()
    certificate = certificate_of(officer, root)
    worker = Console().signs_in("kai")

    assert certify(worker, officer, certificate).json() == {"code": "unknown"}
    certify(desk, officer, certificate)
    assert revoke(worker, officer).json() == {"code": "unknown"}
    assert worker.get("guests").json() == {"code": "unknown"}
    assert accounts.valid_certificate(officer.pk, minute=minute()) == certificate


def test_a_guest_gets_no_team_key_and_the_first_team_stays_alone(desk, root):
    officer = pia()
    certify(desk, officer, certificate_of(officer, root))
    TeamGeneration.objects.create(number=1, public_key=point_for("team"), signature=bytes(64), minute=0)

    answer = desk.post("seals", handle=officer.pk.bytes, generation=1, seal=bytes(219))

    assert (answer.status_code, answer.json()) == (404, {"code": "unknown"})
    assert [row["working_name"] for row in desk.get("staff").json()["waiting"]] == ["Noor"]


def test_the_fingerprint_is_the_one_that_browsers_show():
    root = point(new_key())

    assert accounts.fingerprint(root) == fingerprint(root)


@pytest.mark.django_db(transaction=True)
def test_of_two_supervisors_who_certify_at_once_one_certificate_stays(root):
    noor()
    enrolled("mira", "Mira", "supervisor")
    officer = pia()
    desks = [Console().signs_in("noor"), Console().signs_in("mira")]
    certificates = [certificate_of(officer, root, days=days) for days in (1, 30)]
    together = Barrier(2)

    def sign(number: int) -> int:
        try:
            together.wait(10)
            return int(certify(desks[number], officer, certificates[number]).status_code)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(sign, range(2))) == [200, 200]

    assert Certificate.objects.filter(revoked=False).count() == 1
    assert accounts.valid_certificate(officer.pk, minute=minute()) in certificates
