"""The server stores and relays what it cannot read: production Python has no road from ciphertext to text."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import APPS, files, imported_names, name_of, parsed

# What can open something, as a part of an imported name, and as a method that is called.
OPENERS = (
    "hpke", "Fernet", "AESGCM", "AESCCM", "AESSIV", "AESOCB3", "ChaCha20Poly1305", "ciphers", "nacl", "keywrap",
    "asymmetric.ec", "asymmetric.x25519", "asymmetric.x448", "asymmetric.dh", "asymmetric.rsa", "private_key",
)  # fmt: skip
METHODS = {"decrypt", "decryptor", "exchange", "aes_key_unwrap"}
# It opens its own wrapper around blobs that stay sealed inside.
DOOR = "accounts/pepper.py"

# It checks what others signed, with public keys alone.
CHECKER = "accounts/rules/signatures.py"
CURVES = "cryptography.hazmat.primitives.asymmetric.ec"

SERVED = files(*APPS, "config", "consumers", suffix=".py")


def ways_to_open(file: Path) -> set[str]:
    """Names in a Python file that could turn ciphertext into text."""
    imports = {name for name in imported_names(file) if any(opener in name for opener in OPENERS)}
    methods = {node.attr for node in ast.walk(parsed(file)) if isinstance(node, ast.Attribute)} & METHODS
    return imports | methods


def test_no_served_file_can_open_what_was_sealed_in_a_browser():
    found = {name_of(file): ways for file in SERVED if (ways := ways_to_open(file)) and name_of(file) != DOOR}

    assert found == {CHECKER: {CURVES}}


def test_what_checks_signatures_makes_and_reads_no_private_key():
    checker = parsed(next(file for file in SERVED if name_of(file) == CHECKER))
    curves = {
        node.attr
        for node in ast.walk(checker)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "ec"
    }

    assert curves == {"ECDSA", "EllipticCurvePublicKey", "SECP256R1"}


def test_the_one_door_opens_in_one_line():
    door = parsed(next(file for file in SERVED if name_of(file) == DOOR))

    openings = [node for node in ast.walk(door) if isinstance(node, ast.Attribute) and node.attr in METHODS]

    assert len(openings) == 1


@pytest.mark.parametrize(
    "breach",
    [
        "from cryptography.hazmat.primitives import hpke",
        "from cryptography.hazmat.primitives.ciphers.aead import AESGCM",
        "from cryptography.fernet import Fernet",
        "from cryptography.hazmat.primitives.asymmetric import ec",
        "text = box.decrypt(blob)",
    ],
)
def test_a_road_to_the_text_would_be_found(tmp_path, breach, monkeypatch):
    monkeypatch.setattr("tests.architecture.tree.ROOT", tmp_path)
    (tmp_path / "reader.py").write_text(breach)

    assert ways_to_open(tmp_path / "reader.py")
