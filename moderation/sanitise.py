"""Cleaning what staff write (quick texts, pages, the directory). Chat text never comes here: it is never HTML.

bleach has had its last release, so it is confined to this file and followed by nh3, which is maintained, with the same
list. A link in staff text is absolute, and opens without a referrer and without a handle on our page.
"""

import html
import re

import bleach
import nh3
from markdown_it import MarkdownIt

from moderation.rules.allowlist import ATTRIBUTES, LONGEST, SCHEMES, TAGS

__all__ = ["TooLong", "to_html", "to_text"]

_BLOCK_END = re.compile(r"</(?:p|h2|h3|li|blockquote)>|<br>|<hr>")
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class TooLong(ValueError):
    """The text has more than `LONGEST` characters; cleaning time grows faster than length."""


def to_html(source: str) -> str:
    """Markdown as HTML of allowed tags only, safe to place in a page. Raises `TooLong`."""
    if len(source) > LONGEST:
        raise TooLong
    first = bleach.clean(
        _MARKDOWN.render(source),
        tags=TAGS,
        attributes={tag: sorted(names) for tag, names in ATTRIBUTES.items()},
        protocols=SCHEMES,
        strip=True,
        strip_comments=True,
    )
    return nh3.clean(
        first,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
    )


def to_text(source: str) -> str:
    """Markdown as plain text, ready to be typed into a chat. It is text and no HTML: escape it where HTML is made.

    Raises `TooLong`.
    """
    marked = _BLOCK_END.sub("\n", to_html(source).replace("\n", " "))
    plain = html.unescape(nh3.clean(marked, tags=set()))
    return "\n".join(line.strip() for line in plain.splitlines() if line.strip())
