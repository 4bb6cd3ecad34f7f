# run    start Luwte on this machine        PORT=8123 another port, TLS=1 for a phone on the same network
# codes  the demo accounts with fresh codes
# test   everything that must pass
# check  style, types, contracts, locks
# fix    format, and mend what can be mended
# lock   write the lock files               UPGRADE=1 with the newest versions that fit

PYTHON ?= python3
export PORT TLS UPGRADE

.PHONY: run codes test check fix lock
run codes test check fix lock:
	@$(PYTHON) -m tools $@
