"""Serve Luwte: pages and sockets in one process, without a word about visitors in any log."""

import argparse
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.serving import AlreadyServing, Serving


class Command(BaseCommand):
    """`manage.py serve` listens on loopback, or on a unix socket behind a proxy."""

    help = __doc__

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Where to listen, and the certificate for a phone on the same network."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--unix", help="path of a unix socket, instead of host and port")
        parser.add_argument("--tls-key", help="private key file (PEM)")
        parser.add_argument("--tls-certificate", help="certificate file (PEM)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Serve until SIGTERM or SIGINT, then let every socket go elsewhere."""
        if options["unix"]:
            endpoint = f"unix:{options['unix']}"
        elif options["tls_key"]:
            endpoint = (
                f"ssl:{options['port']}:interface={options['host']}"
                f":privateKey={options['tls_key']}:certKey={options['tls_certificate']}"
            )
        else:
            endpoint = f"tcp:{options['port']}:interface={options['host']}"
        try:
            serving = Serving(endpoint, alone=settings.POSTGRES is None)
        except AlreadyServing as problem:
            raise CommandError(str(problem)) from problem
        self.stderr.write(f"Luwte listens: {endpoint.split(':privateKey')[0]}")
        serving.run()
        sys.exit(1 if serving.failed else 0)
