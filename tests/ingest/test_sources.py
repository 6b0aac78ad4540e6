"""Files and folders: every encoding that can be told, and a clear word for what cannot be read."""

import json
import time

import pytest

from events.ingest.sources import SourceError, find, read

CHINESE = "中国反对任何形式的黑客攻击和网络军备竞赛，钱小芊在论坛上说。第五届论坛在华盛顿举行。"
ENGLISH = "“We’ll cooperate,” said Zoë Brûlé of the Café Forum – on Dec 7."
MIXED = "Zoë said “yes” and “no”.".encode() + "Café".encode("latin-1")


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only(path, **options):
    (found,) = find(path)
    return read(found, **options)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(ENGLISH.encode(), ENGLISH, id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + ENGLISH.encode(), ENGLISH, id="utf-8 with a mark"),
        pytest.param(ENGLISH.encode("utf-16"), ENGLISH, id="utf-16 with a mark"),
        pytest.param(ENGLISH.encode("utf-16-le"), ENGLISH, id="utf-16 without a mark"),
        pytest.param("Plain.".encode("utf-16-be"), "Plain.", id="utf-16 without a mark, ascii"),
        pytest.param(ENGLISH.encode("utf-32"), ENGLISH, id="utf-32 with a mark"),
        pytest.param(ENGLISH.encode("cp1252"), ENGLISH, id="windows-1252"),
        pytest.param("À l’été".replace("’", "'").encode("latin-1"), "À l'été", id="latin-1"),
        pytest.param(CHINESE.encode("gb18030"), CHINESE, id="gb18030"),
        pytest.param(CHINESE.encode("utf-16-le"), CHINESE, id="chinese utf-16 without a mark"),
        pytest.param(b"a\r\nb\rc\n", "a\nb\nc\n", id="newlines become LF, all other space stays"),
        pytest.param(b"no final newline", "no final newline", id="no final newline"),
        pytest.param(
            "a\u00a0b\u200b \t😀".encode(), "a\u00a0b\u200b \t😀", id="nothing else changes"
        ),
    ],
)
def test_a_text_is_read_in_its_encoding(tmp_path, content, text):
    assert only(write(tmp_path, "a.txt", content)).document.text == text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", "is empty; give the article's text", id="empty"),
        pytest.param(b"\xef\xbb\xbf \n\t\r\n", "is empty; give the article's text", id="blank"),
        pytest.param(
            b"One line.\0Another.",
            "holds a NUL byte (at character 9), so it is no text; save it as plain text in UTF-8",
            id="a NUL byte",
        ),
        pytest.param(
            b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 20,
            "is in no encoding that is known here, or no text; save it as UTF-8",
            id="binary",
        ),
        pytest.param(
            MIXED,
            "mixes UTF-8 with another encoding (at byte 36); save it as UTF-8",
            id="two encodings in one file",
        ),
        pytest.param(
            b"\xef\xbb\xbfCaf\xe9",
            "is marked as UTF-8-SIG but is not (unexpected end of data at byte 3); save it as UTF-8",
            id="marked as what it is not",
        ),
        pytest.param(
            b"Longer than it may be.",
            "has 22 bytes, more than the 20 that an article may have; "
            "split it or raise the limit (--longest)",
            id="too long",
        ),
    ],
)
def test_what_is_no_text_is_refused_with_the_remedy(tmp_path, content, why):
    path = write(tmp_path, "a.txt", content)
    with pytest.raises(SourceError) as error:
        only(path, longest=20 if b"Longer" in content else 10_000)
    assert str(error.value) == f"{path.as_posix()}: {why}"


def test_fifty_megabytes_of_one_line_are_refused_at_once_or_read_in_linear_time(tmp_path):
    path = write(tmp_path, "a.txt", b"said " * 10_000_000)
    with pytest.raises(SourceError, match="50,000,000 bytes, more than the 10,000,000"):
        only(path)
    start = time.perf_counter()
    assert len(only(path, longest=50_000_000).document.text) == 50_000_000
    assert time.perf_counter() - start < 10


