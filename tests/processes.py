"""Real processes on databases of their own: commands, a server, a worker; and who listens."""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from subprocess import PIPE
from urllib.parse import quote

import psycopg2
import requests
from django.db import connection


class Server:
    """Databases of their own on the server that the tests run on, each a copy of a migrated one.

    To migrate takes seconds: the one that is copied is what the tests' own database was before the
    first test.
    """

    def __init__(self, folder):
        self.folder = folder
        self.made, self.numbers = [], count()
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            with closing(sqlite3.connect(folder / "empty")) as copy:
                connection.connection.backup(copy)
        else:
            connection.close()  # a database that somebody is connected to is not copied
            self._copy("empty", connection.settings_dict["NAME"])

    def __call__(self):
        """Make a database; return what DATABASE_URL is to be."""
        name = f"copy{next(self.numbers)}"
        if connection.vendor == "sqlite":
            shutil.copy(self.folder / "empty", self.folder / name)
            return f"sqlite:///{self.folder / name}"
        self._copy(name, self._name("empty"))
        server = connection.settings_dict
        access = ":".join(quote(server[key] or "", safe="") for key in ("USER", "PASSWORD"))
        place = f"{quote(server['HOST'] or '', safe='')}:{server['PORT'] or ''}".rstrip(":")
        return f"postgres://{access}@{place}/{self._name(name)}"

    def close(self):
        for name in self.made:
            self._do(f'DROP DATABASE IF EXISTS "{self._name(name)}" WITH (FORCE)')

    def _copy(self, name, template):
        self._do(f'CREATE DATABASE "{self._name(name)}" TEMPLATE "{template}"')
        self.made.append(name)

    def _name(self, name):
        return f"rostrum_test_{os.getpid()}_{name}"

    def _do(self, command):
        server = connection.settings_dict
        access = {
            "user": server["USER"],
            "password": server["PASSWORD"],
            "host": server["HOST"],
            "port": server["PORT"],
        }
        with closing(
            psycopg2.connect(
                dbname="postgres", **{key: value for key, value in access.items() if value}
            )
        ) as opened:
            opened.autocommit = True
            opened.cursor().execute(command)


def manage(root, url, *arguments, stdin=None, stderr=PIPE):
    """Start a command on a database."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=root,
        env={**os.environ, "DATABASE_URL": url, "ROSTRUM_SECRET_KEY": "for tests only"},
        stdin=stdin,
        stdout=PIPE,
        stderr=stderr,
        text=True,
    )


def done(process):
    """Wait for a command that must succeed; return what it printed."""
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return out


FORK = """
import contextlib, io, json, os, signal, sys
from django.core.management import call_command
from events.extraction import extract

extract("Ana Lim said on 2 May 2024 in Porto that prices rose.")  # what is made when first needed
while line := sys.stdin.readline():
    child = os.fork()
    if child == 0:
        signal.alarm(300)
        print(os.getpid(), flush=True)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            call_command(*json.loads(line))
        print(json.dumps(printed.getvalue()), flush=True)
        os._exit(0)
    sys.stdin.readline()  # until then it keeps its id, whatever became of it
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Commands:
    """Commands on a database, each in a process of its own that need not start first.

    Python, Django and the engine take a second or more to start. Here they start once, and each
    command is run by a copy of that process, which is at work from its first moment.
    """

    def __init__(self, root, url):
        self.process = manage(root, url, "shell", "-v0", "-c", FORK, stdin=PIPE, stderr=None)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.communicate()

    def start(self, *arguments):
        """Start a command; return its process's id."""
        print(json.dumps(arguments), file=self.process.stdin, flush=True)
        return self._told()

    def end(self):
        """Wait for the command; return its exit status and what it printed."""
        print(file=self.process.stdin, flush=True)
        printed, status = "", self._told()
        if isinstance(status, str):
            printed, status = status, self._told()
        return status, printed

    def __call__(self, *arguments):
        """Run a command that must succeed; return what it printed."""
        self.start(*arguments)
        status, printed = self.end()
        assert status == 0
        return printed

    def _told(self):
        return json.loads(self.process.stdout.readline())


@contextmanager
def running(command, root, stdout=None, **environment):
    """Keep a process running; asked to end, it has to do so with status 0."""
    environment = {**os.environ, **environment}
    with subprocess.Popen(command, cwd=root, env=environment, stdout=stdout, text=True) as process:
        try:
            yield process
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
        finally:
            process.kill()


class Site:
    """A server on a port of its own, and as many workers as are asked for."""

    def __init__(self, root, url, **environment):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.root = root
        self.environment = {
            "DATABASE_URL": url,
            "ROSTRUM_SECRET_KEY": "for tests only",
            "ROSTRUM_ADDRESS": self.address,
            **environment,
        }
        self._running = ExitStack()

    def __enter__(self):
        server = ["-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--no-ws"]
        port = ["--port", str(self.port), "--log-level", "error"]
        self._start([sys.executable, *server, *port, "timeline.wsgi:application"])
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                requests.get(f"{self.address}/api/v1/", timeout=5)
            except (requests.ConnectionError, requests.Timeout):
                time.sleep(0.05)
            else:
                return self
        raise TimeoutError(self.address)

    def __exit__(self, *error):
        self._running.close()

    def work(self):
        """Start a worker; it works when this returns, so that it can be asked to end."""
        command = [sys.executable, "manage.py", "work", "--verbosity", "2"]
        worker = self._start(command, stdout=subprocess.PIPE)
        assert worker.stdout.readline() == "Working until stopped.\n"

    def commands(self):
        """Return what runs commands on the database of this server."""
        return Commands(self.root, self.environment["DATABASE_URL"])

    def _start(self, command, stdout=None):
        started = running(command, self.root, stdout, **self.environment)
        return self._running.enter_context(started)


class Receiver:
    """A server that keeps what it is sent, and answers as it is told to."""

    def __init__(self):
        self.got, self.answer = [], 204
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((dict(self.headers), body))
                if receiver.answer == "hang":
                    receiver.woken.wait(30)
                    return
                self.send_response(receiver.answer)
                self.send_header("Location", "/elsewhere")
                self.end_headers()

            def log_message(self, *_):
                """Say nothing."""

        self.woken = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/hook?of=ours"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def changes(self):
        """The ids of the changes that came, in the order in which they came."""
        return [one["id"] for _, body in self.got for one in json.loads(body)["data"]["changes"]]

    def close(self):
        self.woken.set()
        self.server.shutdown()
        self.server.server_close()


def until(told, wanted, seconds=60):
    """Ask again and again until the answer is the one that is waited for."""
    deadline = time.monotonic() + seconds
    while (answer := told()) != wanted and time.monotonic() < deadline:
        time.sleep(0.05)
    assert answer == wanted
