import json
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from moderation import api as moderation
from moderation.rules.allowlist import ATTRIBUTES, TAGS

ATTACKS = json.loads((Path(__file__).parent / "attacks.json").read_text())


class Found(HTMLParser):
    """Every tag and attribute of a piece of HTML, by another parser than the cleaners use."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_leaves_only_allowed_tags_and_absolute_links(attack):
    found = Found(moderation.to_html(attack))

    for tag, attributes in found.tags:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES.get(tag, frozenset()) | {"rel"}
        assert (attributes.get("href", "https://") or "").startswith(("https://", "tel:"))


def test_text_that_looks_like_a_tag_stays_text():
    assert Found(moderation.to_html("&lt;script&gt;1 < 2")).text.strip() == "<script>1 < 2"
    assert moderation.to_text("&lt;script&gt;1 < 2") == "<script>1 < 2"


def test_what_staff_need_stays():
    html = moderation.to_html(
        "## Bellen\n\nBel **113** of [113.nl](https://www.113.nl) of [0800-0113](tel:08000113).\n\n1. een\n2. twee"
    )

    assert "<h2>Bellen</h2>" in html
    assert "<strong>113</strong>" in html
    assert 'href="https://www.113.nl" rel="noopener noreferrer nofollow"' in html
    assert 'href="tel:08000113"' in html
    assert html.count("<li>") == 2


def test_as_text_each_line_stands_alone_and_nothing_is_escaped():
    text = moderation.to_text("## Hallo\n\nIk ben er *nog* & blijf.\nTot zo.\n\n- een\n- twee")

    assert text == "Hallo\nIk ben er nog & blijf. Tot zo.\neen\ntwee"


def test_a_text_that_is_too_long_is_refused_before_it_is_cleaned():
    with pytest.raises(moderation.TooLong):
        moderation.to_html("a" * (moderation.LONGEST + 1))
    with pytest.raises(moderation.TooLong):
        moderation.to_text("a" * (moderation.LONGEST + 1))


@pytest.mark.parametrize("piece", ["<", "&", "[", "*", "> ", "[a](", "<a", "- " * 3 + "\n", "`", "!["])
def test_the_worst_text_of_the_greatest_length_is_cleaned_in_time(piece):
    source = (piece * moderation.LONGEST)[: moderation.LONGEST]
    began = time.perf_counter()

    moderation.to_html(source)

    assert time.perf_counter() - began < 2
