"""The face of this app: what others may call."""

from chat.actions.claim import claim, claim_next, hand_over, park, take_on_danger
from chat.actions.close import close, finish, open_conversation
from chat.actions.desk import hear_console, set_room, write_summary
from chat.actions.epochs import NewEpoch, new_epoch
from chat.actions.guests.appointment import forget_appointment, keep_appointment
from chat.actions.guests.consent import Changed, consent, refuse
from chat.actions.guests.desk import hear_guest, set_available
from chat.actions.guests.first import proceed, say_first
from chat.actions.guests.leave import depart, dismiss, stop
from chat.actions.guests.notes import confirm_note, hand_note
from chat.actions.guests.propose import cancel_proposal, doubt, propose, wish
from chat.actions.marks import mark_read, say_typing
from chat.actions.purge import Deleted, purge, wipe
from chat.actions.send import Ack, Draft, send
from chat.actions.start import CameBack, come_back, start
from chat.actions.sweep import Swept, sweep
from chat.actions.visits import go_on, hear, leave, leave_by_ticket
from chat.actions.youth import keep_half, say_danger, store_code
from chat.errors import Refused, Unknown
from chat.halves import take as take_half
from chat.people import Guest, Person, Staff, Youth
from chat.publish import board_group, conversation_group, staff_group
from chat.reads.board import board, recently_closed
from chat.reads.guest_desk import Begin, certified_helpers, guest_begin, guest_desk, guests_now, notes_of
from chat.reads.line import recent_range
from chat.reads.log import News, guest_heads, heads, news
from chat.reads.state import staff_state, youth_pause, youth_place, youth_state

__all__ = [
    "Begin",
    "Ack",
    "CameBack",
    "Changed",
    "Deleted",
    "Draft",
    "Guest",
    "NewEpoch",
    "News",
    "Person",
    "Refused",
    "Staff",
    "Swept",
    "Unknown",
    "Youth",
    "board",
    "board_group",
    "cancel_proposal",
    "certified_helpers",
    "claim",
    "claim_next",
    "close",
    "come_back",
    "confirm_note",
    "consent",
    "conversation_group",
    "depart",
    "dismiss",
    "doubt",
    "finish",
    "forget_appointment",
    "go_on",
    "guest_begin",
    "guest_desk",
    "guest_heads",
    "guests_now",
    "hand_note",
    "hand_over",
    "heads",
    "hear",
    "hear_console",
    "hear_guest",
    "keep_appointment",
    "keep_half",
    "leave",
    "leave_by_ticket",
    "mark_read",
    "new_epoch",
    "news",
    "notes_of",
    "open_conversation",
    "park",
    "proceed",
    "propose",
    "purge",
    "recent_range",
    "recently_closed",
    "refuse",
    "say_danger",
    "say_first",
    "say_typing",
    "send",
    "set_available",
    "set_room",
    "staff_group",
    "staff_state",
    "start",
    "stop",
    "store_code",
    "sweep",
    "take_half",
    "take_on_danger",
    "wipe",
    "wish",
    "write_summary",
    "youth_pause",
    "youth_place",
    "youth_state",
]
