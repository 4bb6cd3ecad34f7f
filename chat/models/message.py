"""The message log: ciphertext in order."""

from django.db import models

from chat.models.conversation import Conversation


class Message(models.Model):
    """One sealed message with its place in the log and the server's franking stamp."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    seq = models.PositiveIntegerField()
    client_id = models.UUIDField()
    slot = models.PositiveSmallIntegerField()
    epoch = models.PositiveIntegerField()
    envelope = models.BinaryField()
    stamp = models.BinaryField(max_length=32)
    minute = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "seq"], name="one_message_per_seq"),
            models.UniqueConstraint(fields=["conversation", "client_id"], name="one_message_per_client_id"),
        ]

    def __str__(self) -> str:
        return f"message {self.seq}"
