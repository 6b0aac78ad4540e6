"""``manage.py work``: do what is queued, until it is stopped."""

import logging
import os
import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any, Final

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections

from events import background, outbox
from timeline.webhooks import deliver

log = logging.getLogger(__name__)

PAUSE: Final = 1.0
"""Seconds between two looks at an empty queue."""


class Command(BaseCommand):
    """Work until stopped; what was begun is ended first."""

    help = (
        "Do the work that is queued and tell subscribers what changed, until stopped (Ctrl-C, "
        "SIGTERM). Any number of workers may run, on any number of machines; ./run starts one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how long to go on."""
        parser.add_argument("--once", action="store_true", help="end when nothing is queued")
        parser.add_argument(
            "--with-parent", action="store_true", help="end with the process that started this"
        )

    def handle(self, **options: Any) -> None:
        """Look at the queue again and again."""
        stopped, parent = Event(), os.getppid()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stopped.set())
        background.sweep()
        outbox.sweep()
        while not stopped.is_set():
            close_old_connections()
            try:
                busy = bool(deliver()) | background.work()
            except OperationalError:
                log.exception("The database does not answer; asked again in %g s", PAUSE)
                busy = False
            if busy:
                continue
            if options["once"] or (options["with_parent"] and os.getppid() != parent):
                return
            stopped.wait(PAUSE)
