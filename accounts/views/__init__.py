"""The console's JSON pages, as docs/PROTOCOL.md describes them. They translate, and decide nothing."""
