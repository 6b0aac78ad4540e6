"""``manage.py prepare``: what has to be there before the site can serve."""

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.staticfiles.finders import get_finders
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from events.review import write_roles

CURATOR: Final = "curator"
SEEDS: Final = settings.BASE_DIR / "seeds"
SEEDS_STAMP: Final = "prepare:seeds"  # kept in the database that the seeds are in


class Command(BaseCommand):
    """Do what is not done yet; a second run does and says nothing."""

    help = (
        "Bring up to date what the site needs: the tables, the articles of seeds/, a first "
        "curator, the collected static files. What is up to date stays as it is."
    )

    requires_system_checks: list[str] = []  # they load the whole site: half a second

    def handle(self, **_options: object) -> None:
        """Take the steps in order; each says what it did."""
        try:
            self.migrate()
        except OperationalError as error:
            message = (
                f"The database does not answer: {error}"
                "Start it, or name another with DATABASE_URL; without it an SQLite file serves."
            )
            raise CommandError(message) from error
        self.ingest_seeds()
        self.make_curator()
        self.collect_static()

    def migrate(self) -> None:
        """Apply the migrations that are missing; a new version may know other roles."""
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            call_command("migrate", verbosity=0)
            write_roles()
            self.stdout.write(f"Database: {len(plan)} migrations applied.")
            call_command("roles", stdout=self.stdout)
        call_command("createcachetable", verbosity=0)

    def ingest_seeds(self) -> None:
        """Ingest the articles of seeds/ when they are not those of the last time."""
        digest = fingerprint(path for path in SEEDS.rglob("*") if path.is_file())
        if cache.get(SEEDS_STAMP) == digest:
            return
        call_command("ingest", SEEDS, stdout=self.stdout, stderr=self.stderr)
        cache.set(SEEDS_STAMP, digest, timeout=None)

    def make_curator(self) -> None:
        """Make a curator when nobody may sign in; the password is shown this once."""
        if User.objects.filter(is_staff=True, is_active=True).exists():
            return
        password = secrets.token_urlsafe(12)
        User.objects.create_superuser(CURATOR, password=password)
        self.stdout.write(
            f"Curator: sign in as {CURATOR} with the password {password} (shown this once).\n"
            f"         Another one: .venv/bin/python manage.py changepassword {CURATOR}"
        )

    def collect_static(self) -> None:
        """Collect, hash and compress the static files when one of them changed."""
        sources = (
            Path(storage.path(path))
            for finder in get_finders()
            for path, storage in finder.list([])
        )
        digest = fingerprint(sources)
        stamp = settings.STATE_DIR / "static.digest"
        if stamp.is_file() and stamp.read_text("ascii") == digest:
            return
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(digest, "ascii")
        self.stdout.write("Static files: collected.")


def fingerprint(files: Iterable[Path]) -> str:
    """Return a digest that changes when a file comes, goes, or is written."""
    digest = hashlib.sha256()
    for path in sorted(files):
        state = path.stat()
        digest.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
