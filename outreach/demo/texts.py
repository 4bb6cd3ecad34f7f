"""The texts about guests of the demo brand, by kind, door and language."""

__all__ = ["GUEST_TEXTS"]

# (kind, door, lang): the blocks as (k, t), and what a guest says who must tell something first.
GUEST_TEXTS: dict[tuple[str, str, str], tuple[list[tuple[str, str]], str]] = {}
