"""Real processes on databases of their own: commands, a server, a worker; and who listens."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import psycopg2
import requests
from django.db import connection


class Server:
    """Databases of their own on the server that the tests run on, each a copy of a migrated one."""

    def __init__(self, folder):
        self.folder = folder
        self.made = []

    def __call__(self, name, *, like=None):
        self.made.append(name)
        return self._sqlite(name, like) if connection.vendor == "sqlite" else self._pg(name, like)

    def close(self):
        if connection.vendor == "postgresql":
            for name in reversed(self.made):
                self._do(f'DROP DATABASE IF EXISTS "{self._name(name)}" WITH (FORCE)')

    def _sqlite(self, name, like):
        if like:
            shutil.copy(self.folder / like, self.folder / name)
        return f"sqlite:///{self.folder / name}"

    def _pg(self, name, like):
        template = f' TEMPLATE "{self._name(like)}"' if like else ""
        self._do(f'CREATE DATABASE "{self._name(name)}"{template}')
        server = connection.settings_dict
        access = ":".join(quote(server[key] or "", safe="") for key in ("USER", "PASSWORD"))
        place = f"{quote(server['HOST'] or '', safe='')}:{server['PORT'] or ''}".rstrip(":")
        return f"postgres://{access}@{place}/{self._name(name)}"

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


def manage(root, url, *arguments):
    """Start a command on a database."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=root,
        env={**os.environ, "DATABASE_URL": url, "ROSTRUM_SECRET_KEY": "for tests only"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def done(process):
    """Wait for a command that must succeed; return what it printed."""
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return out


@contextmanager
def running(command, root, **environment):
    """Keep a process running; asked to end, it has to do so with status 0."""
    process = subprocess.Popen(command, cwd=root, env={**os.environ, **environment})
    try:
        yield process
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()


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
        """Start a worker."""
        self._start([sys.executable, "manage.py", "work"])

    def manage(self, *arguments):
        """Run a command that must succeed; return what it printed."""
        return done(manage(self.root, self.environment["DATABASE_URL"], *arguments))

    def _start(self, command):
        self._running.enter_context(running(command, self.root, **self.environment))


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
