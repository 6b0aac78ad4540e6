"""``manage.py extract``: what it prints, what it says of bad input, and that it needs no database.

No test here may touch a database; pytest-django refuses it.
"""

import io
import json
import subprocess
import sys
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from events.extraction import as_object, extract

TEXT = "Ada Lim said that rivers die at the Nile Forum in Cairo."
KEYS = (
    ["id", "language", "title", "byline", "outlet", "published"],
    ["name", "series", "edition", "start", "end", "city", "country", "hosts", "aliases", "spans"],
    ["name", "kind", "role", "organisation", "spans"],
    [
        "speaker",
        "kind",
        "span",
        "parts",
        "cue",
        "cue_span",
        "source_text",
        "source_span",
        "forum",
        "said",
        "said_basis",
        "rule",
        "confidence",
    ],
    ["span", "text", "edtf", "lower", "upper", "rule", "anchor"],
)


def run(*arguments: str) -> tuple[list[dict[str, Any]], str]:
    """Return what the command printed, line by line, and what it said of errors."""
    out, said = io.StringIO(), io.StringIO()
    try:
        call_command("extract", *arguments, stdout=out, stderr=said)
    except CommandError as error:
        said.write(str(error))
    return [json.loads(line) for line in out.getvalue().splitlines()], said.getvalue()


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "nile.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_a_file_gives_one_object_with_the_fields_of_the_contract_in_order(tmp_path):
    path = tmp_path / "nile.txt"
    path.write_text(f"{TEXT} It opened on 7 May 2024.", "utf-8")
    ((found,), said) = run(str(path))
    groups = ["forums", "speakers", "statements", "dates"]
    assert list(found) == [*KEYS[0], *groups]
    assert [list(found[group][0]) for group in groups] == list(KEYS[1:])
    assert (found["id"], said) == ("nile", "")


def test_what_is_given_reaches_the_engine(article):
    ((found,), _) = run(
        article, "--published", "2024-05-09", "--url", "https://news.example/rivers"
    )
    assert found == as_object(extract(TEXT, published="2024-05-09"), "nile")


def test_lines_keep_their_order_and_their_own_dates(tmp_path):
    path = tmp_path / "articles.jsonl"
    given = [
        {"id": "b", "text": TEXT, "published": "2024-05-09", "title": "Rivers", "url": None},
        {"id": "a", "text": "", "extra": [1]},
    ]
    path.write_text("\n\n".join(json.dumps(line) for line in given), "utf-8")
    found, said = run("--jsonl", str(path))
    assert found == [
        as_object(extract(TEXT, published="2024-05-09", title="Rivers"), "b"),
        as_object(extract(""), "a"),
    ]
    assert said == ""


def test_half_a_surrogate_pair_is_printed_as_it_was_given(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text('{"id": "\\ud800", "text": "Ada Lim said \\ud83d that rivers die."}', "utf-8")
    ((found,), said) = run("--jsonl", str(path))
    assert (found["id"], said) == ("\ud800", "")


BAD_LINES = {
    "no JSON": (b"{", "no JSON in UTF-8"),
    "no UTF-8": (b'{"id": "a", "text": "\xff"}', "no JSON in UTF-8"),
    "no object": (b"[1]", 'no object; give {"id": ..., "text": ...}.'),
    "no id": (b'{"text": ""}', '"id" is missing or no string; each line needs one.'),
    "no text": (b'{"id": "a"}', '"text" is missing or no string; each line needs one.'),
    "a number as address": (
        b'{"id": "a", "text": "", "url": 1}',
        '"url" is no string; give one or leave it out.',
    ),
    "no date": (b'{"id": "a", "text": "", "published": "soon"}', "published: 'soon' is not a date"),
}


@pytest.mark.parametrize(("line", "message"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_named_and_the_others_go_on(tmp_path, line, message):
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b'{"id": "1", "text": ""}\n' + line + b'\n{"id": "3", "text": ""}\n')
    found, said = run("--jsonl", str(path))
    assert [one["id"] for one in found] == ["1", "3"]
    assert said.startswith(f"{path}, line 2: {message}")
    assert said.endswith("1 not read; the reasons stand above.")


def test_a_bad_file_is_named_and_the_others_go_on(tmp_path, article):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "null.txt").write_bytes(b"Rivers\0die and fish die too.")
    found, said = run(
        f"{tmp_path}/none.txt", article, f"{tmp_path}/empty.txt", f"{tmp_path}/null.txt"
    )
    assert [one["id"] for one in found] == ["nile"]
    assert said.splitlines() == [
        f"{tmp_path}/none.txt: is no file that can be read; give a text file or a folder",
        f"{tmp_path}/empty.txt: is empty; give the article's text",
        (
            f"{tmp_path}/null.txt: holds a NUL byte (at character 6), so it is no text; "
            "save it as plain text in UTF-8"
        ),
        "3 not read; the reasons stand above.",
    ]


def test_another_encoding_is_told(tmp_path):
    text = "Ada Lim said: «Rivers die à Paris». Élodie Brûlé said: «Le café est fermé»."
    (tmp_path / "latin.txt").write_bytes(text.encode("cp1252"))
    ((found,), said) = run(f"{tmp_path}/latin.txt")
    assert (found, said) == (as_object(extract(text), "latin"), "")


def test_what_stands_beside_a_file_is_not_read(tmp_path, article):
    (tmp_path / "manifest.json").write_text('{"nile.txt": {"published": "2024-05-09"}}')
    (tmp_path / "nile.txt.json").write_text('{"published": "2024-05-09"}')
    ((found,), _) = run(article)
    assert found["published"] is None


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    path = tmp_path / "marked.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    ((found,), _) = run(str(path))
    assert found == as_object(extract(TEXT), "marked")


BAD_CALLS = {
    "nothing to read": ([], "Name what to read: FILE..., or --jsonl FILE (- is standard input)."),
    "two things to read": (
        ["a.txt", "--jsonl", "-"],
        "Name what to read: FILE..., or --jsonl FILE (- is standard input).",
    ),
    "a date for lines": (
        ["--jsonl", "-", "--published", "2024"],
        "--url and --published go with FILE; a line of --jsonl has its own.",
    ),
    "no such lines": (
        ["--jsonl", "missing.jsonl"],
        "missing.jsonl: No such file or directory; name a file that can be read.",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), BAD_CALLS.values(), ids=BAD_CALLS.keys())
def test_a_call_that_cannot_be_meant_is_refused(arguments, message):
    assert run(*arguments) == ([], message)


def test_lines_come_by_standard_input_and_the_exit_status_tells(root):
    done = subprocess.run(
        [sys.executable, "manage.py", "extract", "--jsonl", "-"],
        cwd=root,
        input=b'{"id": "a", "text": ""}\n{\n',
        capture_output=True,
        check=False,
    )
    assert (json.loads(done.stdout)["id"], done.returncode) == ("a", 1)
    assert done.stderr.decode().startswith("-, line 2: no JSON in UTF-8")
