"""Marks that tell one browser from another, and a search for them in every form that a store may give them."""

import base64
from dataclasses import dataclass

__all__ = ["HEADERS", "NETWORK", "TEXT", "forms", "hits"]

# Addresses of RFC 5737 and RFC 3849 stand in for a youth's own.
NETWORK = {
    "address": "203.0.113.77",
    "second address": "2001:db8:77:7f3a::77",
    "user agent": "CanaryAgent7f3a",
    "referer": "canary-referer-7f3a",
    "language": "zz-CANARY7f3a",
    "cookie": "canarycookie7f3a7f3a7f3a7f3a",
    "second cookie": "canaryother7f3a",
    "typed name": "canaryname7f3a",
}
TEXT = "canarytekst7f3a niemand mag dit lezen"

HEADERS = {
    "X-Forwarded-For": NETWORK["address"],
    "Forwarded": f'for="[{NETWORK["second address"]}]"',
    "X-Real-IP": NETWORK["address"],
    "True-Client-IP": NETWORK["address"],
    "Via": f"1.1 {NETWORK['second address']}",
    "User-Agent": f"{NETWORK['user agent']}/1.0 (telefoon)",
    "Sec-CH-UA-Model": NETWORK["user agent"],
    "Referer": f"https://{NETWORK['referer']}.example/pagina",
    "Accept-Language": NETWORK["language"],
}
COOKIES = {"luwte_staff": NETWORK["cookie"], "other": NETWORK["second cookie"]}


@dataclass(frozen=True)
class Hit:
    """A mark that was found where it must not be."""

    place: str
    mark: str


def forms(mark: str) -> set[bytes]:
    """The mark as text, in hexadecimal, in UTF-16, and in base64 wherever in a longer text it begins."""
    raw = mark.encode()
    found = {raw, raw.lower(), raw.hex().encode(), raw.hex().upper().encode(), mark.encode("utf-16-le")}
    for shift in range(3):
        text = base64.b64encode(b"x" * shift + raw)
        # The first and last symbols depend on the neighbours.
        inner = text[-(-shift * 8 // 6) : len(text) - 4]
        found |= {inner, inner.replace(b"+", b"-").replace(b"/", b"_")}
    return found


def hits(places: dict[str, bytes], marks: dict[str, str]) -> list[Hit]:
    """Every mark in every place."""
    return [
        Hit(place, name)
        for name, mark in marks.items()
        for place, content in places.items()
        if any(form in content for form in forms(mark))
    ]
