"""Make the try-out's brand and people, and say how to sign in as one of them."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from accounts import api as accounts
from config import demo


class Command(BaseCommand):
    """`manage.py demo`: safe to run again; it then only prints."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Seed once, and print passphrases and codes."""
        try:
            passphrases = demo.seed()
        except accounts.NotNow as problem:
            raise CommandError("Demo accounts are for a try-out only.") from problem
        except demo.NoNode as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write("Demo accounts (invented people; these keys must never guard a real conversation):")
        # A try-out of before there were guests has none of them.
        for person in (one for one in demo.PEOPLE if one.username in passphrases):
            about = f"{person.username:<8} {person.role:<12} {person.page:<9}"
            self.stdout.write(f"  {about} {passphrases[person.username]}")
        self.stdout.write("Codes to sign in with, fresh ones with `make codes`:")
        call_command("codes", stdout=self.stdout)
