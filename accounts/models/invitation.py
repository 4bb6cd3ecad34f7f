"""A one-time link that lets one person enrol."""

from django.conf import settings
from django.db import models

SENT, ENROLLED, WITHDRAWN = "sent", "enrolled", "withdrawn"


class Invitation(models.Model):
    """Made in a supervisor's browser. Its secret stays in the link's fragment and, wrapped for supervisors, here.

    `first` is the link of `manage.py invite`: the server made its secret and keeps a verifier (`token`) until then.
    """

    id = models.UUIDField(primary_key=True)
    username = models.CharField(max_length=32)
    working_name = models.CharField(max_length=40)
    role = models.CharField(max_length=16)
    organisation = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    first = models.BooleanField(default=False)
    token = models.BinaryField(max_length=32, default=bytes)
    wrapped_secret = models.BinaryField(default=bytes)
    state = models.CharField(max_length=9, default=SENT, choices=[(s, s) for s in (SENT, ENROLLED, WITHDRAWN)])
    expires_minute = models.PositiveIntegerField()
    staff = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="invitation"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["username"], condition=models.Q(state=SENT), name="one_open_invitation_per_username"
            )
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"
