"""Who may do what. Each question is put to the database anew: a session and a socket outlive a right."""

from uuid import UUID

from django.contrib.auth.models import Permission

from accounts.models import User

__all__ = ["active", "holders", "may", "permissions", "roles"]


def active(handle: UUID) -> User | None:
    """The person with this handle, unless missing or closed."""
    return User.objects.filter(pk=handle, is_active=True).first()


def may(who: User | UUID, codename: str) -> bool:
    """Whether this person is active and has a role with the permission `app.codename`. No flag skips this."""
    app, right = codename.split(".")
    handle = who.pk if isinstance(who, User) else who
    return User.objects.filter(
        pk=handle,
        is_active=True,
        groups__permissions__codename=right,
        groups__permissions__content_type__app_label=app,
    ).exists()


def holders(codename: str) -> list[User]:
    """Everybody who may do `codename` now, by working name."""
    app, right = codename.split(".")
    rows = User.objects.filter(
        is_active=True, groups__permissions__codename=right, groups__permissions__content_type__app_label=app
    )
    return list(rows.distinct().order_by("working_name", "pk"))


def permissions(user: User) -> list[str]:
    """The codenames of all that this person's roles allow, sorted."""
    rows = Permission.objects.filter(group__user=user).values_list("content_type__app_label", "codename")
    return sorted({f"{app}.{right}" for app, right in rows}) if user.is_active else []


def roles(user: User) -> list[str]:
    """The names of this person's roles, sorted."""
    return sorted(user.groups.values_list("name", flat=True))
