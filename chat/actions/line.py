"""Joining the waiting line."""

from django.db.models import Max

from chat.models import Conversation
from chat.rules import lifecycle

__all__ = ["join_line"]


def join_line(conversation: Conversation, *, minute: int, back: bool) -> None:
    """Put a conversation, not yet saved, at the end of the line. Called inside the transaction that saves it."""
    last = Conversation.objects.aggregate(last=Max("turn"))["last"] or 0
    conversation.state = lifecycle.WAITING
    conversation.turn = last + 1
    conversation.waiting_minute = minute
    conversation.opened_minute = None
    conversation.closed_minute = None
    conversation.closed_reason = ""
    conversation.worker = None
    conversation.parked = False
    conversation.back = back
