"""An officer's key in the worst hands: with a copy of the database after every step, and every row ever handed out."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.properties.house import GuestAccount
from tests.protocol.epochs import Epoch, Record, read_record, seal_info
from tests.protocol.primitives import Refused, unseal
from tests.protocol.reader import Reader, decrypt, read_body, read_header

__all__ = ["Box", "Letter", "Officer"]


class Box(NamedTuple):
    """A stored seal with the record it belongs to."""

    record: bytes
    slot: int
    sealed: bytes


class Letter(NamedTuple):
    """A stored message: its place (conversation, number in the log), its epoch and its envelope."""

    conv: bytes
    seq: int
    epoch: int
    envelope: bytes


@dataclass
class Officer:
    """`may` and `epochs` are what the model says this key opens; `read` and `opened` what it opened. All by place.

    `tried` counts openings. Nothing is ever forgotten, whatever the server deletes.
    """

    account: GuestAccount
    may: dict[tuple[bytes, int], str] = field(default_factory=dict)
    epochs: set[tuple[bytes, int]] = field(default_factory=set)
    read: dict[tuple[bytes, int], str] = field(default_factory=dict)
    opened: dict[tuple[bytes, int], Epoch] = field(default_factory=dict)
    tried: int = 0
    _boxes: set[bytes] = field(default_factory=set)
    _letters: set[bytes] = field(default_factory=set)
    _readers: dict[bytes, Reader] = field(default_factory=dict)

    def tries(self, boxes: Iterable[Box], letters: Iterable[Letter]) -> None:
        """Try the key on every seal not seen before, then all that it opened on every message not seen before."""
        for box in boxes:
            if box.sealed not in self._boxes:
                self._boxes.add(box.sealed)
                self._try_seal(box)
        for letter in letters:
            if letter.envelope not in self._letters:
                self._letters.add(letter.envelope)
                self._try_message(letter)

    def _try_seal(self, box: Box) -> None:
        record = read_record(box.record)
        secret = self._unsealed(box, record)
        if secret is not None:
            epoch = Epoch(record, secret)
            self.opened[record.conv, record.number] = epoch
            self._readers.setdefault(record.conv, Reader(record.conv)).add(epoch)

    def _unsealed(self, box: Box, record: Record) -> bytes | None:
        """Not `open_epoch`, which refuses whoever is not in the record before it tries."""
        key, creator = self.account.key, record.member(record.creator)
        assert creator is not None
        self.tried += 1
        try:
            return unseal(key, box.sealed, seal_info(record, box.slot, key, creator.key))
        except Refused:
            return None

    def _try_message(self, letter: Letter) -> None:
        reader = self._readers.get(letter.conv)
        self.tried += 1
        if reader is not None and (letter.conv, letter.epoch) in self.opened:
            # A reader refuses what comes late or twice; a thief does not.
            with suppress(Refused):
                self.read[letter.conv, letter.seq] = reader.open(letter.envelope).text
                return
        for epoch in self.opened.values():
            self.tried += 1
            self._try_secret(letter, epoch)

    def _try_secret(self, letter: Letter, epoch: Epoch) -> None:
        """With the secret of another epoch than the envelope says."""
        header = read_header(letter.envelope)
        try:
            report = decrypt(epoch, header, letter.envelope)
        except Refused:
            return
        self.read[letter.conv, letter.seq] = read_body(report.body, is_quote=header.type == 5)["t"]

    def differences(self) -> list[str]:
        """What was opened and must not be, and what should open and did not."""
        found = [f"opened epoch {place[1]} without a yes" for place in self.opened.keys() - self.epochs]
        found += [f"cannot open epoch {place[1]}" for place in self.epochs - self.opened.keys()]
        found += [f"read message {place[1]} beyond the yes" for place in self.read.keys() - self.may.keys()]
        found += [f"cannot read message {place[1]}" for place in self.may.keys() - self.read.keys()]
        same = self.read.keys() & self.may.keys()
        found += [f"message {place[1]} reads otherwise" for place in same if self.read[place] != self.may[place]]
        return [f"{self.account.user.username} {one}" for one in found]
