"""Django's registration of the chat app."""

from django.apps import AppConfig


class ChatConfig(AppConfig):
    """The chat app."""

    name = "chat"

    def ready(self) -> None:
        """Close the sockets of whoever was closed or signed out, and let others answer for whoever was closed."""
        from accounts.api import staff_closed, staff_signed_out
        from chat.actions.release import release_of
        from chat.publish import kick_staff

        staff_closed.connect(release_of, dispatch_uid="chat.release")
        staff_closed.connect(kick_staff, dispatch_uid="chat.kick")
        staff_signed_out.connect(kick_staff, dispatch_uid="chat.kick_signed_out")
