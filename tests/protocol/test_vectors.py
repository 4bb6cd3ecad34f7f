"""The Python reader passes every vector, and there are as many as docs/PROTOCOL.md's readers need."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.protocol.ops import OPS, run

FOLDER = Path(__file__).parents[1] / "vectors"
FILES = {path.stem: json.loads(path.read_text()) for path in sorted(FOLDER.glob("*.json"))}
AT_LEAST = {
    "code": 10,
    "typo": 20,
    "kdf": 6,
    "split": 4,
    "identity": 4,
    "seal": 12,
    "rewrap": 4,
    "envelope": 20,
    "chain": 6,
    "consent": 6,
    "note": 4,
    "approval": 4,
    "appointment": 4,
    "negative": 40,
}
VECTORS = [
    pytest.param(one, id=f"{name}: {one['what']}".encode("ascii", "replace").decode())
    for name, vectors in FILES.items()
    for one in vectors
]


@pytest.mark.parametrize("vector", VECTORS)
def test_the_python_reader_agrees(vector: dict[str, Any]) -> None:
    expected = {"error": vector["error"]} if "error" in vector else {"output": vector["output"]}

    assert run(vector) == expected


@pytest.mark.parametrize(("name", "least"), AT_LEAST.items())
def test_there_are_enough_vectors(name: str, least: int) -> None:
    assert len(FILES[name]) >= least


def test_every_operation_is_refused_somewhere_or_cannot_be() -> None:
    refused = {one["op"] for one in FILES["negative"] + FILES["typo"]}
    cannot = {"code", "code_root", "staff_root", "split", "fingerprint", "stamp", "read", "open_root_key"}

    assert refused | cannot == set(OPS)
