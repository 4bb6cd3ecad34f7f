"""A server that lies to one page: it stands between the page's socket and the real server."""

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, WebSocketRoute

from tests.protocol.client import sign_certificate
from tests.protocol.epochs import GUEST, TEAM, Member, read_record, write_record
from tests.protocol.primitives import from_text, new_key, point, to_text

__all__ = ["Frame", "Liar", "haunted", "self_made_proposal"]

Frame = dict[str, Any]


class Liar:
    """Passes everything on as it is, until it is told otherwise. Install before the page opens."""

    def __init__(self, page: Page, path: str) -> None:
        self.heard: list[Frame] = []
        self.said: list[Frame] = []
        self.lie: Callable[[Frame], Frame] = lambda frame: frame
        self._pages: list[WebSocketRoute] = []
        page.route_web_socket(re.compile(re.escape(path) + "$"), self._between)

    def tells(self, frame: Frame) -> None:
        """Say something of one's own to the page."""
        self._pages[-1].send(json.dumps(frame))

    def last(self, kind: str) -> Frame:
        """What the real server said last of this kind."""
        return next(frame for frame in reversed(self.heard) if frame["k"] == kind)

    def items(self) -> list[Frame]:
        """Every message that the real server handed out, in order."""
        known = {item["seq"]: item for frame in self.heard if frame["k"] == "messages" for item in frame["items"]}
        return [known[seq] for seq in sorted(known)]

    def withholds(self, hidden: int) -> None:
        """The message at this place of the log does not exist, and those after it stand one place earlier."""

        def without(frame: Frame) -> Frame:
            if frame["k"] == "messages":
                rows = [one for one in frame["items"] if one["seq"] != hidden]
                return frame | {"items": [self._moved(one, hidden) for one in rows], "head": frame["head"] - 1}
            if frame["k"] == "ok" and "items" in frame.get("data", {}):
                rows = [self._moved(one, hidden) for one in frame["data"]["items"]]
                return frame | {"data": frame["data"] | {"items": rows}}
            return frame | {"head": frame["head"] - 1} if frame.get("head", 0) >= hidden else frame

        self.lie = without

    def changes_the_next_message(self) -> None:
        """One bit of the team's next envelope, besides what was hidden before."""
        before = self.lie
        changed: set[str] = set()

        def altered(frame: Frame) -> Frame:
            frame = before(frame)
            for item in frame.get("items", []) if frame["k"] == "messages" else []:
                if item["slot"] == TEAM and not changed:
                    changed.add(item["client_id"])
                if item["client_id"] in changed:
                    item["envelope"] = to_text(flipped(from_text(item["envelope"]), 200))
            return frame

        self.lie = altered

    def _moved(self, item: Frame, hidden: int) -> Frame:
        return item | {"seq": item["seq"] - (item["seq"] > hidden)}

    def _between(self, page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        self._pages.append(page)

        def up(text: str | bytes) -> None:
            self.said.append(json.loads(text))
            server.send(text)

        def down(text: str | bytes) -> None:
            frame = json.loads(text)
            self.heard.append(json.loads(text))
            page.send(json.dumps(self.lie(frame)))

        page.on_message(up)
        server.on_message(down)


def flipped(raw: bytes, at: int) -> bytes:
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


def self_made_proposal(worker: str, minute: int) -> Frame:
    """The question whether an officer may join whom nobody but the server knows."""
    certificate = sign_certificate(
        new_key(),
        kind=1,
        key=point(new_key()),
        checked=minute,
        last=minute + 1440,
        name="Axel",
        unit="de politie, team Jeugd",
        by="Noor",
    )
    blocks = [{"k": "title", "t": "{guest} wil meepraten?"}, {"k": "yes", "t": "Ja"}, {"k": "no", "t": "Nee"}]
    return {
        "admission": to_text(bytes(16)),
        "slot": 2,
        "certificate": to_text(certificate),
        "worker": worker,
        "text": {"id": to_text(bytes(16)), "lang": "nl", "blocks": blocks, "reviewed": "2026-01-01"},
        "demo": True,
    }


def haunted(record: str) -> str:
    """The record that follows this one, in the youth's name, with somebody in it whom the youth never let in."""
    before = read_record(from_text(record))
    ghost = Member(2, GUEST, 0, point(new_key()))
    raw = write_record(
        conv=before.conv,
        epoch=before.number + 1,
        creator=0,
        prev=before.hash,
        members=[*before.members, ghost],
    )
    return to_text(raw)
