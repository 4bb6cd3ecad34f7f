"""One conversation as a client holds it: epochs, opened lines in log order, and the tab's own stream."""

import time
from dataclasses import dataclass, field
from typing import Any

from tests.protocol.client import Epoch, Member, Reader, Sender, make_epoch, open_epoch
from tests.protocol.primitives import PrivateKey, from_text, sha256

__all__ = ["Line", "Thread"]


@dataclass(frozen=True)
class Line:
    """A message as shown, and when it came (`time.monotonic`)."""

    seq: int
    slot: int
    text: str
    client_id: str
    at: float


@dataclass
class Thread:
    """`key` opens the seals of `slot`: the youth's own key, or the team's. `faults` lists what must never happen."""

    conv: bytes
    slot: int
    key: PrivateKey
    after: int = 0
    number: int = 0
    lines: list[Line] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    records: dict[int, bytes] = field(default_factory=dict)
    sealed_away: set[int] = field(default_factory=set)
    reader: Reader = field(init=False)
    sender: Sender | None = None

    def __post_init__(self) -> None:
        self.reader = Reader(self.conv)

    @property
    def texts(self) -> list[str]:
        """What the screen shows, in order."""
        return [line.text for line in self.lines]

    def take(self, frame: dict[str, Any], *, partial: bool = False) -> None:
        """Show a `messages` frame."""
        for given in frame["epochs"]:
            self._learn(given, partial=partial)
        for item in frame["items"]:
            self._show(item)

    def _learn(self, given: dict[str, Any], *, partial: bool) -> None:
        record = from_text(given["record"])
        self.records[given["number"]] = record
        if given["seal"] is None:
            self.sealed_away.add(given["number"])
        elif given["number"] not in self.reader.epochs:
            seal = from_text(given["seal"])
            opened = open_epoch(conv=self.conv, record=record, slot=self.slot, seal=seal, key=self.key)
            self.adopt(opened, partial=partial)
        self.number = max(self.number, given["number"])

    def _show(self, item: dict[str, Any]) -> None:
        if item["seq"] != self.after + 1:
            self.faults.append(f"{item['seq']} came after {self.after}")
        self.after = item["seq"]
        if item["epoch"] not in self.reader.epochs:
            return
        envelope = from_text(item["envelope"])
        if self.sender and envelope[28:44] == self.sender.stream:
            text = self._own.get(item["client_id"], "")
        else:
            opened = self.reader.open(envelope)
            self.faults += opened.findings
            text = opened.text
        if item["client_id"] in self._shown:
            self.faults.append(f"{item['client_id']} shown twice")
        self._shown.add(item["client_id"])
        self.lines.append(Line(item["seq"], item["slot"], text, item["client_id"], time.monotonic()))

    def adopt(self, epoch: Epoch, *, partial: bool = False) -> None:
        """Read and write in this epoch from now on."""
        number = epoch.record.number
        self.reader.add(epoch, partial=partial)
        self.records[number] = epoch.record.raw
        if number >= self.number:
            self.number, self.sender = number, Sender(epoch, self.slot, self.reader)

    def seal(self, text: str, client_id: str) -> bytes:
        """The next envelope, in the newest epoch."""
        assert self.sender is not None
        self._own[client_id] = text
        return self.sender.seal(text)

    _own: dict[str, str] = field(default_factory=dict)
    _shown: set[str] = field(default_factory=set)

    def next_epoch(self, members: list[Member]) -> tuple[Epoch, dict[str, Any]]:
        """The epoch after the newest known one, and the fields of its `epoch` frame."""
        epoch, seals = make_epoch(
            conv=self.conv,
            number=self.number + 1,
            creator=self.slot,
            key=self.key,
            members=members,
            prev=sha256(self.records[self.number]) if self.number else bytes(32),
        )
        listed = [{"slot": slot, "seal": seal} for slot, seal in seals.items()]
        return epoch, {"conv": self.conv, "record": epoch.record.raw, "seals": listed}
