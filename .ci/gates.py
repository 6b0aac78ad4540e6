"""Every gate and every test, with a table at the end; ``./run test`` starts it.

A gate that fails does not stop the others. The last line counts the tests of both databases.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import postgres

PYTHON = sys.executable
SCRIPTS = Path(PYTHON).parent
TYPED = [
    "events",
    "timeline",
    "tests",
    "benchmarks",
    "run",
    ".ci/gates.py",
    ".ci/lock.py",
    ".ci/postgres.py",
]
PACKAGES = {
    "@knight-lab/timelinejs@3.9.11": Path(".rostrum/knight-lab-timelinejs-3.9.11.tgz"),
    "axe-core@4.14.1": Path(".rostrum/axe-core-4.14.1.tgz"),
}
TOOLS = Path(".rostrum/npm")
GATES = {
    "locks are fresh": [PYTHON, ".ci/lock.py", "--check"],
    "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "ruff check": [PYTHON, "-m", "ruff", "check", "--no-cache", "."],
    "import rule": [PYTHON, str(SCRIPTS / "lint-imports"), "--no-cache"],
    # Without a cache: after a module was renamed a stale one reports what is not there.
    "types": [PYTHON, "-m", "mypy", "--cache-dir", os.devnull, *TYPED],
    "migrations are complete": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
}


@dataclass
class Tally:
    """What was run: a line for each gate, the tests by outcome, what was left out and why."""

    lines: list[tuple[str, bool, float]] = field(default_factory=list)
    tests: Counter[str] = field(default_factory=Counter)
    left_out: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def timed(self, name: str) -> Iterator[list[int]]:
        """Time a gate; its exit status is to be appended to what is yielded."""
        print(f"\n==> {name}", flush=True)
        status: list[int] = []
        start = time.monotonic()
        yield status
        self.lines.append((name, status == [0], time.monotonic() - start))

    def add_report(self, report: Path, database: str) -> None:
        """Count what pytest wrote in its XML report."""
        if not report.exists():
            return
        for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest's own report
            outcome = next(
                (child for child in case if child.tag in ("failure", "error", "skipped")), None
            )
            if outcome is None:
                self.tests["passed"] += 1
            elif outcome.tag == "skipped":
                self.tests["skipped"] += 1
                name = f"{case.get('classname')}.{case.get('name')} ({database})"
                self.left_out[name] = outcome.get("message", "")
            else:
                self.tests["failed"] += 1

    def show(self, note: str) -> None:
        """Print the table, what was left out, and the counts."""
        print()
        for name, good, seconds in self.lines:
            print(f"{'ok    ' if good else 'FAILED'}  {seconds:6.1f} s  {name}")
        if self.left_out:
            print("\nTests that were left out:")
            for name, reason in sorted(self.left_out.items()):
                print(f"  {name}: {reason}")
        if note:
            print(f"\n{note}")
        counts = [f"{self.tests[outcome]} {outcome}" for outcome in ("passed", "failed", "skipped")]
        print(f"\n{', '.join(counts)}", flush=True)


def run_tests(tally: Tally, database: str, url: str | None, arguments: list[str]) -> None:
    """Run pytest on one database; ``url`` is null for SQLite."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if url:
        environment["DATABASE_URL"] = url
    workers = str(min(os.cpu_count() or 1, 4))
    with tempfile.TemporaryDirectory() as folder, tally.timed(f"tests on {database}") as status:
        report = Path(folder) / "report.xml"
        command = [PYTHON, "-m", "pytest", "-q", "-n", workers, f"--junit-xml={report}", *arguments]
        status.append(subprocess.run(command, env=environment, check=False).returncode)
        tally.add_report(report, database)


def bring_packages() -> None:
    """Fetch what our pages are tested with; without npm the tests that need it are named."""
    npm = shutil.which("npm")
    if npm is not None:
        bring_tools(npm)
    for package, path in PACKAGES.items():
        if npm is None or path.exists():
            continue
        path.parent.mkdir(exist_ok=True)
        pack = [npm, "pack", "--silent", f"--pack-destination={path.parent}", package]
        subprocess.run(pack, check=False, stdout=subprocess.DEVNULL)


def bring_tools(npm: str) -> None:
    """Install what .ci/npm locks, with everything that it needs, when the lock changed."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    lock = Path(".ci/npm/package-lock.json").read_bytes()
    installed = TOOLS / "installed.json"
    if installed.exists() and installed.read_bytes() == lock:
        return
    for name in ("package.json", "package-lock.json"):
        shutil.copy(Path(".ci/npm") / name, TOOLS / name)
    install = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(install, cwd=TOOLS, check=False).returncode == 0:
        installed.write_bytes(lock)


def main(arguments: list[str]) -> int:
    """Run all; return the exit status."""
    bring_packages()
    sqlite_only = "--sqlite-only" in arguments
    arguments = [argument for argument in arguments if argument != "--sqlite-only"]
    tally = Tally()
    for name, command in GATES.items():
        with tally.timed(name) as status:
            status.append(subprocess.run(command, check=False).returncode)
    run_tests(tally, "SQLite", None, arguments)
    note = "PostgreSQL was left out, as --sqlite-only asks: nothing is known of it."
    if not sqlite_only:
        with postgres.server() as (url, origin):
            # The engine knows no database: what reads no row is tested once.
            arguments = arguments or ["--ignore=tests/extraction"]
            run_tests(tally, f"PostgreSQL ({origin})", url, arguments)
        note = ""
    tally.show(note)
    return 0 if all(good for _, good, _ in tally.lines) else 1


if __name__ == "__main__":
    # Stopped from outside, leave no server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main(sys.argv[1:]))
