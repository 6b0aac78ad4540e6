"""``docs/api.md`` tells the truth: its addresses, parameters and problems are those of the code."""

import json
import re
from pathlib import Path

import pytest

from timeline.problems import KINDS
from timeline.query import FILTERS, PAGING

PINNED = Path(__file__).with_name("openapi.json")


@pytest.fixture(scope="module")
def sections():
    text = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
    return dict(part.split("\n", 1) for part in text.split("\n## ")[1:])


def test_the_parameters(sections):
    told = re.findall(r"^\| `(\w+)` \| (.+) \|$", sections["Filters"], re.MULTILINE)
    assert told == [(one.name, one.accepts) for one in (*FILTERS, *PAGING)]


def test_the_addresses_that_are_read(sections):
    told = re.findall(r"^\| `(/\S+)` \|", sections["What is served"], re.MULTILINE)
    paths = json.loads(PINNED.read_text("utf-8"))["paths"]
    assert sorted(told) == sorted(path for path, item in paths.items() if "get" in item)


def test_the_addresses_that_are_written(sections):
    told = {
        f"/api/v1/{name}/{{id}}/{verb}/"
        for subject, verb, others in re.findall(
            r"`/api/v1/(\w+)/\{id\}/(\w+)/`(?:, also ([\w, ]+\w))?", sections["Writing"]
        )
        for name in [subject, *filter(None, others.split(", "))]
    }
    paths = json.loads(PINNED.read_text("utf-8"))["paths"]
    posted = {path for path, item in paths.items() if "post" in item and "{id}" in path}
    assert told == posted


def test_the_problems(sections):
    told = re.findall(r"^\| `([\w-]+)` \| (\d+) \|$", sections["Errors"], re.MULTILINE)
    assert told == [(kind.slug, str(kind.status.value)) for kind in KINDS.values()]
