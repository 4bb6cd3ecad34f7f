"""Whether a guest would be alone with a youth."""

__all__ = ["ALONE_SECONDS", "is_alone"]

ALONE_SECONDS = 30


def is_alone(*, heard: int | None, locked: bool, now: int) -> bool:
    """Whether no worker is with the conversation. `heard` is the second of their console's last pulse, or None.

    A locked console shows nothing, so whoever sits behind it is not there.
    """
    return heard is None or locked or now - heard > ALONE_SECONDS
