"""Documents put together from the front end's built files, with the hashes that the content policy needs."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.html import escape

__all__ = ["Document", "NotBuilt", "built", "manifest"]


class NotBuilt(RuntimeError):
    """The front end has not been built; `make run` builds it."""


@dataclass(frozen=True, slots=True)
class Document:
    """HTML with `<!--now-->` still in it, and the CSP sources of its inline script and style."""

    text: str
    script_hash: str
    style_hash: str


def built(template: str, *, script: str, style: str, lang: str, words: dict[str, str]) -> Document:
    """`template` in `lang` with the built `script` and `style` inside it, and each key of `words` replaced.

    The root public key is one of the words, so it is part of the script that the content policy names by its hash.
    Raises `NotBuilt`.
    """
    code = _fill(_read(settings.FRONTEND_DIST / script), words, quote=str)
    sheet = _read(settings.FRONTEND_DIST / style)
    text = _read(settings.BASE_DIR / "frontend" / "templates" / template)
    text = _fill(_only(lang, text), {**words, "__LANG__": lang}, quote=escape)
    text = text.replace("<!--style-->", f"<style>{sheet}</style>").replace("<!--script-->", f"<script>{code}</script>")
    return Document(text=text, script_hash=_source(code), style_hash=_source(sheet))


def _fill(text: str, words: dict[str, str], *, quote: Callable[[str], str]) -> str:
    for name, word in words.items():
        text = text.replace(name, quote(word))
    return text


def _only(lang: str, text: str) -> str:
    """The template without the blocks of other languages, and without the marks around its own."""
    for code, _name in settings.LANGUAGES:
        if code != lang:
            text = re.sub(rf"<!--{code}-->.*?<!--/{code}-->", "", text, flags=re.DOTALL)
    return re.sub(rf"<!--/?{lang}-->", "", text)


@cache
def manifest() -> dict[str, Any]:
    """What the build wrote: `publicPath`, and per page its `js` and `css`. Raises `NotBuilt`.

    Read once: this process serves the files that were there when it started.
    """
    files: dict[str, Any] = json.loads(_read(settings.FRONTEND_DIST / "manifest.json"))
    return files


def _read(place: Path) -> str:
    try:
        return place.read_text()
    except FileNotFoundError as problem:
        raise NotBuilt(place.name) from problem


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
