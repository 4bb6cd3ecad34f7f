"""What each role may do: one table. A role is a Django group; apps know nothing but the codenames of permissions."""

from typing import Any

from django.apps import apps as installed

__all__ = ["ANSWER", "INVITE", "JOIN", "MANAGE_KEYS", "PERMISSIONS", "ROLES", "store_roles"]

ANSWER = "chat.answer_conversation"
INVITE = "accounts.invite_staff"
JOIN = "chat.join_as_guest"
MANAGE_KEYS = "accounts.manage_keys"

PERMISSIONS = {
    ANSWER: "answer conversations and hold the team key",
    "chat.open_closed": "open a closed conversation of somebody else, with a reason",
    JOIN: "take part in a conversation that a youth let them into",
    "outreach.change_pages": "change campaigns, pages and the service directory",
    "outreach.change_settings": "change opening hours, brands and switches",
    "outreach.change_quick_texts": "change the quick texts",
    INVITE: "invite staff and close accounts",
    MANAGE_KEYS: "hold the root key and seal the team key to others",
    "moderation.view_audit": "read the audit log",
    "insight.view_releases": "read released statistics",
}

_CARE = {ANSWER, "chat.open_closed"}
ROLES: dict[str, set[str]] = {
    "care_worker": _CARE,
    "supervisor": _CARE
    | {
        "outreach.change_settings",
        "outreach.change_quick_texts",
        INVITE,
        MANAGE_KEYS,
        "moderation.view_audit",
    },
    "officer": {JOIN},
    "helper": {JOIN},
    "editor": {"outreach.change_pages"},
    "analyst": {"insight.view_releases"},
}


def store_roles(using: str = "default", apps: Any = installed, **signal: Any) -> None:
    """Make groups and permissions in the database equal to the tables above. Runs after every migration."""
    try:
        kinds = apps.get_model("contenttypes", "ContentType").objects.using(using)
        rights = apps.get_model("auth", "Permission").objects.using(using)
        groups = apps.get_model("auth", "Group").objects.using(using)
    except LookupError:
        return  # an early step of the first migration: the tables are not there yet
    rows = {}
    for codename, meaning in PERMISSIONS.items():
        app, right = codename.split(".")
        kind, _ = kinds.get_or_create(app_label=app, model="duty")
        rows[codename], _ = rights.update_or_create(content_type=kind, codename=right, defaults={"name": meaning})
    for role, codenames in ROLES.items():
        group, _ = groups.get_or_create(name=role)
        group.permissions.set([rows[codename] for codename in codenames])
