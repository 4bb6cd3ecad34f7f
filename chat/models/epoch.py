"""Epoch records, which never change, and the seals on their secrets, which are deleted."""

from django.db import models

from chat.models.conversation import Conversation


class Epoch(models.Model):
    """An immutable epoch record."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="epochs")
    number = models.PositiveIntegerField()
    record = models.BinaryField(max_length=1024)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "number"], name="one_record_per_epoch")]

    def __str__(self) -> str:
        return f"epoch {self.number}"


class Seal(models.Model):
    """The epoch's secret sealed to one member. `generation` is the team key's, 0 for others."""

    epoch = models.ForeignKey(Epoch, on_delete=models.CASCADE, related_name="seals")
    slot = models.PositiveSmallIntegerField()
    generation = models.PositiveIntegerField(default=0)
    rewrap = models.BooleanField(default=False)
    sealed = models.BinaryField(max_length=113)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["epoch", "slot", "generation"], name="one_seal_per_member")]

    def __str__(self) -> str:
        return f"seal {self.slot}"
