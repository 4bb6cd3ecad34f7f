"""Do what time alone does: end silent visits, purge what is older than the retention."""

from typing import Any

from django.core.management.base import BaseCommand

from config.sweeping import sweep_once


class Command(BaseCommand):
    """`manage.py sweep`, for cron."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Sweep once and say how much was done."""
        self.stdout.write(f"{sweep_once()} done")
