"""The ceremony, the team key, its seals, and key blobs."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection

from accounts import api as accounts
from accounts.models import StaffKey, TeamGeneration, TeamSeal
from accounts.root import keep_root
from moderation import api as moderation
from tests.people import Console, bytes_for, enrolled, kai, noor, pia, point_for

pytestmark = pytest.mark.django_db


def ceremony(console: Console, label: str = "one", **more):
    return console.post(
        "ceremony",
        **{
            "root_public": point_for(f"root {label}"),
            "root_seal": bytes_for("root seal", 219),
            "team": {
                "public_key": point_for(f"team {label}"),
                "signature": bytes_for("signature", 64),
                "seal": bytes_for(f"team seal {label}", 219),
            },
            "blob": bytes_for("new blob", 304),
            **more,
        },
    )


@pytest.fixture
def desk():
    noor()
    return Console().signs_in("noor")


def test_the_ceremony_keeps_root_team_and_seals(desk, settings):
    me = ceremony(desk).json()

    assert moderation.unpack(me["root"], 65) == point_for("root one") == accounts.root_public()
    assert me["team"]["generation"] == 1
    assert moderation.unpack(me["team_seals"][0]["seal"], 219) == bytes_for("team seal one", 219)
    assert moderation.unpack(me["root_seal"], 219) == bytes_for("root seal", 219)
    assert moderation.unpack(me["blob"], 304) == bytes_for("new blob", 304)
    assert settings.ROOT_FILE.read_text() == moderation.pack(point_for("root one")) + "\n"
    team = accounts.team()
    assert team is not None
    assert bytes(team.public_key) == point_for("team one")


def test_a_second_ceremony_is_refused_and_changes_nothing(desk):
    ceremony(desk)

    again = ceremony(desk, "two")

    assert (again.status_code, again.json()) == (409, {"code": "state"})
    assert accounts.root_public() == point_for("root one")
    assert TeamGeneration.objects.count() == 1


def test_a_ceremony_is_refused_when_only_the_file_is_there(desk):
    keep_root(point_for("root of before"))

    assert ceremony(desk).status_code == 409
    assert accounts.team() is None
    assert accounts.root_public() == point_for("root of before")


def test_a_ceremony_that_loses_the_race_for_the_file_leaves_nothing(desk, monkeypatch):
    keep_root(point_for("root of another process"))
    monkeypatch.setattr("accounts.actions.keys.root_public", lambda: None)

    assert ceremony(desk).status_code == 409
    assert not TeamSeal.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("labels", [("a", "b"), ("a", "a")])
def test_of_two_ceremonies_at_once_one_wins_and_file_and_database_agree(desk, labels):
    enrolled("mira", "Mira", "supervisor")
    desks = [desk, Console().signs_in("mira")]
    together = Barrier(2)

    def hold(number: int) -> int:
        try:
            together.wait(10)
            return int(ceremony(desks[number], labels[number]).status_code)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(hold, range(2)))

    assert sorted(outcomes) == [200, 409]
    winner = labels[outcomes.index(200)]
    assert accounts.root_public() == point_for(f"root {winner}")
    assert bytes(TeamGeneration.objects.get().public_key) == point_for(f"team {winner}")


def test_a_ceremony_whose_database_part_was_done_meanwhile_takes_no_root_away(desk, monkeypatch):
    ceremony(desk)
    monkeypatch.setattr("accounts.actions.keys.root_public", lambda: None)
    monkeypatch.setattr("accounts.models.TeamGeneration.objects.exists", lambda: False)

    assert ceremony(desk).status_code == 409
    assert accounts.root_public() == point_for("root one")


def test_nobody_ever_finds_half_a_root_file(desk, monkeypatch):
    seen_before_it_was_whole = []
    monkeypatch.setattr("accounts.root.os.fsync", lambda _: seen_before_it_was_whole.append(accounts.root_public()))

    assert ceremony(desk).status_code == 200
    assert seen_before_it_was_whole == [None]


def test_a_ceremony_of_a_care_worker_is_answered_as_if_there_were_none():
    kai()

    assert ceremony(Console().signs_in("kai")).json() == {"code": "unknown"}
    assert accounts.root_public() is None


@pytest.mark.parametrize("root", [bytes(65), b"\x04" + bytes(63)])
def test_a_root_that_is_no_point_is_refused(desk, root):
    assert ceremony(desk, root_public=root).json() == {"code": "bad", "field": "root_public"}
    assert accounts.root_public() is None


def test_a_damaged_root_file_is_no_missing_root(desk, settings):
    settings.ROOT_FILE.write_text("AAAA\n")

    with pytest.raises(ValueError, match="size"):
        accounts.root_public()


def test_a_sealed_worker_gets_the_team_key_and_waits_no_longer(desk):
    worker = kai()
    ceremony(desk)
    assert [row["working_name"] for row in desk.get("staff").json()["waiting"]] == ["Kai"]

    sealed = desk.post("seals", handle=worker.pk.bytes, generation=1, seal=bytes_for("kai's", 219))

    assert sealed.status_code == 200
    assert desk.get("staff").json()["waiting"] == []
    me = Console().signs_in("kai").get("me").json()
    assert moderation.unpack(me["team_seals"][0]["seal"], 219) == bytes_for("kai's", 219)
    assert me["root_seal"] is None


def test_the_root_goes_to_supervisors_only(desk):
    worker, other = kai(), enrolled("mira", "Mira", "supervisor")
    ceremony(desk)

    refused = desk.post("seals", handle=worker.pk.bytes, generation=1, seal=bytes(219), root_seal=bytes(219))
    allowed = desk.post("seals", handle=other.pk.bytes, generation=1, seal=bytes(219), root_seal=bytes(219))

    assert refused.json() == {"code": "bad", "field": "root_seal"}
    assert allowed.status_code == 200
    assert not TeamSeal.objects.filter(staff=worker).exists()


@pytest.mark.parametrize("who", ["officer", "nobody"])
def test_the_team_key_goes_to_nobody_who_may_not_answer(desk, who):
    handle = pia().pk if who == "officer" else UUID(int=7)
    ceremony(desk)

    answer = desk.post("seals", handle=handle.bytes, generation=1, seal=bytes(219))

    assert (answer.status_code, answer.json()) == (404, {"code": "unknown"})


def test_a_seal_of_a_generation_that_does_not_exist_is_refused(desk):
    worker = kai()
    ceremony(desk)

    assert desk.post("seals", handle=worker.pk.bytes, generation=2, seal=bytes(219)).status_code == 404


def renewed(desk: Console, generation: int, *people: accounts.User):
    return desk.post(
        "team",
        generation=generation,
        public_key=point_for(f"team {generation}"),
        signature=bytes(64),
        seals=[{"handle": person.pk.bytes, "seal": bytes_for(f"{person.pk} {generation}", 219)} for person in people],
    )


def test_a_new_team_key_comes_into_use_and_the_old_seals_stay_for_what_is_not_rewrapped(desk):
    head, worker = accounts.User.objects.get(), kai()
    ceremony(desk)

    assert renewed(desk, 2, head, worker).status_code == 200

    team = accounts.team()
    assert team is not None
    assert team.number == 2
    seals = desk.get("me").json()["team_seals"]
    assert [row["generation"] for row in seals] == [1, 2]
    assert moderation.unpack(seals[0]["public_key"], 65) == point_for("team one")


def test_a_team_key_is_the_next_one_or_none(desk):
    head = accounts.User.objects.get()
    assert renewed(desk, 1, head).json() == {"code": "race"}
    ceremony(desk)

    assert renewed(desk, 3, head).json() == {"code": "race"}
    assert renewed(desk, 1, head).json() == {"code": "race"}


def test_whoever_renews_the_team_key_keeps_a_seal_of_it(desk):
    worker = kai()
    ceremony(desk)

    assert renewed(desk, 2, worker).json() == {"code": "bad", "field": "seals"}


def test_a_new_team_key_goes_to_nobody_who_may_not_answer(desk):
    head, officer = accounts.User.objects.get(), pia()
    ceremony(desk)

    assert renewed(desk, 2, head, officer).json() == {"code": "unknown"}
    assert TeamGeneration.objects.count() == 1


def test_a_blob_is_stored_again_for_its_owner_alone(desk):
    worker = kai()
    console = Console().signs_in("kai")

    assert console.post("blob", blob=bytes_for("again", 304)).status_code == 200

    assert moderation.unpack(console.get("me").json()["blob"], 304) == bytes_for("again", 304)
    assert StaffKey.objects.get(staff__username="noor").blob != StaffKey.objects.get(staff=worker).blob


def test_a_blob_in_the_database_is_not_what_the_browser_sent_and_opens_for_its_owner_only():
    worker, head = kai(), noor()
    sent = bytes_for("blob kai", 239)
    stored = bytes(StaffKey.objects.get(staff=worker).blob)

    assert sent not in stored
    assert accounts.unwrap("staff key", stored, owner=worker.pk.bytes) == sent
    with pytest.raises(accounts.BadWrap):
        accounts.unwrap("staff key", stored, owner=head.pk.bytes)


def test_what_was_done_with_keys_is_recorded(desk):
    worker = kai()
    head = accounts.User.objects.get(username="noor")
    ceremony(desk)
    desk.post("seals", handle=worker.pk.bytes, generation=1, seal=bytes(219))
    renewed(desk, 2, head)

    assert [entry.verb for entry in moderation.entries(actor=head.pk.hex)] == [
        "keys.renewed",
        "keys.sealed",
        "keys.ceremony",
    ]
