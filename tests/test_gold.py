"""The annotated articles: offsets that fit, values that parse, texts that are the ones annotated."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from benchmarks import fetch_gold
from events import edtf
from events.vocabulary import SpeakerKind, StatementKind

OWN = sorted((fetch_gold.GOLD / "own").glob("*.json"))
CUT = sorted(path for part in fetch_gold.PARTS for path in (fetch_gold.GOLD / part).glob("*.json"))


def annotation(path):
    return json.loads(path.read_text("utf-8"))


def by_stem(path):
    return path.stem


def faults(gold, length):
    """Everything in one annotation that a text of that length or the vocabulary contradicts."""
    names = [speaker["name"] for speaker in gold["speakers"]]
    statements, dates = gold["statements"], gold["dates"]
    spans = [part for s in statements for part in s["parts"]] + [d["span"] for d in dates]
    values = [gold["published"]] + [d["edtf"] for d in dates]
    values += [f[key] for f in gold["forums"] for key in ("start", "end")]
    return {
        "names": sorted({n for n in names if names.count(n) > 1}),
        "unspoken": sorted(set(names) ^ {s["speaker"] for s in statements}),
        "kinds": sorted(
            ({s["kind"] for s in gold["speakers"]} - set(SpeakerKind))
            | ({s["kind"] for s in statements} - set(StatementKind))
        ),
        "spans": [[a, b] for a, b in spans + gold["ignore"] if not 0 <= a < b <= length],
        "whole": [
            s["span"]
            for s in statements
            if s["span"] != [s["parts"][0][0], s["parts"][-1][1]]
            or s["parts"] != sorted(s["parts"])
        ],
        "edtf": [v for v in values if v is not None and edtf.parse(v).text != v],
    }


SOUND: dict[str, list[object]] = {
    "names": [],
    "unspoken": [],
    "kinds": [],
    "spans": [],
    "whole": [],
    "edtf": [],
}


@pytest.mark.parametrize("path", OWN, ids=by_stem)
def test_own_article_fits_its_annotation(path):
    text = path.with_suffix(".txt").read_text("utf-8")
    gold = annotation(path)
    edges = [text[a:b] for s in gold["statements"] for a, b in s["parts"]]
    assert faults(gold, len(text)) == SOUND
    assert [piece for piece in edges if piece != piece.strip()] == []


@pytest.mark.parametrize("path", CUT, ids=by_stem)
def test_annotation_without_text_is_whole(path):
    gold = annotation(path)
    assert faults(gold, gold["text"]["length"]) == SOUND


def divides(text, number):
    return int(sha256(text.encode()).hexdigest(), 16) % number == 0


@pytest.mark.parametrize("path", [p for p in CUT if "key" not in annotation(p)], ids=by_stem)
def test_part_follows_from_the_name(path):
    slug = path.stem.partition("-")[2]
    assert path.parent.name == ("heldout" if divides(slug, 3) else "tune")


@pytest.mark.parametrize("path", [p for p in CUT if "key" in annotation(p)], ids=by_stem)
def test_part_follows_from_the_key(path):
    gold = annotation(path)
    assert path.parent.name == "heldout2"
    assert divides(gold["key"], 5)
    assert gold["key"] in gold["source"].split(", ")[1] or gold["source"].endswith(gold["key"])


@pytest.fixture
def one_article(tmp_path, monkeypatch):
    """A gold folder of one annotation, and a folder that holds its text."""
    part = tmp_path / "gold" / "tune"
    texts = tmp_path / "texts"
    part.mkdir(parents=True)
    texts.mkdir()
    article = OWN[0].with_suffix(".txt")
    shutil.copyfile(article, texts / "01-one.txt")
    digest = sha256(article.read_bytes()).hexdigest()
    gold = {"url": "https://paper.example/one", "text": {"sha256": digest, "length": 1234}}
    (part / "01-one.json").write_text(json.dumps(gold), "utf-8")
    monkeypatch.setattr(fetch_gold, "GOLD", tmp_path / "gold")
    return texts


def fetch(texts, into, capsys):
    status = fetch_gold.main([str(texts), "--into", str(into)])
    return status, *capsys.readouterr(), sorted(p.name for p in Path(into).rglob("*.*"))


def test_same_text_is_placed(one_article, tmp_path, capsys):
    into = tmp_path / "into"
    assert fetch(one_article, into, capsys) == (
        0,
        f"1 of 1 articles in {into}\n",
        "",
        ["01-one.json", "01-one.txt"],
    )


def test_other_text_is_refused_with_the_remedy(one_article, tmp_path, capsys):
    (one_article / "01-one.txt").write_text("Another text.", "utf-8")
    status, out, err, placed = fetch(one_article, tmp_path / "into", capsys)
    assert (status, out, placed) == (1, f"0 of 1 articles in {tmp_path / 'into'}\n", [])
    assert err.startswith("tune/01-one.txt: another text (SHA-256 ")
    assert err.endswith("cut it to its first 1234 characters, in UTF-8, with line feeds alone\n")


def test_missing_text_is_named_with_its_page(one_article, tmp_path, capsys):
    (one_article / "01-one.txt").unlink()
    assert fetch(one_article, tmp_path / "into", capsys) == (
        1,
        f"0 of 1 articles in {tmp_path / 'into'}\n",
        f"tune/01-one.txt: not in {one_article}; its page is https://paper.example/one\n",
        [],
    )
