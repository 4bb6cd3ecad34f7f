"""The project's own app: startup checks."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Registers the startup checks."""

    name = "config"

    def ready(self) -> None:
        from config import checks  # noqa: F401  registering is the import's effect
