"""Django's registration of the chat app."""

from django.apps import AppConfig


class ChatConfig(AppConfig):
    """The chat app."""

    name = "chat"

    def ready(self) -> None:
        """Close the sockets of whoever was closed or signed out."""
        from accounts.api import staff_closed, staff_signed_out
        from chat.publish import kick_staff

        staff_closed.connect(kick_staff, dispatch_uid="chat.kick")
        staff_signed_out.connect(kick_staff, dispatch_uid="chat.kick_signed_out")
