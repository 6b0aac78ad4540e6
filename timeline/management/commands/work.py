"""``manage.py work``: do what is queued, until it is stopped."""

import logging
import os
import signal
import time
from argparse import ArgumentParser
from collections.abc import Callable
from threading import Event, Thread
from typing import Any, Final

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connections

from events import background, outbox
from timeline.webhooks import deliver

log = logging.getLogger(__name__)

PAUSE: Final = 1.0
"""Seconds between two looks at an empty queue."""
SWEEP: Final = 3600.0
"""Seconds after which what ended long ago is looked for again."""


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
        """Do both kinds of work side by side: a slow subscriber holds up no article."""
        stopped, parent = Event(), os.getppid()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stopped.set())
        if options["verbosity"] > 1:
            self.stdout.write("Working until stopped.")
            self.stdout.flush()

        def is_over() -> bool:
            return options["once"] or (options["with_parent"] and os.getppid() != parent)

        def tell() -> bool:
            return bool(deliver())

        telling = Thread(target=_go_on, args=(tell, outbox.sweep, stopped, is_over))
        telling.start()
        _go_on(background.work, background.sweep, stopped, is_over)
        telling.join()


def _go_on(
    some: Callable[[], bool], sweep: Callable[[], None], stopped: Event, is_over: Callable[[], bool]
) -> None:
    """Do ``some`` of the work again and again; whatever goes wrong, a worker stays."""
    swept = -SWEEP
    while not stopped.is_set():
        close_old_connections()
        try:
            if time.monotonic() - swept > SWEEP:
                swept = time.monotonic()
                sweep()
            busy = some()
        except Exception:
            log.exception("Work could not be done; it is tried again in %g s", PAUSE)
            busy = False
        if not busy:
            if is_over():
                break
            stopped.wait(PAUSE)
    connections.close_all()
