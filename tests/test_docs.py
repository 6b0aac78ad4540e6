"""The documents are held against the code: what they name exists, and what exists is named."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands
from django.urls import Resolver404, resolve, reverse

from timeline.feeds.urls import urlpatterns as feed_urls

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
README = (ROOT / "README.md").read_text("utf-8")
ALL = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)

# `/api/v1/timeline/` or curl 127.0.0.1:8000/api/v1/timeline/?from=2011
ADDRESS = r"(?:127\.0\.0\.1:8000|`)(/(?:[\w.-]+/)*[\w.-]*)(?=[`?\s\"'])"


def code(*patterns):
    return "\n".join(
        path.read_text("utf-8") for name in patterns for path in sorted(ROOT.glob(name))
    )


def variables_that_are_read():
    text = code(
        "run", ".ci/run", ".ci/*.py", "events/**/*.py", "timeline/**/*.py", "tests/conftest.py"
    )
    ours = r'environ(?:\.get\(|\[)"((?:ROSTRUM_\w+|DATABASE_URL|CHROMIUM))"'
    return set(re.findall(ours, text))


def test_the_readme_lists_every_variable_of_the_environment():
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == variables_that_are_read()


def test_the_documents_name_every_command_of_ours():
    ours = {name for name, app in get_commands().items() if app in {"events", "timeline"}}
    named = set(re.findall(r"manage\.py ([a-z]\w+)", ALL))
    assert ours - named == set()
    assert named - set(get_commands()) == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_names_addresses_that_exist(document):
    addresses = set(re.findall(ADDRESS, document.read_text("utf-8")))
    missing = []
    for address in sorted(addresses):
        try:
            resolve(address)
        except Resolver404:
            missing.append(address)
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_names_files_that_exist(document):
    text = document.read_text("utf-8")
    rooms = r"[`(]((?:events|timeline|tests|docs|seeds|benchmarks|\.ci)/[\w./-]*\w)[`)]"
    missing = [name for name in re.findall(rooms, text) if not (ROOT / name).exists()]
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    missing += [name for name in links if not (document.parent / name).exists()]
    assert missing == []


def is_part_of(excerpt, whole):
    """Tell whether a shortened document says nothing that the whole one does not."""
    if isinstance(excerpt, dict) and isinstance(whole, dict):
        return all(name in whole and is_part_of(excerpt[name], whole[name]) for name in excerpt)
    if isinstance(excerpt, list) and isinstance(whole, list):
        return all(any(is_part_of(one, other) for other in whole) for one in excerpt)
    return bool(excerpt == whole)


@pytest.mark.django_db
def test_the_readme_shows_what_the_api_answers(client):
    call_command("ingest", ROOT / "seeds", stdout=StringIO())
    address, block = re.search(r"curl '127\.0\.0\.1:8000(\S+)'\n\n```json\n(.*?)```", README, re.DOTALL).groups()  # fmt: skip
    assert is_part_of(json.loads(block), client.get(address).json())


def test_the_readme_names_every_list_of_feeds():
    feeds = {reverse(f"feeds:{pattern.name}") for pattern in feed_urls}
    assert {feed for feed in feeds if f"`{feed}`" not in README} == set()
