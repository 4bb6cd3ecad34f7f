"""The root public key of this installation, in a file outside the database."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings

from accounts.rules.keys import PUBLIC_KEY
from moderation.api import pack, unpack

__all__ = ["RootExists", "forget_root", "keep_root", "root_public"]


class RootExists(Exception):
    """There is a root key. A second one would make every browser refuse this installation."""


def root_public() -> bytes | None:
    """The root public key (65 bytes), or None before the ceremony. Raises ValueError for a damaged file."""
    try:
        text = Path(settings.ROOT_FILE).read_text()
    except FileNotFoundError:
        return None
    return unpack(text.strip(), PUBLIC_KEY)


def keep_root(public_key: bytes) -> None:
    """Write the file, once and whole: whoever looks meanwhile finds no root or this one. Raises `RootExists`."""
    place = Path(settings.ROOT_FILE)
    place.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=place.parent) as file:
        file.write(pack(public_key) + "\n")
        file.flush()
        os.fchmod(file.fileno(), 0o644)
        os.fsync(file.fileno())
        try:
            os.link(file.name, place)
        except FileExistsError as problem:
            raise RootExists from problem


def forget_root() -> None:
    """Undo the `keep_root` that this process just did, when the database refused what belongs to it."""
    Path(settings.ROOT_FILE).unlink()
