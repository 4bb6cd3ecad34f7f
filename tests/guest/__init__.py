"""The page for guests in a real Chromium without a server, and its document."""
