"""Every verb that the audit log may hold, with what it means to whoever reads the log."""

__all__ = ["VERBS"]

VERBS = {
    "staff.invited": "made an invitation",
    "staff.invitation_withdrawn": "withdrew an invitation",
    "staff.enrolled": "enrolled with an invitation",
    "staff.recovery_used": "signed in with a recovery code",
    "staff.closed": "closed an account",
    "keys.ceremony": "made the root key and the first team key",
    "keys.sealed": "sealed the team key to somebody",
    "keys.renewed": "made a new team key",
    "settings.hours": "changed the opening hours",
    "settings.holidays": "changed the holidays",
    "settings.surge": "switched the surge on or off",
    "settings.paused": "switched intake off or on",
    "settings.closing_before": "changed when intake stops",
    "quick_text.saved": "saved a quick text",
    "quick_text.deleted": "deleted a quick text",
    "conversation.claimed": "claimed a conversation",
    "conversation.opened": "opened a closed conversation, with a reason",
    "conversation.danger": "took on a danger",
    "conversation.handed": "handed a conversation to a colleague",
    "conversation.released": "a conversation went back to the line, because its worker was gone",
    "conversation.closed": "closed a conversation",
    "conversation.wiped": "a youth deleted everything",
    "conversation.purged": "a conversation was purged after its retention",
}
