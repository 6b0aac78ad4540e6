"""``manage.py prepare`` and the server after it, as ``./run`` starts them: real processes."""

import os
import re
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.processes import running

pytestmark = pytest.mark.sqlite  # the processes choose their database themselves


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Return the environment of a site of its own."""
    folder = tmp_path_factory.mktemp("a site")
    return {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "DATABASE_URL": f"sqlite:///{folder / 'rostrum.sqlite3'}",
        "ROSTRUM_STATE": str(folder),
        "ROSTRUM_SECRET_KEY": "for this test",
    }


def manage(root, environment, *arguments):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def prepared(root, site):
    """Return what the first run said."""
    return manage(root, site, "prepare")


def test_the_first_run_says_what_it_did(prepared):
    said = prepared.stdout.splitlines()
    assert (prepared.returncode, prepared.stderr) == (0, "")
    assert re.fullmatch(r"Database: \d+ migrations applied\.", said[0])
    assert re.fullmatch(
        r"Curator: sign in as curator with the password \S{16} \(shown this once\)\.", said[-3]
    )
    assert said[-1] == "Static files: collected."


@pytest.mark.usefixtures("prepared")
def test_the_second_run_says_and_does_nothing(root, site):
    tables = ("events.Article", "events.Statement", "events.Revision", "auth.User")
    before = manage(root, site, "dumpdata", *tables).stdout
    again = manage(root, site, "prepare")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert manage(root, site, "dumpdata", *tables).stdout == before
    assert '"username": "curator"' in before


def test_a_database_that_does_not_answer_is_named_with_the_remedy(root, site):
    lost = {**site, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    ran = manage(root, lost, "prepare")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("CommandError: The database does not answer: ")
    assert ran.stderr.endswith(
        "Start it, or name another with DATABASE_URL; without it an SQLite file serves.\n"
    )


def get(address):
    """Return the status and the body at an address, as soon as it answers."""
    for _ in range(600):
        try:
            with urlopen(address, timeout=60) as response:  # noqa: S310 - on this machine
                return response.status, response.read().decode()
        except URLError:
            time.sleep(0.1)
    pytest.fail(f"{address} does not answer")


@pytest.mark.usefixtures("prepared")
def test_the_server_answers_and_stops_when_asked(root, site):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["-m", "granian", "--interface", "wsgi", "--port", str(port), "timeline.wsgi:application"]  # fmt: skip
    with running([sys.executable, *command], root, **site):
        status, body = get(f"http://127.0.0.1:{port}/admin/login/")
        style = re.search(r'href="(/static/admin/css/base\.[0-9a-f]+\.css)"', body)[1]
        styled, _ = get(f"http://127.0.0.1:{port}{style}")
        assert (status, styled) == (200, 200)
