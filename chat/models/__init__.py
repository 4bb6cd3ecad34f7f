"""The tables of one conversation. Times are whole minutes since 1970 (UTC)."""

from chat.models.conversation import Conversation, Opening, Visit
from chat.models.desk import Desk
from chat.models.epoch import Epoch, Seal
from chat.models.guests import Admission, Appointment, GuestDesk, HandoverNote
from chat.models.message import Message
from chat.models.sealed import ReturnCode, Summary

__all__ = [
    "Admission",
    "Appointment",
    "Conversation",
    "Desk",
    "Epoch",
    "GuestDesk",
    "HandoverNote",
    "Message",
    "Opening",
    "ReturnCode",
    "Seal",
    "Summary",
    "Visit",
]
