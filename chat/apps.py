"""Django's registration of the chat app."""

from django.apps import AppConfig


class ChatConfig(AppConfig):
    """The chat app."""

    name = "chat"

    def ready(self) -> None:
        """Close the sockets of whoever was closed or signed out, let others answer for them, and let guests go."""
        from accounts.api import guest_revoked, staff_closed, staff_signed_out
        from chat.actions.guests.end import end_guests_of
        from chat.actions.release import release_of
        from chat.publish import kick_staff

        staff_closed.connect(release_of, dispatch_uid="chat.release")
        staff_closed.connect(end_guests_of, dispatch_uid="chat.guests_closed")
        staff_closed.connect(kick_staff, dispatch_uid="chat.kick")
        guest_revoked.connect(end_guests_of, dispatch_uid="chat.guests_revoked")
        staff_signed_out.connect(kick_staff, dispatch_uid="chat.kick_signed_out")
