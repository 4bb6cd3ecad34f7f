"""Runs one vector of tests/vectors on the Python reader."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from tests.protocol import epochs, handover, reader, secrets, statements
from tests.protocol.primitives import Refused, from_text, point, private_key, sha256, to_text

Op = Callable[["Input"], dict[str, Any]]
OPS: dict[str, Op] = {}


class Input:
    """A vector's input: bytes are written as base64url."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def raw(self, name: str) -> bytes:
        return from_text(self.fields[name])

    def __getitem__(self, name: str) -> Any:
        return self.fields[name]


def op(function: Op) -> Op:
    OPS[function.__name__] = function
    return function


def run(vector: dict[str, Any]) -> dict[str, Any]:
    """What this reader makes of a vector: its output, or the code of its refusal, in the form of the vector."""
    try:
        return {"output": _packed(OPS[vector["op"]](Input(vector["input"])))}
    except Refused as refusal:
        return {"error": refusal.code}


def _packed(value: Any) -> Any:
    match value:
        case bytes():
            return to_text(value)
        case dict():
            return {name: _packed(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_packed(inner) for inner in value]
        case _:
            return value


@op
def code(given: Input) -> dict[str, Any]:
    assert secrets.read_code(given["typed"]) == given.raw("secret")
    return {"text": secrets.write_code(given.raw("secret"))}


@op
def read_code(given: Input) -> dict[str, Any]:
    return {"secret": secrets.read_code(given["typed"])}


@op
def code_root(given: Input) -> dict[str, Any]:
    return {"root": secrets.code_root(given.raw("secret"), given.raw("salt"))}


@op
def staff_root(given: Input) -> dict[str, Any]:
    salt = secrets.staff_salt(given.raw("salt"), given["username"])
    return {"salt": salt, "root": secrets.staff_root(given["passphrase"], salt)}


@op
def split(given: Input) -> dict[str, Any]:
    return asdict(secrets.split(given.raw("root")))


@op
def unwrap_identity(given: Input) -> dict[str, Any]:
    opens, signs = secrets.unwrap_identity(given.raw("kek"), given.raw("blob"))
    return {"open": point(opens), "sign": point(signs)}


@op
def unwrap_staff(given: Input) -> dict[str, Any]:
    key, root = secrets.unwrap_staff(given.raw("kek"), given.raw("blob"))
    return {"key": point(key), "root": root}


@op
def check_root(given: Input) -> dict[str, Any]:
    secrets.check_root(given["pinned"] and given.raw("pinned"), given.raw("offered"))
    return {}


@op
def check_team(given: Input) -> dict[str, Any]:
    secrets.check_team(given.raw("root"), given["generation"], given.raw("key"), given.raw("signature"))
    return {}


@op
def open_team_key(given: Input) -> dict[str, Any]:
    own = private_key(given.raw("own"))
    place = given["generation"], given.raw("public"), given.raw("sealed")
    key = secrets.open_team_key(own, given.raw("root"), *place)
    return {"public": point(key)}


@op
def open_root_key(given: Input) -> dict[str, Any]:
    own = private_key(given.raw("own"))
    return {"public": point(secrets.open_root_key(own, given.raw("public"), given.raw("sealed")))}


@op
def fingerprint(given: Input) -> dict[str, Any]:
    return {"text": secrets.fingerprint(given.raw("key"))}


@op
def open_summary(given: Input) -> dict[str, Any]:
    team = private_key(given.raw("team"))
    return {"text": secrets.open_summary(team, given.raw("conv"), given["generation"], given.raw("sealed"))}


@op
def read_fragment(given: Input) -> dict[str, Any]:
    invitation, secret = secrets.read_fragment(given["fragment"])
    return {"id": invitation, "secret": secret}


@op
def check_enrolment(given: Input) -> dict[str, Any]:
    secrets.check_enrolment(given.raw("id"), given.raw("secret"), given.raw("public"), given.raw("mac"))
    return {}


@op
def recall_invitation(given: Input) -> dict[str, Any]:
    root = private_key(given.raw("root"))
    return {"secret": secrets.recall_invitation(root, given.raw("id"), given.raw("kept"))}


@op
def open_state(given: Input) -> dict[str, Any]:
    return {"state": secrets.open_state(given.raw("tab"), given.raw("server"), given.raw("blob"))}


@op
def read_record(given: Input) -> dict[str, Any]:
    read = asdict(epochs.read_record(given.raw("record")))
    del read["raw"]
    return read


@op
def succession(given: Input) -> dict[str, Any]:
    epochs.check_succession(given.raw("before"), given.raw("after"))
    return {}


@op
def open_epoch(given: Input) -> dict[str, Any]:
    epoch = epochs.open_epoch(
        conv=given.raw("conv"),
        record=given.raw("record"),
        slot=given["slot"],
        seal=given.raw("seal"),
        key=private_key(given.raw("key")),
    )
    return {"secret": epoch.secret, "hash": epoch.record.hash}


@op
def open_rewrapped(given: Input) -> dict[str, Any]:
    epoch = epochs.open_rewrapped(
        conv=given.raw("conv"),
        record=given.raw("record"),
        generation=given["generation"],
        seal=given.raw("seal"),
        team=private_key(given.raw("key")),
    )
    return {"secret": epoch.secret}


@op
def read_one(given: Input) -> dict[str, Any]:
    one = reader.Reader(given.raw("conv"))
    one.add(epochs.Epoch(epochs.read_record(given.raw("record")), given.raw("secret")), partial=True)
    envelope = given.raw("envelope")
    opened = one.open(envelope)
    header = {name: getattr(opened.header, name) for name in ("type", "slot", "epoch", "seq")}
    said = {"text": opened.text, "quoted": opened.quoted, "head": reader.head_of(envelope)}
    return header | said | asdict(opened.report)


@op
def read(given: Input) -> dict[str, Any]:
    one = reader.Reader(given.raw("conv"))
    for held in given["epochs"]:
        epoch = epochs.Epoch(epochs.read_record(from_text(held["record"])), from_text(held["secret"]))
        one.add(epoch, partial=held["partial"])
    return {"results": [_result(one, from_text(envelope)) for envelope in given["envelopes"]]}


def _result(one: reader.Reader, envelope: bytes) -> dict[str, Any]:
    try:
        opened = one.open(envelope)
    except Refused as refusal:
        return {"refused": refusal.code}
    return {"text": opened.text, "findings": list(opened.findings)}


@op
def check_report(given: Input) -> dict[str, Any]:
    report = reader.Report(given.raw("header"), given.raw("body"), given.raw("key"))
    reader.check_report(report, given.raw("commitment"))
    return {}


@op
def stamp(given: Input) -> dict[str, Any]:
    made = reader.stamp(
        given.raw("key"),
        commitment=given.raw("commitment"),
        conv=given.raw("conv"),
        slot=given["slot"],
        epoch=given["epoch"],
        log_seq=given["log_seq"],
        minute=given["minute"],
    )
    return {"stamp": made}


@op
def read_certificate(given: Input) -> dict[str, Any]:
    raw = given.raw("certificate")
    guest = statements.read_certificate(given.raw("root"), raw, given["now"])
    return {
        "kind": guest.kind,
        "key": guest.public_key,
        "checked": guest.checked_minute,
        "last": guest.last_minute,
        "name": guest.name,
        "unit": guest.unit,
        "by": guest.checked_by,
        "hash": sha256(raw[:-64]),
    }


@op
def read_consent(given: Input) -> dict[str, Any]:
    return asdict(statements.read_consent(given.raw("youth"), given.raw("receipt")))


@op
def read_withdrawal(given: Input) -> dict[str, Any]:
    receipt = asdict(statements.read_withdrawal(given.raw("youth"), given.raw("receipt")))
    del receipt["shown"]
    return receipt


@op
def open_note(given: Input) -> dict[str, Any]:
    place = {name: given.raw(name) for name in ("conv", "note", "certificate")}
    return {"text": handover.open_note(private_key(given.raw("key")), given.raw("sealed"), **place)}


@op
def read_approval(given: Input) -> dict[str, Any]:
    return asdict(handover.read_approval(given.raw("youth"), given.raw("approval")))


@op
def open_appointment(given: Input) -> dict[str, Any]:
    own = private_key(given.raw("own"))
    place = {"conv": given.raw("conv"), "slot": given["slot"], "generation": given["generation"]}
    return {"text": handover.open_appointment(own, given.raw("youth"), given.raw("sealed"), **place)}
