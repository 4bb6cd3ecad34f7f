"""What other apps may want to know, said after the commit. Only `config` connects them to the apps above."""

from django.dispatch import Signal

__all__ = ["guest_revoked", "staff_closed", "staff_signed_out"]

# Both send `handle` (UUID): this person's sockets must end.
staff_closed = Signal()
staff_signed_out = Signal()
# Sends `handle` (UUID): this guest must leave whatever conversation they are in.
guest_revoked = Signal()
