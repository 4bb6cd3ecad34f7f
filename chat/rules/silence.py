"""Who has been silent since the other wrote."""

from typing import Any

__all__ = ["silence"]


def silence(*, youth: int | None, staff: int | None, unread: bool, now: int) -> dict[str, Any]:
    """`who` is silent (`staff` when the youth's last message waits for an answer) and for how many minutes.

    `youth` and `staff` are the minutes of each one's last message.
    """
    if unread or (youth is not None and (staff is None or youth > staff)):
        return {"who": "staff", "minutes": now - (youth if youth is not None else now)}
    last = max(youth or 0, staff or 0)
    return {"who": "youth", "minutes": now - last if last else 0}
