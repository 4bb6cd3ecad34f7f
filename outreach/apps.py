"""Django's registration of the outreach app."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """The outreach app."""

    name = "outreach"
