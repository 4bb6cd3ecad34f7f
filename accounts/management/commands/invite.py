"""The link for the first supervisor."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts import api
from moderation.api import pack


class Command(BaseCommand):
    """Prints a link that is good once, for 72 hours. Everybody else is invited from the console."""

    help = "Make the link with which the first supervisor enrols."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="2 to 32 of a-z, 0-9, dot, dash, underscore")
        parser.add_argument("working_name", help="the name that colleagues and young people see")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            handle, secret = api.invite_first(username=options["username"], working_name=options["working_name"])
        except api.NotNow as problem:
            raise CommandError("A supervisor has enrolled already. Invite others from the console.") from problem
        except api.BadField as problem:
            raise CommandError(f"This cannot be used as {problem.field}.") from problem
        self.stdout.write("Open this once, within 72 hours, on this installation's own address:")
        self.stdout.write(f"/console/enrol#{pack(handle.bytes + secret)}")
