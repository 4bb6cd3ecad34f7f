"""The texts about guests of the demo brand, in both languages."""

from outreach.demo import en, nl

__all__ = ["GUEST_TEXTS"]

# (kind, door, lang): the blocks, and what a guest says who must tell something first.
GUEST_TEXTS = {
    (kind, door, lang): ([{"k": k, "t": t} for k, t in blocks], words.FIRST[kind])
    for lang, words in (("nl", nl), ("en", en))
    for (kind, door), blocks in words.TEXTS.items()
}
