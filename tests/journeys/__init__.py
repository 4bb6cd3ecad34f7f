"""What people do, in a real Chromium, against a server as it runs for real."""
