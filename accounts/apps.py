"""Django's registration of the accounts app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """The accounts app."""

    name = "accounts"

    def ready(self) -> None:
        from accounts.roles import store_roles

        post_migrate.connect(store_roles, sender=self, dispatch_uid="accounts.store_roles")
