"""Things the server only keeps: what a return code opens, and the summary for colleagues."""

from django.db import models

from chat.models.conversation import Conversation


class ReturnCode(models.Model):
    """A youth's wrapped identity, found and proved by peppered verifiers only."""

    conversation = models.OneToOneField(Conversation, primary_key=True, on_delete=models.CASCADE, related_name="code")
    locator = models.BinaryField(max_length=32, unique=True)
    auth = models.BinaryField(max_length=32)
    blob = models.BinaryField()

    def __str__(self) -> str:
        return "return code"


class Summary(models.Model):
    """What colleagues should know, sealed to the team key of `generation`."""

    conversation = models.OneToOneField(
        Conversation, primary_key=True, on_delete=models.CASCADE, related_name="summary"
    )
    generation = models.PositiveIntegerField()
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return "summary"
