"""Typed readers for the environment. Each raises `BadSetting` with the variable's name, never with its value."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

__all__ = ["BadSetting", "choice", "flag", "integer", "path", "postgres", "secret_file", "text", "words"]


class BadSetting(ValueError):
    """A setting in the environment cannot be used; the message names it and says what it takes."""


def text(name: str, default: str = "") -> str:
    """The variable's text, or `default` when it is absent."""
    return os.environ.get(name, default)


def choice(name: str, options: tuple[str, ...], default: str) -> str:
    """One of `options`; raises `BadSetting` for any other text."""
    value = os.environ.get(name, default)
    if value not in options:
        raise BadSetting(f"{name} must be one of: {', '.join(options)}")
    return value


def flag(name: str, *, default: bool) -> bool:
    """True for `1`, False for `0`."""
    return choice(name, ("0", "1"), "1" if default else "0") == "1"


def integer(name: str, default: int, *, least: int, most: int) -> int:
    """A whole number from `least` to `most`."""
    value = os.environ.get(name, str(default))
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise BadSetting(f"{name} must be a whole number from {least} to {most}")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list without empty entries."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def path(name: str, default: Path) -> Path:
    """An absolute path."""
    return Path(os.environ.get(name, default)).absolute()


def secret_file(place: Path, *, length: int, create: bool) -> bytes:
    """The `length` bytes in `place`.

    With `create` a missing file is made with mode 0600 and fresh random bytes, once, also when two processes start
    together. Raises `BadSetting` when the file is missing, of another length, or readable by others.
    """
    if create and not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_name(f".{place.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_bytes(os.urandom(length))
        try:
            os.link(draft, place)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    if not place.is_file():
        raise BadSetting(f"{place.name}: the file with this secret is missing; see docs/OPERATIONS.md")
    if place.stat().st_mode & 0o077:
        raise BadSetting(f"{place.name}: others can read this file; set its mode to 0600")
    secret = place.read_bytes()
    if len(secret) != length:
        raise BadSetting(f"{place.name} must hold exactly {length} bytes")
    return secret


def postgres(name: str) -> dict[str, str | int] | None:
    """Django's connection fields from a `postgres://` URL, or None when the variable is absent.

    A host that begins with `/` (percent-encoded) is a unix socket folder.
    """
    value = os.environ.get(name)
    if not value:
        return None
    parts = urlsplit(value)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise BadSetting(f"{name} must look like postgres://user:password@host:5432/database")
    return {
        "NAME": parts.path.strip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": parts.port or "",
    }
