"""The console in a real Chromium, first without a server and then with one."""
