"""The two commands and the locks that they install."""

import ast
import re
import runpy
import socket
import stat
import subprocess
import sys
import tomllib

import pytest


def command(root, *arguments, **environment):
    """Run ``./run`` with this interpreter; nothing of this environment is used but PATH."""
    return subprocess.run(
        [sys.executable, root / "run", *arguments],
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_older_python_can_read_the_script(root):
    ast.parse((root / "run").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(("version", "printed"), [((3, 10, 4), "3.10"), ((3, 6, 0), "3.6")])
def test_an_older_python_is_refused(root, version, printed):
    script = (
        "import runpy, sys; sys.version_info = {}; sys.argv = ['run']; "
        "runpy.run_path({!r}, run_name='__main__')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script.format(version, str(root / "run"))],
        env={"PATH": "/nowhere"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        f"Rostrum needs Python 3.11 or newer; this is Python {printed}.\n"
        "Install one (Debian: python3.11) first.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--help"], "usage: ./run [-h] {serve,test} ..."),
        (["serve", "--help"], "usage: ./run serve [-h] [--host HOST] [--port PORT]"),
        (["test", "--help"], "usage: ./run test [-h] [--sqlite-only] [pytest arguments ...]"),
    ],
)
def test_help_is_there_before_anything_is_installed(root, arguments, line):
    ran = command(root, *arguments)
    assert (ran.returncode, ran.stdout.splitlines()[0]) == (0, line)


def test_an_unknown_argument_is_refused(root):
    ran = command(root, "--prot", "8001")
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (
        2,
        "./run: error: unknown arguments: --prot 8001",
    )


def test_a_port_that_is_taken_is_said_with_the_remedy(root):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = command(root, "--port", str(port))
    message = (
        f"Port {port} of 127.0.0.1 is taken by another program. Try: ./run --port {port + 1}\n"
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", message)


def test_a_host_of_another_machine_is_refused(root):
    ran = command(root, "--host", "192.0.2.1")
    message = "Cannot listen on host '192.0.2.1', port 8000: Cannot assign requested address.\n"
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", message)


@pytest.fixture
def script(root, tmp_path, monkeypatch):
    """Return the names that ``run`` defines, with a state folder of the test's own."""
    for name in ("PIP_CERT", "PIP_FIND_LINKS", "PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.setenv("ROSTRUM_STATE", str(tmp_path))
    monkeypatch.delenv("ROSTRUM_SECRET_KEY", raising=False)
    return runpy.run_path(str(root / "run"))


def test_the_secret_key_is_made_once_for_the_owner_alone(script, tmp_path):
    script["keep_secret_key"]()
    path = tmp_path / "secret-key"
    first = path.read_text("ascii")
    script["keep_secret_key"]()
    assert re.fullmatch("[0-9a-f]{64}\n", first)
    assert path.read_text("ascii") == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[global]\nindex-url = file:///mirror\n", True),
        ("[install]\nfind-links = wheels\n", True),
        ("[global]\ncert = ours.pem\n", True),
        ("no section", True),  # pip is to say what is wrong with it
        ("[global]\ntimeout = 60\n", False),
        ("", False),
    ],
)
def test_pip_is_asked_when_somebody_told_it_where_packages_come_from(
    script, tmp_path, text, expected
):
    (tmp_path / "pip.conf").write_text(text)
    script["pip_is_configured"].__globals__["PIP_FILES"] = (str(tmp_path / "pip.conf"),)
    assert script["pip_is_configured"]() is expected


def test_the_environment_tells_where_packages_come_from_too(script, monkeypatch):
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "file:///mirror")
    assert script["pip_is_configured"]() is True


def test_a_python_without_ensurepip_is_told_which_package_has_it(script, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(script["RefusedError"], match=r"apt-get install python3\.\d+-venv$"):
        script["make_environment"](None)


LOCKS = ["requirements.txt", "requirements-dev.txt"]


def pins(path):
    """Return the packages that a lock pins, as name==version."""
    return re.findall(r"^([\w.-]+==\S+)[^\n]*\\$", path.read_text("utf-8"), re.MULTILINE)


def test_the_locks_were_compiled_from_what_is_declared(root):
    ran = subprocess.run([sys.executable, ".ci/lock.py", "--check"], cwd=root, check=False)
    assert ran.returncode == 0


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_line_an_address(root, name):
    text = (root / name).read_text("utf-8")
    blocks = re.findall(
        r"^\S+==[^\n]*\\\n(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", text, re.MULTILINE
    )
    assert len(blocks) == len(pins(root / name)) > 0
    assert [line for line in text.splitlines() if "://" in line or line.startswith("-")] == []


def test_what_is_tested_is_what_serves(root):
    runtime, development = (set(pins(root / name)) for name in LOCKS)
    assert runtime - development == set()


def test_what_is_declared_is_locked(root):
    declared = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    names = {re.split("[<>=]", line)[0] for line in declared["project"]["dependencies"]}
    locked = {pin.partition("==")[0] for pin in pins(root / "requirements.txt")}
    assert names - locked == set()
