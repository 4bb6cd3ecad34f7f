"""Documents put together from the front end's built files, with the hashes that the content policy needs."""

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

__all__ = ["Document", "NotBuilt", "built", "manifest"]

# A part of a template that stands in documents of one language only.
_SPOKEN = re.compile(r"<!--(nl|en)-->(.*?)<!--/\1-->", re.DOTALL)


class NotBuilt(RuntimeError):
    """The front end has not been built; `make run` builds it."""


@dataclass(frozen=True, slots=True)
class Document:
    """HTML with `<!--now-->` still in it, and the CSP sources of its inline script and style."""

    text: str
    script_hash: str
    style_hash: str


def built(template: str, *, script: str, style: str, lang: str, root: str) -> Document:
    """`template` with the built `script` and `style` inside it. Raises `NotBuilt`."""
    code = _read(settings.FRONTEND_DIST / script).replace("__ROOT__", root)
    sheet = _read(settings.FRONTEND_DIST / style)
    text = _read(settings.BASE_DIR / "frontend" / "templates" / template)
    text = _SPOKEN.sub(lambda part: part[2] if part[1] == lang else "", text)
    text = text.replace("__LANG__", lang).replace("<!--style-->", f"<style>{sheet}</style>")
    text = text.replace("<!--script-->", f"<script>{code}</script>")
    return Document(text=text, script_hash=_source(code), style_hash=_source(sheet))


def manifest() -> dict[str, Any]:
    """What the build wrote: `publicPath`, and per page its `js` and `css`. Raises `NotBuilt`."""
    files: dict[str, Any] = json.loads(_read(settings.FRONTEND_DIST / "manifest.json"))
    return files


def _read(place: Path) -> str:
    try:
        return place.read_text()
    except FileNotFoundError as problem:
        raise NotBuilt(place.name) from problem


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
