"""Command line of accounts."""
