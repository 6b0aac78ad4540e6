"""The articles of general news annotated in short: sound lines, and texts cut out for them."""

import json
import subprocess
from collections import Counter
from hashlib import sha256

import pytest

from benchmarks import cut_general
from events import edtf

LINES = [
    line
    for part in sorted(cut_general.GENERAL.glob("*.jsonl"))
    for line in cut_general.annotations(part)
]
TEXT = "The Reef Forum opened.\n\nAnn Okoro said the dam is safe."
LINE = {
    "id": "aside-001",
    "repository": "reef/news",
    "path": "a/one.txt",
    "sha256": sha256(TEXT.encode()).hexdigest(),
    "length": len(TEXT),
    "forums": [{"name": "Reef Forum"}],
    "mentioned_forums": [],
    "speakers": [{"name": "Ann Okoro"}, {"name": "engineers", "optional": True}],
}


def test_every_article_is_annotated_once():
    counts = [Counter(line[key] for line in LINES) for key in ("id", "sha256")]
    assert [one for count in counts for one, times in count.items() if times > 1] == []
    assert len(LINES) == 845


def test_every_value_is_one_that_the_engine_could_give():
    forums = [forum for line in LINES for forum in line["forums"]]
    days = [forum[key] for forum in forums for key in ("start", "end") if key in forum]
    assert [day for day in days if edtf.parse(day).text != day] == []
    assert [f["name"] for f in forums if not isinstance(f.get("edition", 1), int)] == []


def test_no_speaker_is_named_twice():
    named = [[speaker["name"] for speaker in line["speakers"]] for line in LINES]
    assert [names for names in named if len(set(names)) < len(names)] == []


@pytest.fixture
def repositories(tmp_path, monkeypatch):
    """A folder with one clone that holds the text of one annotated article."""
    general, clone = tmp_path / "general", tmp_path / "clones" / "reef+news"
    general.mkdir()
    (general / "aside.jsonl").write_text(json.dumps(LINE) + "\n", "utf-8")
    (clone / "a").mkdir(parents=True)
    (clone / "a" / "one.txt").write_text(f"{TEXT}\n", "utf-8")
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "-m", "One"]):
        subprocess.run(["git", "-C", str(clone), *command], check=True)  # noqa: S607 - as users start it
    monkeypatch.setattr(cut_general, "GENERAL", general)
    return clone.parent


def test_text_and_annotation_are_placed_as_the_scorer_reads_them(repositories, tmp_path, capsys):
    into = tmp_path / "into"
    assert cut_general.main([str(repositories), "--into", str(into)]) == 0
    assert capsys.readouterr() == (f"1 of 1 articles in {into}\n", "")
    assert (into / "aside" / "aside-001.txt").read_text("utf-8") == TEXT
    gold = json.loads((into / "aside" / "aside-001.json").read_text("utf-8"))
    assert gold["forums"] == [
        {
            "name": "Reef Forum",
            "aliases": [],
            "edition": None,
            "start": None,
            "end": None,
            "date_alts": [],
            "city": None,
        }
    ]
    assert gold["statements"] == [
        {"speaker": "Ann Okoro", "parts": [[0, 0]], "optional": False},
        {"speaker": "engineers", "parts": [[0, 0]], "optional": True},
    ]


def test_text_that_no_clone_holds_is_named(repositories, tmp_path, capsys):
    (repositories / "reef+news").rename(repositories / "another")
    assert cut_general.main([str(repositories), "--into", str(tmp_path / "into")]) == 1
    printed = capsys.readouterr()
    assert printed.err == "aside-001: no such text in reef/news, a/one.txt; clone it\n"
    assert printed.out == f"0 of 1 articles in {tmp_path / 'into'}\n"
