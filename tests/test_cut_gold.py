"""Texts of annotated articles, cut out of the repositories that hold them."""

import io
import json
import subprocess
import zipfile
from hashlib import sha256

import pytest

from benchmarks import cut_gold, fetch_gold

TEXT = "The forum opened.\n\nAnn Okoro said “the dam is safe”."
WANTED = {"sha256": sha256(TEXT.encode("utf-8")).hexdigest(), "length": len(TEXT)}


def zipped(name, text):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("other.txt", "Another text.")
        file.writestr(name, text)
    return archive.getvalue()


PAGE = """<?php top() ?><pre>News</pre><p class="first">The forum opened.</p><p>&nbsp;</p>
<p>
	Ann Okoro said &ldquo;the dam is safe&rdquo;.</p><div>Share</div>"""

SCRIPT = """export const news = [`
<p>The forum opened.</p>
<p>&nbsp;</p>
<p>Ann Okoro said <b>&ldquo;the dam is safe&rdquo;</b>.</p>`];"""

HELD = {
    "a whole file": ("a/one.txt", "a/one.txt", TEXT),
    "its beginning": ("a/one.txt", "a/one.txt", TEXT + " More."),
    "other line ends": ("a/one.txt", "a/one.txt", TEXT.replace("\n", "\r\n")),
    "blank before it": ("a/one.txt", "a/one.txt", " \n " + TEXT),
    "after front matter": ("one.md", "one.md", f"---\ntitle: Forum\n---\n\n{TEXT}\n"),
    "after a headline": ("one.md", "one.md", f"# Forum opens\n\n{TEXT}\n"),
    "a key": ("one.json", "one.json", json.dumps({"a": [{"body": TEXT}], "n": 1})),
    "a list of lines": ("one.json", "one.json", json.dumps({"body": TEXT.split("\n")})),
    "a value of many": ("all.jsonl", "all.jsonl", f'{{"a": 1}}\n{json.dumps(TEXT)}\n'),
    "a cell": ("all.csv", "all.csv", f'id,text\n1,"{TEXT}"\n'),
    "a cell between tabs": ("b/test.tsv", "b/*.tsv", f'other\t"{TEXT}"\n'),
    "some file of a folder": ("c d/two.csv", "c d/", f'"{TEXT}"\n'),
    "paragraphs of a page": ("one.php", "one.php", PAGE),
    "markup in a script": ("news.js", "news.js", SCRIPT),
    "a member of an archive": ("all.zip", "all.zip, docs/one.txt", zipped("docs/one.txt", TEXT)),
}


def clone(folder, name, content):
    """A repository of one commit that holds one file."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "-m", "One"]):
        subprocess.run(["git", "-C", str(folder), *command], check=True)  # noqa: S607 - as users start it


@pytest.fixture
def cut(tmp_path, monkeypatch, capsys):
    """Cuts the one annotated article of that source; status, output, errors, files."""
    monkeypatch.setattr(fetch_gold, "GOLD", tmp_path / "gold")

    def run(source):
        annotation = tmp_path / "gold" / "tune" / "01-one.json"
        annotation.parent.mkdir(parents=True)
        gold = {"url": "https://paper.example/one", "source": source, "text": WANTED}
        annotation.write_text(json.dumps(gold), "utf-8")
        into = tmp_path / "into"
        status = cut_gold.main([str(tmp_path / "clones"), "--into", str(into)])
        printed = (text.replace(str(tmp_path), "") for text in capsys.readouterr())
        return status, *printed, {p.name: p.read_text("utf-8") for p in into.rglob("*.txt")}

    return run


@pytest.mark.parametrize("held", HELD.values(), ids=HELD)
def test_text_is_cut_by_its_digest(cut, tmp_path, held):
    name, path, content = held
    clone(tmp_path / "clones" / "press+news", name, content)
    assert cut(f"GitHub press/news, {path}, in some words") == (
        0,
        "1 of 1 articles in /into\n",
        "",
        {"01-one.txt": TEXT},
    )


def test_clone_may_lie_one_folder_deeper(cut, tmp_path):
    clone(tmp_path / "clones" / "press+news" / "repo", "one.txt", TEXT)
    assert cut("GitHub press/news, one.txt")[::3] == (0, {"01-one.txt": TEXT})


MISSING = {
    "another text": (
        "GitHub press/news, one.txt",
        "GitHub press/news, one.txt holds no such text",
    ),
    "no such file": (
        "GitHub press/news, two.txt, the text",
        "GitHub press/news, two.txt holds no such text",
    ),
    "no clone": (
        "GitHub press/olds, one.txt",
        "GitHub press/olds, one.txt is not in /clones; clone it",
    ),
    "a page": (
        "the page at url, its text from the beginning",
        "in no repository; its page is https://paper.example/one",
    ),
}


@pytest.mark.parametrize(("source", "fault"), MISSING.values(), ids=MISSING)
def test_what_is_not_cut_is_named(cut, tmp_path, source, fault):
    clone(tmp_path / "clones" / "press+news", "one.txt", TEXT.replace("dam", "road"))
    assert cut(source) == (1, "0 of 1 articles in /into\n", f"tune/01-one: {fault}\n", {})
