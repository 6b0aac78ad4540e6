"""The settings: what the environment says, and what holds when it says nothing."""

import re
import socket
import sqlite3
import subprocess
import sys

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_socket import SocketConnectBlockedError

from timeline.settings import BASE_DIR, database, kept_key


def test_without_an_address_the_file_beside_the_project_serves():
    assert database(None) == {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE_DIR / "rostrum.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def test_postgresql_connections_are_kept_and_checked():
    chosen = database("postgres://me:secret@127.0.0.1:5433/news")
    assert chosen == {
        "ENGINE": "timeline.postgresql",
        "HOST": "127.0.0.1",
        "PORT": 5433,
        "NAME": "news",
        "USER": "me",
        "PASSWORD": "secret",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": False,
    }


@pytest.mark.postgresql
@pytest.mark.django_db
def test_a_kept_connection_is_checked_without_a_question_and_made_anew_when_it_was_ended():
    kept = connection.copy()
    try:
        with kept.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (before,) = cursor.fetchone()
        kept.close_if_unusable_or_obsolete()  # a request begins
        with CaptureQueriesContext(kept) as asked, kept.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            assert cursor.fetchone() == (before,)
        assert len(asked) == 1
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 10000)", [before])
        kept.close_if_unusable_or_obsolete()
        with kept.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            assert cursor.fetchone() != (before,)
    finally:
        kept.close()


def test_the_socket_folder_of_a_server_is_understood():
    chosen = database("postgres://me@%2Fvar%2Frun%2Fpostgresql/news")
    assert (chosen["HOST"], chosen["NAME"]) == ("/var/run/postgresql", "news")


def test_a_missing_key_is_no_key(tmp_path):
    assert kept_key(tmp_path / "secret-key") == ""


def test_a_kept_key_is_read(tmp_path):
    (tmp_path / "secret-key").write_text("abc\n")
    assert kept_key(tmp_path / "secret-key") == "abc"


@pytest.mark.sqlite
@pytest.mark.django_db
def test_sqlite_keeps_references_whole_and_waits_for_the_lock():
    with connection.cursor() as cursor:
        states = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "busy_timeout", "synchronous")
        ]
    assert states == [1, 20_000, 1]


@pytest.mark.sqlite
def test_sqlite_writes_ahead_in_a_file(tmp_path):
    options = database(None)["OPTIONS"]
    with sqlite3.connect(tmp_path / "x.sqlite3") as file:
        file.executescript(options["init_command"])
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    file.close()


@pytest.mark.django_db
def test_every_page_forbids_what_comes_from_elsewhere():
    response = Client().get("/admin/login/")
    assert response.status_code == 200
    assert {
        name: response.headers[name]
        for name in (
            "Content-Security-Policy",
            "Cross-Origin-Opener-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
        )
    } == {
        "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }


def test_behind_a_proxy_with_tls_only_promises_for_other_names_are_open(root):
    ran = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy"],
        cwd=root,
        env={"ROSTRUM_HTTPS": "1", "ROSTRUM_SECRET_KEY": "abcdefghij" * 6},
        capture_output=True,
        text=True,
        check=True,
    )
    # W005 and W021 ask for HSTS on every name under the domain: not for this site to promise.
    assert re.findall(r"\(([\w.]+)\)", ran.stderr) == ["security.W005", "security.W021"]


@pytest.mark.filterwarnings("ignore:A test tried to use")
def test_tests_do_not_reach_the_world():
    with pytest.raises(SocketConnectBlockedError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
