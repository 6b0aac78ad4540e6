"""Servers for measuring, and what a client sees of them: wrk for many, one connection for each."""

import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent

CONNECTIONS: Final = 4
SECONDS: Final = 3

_UNITS: Final = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
_LUA: Final = """
local paths = {%s}
local tags = {%s}
local i = 0
request = function()
  i = i %% #paths + 1
  return wrk.format("GET", paths[i], tags[i] and {["If-None-Match"] = tags[i]} or nil)
end
"""


class Load(NamedTuple):
    """What a server did under load: requests a second, milliseconds at p50 and p99, refusals."""

    rate: float
    p50: float
    p99: float
    bad: int


class Server:
    """A running server."""

    def __init__(self, port: int, pid: int) -> None:
        self.port, self.pid = port, pid
        self._open = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    def get(self, path: str, tag: str = "") -> tuple[int, bytes, str]:
        """Return the status, the body and the ETag of an answer."""
        headers = {"If-None-Match": tag} if tag else {}
        try:
            answer = self._asked(path, headers)
        except (http.client.RemoteDisconnected, BrokenPipeError):  # kept for so long alone
            self._open.close()
            answer = self._asked(path, headers)
        return answer.status, answer.read(), answer.headers["ETag"] or ""

    def _asked(self, path: str, headers: dict[str, str]) -> http.client.HTTPResponse:
        self._open.request("GET", path, headers=headers)
        return self._open.getresponse()

    def pieces(self, path: str, size: int) -> Iterator[bytes]:
        """Give an answer as it comes, up to so many bytes at once."""
        self._open.close()
        self._open.request("GET", path)
        answer = self._open.getresponse()
        while piece := answer.read(size):
            yield piece

    def took(self, path: str, tag: str = "") -> float:
        """Return how many milliseconds an answer took; only 200 and 304 count."""
        began = time.perf_counter()
        status, body, _ = self.get(path, tag)
        if status not in {200, 304}:
            raise SystemExit(f"{path} was answered with {status}: {body[:300]!r}")
        return (time.perf_counter() - began) * 1000

    def loaded(self, paths: Sequence[str], tags: Sequence[str] = ()) -> Load:
        """Ask for these paths in turn for some seconds, with wrk."""
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write(_LUA % (_listed(paths), _listed(tags)))
            script.flush()
            command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "60s"]
            command += ["--latency", "-s", script.name, f"http://127.0.0.1:{self.port}"]
            done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - wrk
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
        rate = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
        assert rate is not None, done.stdout  # noqa: S101 - wrk always tells
        return Load(
            float(rate[1]),
            _latency(done.stdout, 50),
            _latency(done.stdout, 99),
            int(refused[1]) if refused else 0,
        )

    @property
    def peak(self) -> float:
        """The largest memory that any process of the server had resident, in MB."""
        return max(_peak(pid) for pid in (self.pid, *_children(self.pid)))


@contextmanager
def served(application: str) -> Iterator[Server]:
    """Serve an application as ``./run`` does, in a process of its own."""
    port = free_port()
    options = ["--blocking-threads", "4", "--no-ws", "--log-level", "warning"]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    with started([*command, "--port", str(port), *options, application], port) as server:
        yield server


@contextmanager
def started(command: Sequence[str], port: int) -> Iterator[Server]:
    """Run a server until the block ends; it listens when the block begins."""
    log = subprocess.DEVNULL  # of requests, which would drown the figures; errors are on stderr
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=log)  # noqa: S603 - our own servers
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(30)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def median_of(loads: Sequence[Load]) -> Load:
    """Return the median of each figure."""
    rates, halves, ends, bad = zip(*loads, strict=True)
    median = statistics.median
    return Load(median(rates), median(halves), median(ends), max(bad))


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(f"[==[{one}]==]" for one in texts)


def _latency(report: str, percent: int) -> float:
    found = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s|m)\b", report)
    return float(found[1]) * _UNITS[found[2]] if found else float("nan")


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    return [int(one) for one in listed.split()]


def _peak(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if "VmHWM" in line)
