"""Names of staff: the one they sign in with, and the one that others see."""

import re
import unicodedata

__all__ = ["is_username", "is_workplace", "is_working_name", "normalised"]

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}\Z")
LONGEST_WORKING_NAME = 40
LONGEST_WORKPLACE = 60


def normalised(username: str) -> str:
    """The form in which a username is stored, compared and put into the browser's key derivation."""
    return unicodedata.normalize("NFKC", username).strip().lower()


def is_username(name: str) -> bool:
    """2 to 32 of a-z, 0-9, dot, dash and underscore, beginning with a letter or digit."""
    return bool(_USERNAME.match(name))


def is_working_name(name: str) -> bool:
    """1 to 40 printable characters without spaces around them."""
    return 0 < len(name) <= LONGEST_WORKING_NAME and name.isprintable() and name == name.strip()


def is_workplace(name: str) -> bool:
    """An organisation or a unit: 1 to 60 printable characters without spaces around them."""
    return 0 < len(name) <= LONGEST_WORKPLACE and name.isprintable() and name == name.strip()
