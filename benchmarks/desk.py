"""How fast the desk answers with a full queue, and the lists of the admin with a million rows.

    DATABASE_URL=postgres://... python benchmarks/desk.py [--open 100000] [--rows 1000000]

Needs an empty PostgreSQL database that may be filled; nothing is taken away from it afterwards. One
request is one ruling and the next fact, through the whole of Django, in this process; its time is
told at p50 and p95 and as a ratio to a queue that holds no more than is ruled on. Each list is
opened five times; told is the fastest, against that with 1,000 statements.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

django.setup()
settings.ALLOWED_HOSTS = ["testserver"]
settings.STORAGES["staticfiles"]["BACKEND"] = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"  # nothing is collected
)
settings.SECRET_KEY = "for measuring only"  # noqa: S105 - it guards nothing

from django.contrib.auth.models import User  # noqa: E402 - tables exist from here on
from django.test import Client  # noqa: E402 - as above

from events.models import Article, Report, Statement  # noqa: E402 - as above
from tests.factories import make_article, make_statement  # noqa: E402 - as above

DESK = "/admin/events/statement/desk/rule/"
LISTS = [
    "statement/",
    "statement/?status=all",
    "forum/",
    "speaker/",
    "article/",
    "report/",
    "evidence/",
    "candidate/",
    "decision/",
    "revision/",
]
AN_ARTICLE = 20  # statements
SENTENCE = 100  # code points
OPENINGS = 5


def fill(count: int) -> None:
    """Multiply one statement and all that belongs to it, within the database."""
    start = Statement.objects.order_by("-pk").first()
    base = start.pk if start else 0
    text = "Ana Lim said prices rose. ".ljust(AN_ARTICLE * SENTENCE, "x")
    article = make_article(f"{text} {base}")
    statement = make_statement(article=article)
    report = Report.objects.get(statement=statement)
    articles = f"{article.pk} + n / {AN_ARTICLE}"
    at = f"(n % {AN_ARTICLE}) * {SENTENCE}"
    span = {"start": at, '"end"': f"{at} + 11", "article_id": articles}
    speakers = max(1, count // 100)
    name = statement.speaker
    multiply(
        "events_article",
        article.pk,
        count // AN_ARTICLE,
        {"text_sha256": f"md5(n::text) || '{base}'"},
    )
    if name is not None:
        multiply("events_speaker", name.pk, speakers, {"name": "'Ana Lim ' || n"})
    who = f"{statement.speaker_id} + n % {speakers}"
    multiply(
        "events_statement",
        statement.pk,
        count,
        {"speaker_id": who, "doubt": "random()", "text": "'prices rose ' || n"},
    )
    multiply("events_report", report.pk, count, {**span, "statement_id": f"{statement.pk} + n"})
    proof = report.evidence.get().pk
    multiply("events_evidence", proof, count, {**span, "report_id": f"{report.pk} + n"})
    entry = {"statement_id": f"{statement.pk} + n", "speaker_id": who}
    multiply("events_entry", statement.entry.pk, count, entry)
    revision = connection_value("select max(id) from events_revision")
    multiply("events_revision", revision, count, {"subject_id": f"{statement.pk} + n"})
    with connection.cursor() as cursor:
        cursor.execute("analyze")


def multiply(table: str, pk: int, count: int, changes: dict[str, str]) -> None:
    """Copy one row so many times; ``changes`` are expressions in ``n``, which counts from 1."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select column_name from information_schema.columns where table_name = %s "
            "and is_generated = 'NEVER' and column_name <> 'id'",
            [table],
        )
        columns = [name for (name,) in cursor.fetchall()]
        changes = {name.strip('"'): value for name, value in changes.items()}
        values = [changes.get(name, f't."{name}"') for name in columns]
        names = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(
            f"insert into {table} (id, {names}) "  # noqa: S608 - our own words
            f"select (select max(id) from {table}) + n, {', '.join(values)} "
            f"from {table} t, generate_series(1, {count}) n where t.id = {pk}"
        )
        cursor.execute(f"select setval('{table}_id_seq', (select max(id) from {table}))")  # noqa: S608 - as above


def connection_value(query: str) -> int:
    """Return the one number that a query gives."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return int(cursor.fetchone()[0])


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def rulings(client: Client, number: int) -> Iterator[float]:
    """Accept what waits, the most doubtful first; yield the time of each request."""
    waiting = Statement.objects.filter(status="proposed").order_by("-doubt", "id")
    for pk, doubt in list(waiting.values_list("pk", "doubt")[:number]):
        body = {"verb": "accept", "subject": "statement", "id": pk}
        body |= {"after": f"{doubt!r}:statement:{pk}"}
        asked = json.dumps(body)
        yield timed(partial(client.post, DESK, asked, content_type="application/json"))


def told(times: list[float]) -> tuple[float, float]:
    """Return p50 and p95."""
    cuts = statistics.quantiles(times, n=20)
    return statistics.median(times), cuts[-1]


def openings(client: Client) -> dict[str, float]:
    """Return the fastest opening of each list."""
    return {
        name: min(timed(partial(client.get, f"/admin/events/{name}")) for _ in range(OPENINGS))
        for name in LISTS
    }


def main() -> None:
    """Fill, measure, fill more, measure again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--open", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rulings", type=int, default=300)
    given = parser.parse_args()
    call_command("migrate", verbosity=0)
    if Article.objects.exists():
        parser.error("the database of DATABASE_URL is not empty; give one that may be filled")
    client = Client()
    client.force_login(User.objects.create_superuser("bench"))

    fill(given.rulings)
    list(rulings(client, 20))
    empty = told(list(rulings(client, given.rulings)))
    print(f"a queue of {given.rulings:,}: p50 {empty[0]:.1f} ms, p95 {empty[1]:.1f} ms")
    fill(1_000)
    few = openings(client)
    fill(given.open)
    full = told(list(rulings(client, given.rulings)))
    ratio = full[1] / empty[1]
    print(
        f"a queue of {given.open:,}: p50 {full[0]:.1f} ms, p95 {full[1]:.1f} ms, {ratio:.2f} times"
    )
    fill(given.rows - Statement.objects.count())
    many = openings(client)
    for name, time_few in few.items():
        print(
            f"{name:24} {time_few:7.1f} ms {many[name]:7.1f} ms {many[name] / time_few:5.2f} times"
        )


if __name__ == "__main__":
    main()
