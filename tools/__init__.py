"""The launcher behind the Makefile. It runs before anything is installed, so it uses the standard library alone."""
