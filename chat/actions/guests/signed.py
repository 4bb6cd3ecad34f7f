"""What the youth signs about a guest holds for one conversation and one guest, and nobody else can have signed it."""

from collections.abc import Callable
from typing import TypeVar

from accounts import api as accounts
from chat.errors import BadReceipt
from chat.models import Conversation
from chat.rules.receipts import Approval, BadStatement, Consent, Withdrawal, signed

__all__ = ["CLOCKS_DIFFER", "read_signed"]

# Minutes by which the clock of a phone may be wrong.
CLOCKS_DIFFER = 15

Statement = TypeVar("Statement", Consent, Withdrawal, Approval)


def read_signed(
    raw: bytes, parse: Callable[[bytes], Statement], *, conversation: Conversation, certificate: bytes
) -> Statement:
    """What `raw` says, if this conversation's youth signed it about the guest of `certificate`. Raises `BadReceipt`.

    Whether it says what it must, and when, is left to the caller.
    """
    try:
        said = parse(raw)
    except BadStatement as problem:
        raise BadReceipt from problem
    if said.conv != conversation.pk.bytes or said.guest != accounts.certificate_hash(certificate):
        raise BadReceipt
    statement, signature = signed(raw)
    if not accounts.signature_fits(bytes(conversation.sign_key), signature, statement):
        raise BadReceipt
    return said
