"""The console's pages on opening hours and texts, as docs/PROTOCOL.md describes them. They only translate."""
