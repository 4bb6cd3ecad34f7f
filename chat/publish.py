"""Telling sockets that something changed, after the commit. Nothing else in the project sends to the channel layer.

A hint may be lost: it only says that there is news, and every heartbeat asks for news as well. It holds a handle and a
word, never text.
"""

import asyncio
from typing import Any
from uuid import UUID

import structlog
from asgiref.sync import SyncToAsync, async_to_sync
from channels.layers import get_channel_layer
from django.db import transaction

__all__ = [
    "board_group",
    "conversation_group",
    "hint_arrival",
    "hint_board",
    "hint_conversation",
    "hint_guest",
    "hint_state",
    "kick_staff",
    "relay_typing",
    "staff_group",
]

log = structlog.get_logger()
board_group = "board"


def conversation_group(handle: UUID) -> str:
    """The group of the sockets that follow a conversation."""
    return f"c.{handle.hex}"


def staff_group(handle: UUID) -> str:
    """The group of one person's consoles."""
    return f"s.{handle.hex}"


def hint_conversation(handle: UUID, what: str) -> None:
    """Say, on commit, that a conversation has news: `messages`, `state` or `gone`."""
    _on_commit(conversation_group(handle), {"type": "hint", "conv": handle.hex, "what": what})


def hint_state(handle: UUID) -> None:
    """Say, on commit, that a conversation's state changed, which every board shows as well."""
    hint_conversation(handle, "state")
    hint_board()


def hint_board() -> None:
    """Say, on commit, that the line or the shift changed."""
    _on_commit(board_group, {"type": "board"})


def hint_guest(handle: UUID) -> None:
    """Say, on commit, that what this guest's page shows changed."""
    _on_commit(staff_group(handle), {"type": "desk"})


def hint_arrival(handle: UUID, mark: str) -> None:
    """Say that the youth's socket `mark` has come: any other one of theirs is a tab left behind."""
    _on_commit(conversation_group(handle), {"type": "arrival", "mark": mark})


def kick_staff(*, handle: UUID, **_signal: Any) -> None:
    """End the sockets of this person; those who may, come back. The rights themselves are in the database already."""
    _on_commit(staff_group(handle), {"type": "kick"})


def relay_typing(handle: UUID, slot: int, *, on: bool) -> None:
    """Pass on that somebody types. Kept nowhere."""
    _on_commit(conversation_group(handle), {"type": "typing", "conv": handle.hex, "slot": slot, "on": on})


def _on_commit(group: str, hint: dict[str, Any]) -> None:
    transaction.on_commit(lambda: _post(group, hint))


def _post(group: str, hint: dict[str, Any]) -> None:
    # An ack must not wait for a layer that is down, so the loop that owns the sockets sends the hint by itself.
    loop = getattr(SyncToAsync.threadlocal, "main_event_loop", None)
    if loop is not None and loop.is_running():
        asyncio.run_coroutine_threadsafe(_send(group, hint), loop)
    else:
        async_to_sync(_send)(group, hint)


async def _send(group: str, hint: dict[str, Any]) -> None:
    try:
        await get_channel_layer().group_send(group, hint)
    except Exception as problem:
        log.warning("hint_lost", exc_info=problem)
