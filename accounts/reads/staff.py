"""Staff, the team key, invitations and the log."""

from dataclasses import asdict
from typing import Any

from accounts.access import holders, permissions, roles
from accounts.clock import this_minute
from accounts.models import Invitation, RootSeal, StaffKey, TeamGeneration, TeamSeal, User
from accounts.models.invitation import ENROLLED, SENT
from accounts.pepper import unwrap
from accounts.reads.guests import valid_certificate
from accounts.reads.keys import key_row
from accounts.roles import ANSWER
from accounts.root import root_public
from moderation.api import VERBS, entries

__all__ = ["audit_log", "invitations", "me", "people", "team", "team_generation", "team_now", "waiting_for_seal"]

Row = dict[str, Any]


def team() -> TeamGeneration | None:
    """The team key in use, or None before the ceremony."""
    return TeamGeneration.objects.order_by("-number").first()


def team_generation(number: int) -> TeamGeneration | None:
    """The team key of that generation."""
    return TeamGeneration.objects.filter(pk=number).first()


def team_now() -> Row | None:
    """The team key in use with the root's signature; None before the ceremony."""
    newest = team()
    if newest is None:
        return None
    return {
        "generation": newest.number,
        "public_key": bytes(newest.public_key),
        "signature": bytes(newest.signature),
    }


def me(user: User) -> Row:
    """All that somebody's own browser needs after both steps: who they are, and their sealed keys. Bytes stay bytes."""
    key = StaffKey.objects.filter(staff=user).first()
    root_seal = RootSeal.objects.filter(staff=user).first()
    seals = TeamSeal.objects.filter(staff=user).select_related("generation").order_by("generation_id")
    return {
        "handle": user.pk.bytes,
        "username": user.username,
        "working_name": user.working_name,
        "organisation": user.organisation,
        "unit": user.unit,
        "roles": roles(user),
        "permissions": permissions(user),
        "language": user.language,
        "root": root_public(),
        "team": team_now(),
        "blob": unwrap("staff key", bytes(key.blob), owner=user.pk.bytes) if key else None,
        "team_seals": [
            {
                "generation": row.generation_id,
                "public_key": bytes(row.generation.public_key),
                "seal": bytes(row.seal),
            }
            for row in seals
        ],
        "root_seal": bytes(root_seal.seal) if root_seal else None,
        "certificate": valid_certificate(user.pk, minute=this_minute()),
    }


def people() -> list[Row]:
    """Everybody who ever enrolled, with the public key of those who are active."""
    newest = team()
    sealed = set(TeamSeal.objects.filter(generation=newest).values_list("staff_id", flat=True)) if newest else set()
    rows = User.objects.select_related("staff_key", "invitation").prefetch_related("groups")
    return [
        {
            "handle": user.pk.bytes,
            "username": user.username,
            "working_name": user.working_name,
            "roles": sorted(group.name for group in user.groups.all()),
            "active": user.is_active,
            "enrolled": hasattr(user, "staff_key"),
            "sealed": user.pk in sealed,
            **key_row(user),
        }
        for user in rows.order_by("-is_active", "working_name", "pk")
    ]


def invitations() -> list[Row]:
    """Invitations that are out or were used, newest first; those that ran out or were withdrawn are left out."""
    rows = Invitation.objects.filter(state__in=[SENT, ENROLLED]).exclude(state=SENT, expires_minute__lte=this_minute())
    return [
        {
            "id": row.pk.bytes,
            "username": row.username,
            "working_name": row.working_name,
            "role": row.role,
            "organisation": row.organisation,
            "unit": row.unit,
            "expires": row.expires_minute,
            "state": row.state,
        }
        for row in rows.order_by("-expires_minute", "pk")
    ]


def waiting_for_seal() -> list[Row]:
    """Enrolled people who may hold the team key in use and have no seal of it, with what a browser checks first."""
    newest = team()
    if newest is None:
        return []
    sealed = set(TeamSeal.objects.filter(generation=newest).values_list("staff_id", flat=True))
    return [
        {
            "handle": user.pk.bytes,
            "working_name": user.working_name,
            "role": roles(user)[0],
            **key_row(user),
        }
        for user in holders(ANSWER)
        if user.pk not in sealed and hasattr(user, "staff_key")
    ]


def audit_log() -> list[Row]:
    """The newest 200 entries of the audit log, with the working name of an actor or subject who is staff.

    What is recorded about a guest in a conversation has the guest's handle as its reason; `guest_name` is theirs.
    """
    names = {handle.hex: name for handle, name in User.objects.values_list("handle", "working_name")}
    return [
        {
            **asdict(entry),
            "evidence": entry.evidence or None,
            "meaning": VERBS[entry.verb],
            "actor_name": names.get(entry.actor, entry.actor),
            "subject_name": names.get(entry.subject, ""),
            "guest_name": names.get(entry.reason, ""),
        }
        for entry in entries()
    ]
