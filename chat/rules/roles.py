"""Slots and roles of an epoch's members. docs/PROTOCOL.md, "Record"."""

__all__ = ["GUEST_ROLE", "TEAM_ROLE", "TEAM_SLOT", "YOUTH_ROLE", "YOUTH_SLOT"]

YOUTH_SLOT = 0
TEAM_SLOT = 1
YOUTH_ROLE = 0
TEAM_ROLE = 1
GUEST_ROLE = 2
