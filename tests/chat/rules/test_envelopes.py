"""The clear headers of envelopes and records: what the server reads without a key."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rules.envelopes import BUCKETS, BadEnvelope, header_of
from chat.rules.records import BadRecord, Member, check_members, parse_record
from tests.protocol.client import Reader, Sender, make_epoch, new_identity, new_key, point, team_member, youth
from tests.protocol.reader import read_header

CONV = bytes(range(16))


@pytest.fixture(scope="module")
def epoch():
    ylva, team = new_identity(), new_key()
    members = [youth(ylva), team_member(team)]
    return make_epoch(conv=CONV, number=1, creator=0, key=ylva.opens, members=members)[0]


@pytest.mark.parametrize("length", [0, 1, 150, 500, 1500, 3000, 8000])
def test_the_server_reads_the_header_that_a_client_wrote(epoch, length):
    envelope = Sender(epoch, 0, Reader(CONV)).seal("x" * length)

    header = header_of(envelope)

    read = read_header(envelope)
    assert (header.slot, header.epoch, header.conv) == (read.slot, read.epoch, read.conv) == (0, 1, CONV)
    assert header.commitment == envelope[76:108]
    assert len(envelope) in BUCKETS


@given(st.binary(max_size=600))
def test_chance_bytes_are_refused_or_read_whole(raw):
    try:
        header = header_of(raw)
    except BadEnvelope:
        return
    assert len(raw) in BUCKETS
    assert (len(header.conv), len(header.commitment)) == (16, 32)


@given(st.binary(max_size=400))
def test_chance_bytes_are_no_record_or_one_of_their_own_length(raw):
    try:
        record = parse_record(raw)
    except BadRecord:
        return
    assert len(raw) == 56 + 71 * len(record.members)


def test_a_record_is_read_as_the_client_wrote_it(epoch):
    record = parse_record(epoch.record.raw)

    assert (record.conv, record.number, record.creator, record.previous) == (CONV, 1, 0, bytes(32))
    assert [(m.slot, m.role, m.generation, m.key) for m in record.members] == [
        (m.slot, m.role, m.generation, m.key) for m in epoch.record.members
    ]


@given(at=st.integers(0, 1), size=st.integers(1, 255))
def test_another_version_suite_or_length_is_refused(epoch, at, size):
    raw = bytearray(epoch.record.raw)
    raw[at] = 1 + size % 254
    if raw[at] != 1:
        with pytest.raises(BadRecord):
            parse_record(bytes(raw))
    with pytest.raises(BadRecord):
        parse_record(epoch.record.raw + os.urandom(size))
    with pytest.raises(BadRecord):
        parse_record(epoch.record.raw[:-size])


def test_only_the_youth_and_todays_team_are_members():
    key, team = point(new_key()), Member(1, 1, 3, point(new_key()))
    child = Member(0, 0, 0, key)
    check_members([child, team], youth_key=None, team=team)
    check_members([child, team], youth_key=key, team=team)

    for members in (
        [],
        [child],
        [team, child],
        [child, team, Member(2, 2, 0, key)],
        [Member(0, 2, 0, key), team],
        [Member(0, 0, 1, key), team],
        [Member(0, 0, 0, b"\x02" + key[1:]), team],
        [child, Member(1, 1, 2, team.key)],
        [child, Member(1, 2, 3, team.key)],
        [child, Member(1, 1, 3, key)],
    ):
        with pytest.raises(BadRecord):
            check_members(members, youth_key=None, team=team)
    with pytest.raises(BadRecord):
        check_members([child, team], youth_key=point(new_key()), team=team)
