"""A care worker's place on the shift."""

from django.conf import settings
from django.db import models


class Desk(models.Model):
    """How many conversations a worker takes, whether they pause, and the minute their console was last heard.

    `heard` is the second (since 1970, UTC) of that: half a minute decides whether a guest is alone with a youth. It is
    overwritten by each heartbeat and says something about staff only.
    """

    staff = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="desk"
    )
    capacity = models.PositiveSmallIntegerField(default=4)
    pause = models.BooleanField(default=False)
    locked = models.BooleanField(default=False)
    seen_minute = models.PositiveIntegerField(default=0)
    heard = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"desk {self.pk}"
