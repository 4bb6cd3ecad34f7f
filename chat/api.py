"""The face of this app: what others may call."""

from chat.actions.claim import claim, claim_next, hand_over, park, take_on_danger
from chat.actions.close import close, finish, open_conversation
from chat.actions.desk import hear_console, set_room, write_summary
from chat.actions.epochs import NewEpoch, new_epoch
from chat.actions.marks import mark_read, say_typing
from chat.actions.purge import Deleted, purge, wipe
from chat.actions.send import Ack, Draft, send
from chat.actions.start import CameBack, come_back, start
from chat.actions.sweep import Swept, sweep
from chat.actions.visits import go_on, hear, leave, leave_by_ticket
from chat.actions.youth import keep_half, say_danger, store_code
from chat.errors import Refused, Unknown
from chat.halves import take as take_half
from chat.people import Person, Staff, Youth
from chat.publish import board_group, conversation_group, staff_group
from chat.reads.board import board, recently_closed
from chat.reads.line import recent_range
from chat.reads.log import News, heads, news
from chat.reads.state import staff_state, team_now, youth_place, youth_state

__all__ = [
    "Ack",
    "CameBack",
    "Deleted",
    "Draft",
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
    "claim",
    "claim_next",
    "close",
    "come_back",
    "conversation_group",
    "finish",
    "go_on",
    "hand_over",
    "heads",
    "hear",
    "hear_console",
    "keep_half",
    "leave",
    "leave_by_ticket",
    "mark_read",
    "new_epoch",
    "news",
    "open_conversation",
    "park",
    "purge",
    "recent_range",
    "recently_closed",
    "say_danger",
    "say_typing",
    "send",
    "set_room",
    "staff_group",
    "staff_state",
    "start",
    "store_code",
    "sweep",
    "take_half",
    "take_on_danger",
    "team_now",
    "wipe",
    "write_summary",
    "youth_place",
    "youth_state",
]
