"""The commands: what they print, and the exit status that tells."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from events.models import Article, DateMention, Evidence

pytestmark = pytest.mark.django_db

TEXT = "Tides will rise, said Ana Lim, director of the Harbour Council, on May 7, 2024.\n"


@pytest.fixture
def run(capsys):
    """Run a command; return its exit status, and what it printed and complained of."""

    def call(*arguments):
        status: object = 0
        try:
            call_command(*map(str, arguments))
        except SystemExit as end:
            status = end.code
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err.splitlines()

    return call


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("It rains, said Zoë Moss. The rest is silence, Moss added.")
    return tmp_path


def test_ingest(run, folder):
    assert run("ingest", folder, folder / "a.txt") == (
        0,
        ["2 articles: 2 new, 0 near-copy, 0 updated, 0 unchanged, 0 failed"],
        [],
    )
    (folder / "c.txt").write_bytes(b"")
    (folder / "a.txt.json").write_text('{"published": "2024-05-08"}')
    assert run("ingest", folder) == (
        1,
        ["3 articles: 0 new, 0 near-copy, 1 updated, 1 unchanged, 1 failed"],
        [f"failed: {folder.as_posix()}/c.txt: is empty; give the article's text"],
    )


def test_ingest_refuses_what_is_too_long(run, folder):
    status, out, err = run("ingest", folder / "a.txt", "--longest", 10)
    assert (status, out) == (
        1,
        ["1 articles: 0 new, 0 near-copy, 0 updated, 0 unchanged, 1 failed"],
    )
    why = "has 80 bytes, more than the 10 that an article may have; split it or raise the limit"
    assert err == [f"failed: {folder.as_posix()}/a.txt: {why} (--longest)"]


def test_reextract(run, folder):
    run("ingest", folder)
    Article.objects.get(source__endswith="a.txt").runs.update(engine="an older one")
    assert run("reextract", "--all") == (
        0,
        ["2 articles: 1 updated, 1 unchanged, 0 failed"],
        [],
    )
    known = Article.objects.order_by("pk")[0].pk
    assert run("reextract", known, known + 100) == (
        1,
        ["2 articles: 0 updated, 1 unchanged, 1 failed"],
        [f"failed: article {known + 100}: there is none; look up its id"],
    )


@pytest.mark.parametrize("arguments", [[], ["--all", "1"]])
def test_reextract_needs_to_know_what(run, arguments):
    with pytest.raises(CommandError, match="Give ids of articles, or --all") as error:
        run("reextract", *arguments)
    assert error.value.returncode == 2


def test_verify(run, folder):
    run("ingest", folder)
    count = Evidence.objects.count() + DateMention.objects.count()
    assert run("verify") == (0, [f"{count} selectors in 2 articles: 0 broken"], [])
    assert not Evidence.objects.filter(verified_at=None).exists()
    wrong = Evidence.objects.filter(field="part").order_by("pk")[0]
    Evidence.objects.filter(pk=wrong.pk).update(exact="Tides will fall")
    assert run("verify") == (
        1,
        [f"{count} selectors in 2 articles: 1 broken"],
        [f"broken: evidence {wrong.pk} (part: Tides will fall)"],
    )
    assert list(Evidence.objects.filter(broken=True)) == [wrong]
    Evidence.objects.filter(pk=wrong.pk).update(exact=wrong.exact)
    assert run("verify")[0] == 0
    assert not Evidence.objects.filter(broken=True).exists()


def test_verify_of_another_text(run, folder):
    """Only a hand in the database can change a text; all that stands on it is broken then."""
    run("ingest", folder / "a.txt")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_article SET text = replace(text, 'rise', 'fall')")
    count = Evidence.objects.count() + DateMention.objects.count()
    status, out, err = run("verify")
    assert (status, out) == (1, [f"{count} selectors in 1 articles: {count + 1} broken"])
    assert err[0].endswith("is not the one that was hashed")
    assert Evidence.objects.filter(broken=False).count() == 0
