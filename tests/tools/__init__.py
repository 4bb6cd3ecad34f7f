"""The launcher, as somebody at a terminal meets it."""
