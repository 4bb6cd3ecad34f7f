"""Keys of staff as the server holds them: public halves, and private halves that only a browser opens."""

from django.conf import settings
from django.db import models


class StaffKey(models.Model):
    """One person's key pair. `blob` is sealed under the passphrase, and wrapped with the pepper on top of that.

    `mac` binds the public key to the secret of the invitation; empty for the first supervisor, whom nobody invited.
    """

    staff = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="staff_key"
    )
    public_key = models.BinaryField(max_length=65)
    blob = models.BinaryField()
    mac = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return f"key {self.pk}"


class TeamGeneration(models.Model):
    """A team key: its public half with the root's signature. The newest one is in use."""

    number = models.PositiveIntegerField(primary_key=True)
    public_key = models.BinaryField(max_length=65)
    signature = models.BinaryField(max_length=64)
    minute = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"team key {self.number}"


class TeamSeal(models.Model):
    """The private half of a team key, sealed to one person."""

    staff = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="team_seals")
    generation = models.ForeignKey(TeamGeneration, on_delete=models.PROTECT, related_name="seals")
    seal = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["staff", "generation"], name="one_team_seal_per_person")]

    def __str__(self) -> str:
        return f"seal {self.pk}"


class RootSeal(models.Model):
    """The private root key, sealed to one supervisor."""

    staff = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="root_seal"
    )
    seal = models.BinaryField()

    def __str__(self) -> str:
        return f"root seal {self.pk}"
