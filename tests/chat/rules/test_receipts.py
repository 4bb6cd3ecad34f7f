"""What a youth signs about a guest, read strictly."""

import pytest

from chat.rules.receipts import BadStatement, is_note, parse_approval, parse_consent, parse_withdrawal, signed
from tests.protocol.client import new_identity, sign_consent, sign_withdrawal
from tests.protocol.guests import sign_approval
from tests.protocol.primitives import sha256

CONV, CERTIFICATE, NOTE = b"c" * 16, b"body" + bytes(64), b"n" * 16
YLVA = new_identity()
CONSENT = sign_consent(YLVA, conv=CONV, epoch=7, certificate=CERTIFICATE, shown="Mag het?", minute=29_000_000)
WITHDRAWAL = sign_withdrawal(YLVA, conv=CONV, epoch=8, certificate=CERTIFICATE, minute=29_000_001)
APPROVAL = sign_approval(YLVA, conv=CONV, note=NOTE, certificate=CERTIFICATE, text=b"{}", minute=29_000_002)


def test_each_is_read_as_it_was_signed():
    said = parse_consent(CONSENT)
    assert (said.conv, said.epoch, said.minute) == (CONV, 7, 29_000_000)
    assert (said.guest, said.shown) == (sha256(b"body"), sha256(b"Mag het?"))
    stopped = parse_withdrawal(WITHDRAWAL)
    assert (stopped.conv, stopped.epoch, stopped.guest) == (CONV, 8, sha256(b"body"))
    approved = parse_approval(APPROVAL)
    assert (approved.conv, approved.note, approved.text) == (CONV, NOTE, sha256(b"{}"))
    assert signed(CONSENT) == (CONSENT[:-64], CONSENT[-64:])


@pytest.mark.parametrize(
    ("parse", "raw"), [(parse_consent, CONSENT), (parse_withdrawal, WITHDRAWAL), (parse_approval, APPROVAL)]
)
def test_another_length_or_label_is_refused(parse, raw):
    for bad in (b"", raw[:-1], raw + b"\0", b"luwte2" + raw[6:], bytes(len(raw)), CONSENT + WITHDRAWAL):
        with pytest.raises(BadStatement):
            parse(bad)


def test_one_kind_is_never_read_as_another():
    for parse, others in (
        (parse_consent, (WITHDRAWAL, APPROVAL)),
        (parse_withdrawal, (CONSENT, APPROVAL)),
        (parse_approval, (CONSENT, WITHDRAWAL)),
    ):
        for other in others:
            with pytest.raises(BadStatement):
                parse(other)


def test_a_wider_scope_and_a_minute_beyond_all_clocks_are_refused():
    at = len(b"luwte1 consent") + 84
    with pytest.raises(BadStatement):
        parse_consent(CONSENT[:at] + b"\x01" + CONSENT[at + 1 :])
    with pytest.raises(BadStatement):
        parse_consent(CONSENT[: at + 1] + (2**53).to_bytes(8) + CONSENT[at + 9 :])


def test_a_note_has_one_of_six_sizes():
    assert [size for size in range(9000) if is_note(bytes(size))] == [337, 593, 1105, 2129, 4177, 8273]
