"""Startup checks: an installation that could hurt somebody does not start."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.checks import Warning as Advice

__all__ = ["check_demo", "check_hosts", "check_pepper", "check_resume_redis", "check_stores"]


@register()
def check_stores(**_options: Any) -> list[CheckMessage]:
    """Production needs Postgres and Redis."""
    if settings.TRYOUT or (settings.POSTGRES and settings.REDIS_URL):
        return []
    return [
        Error(
            "Production needs LUWTE_DATABASE_URL and LUWTE_REDIS_URL.",
            hint="SQLite and the in-process layer serve one process only; they are for a try-out.",
            id="luwte.E001",
        )
    ]


@register()
def check_pepper(**_options: Any) -> list[CheckMessage]:
    """Production keeps the pepper outside the project and outside the database's backups."""
    if settings.TRYOUT or not settings.PEPPER_FILE.is_relative_to(settings.BASE_DIR):
        return []
    return [
        Error(
            "The pepper lies inside the project.",
            hint="Put LUWTE_PEPPER_FILE where no backup of the database goes; see docs/OPERATIONS.md.",
            id="luwte.E002",
        )
    ]


@register()
def check_demo(**_options: Any) -> list[CheckMessage]:
    """Production refuses demo accounts and demo keys."""
    if settings.TRYOUT or not (settings.DEMO or (settings.ROOT_FILE.parent / "demo.json").exists()):
        return []
    return [
        Error(
            "This installation holds demo accounts, whose passphrases anybody can read.",
            hint="Start production from an empty database with keys of its own.",
            id="luwte.E003",
        )
    ]


@register()
def check_hosts(**_options: Any) -> list[CheckMessage]:
    """Sockets are accepted from an exact list of origins."""
    wild = [name for name, values in (("LUWTE_HOSTS", settings.ALLOWED_HOSTS), ("LUWTE_ORIGINS", settings.ORIGINS))
            if any("*" in value for value in values)]  # fmt: skip
    return [Error(f"{name} holds a wildcard.", hint="Name each host and origin.", id="luwte.E004") for name in wild]


@register(deploy=True)
def check_resume_redis(**_options: Any) -> list[CheckMessage]:
    """The halves of resume keys must never reach a disk."""
    if not settings.RESUME_REDIS_URL:
        return []
    from redis import Redis, RedisError

    try:
        redis: Any = Redis.from_url(settings.RESUME_REDIS_URL, socket_timeout=2, socket_connect_timeout=2)
        saves = redis.config_get("save").get("save", "?") or redis.config_get("appendonly").get("appendonly") != "no"
    except RedisError:
        return [Advice("Cannot ask the resume Redis whether it writes to disk: tabs are not resumed.", id="luwte.W001")]
    if not saves:
        return []
    return [Error("The resume Redis writes to disk.", hint="Set `save ''` and `appendonly no` there.", id="luwte.E005")]
