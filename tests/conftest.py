"""What every test stands on: the database of ``DATABASE_URL`` or SQLite, and no way out.

``pytest`` alone runs on SQLite. With ``DATABASE_URL`` set to a PostgreSQL server it runs there, in
a database of its own beside the one that is named. ``./run test`` does both.
"""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django import DjangoDbBlocker

from tests.processes import Server

# A busy machine is no failure; and a change is judged by the same cases as the one before it.
hypothesis_settings.register_profile("rostrum", deadline=None, derandomize=True)
hypothesis_settings.load_profile("rostrum")

TOOLS = Path(__file__).resolve().parent.parent / ".rostrum" / "npm" / "node_modules"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
# Headless, and deaf to the world: every name but this machine's resolves to nothing.
CHROMIUM_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


def listens(port: int) -> bool:
    """Tell whether a server of this machine listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one command write the golden files anew."""
    parser.addoption(
        "--regenerate-golden", action="store_true", help="write tests/golden/*.json anew"
    )


def pytest_configure() -> None:
    """Put the settings right for tests before Django serves anything."""
    # Playwright's event loop lives in the thread of the tests, where Django would forbid queries.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    settings.SECRET_KEY = "for tests only"  # noqa: S105 - it guards nothing
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True  # nothing is collected


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep each test to the database it is about; leave browser tests out without a browser."""
    elsewhere = {"sqlite", "postgresql"} - {connection.vendor}
    kept: list[pytest.Item] = []
    dropped: list[pytest.Item] = []
    for item in items:
        (dropped if any(item.get_closest_marker(name) for name in elsewhere) else kept).append(item)
        if "server" in item.fixturenames:  # type: ignore[attr-defined] # each function has them
            item.add_marker("django_db")  # the databases that it makes are copies of the tests' own
        if CHROMIUM is None and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip("no Chromium on PATH or in CHROMIUM"))
        if item.get_closest_marker("npm") and not TOOLS.is_dir():
            item.add_marker(
                pytest.mark.skip(
                    "no npm packages in .rostrum/npm: ./run test brings them, with npm"
                )
            )
        if item.get_closest_marker("redis") and not listens(6379):
            item.add_marker(pytest.mark.skip("no Redis on port 6379 of this machine"))
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Run one headless Chromium for all tests of pages."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*CHROMIUM_ARGUMENTS, *sandbox]
        )
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Collect what the console of ``page`` says; anything left at the end fails the test."""
    said: list[str] = []
    yield said
    assert said == []


@pytest.fixture
def page(chromium: Browser, complaints: list[str]) -> Iterator[Page]:
    """Return an empty page."""
    with chromium.new_context(locale="en-GB", timezone_id="UTC") as context:
        opened = context.new_page()
        opened.on("console", lambda line: complaints.append(f"{line.type}: {line.text}"))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        yield opened


@pytest.fixture(scope="session")
def server(django_db_setup: Server) -> Server:
    """Return what makes a database for processes."""
    return django_db_setup


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,  # noqa: ARG001 - the one of pytest-django, which this one wraps
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """Keep a copy of the database, and let nothing that a test started keep the database itself.

    A browser's last request may.
    """
    with django_db_blocker.unblock():
        made = Server(tmp_path_factory.mktemp("databases"))
    yield made
    if connection.vendor != "postgresql":
        return
    made.close()
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the top folder of the project."""
    return Path(__file__).resolve().parent.parent
