"""Writes tests/vectors/python.json: what the Python client makes, for the TypeScript reader to open.

Run by hand: `python -m tests.protocol.make_vectors`. Chance is not fixed here; each run makes other bytes.
"""

import json
import os
from pathlib import Path
from typing import Any

from tests.protocol import client, handover, ops
from tests.protocol.primitives import pkcs8, point, sha256, to_text
from tests.protocol.reader import QUOTE

FILE = Path(__file__).parents[1] / "vectors" / "python.json"
Vector = dict[str, Any]


def _vector(what: str, op: str, given: dict[str, Any]) -> Vector:
    vector: Vector = {"what": f"Python: {what}", "op": op, "input": _texts(given)}
    return vector | ops.run(vector)


def _texts(value: Any) -> Any:
    match value:
        case bytes():
            return to_text(value)
        case dict():
            return {name: _texts(inner) for name, inner in value.items()}
        case list():
            return [_texts(inner) for inner in value]
        case _:
            return value


def _conversation() -> list[Vector]:
    ylva, team, pia, conv = client.new_identity(), client.new_key(), client.new_key(), os.urandom(16)
    pair = [client.youth(ylva), client.team_member(team)]
    first, seals = client.make_epoch(conv=conv, number=1, creator=0, key=ylva.opens, members=pair)
    members = [*pair, client.guest(pia)]
    second, more = client.make_epoch(
        conv=conv, number=2, creator=0, key=ylva.opens, members=members, prev=first.record.hash
    )
    reader = client.Reader(conv)
    envelopes = []
    for epoch in (first, second):
        reader.add(epoch)
        for slot, text in ((0, "Ben je er nog?"), (1, "Ja. 🙂")):
            envelopes.append(client.Sender(epoch, slot, reader).seal(text))
            reader.open(envelopes[-1])
    envelopes.append(client.Sender(second, 0, reader).seal("Ja.", kind=QUOTE, quoted=1))
    held = [{"record": one.record.raw, "secret": one.secret, "partial": False} for one in (first, second)]
    newer = client.new_key()
    wrapped = client.rewrap(second, 2, newer)
    place = {"conv": conv, "record": second.record.raw}
    return [
        _vector("a talk", "read", {"conv": conv, "epochs": held, "envelopes": envelopes}),
        _vector("succession", "succession", {"before": first.record.raw, "after": second.record.raw}),
        _vector("team seal", "open_epoch", _seal(first, 1, seals[1], pkcs8(team))),
        _vector("guest seal", "open_epoch", _seal(second, 2, more[2], pkcs8(pia))),
        _vector("rewrap", "open_rewrapped", place | {"generation": 2, "seal": wrapped, "key": pkcs8(newer)}),
    ]


def _seal(epoch: client.Epoch, slot: int, seal: bytes, key: bytes) -> dict[str, Any]:
    record = epoch.record
    return {"conv": record.conv, "record": record.raw, "slot": slot, "seal": seal, "key": key}


def _keys() -> list[Vector]:
    kek, conv, ylva = os.urandom(32), os.urandom(16), client.new_identity()
    root, team, kai = client.new_key(), client.new_key(), client.new_key()
    halves = {"tab": os.urandom(32), "server": os.urandom(32)}
    state = client.close_state(halves["tab"], halves["server"], b"state")
    vouched = {"root": point(root), "generation": 1, "key": point(team)}
    sealed = client.seal_team_key(point(kai), root, 1, team)
    opened = {"own": pkcs8(kai), "root": point(root), "generation": 1, "public": point(team), "sealed": sealed}
    summary = client.seal_summary(team, conv, 1, "Kort.")
    return [
        _vector("identity", "unwrap_identity", {"kek": kek, "blob": client.wrap_identity(kek, ylva)}),
        _vector("state", "open_state", halves | {"blob": state}),
        _vector("key blob", "unwrap_staff", {"kek": kek, "blob": client.wrap_staff(kek, kai, point(root))}),
        _vector("team", "check_team", vouched | {"signature": client.sign_team(root, 1, point(team))}),
        _vector("team key", "open_team_key", opened),
        _vector("summary", "open_summary", {"team": pkcs8(team), "conv": conv, "generation": 1, "sealed": summary}),
    ]


def _statements() -> list[Vector]:
    root, pia, ylva = client.new_key(), client.new_key(), client.new_identity()
    certificate = client.sign_certificate(
        root, kind=1, key=point(pia), checked=29_800_000, last=30_300_000, name="Pia", unit="Demo", by="Noor"
    )
    said: Vector = {"conv": os.urandom(16), "epoch": 2, "certificate": certificate, "minute": 29_800_000}
    signer = point(ylva.signs)
    yes = client.sign_consent(ylva, **said, shown="Mag Pia meelezen?")
    stop = client.sign_withdrawal(ylva, **said)
    return [
        _vector("guest", "read_certificate", {"root": point(root), "certificate": certificate, "now": 30_000_000}),
        _vector("consent", "read_consent", {"youth": signer, "receipt": yes}),
        _vector("withdrawal", "read_withdrawal", {"youth": signer, "receipt": stop}),
    ]


def _handover() -> list[Vector]:
    hilde, ylva, team = client.new_key(), client.new_identity(), client.new_key()
    place = {"conv": os.urandom(16), "note": os.urandom(16), "certificate": sha256(b"certificate")}
    text = json.dumps({"items": [["reason", "Ylva wil hulp in de buurt."]]})
    sealed = handover.seal_note(point(hilde), text, **place)
    approval = handover.sign_approval(ylva.signs, text, **place, minute=29_800_000)
    kept: Vector = {"conv": place["conv"], "slot": 1, "generation": 1}
    agreed = handover.seal_appointment(ylva.opens, point(team), "di 14:00 · Hilde", **kept)
    opened = {"own": pkcs8(team), "youth": point(ylva.opens)} | kept | {"sealed": agreed}
    return [
        _vector("note", "open_note", {"key": pkcs8(hilde)} | place | {"sealed": sealed}),
        _vector("approval", "read_approval", {"youth": point(ylva.signs), "approval": approval}),
        _vector("appointment", "open_appointment", opened),
    ]


if __name__ == "__main__":
    vectors = [*_conversation(), *_keys(), *_statements(), *_handover()]
    assert all("output" in one for one in vectors), "the Python reader refuses what the Python client makes"
    FILE.write_text(json.dumps(vectors, indent=1, ensure_ascii=False) + "\n")
