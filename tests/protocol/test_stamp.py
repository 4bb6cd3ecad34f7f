"""The server's stamp is the one of docs/PROTOCOL.md."""

from typing import Any

import pytest

from chat.stamp import stamp
from tests.protocol.primitives import from_text, to_text
from tests.protocol.test_vectors import FILES


@pytest.mark.parametrize("vector", FILES["stamp"])
def test_the_server_stamps_as_the_vectors_say(vector: dict[str, Any]) -> None:
    given = vector["input"]

    made = stamp(
        from_text(given["key"]),
        commitment=from_text(given["commitment"]),
        conv=from_text(given["conv"]),
        slot=given["slot"],
        epoch=given["epoch"],
        seq=given["log_seq"],
        minute=given["minute"],
    )

    assert to_text(made) == vector["output"]["stamp"]
