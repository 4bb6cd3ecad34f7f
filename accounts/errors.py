"""Everything an action may refuse. `code` is what the wire says; `field` names the field to mend, when there is one."""

__all__ = ["BadField", "Conflict", "LastOne", "NotNow", "Refused", "Taken", "Unknown", "WrongCode", "WrongPassphrase"]


class Refused(Exception):
    """An action did not happen; nothing was changed."""

    code = "state"
    status = 409


class Unknown(Refused):
    """Missing, expired, used, or not for this person: these are never told apart."""

    code = "unknown"
    status = 404


class BadField(Refused):
    """A field cannot be used as it is."""

    code = "bad"
    status = 400

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Taken(BadField):
    """Somebody has, or is invited under, this username."""

    code = "taken"
    status = 409


class NotNow(Refused):
    """The thing was done before, or something else must be done first."""


class Conflict(Refused):
    """Somebody else was first; read again."""

    code = "race"


class LastOne(Refused):
    """The last supervisor, or the last who holds the root, cannot be put out: nobody could let anybody in."""

    code = "last"


class WrongPassphrase(Refused):
    """Wrong, unknown, closed, or not counted because it came too soon: these are never told apart.

    `wait` is in seconds until the next try counts. A solution of `bits` skips it; None when there is nothing to skip.
    """

    code = "wrong"
    status = 403

    def __init__(self, wait: int, bits: int | None) -> None:
        super().__init__(wait)
        self.wait = wait
        self.bits = bits


class WrongCode(Refused):
    """The second factor was wrong, used before, or came too soon. `wait` is in seconds until the next try counts."""

    code = "wrong"
    status = 403

    def __init__(self, wait: int = 0) -> None:
        super().__init__(wait)
        self.wait = wait
