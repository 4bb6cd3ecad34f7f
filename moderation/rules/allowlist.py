"""What the text of staff may hold after cleaning. Plain tables, so that any cleaner can be given the same list."""

__all__ = ["ATTRIBUTES", "LONGEST", "SCHEMES", "TAGS"]

LONGEST = 4_000
TAGS = frozenset({"a", "blockquote", "br", "em", "h2", "h3", "hr", "li", "ol", "p", "strong", "ul"})
ATTRIBUTES = {"a": frozenset({"href", "title"}), "ol": frozenset({"start"})}
SCHEMES = frozenset({"https", "tel"})
