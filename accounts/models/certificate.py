"""What says who a guest is."""

from django.conf import settings
from django.db import models

from accounts.rules.certificates import HELPER, POLICE


class Certificate(models.Model):
    """A guest's certificate, signed by the root in a supervisor's browser. At most one per person is not revoked.

    A renewed one is kept: a receipt of the past names it by its hash.
    """

    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="certificates")
    certificate = models.BinaryField()
    kind = models.CharField(max_length=6, choices=[(kind, kind) for kind in (POLICE, HELPER)])
    last_minute = models.PositiveIntegerField()
    minute = models.PositiveIntegerField()
    revoked = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["staff"], condition=models.Q(revoked=False), name="one_certificate_per_guest"
            )
        ]

    def __str__(self) -> str:
        return f"certificate {self.pk}"
