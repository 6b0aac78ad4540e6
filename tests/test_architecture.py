"""What keeps the house in order beyond what import-linter and ruff can say."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.backends.postgresql.psycopg_any import is_psycopg3
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "events" / "extraction"


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files that git keeps or would keep."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def names(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


MODULES = [path for path in tracked() if path.suffix == ".py" and "migrations" not in path.parts]


@pytest.mark.parametrize("module", names(MODULES))
def test_a_module_is_short_enough_to_be_read_in_one_go(module):
    limit = 600 if module.startswith("tests/") else 400
    lines = len((ROOT / module).read_text("utf-8").splitlines())
    assert lines <= limit, f"{module} has {lines} lines: split it"


def test_no_module_is_a_drawer_for_anything():
    drawers = {"utils", "util", "common", "helpers", "services", "signals", "misc"}
    assert [name for path, name in zip(MODULES, names(MODULES), strict=True) if path.stem in drawers or path.parent.name in drawers] == []  # fmt: skip


def test_the_engine_is_a_plain_library():
    script = (
        "import sys, events.extraction, events.extraction.records, events.edtf\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " & {'django', 'rest_framework', 'psycopg2', 'sqlite3', 'socket'}))"
    )
    command = [sys.executable, "-W", "error", "-c", script]
    ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert ran.stdout == "[]\n"


def imported(module: Path) -> set[str]:
    """Return the top-level names that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


ENGINE_MODULES = [path for path in MODULES if ENGINE in path.parents]


@pytest.mark.parametrize("module", names(ENGINE_MODULES))
def test_the_engine_imports_the_standard_library_and_dateparser(module):
    allowed = sys.stdlib_module_names | {"events", "dateparser"}
    assert imported(ROOT / module) - allowed == set()


@pytest.mark.parametrize("module", names(ENGINE_MODULES))
def test_the_engine_reads_no_clock(module):
    calls = {
        node.func.attr
        for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert calls & {"now", "today", "utcnow", "localtime", "gmtime", "monotonic"} == set()


def test_files_are_opened_in_few_places():
    commands = {"extract", "facts", "gold", "prepare"}  # what the command line names; a stamp
    readers = {f"events/management/commands/{name}.py" for name in commands}
    readers.add("events/extraction/lexicon.py")
    reading = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
    opened = {
        name
        for path, name in zip(MODULES, names(MODULES), strict=True)
        if name.startswith("events/")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and (
            getattr(node.func, "attr", None) in reading or getattr(node.func, "id", None) in reading
        )
    }
    assert {
        name for name in opened - readers if not name.startswith("events/ingest/sources")
    } == set()


def test_postgresql_is_reached_with_psycopg2():
    assert not is_psycopg3, "psycopg 3 is installed, and Django prefers it silently"


@pytest.mark.django_db
def test_the_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_the_migrations_are_one_line_named_by_intent():
    graph = MigrationLoader(None).graph
    ours = [key for key in graph.nodes if key[0] == "events"]
    assert len(graph.leaf_nodes("events")) == 1
    assert [key for key in ours if len(graph.node_map[key].children) > 1] == []
    assert [name for _, name in ours if "_auto_" in name] == []


TEXTS = [
    path
    for path in tracked()
    if path.suffix in {"", ".cfg", ".css", ".html", ".js", ".json", ".md", ".py", ".toml", ".txt"}
    and not {"seeds", "vendor"} & set(path.parts)
]


@pytest.mark.parametrize("path", names(TEXTS))
def test_no_file_names_a_place_of_one_machine(path):
    text = (ROOT / path).read_text("utf-8")
    places = ("/work" + "/", "/root" + "/", "/home" + "/", "pypi" + ".org", "pythonhosted" + ".org")
    assert [place for place in (*places, f"{ROOT}/") if place in text] == []


def test_suppressions_carry_a_code_and_a_reason():
    bare = [
        f"{name}:{number}"
        for path, name in zip(MODULES, names(MODULES), strict=True)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for mark in ("# noqa" + ":", "# type: " + "ignore[")
        if mark in line
        and not line.partition(mark)[2].partition(" - ")[2]
        and " # " not in line.partition(mark)[2]
    ]
    assert bare == []
