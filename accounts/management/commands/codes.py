"""Fresh codes for the try-out's accounts."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts import api


class Command(BaseCommand):
    """Prints a code for each account. Only in a try-out or demo: elsewhere a code belongs to one person's phone."""

    help = "Print the current sign-in codes of the try-out's accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            codes = api.demo_codes()
        except api.NotNow as problem:
            raise CommandError("Codes are printed in a try-out or demo only.") from problem
        for row in codes:
            page = "/guest" if set(row.roles) & set(api.KINDS_OF_ROLES) else "/console"
            about = f"{', '.join(row.roles)}; at {page}; good for {row.seconds} s"
            self.stdout.write(f"{row.username:<16} {row.code}  ({about})")