def test_what_is_known_of_the_origin_stands_in_manifest_and_sidecar(tmp_path):
    write(tmp_path, "a.txt", "A.")
    write(tmp_path, "b.txt", "B.")
    write(tmp_path, "b.txt.json", json.dumps({"outlet": "Beside", "published": "2014-09"}))
    entries = {
        "a.txt": {"url": None, "outlet": "Post", "published": "2014-09-28", "title": ""},
        "b.txt": {"url": "https://a.example/b", "outlet": "Post", "language": "en"},
    }
    write(tmp_path, "manifest.json", json.dumps(entries))
    told = [
        (one.document.url, one.outlet, one.document.published, one.document.language)
        for one in map(read, find(tmp_path))
    ]
    assert told == [
        (None, "Post", "2014-09-28", None),
        ("https://a.example/b", "Beside", "2014-09", "en"),
    ]
    assert only(tmp_path / "a.txt").document.published == "2014-09-28"


@pytest.mark.parametrize(
    ("sidecar", "why"),
    [
        ('{"published": "soon"}', "published: 'soon' is not a date: 'soon' is not understood."),
        ('{"published": 2014}', "published is 2014; give one line of text or null"),
        ('{"url": "ftp://a"}', "url is 'ftp://a'; give an http or https address"),
        ('{"url": "https://"}', "url is 'https://'; give an http or https address"),
        ('{"url": "https://a b"}', "url is 'https://a b'; give an http or https address"),
        (
            '{"language": "English!"}',
            "language is 'English!'; give a BCP 47 tag like en or zh-Hans",
        ),
        ('{"title": "a\\nb"}', "title is 'a\\nb'; give one line of text or null"),
        ('{"outlet": "' + "x" * 201 + '"}', "outlet is longer than 200 characters; shorten it"),
        (
            '{"date": "2014"}',
            "nothing is known as date; use url, outlet, published, title, language",
        ),
        ("[]", "a.txt.json cannot be read (it must hold one JSON object); correct it"),
        ("{", "a.txt.json cannot be read (Expecting property name enclosed in double quotes"),
    ],
)
def test_a_bad_word_about_the_origin_is_refused(tmp_path, sidecar, why):
    path = write(tmp_path, "a.txt", "A.")
    write(tmp_path, "a.txt.json", sidecar)
    with pytest.raises(SourceError) as error:
        only(path)
    assert str(error.value).startswith(f"{path.as_posix()}: {why}")


def test_a_folder_is_read_in_order_and_tells_what_is_amiss(tmp_path):
    for name in ("b.txt", "sub/c.TXT", "a.txt", ".hidden.txt", "photo.png", "kept.md"):
        write(tmp_path, name, name)
    entries = {"kept.md": {}, "gone.txt": {}, "b.txt": "Post"}
    write(tmp_path, "manifest.json", json.dumps(entries))
    write(tmp_path, "broken/manifest.json", "{")
    write(tmp_path, "broken/d.txt", "D.")
    told = []
    for found in find(tmp_path):
        try:
            told.append(read(found).document.text)
        except SourceError as error:
            told.append((found.path.relative_to(tmp_path).as_posix(), error.why[:44]))
    assert told == [
        "a.txt",
        ("b.txt", "manifest.json has 'Post' for it; give an obj"),
        ("gone.txt", "manifest.json names it, but no such file is "),
        "kept.md",
        ("broken/manifest.json", "manifest.json cannot be read (Expecting prop"),
        ("broken/d.txt", "not read, as manifest.json cannot be read (E"),
        "sub/c.TXT",
    ]


def test_a_path_that_is_not_there_and_a_folder_without_articles(tmp_path):
    told = [found.problem for path in (tmp_path / "no", tmp_path) for found in find(path)]
    assert told == [
        "there is no such file or folder; check the path",
        "the folder holds no .txt file; give one that does",
    ]
