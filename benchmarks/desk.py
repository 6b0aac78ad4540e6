"""How fast the desk answers with a full queue, and the lists of the admin with a million rows.

    DATABASE_URL=postgres://... python -m benchmarks.desk [--open 100000] [--rows 1000000]

Needs an empty PostgreSQL database that may be filled; nothing is taken away from it afterwards. One
request is one ruling and the next fact, through the whole of Django, in this process, by an account
with the role of a curator; its time is told at p50 and p95, on the wall and of this process alone,
and as a ratio to a queue that holds no more than is ruled on. Each list, filter and search is
opened five times; told is the fastest, against that with 1,000 statements.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, NamedTuple

import django
from django.conf import settings
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
django.setup()
settings.ALLOWED_HOSTS = ["testserver"]
settings.STORAGES["staticfiles"]["BACKEND"] = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"  # nothing is collected
)
settings.SECRET_KEY = "for measuring only"  # noqa: S105 - it guards nothing

from django.contrib.auth.models import User  # noqa: E402 - tables exist from here on
from django.test import Client  # noqa: E402 - as above

from benchmarks.bulk import fill  # noqa: E402 - as above
from events import review  # noqa: E402 - as above
from events.models import Article, Statement  # noqa: E402 - as above

DESK: Final = "/admin/events/statement/desk/rule/"
LISTS: Final = (
    "appearance/",
    "article/",
    "candidate/",
    "datemention/",
    "decision/",
    "evidence/",
    "extractionrun/",
    "forum/",
    "forum/?status=all",
    "forumseries/",
    "organisation/",
    "organisationidentifier/",
    "outlet/",
    "report/",
    "revision/",
    "speaker/",
    "speakeridentifier/",
    "statement/",
    "statement/?status=all",
    "tenure/",
    "statement/desk/",
    "statement/desk/?show=pairs",
)
SEARCHES: Final = (
    "appearance/?q=Lim",
    "article/?q=Okoro",
    "article/?q=nothing",
    "candidate/?subject=speaker",
    "datemention/?q=2024-05-07",
    "decision/?verb=unsure",
    "decision/?q=7",
    "evidence/?q=nothing",
    "forum/?q=Okoro",
    "organisation/?q=Okoro",
    "report/?q=prices",
    "report/?q=nothing",
    "revision/?q=7",
    "speaker/?q=Okoro",
    "speaker/?q=Ana",
    "speaker/?kind=person",
    "statement/?q=walls",
    "statement/?q=prices",
    "statement/?q=nothing",
    "statement/?status=accepted",
    "statement/?kind=direct",
    "statement/?language=en",
    "statement/desk/?speaker=Okoro",
    "statement/desk/?speaker=nobody",
    "statement/desk/?forum=Okoro",
    "statement/desk/?outlet=Herald",
    "statement/desk/?rule=test",
    "statement/desk/?rule=none",
    "statement/desk/?language=zh",
)
OPENINGS: Final = 5
FEW: Final = 1_000
"""Statements of the small database that lists are measured against."""


class Took(NamedTuple):
    """Milliseconds that something took: on the wall, and of this process."""

    wall: float
    process: float


def timed(act: Callable[[], object]) -> Took:
    """Do something, and tell how long it took."""
    wall, process = time.perf_counter(), time.process_time()
    act()
    return Took((time.perf_counter() - wall) * 1000, (time.process_time() - process) * 1000)


def rulings(client: Client, number: int) -> Iterator[Took]:
    """Accept what waits, the most doubtful first; yield the time of each request."""
    waiting = Statement.objects.filter(status="proposed").order_by("-doubt", "id")
    seen = waiting.values_list("pk", "doubt", "entry__version")
    for pk, doubt, version in list(seen[:number]):
        body = {"verb": "accept", "subject": "statement", "id": pk, "version": version}
        body |= {"after": f"{doubt!r}:statement:{pk}", "filters": {}}
        asked = json.dumps(body)
        yield timed(partial(client.post, DESK, asked, content_type="application/json"))


def told(times: list[Took], count: int) -> float:
    """Print p50 and p95 of a queue; return p95 on the wall."""
    walls, processes = [one.wall for one in times], [one.process for one in times]
    p95 = statistics.quantiles(walls, n=20)[-1]
    print(
        f"a queue of {count:,}: p50 {statistics.median(walls):.1f} ms, p95 {p95:.1f} ms; "
        f"of this process p50 {statistics.median(processes):.1f} ms, "
        f"p95 {statistics.quantiles(processes, n=20)[-1]:.1f} ms"
    )
    return p95


def opened(client: Client, name: str) -> None:
    """Open a page of the admin, and see that it is there."""
    response = client.get(f"/admin/events/{name}")
    assert response.status_code == 200, (name, response.status_code)  # noqa: PLR2004, S101 - a benchmark


def openings(client: Client) -> dict[str, float]:
    """Return the fastest opening of each page."""
    return {
        name: min(timed(partial(opened, client, name)).wall for _ in range(OPENINGS))
        for name in (*LISTS, *SEARCHES)
    }


def signed_in(name: str, role: review.Role | None) -> Client:
    """Return a client with the session of somebody in a role, or of a superuser."""
    user = User.objects.create_superuser(name)
    if role:
        user.is_superuser = False
        user.save()
        review.give(user, role)
    client = Client()
    client.force_login(user)
    return client


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
    review.write_roles()
    curator = signed_in("curator", review.Role.CURATOR)
    boss = signed_in("boss", None)

    fill(given.rulings + 20)
    list(rulings(curator, 20))
    few = told(list(rulings(curator, given.rulings)), given.rulings)
    fill(FEW - Statement.objects.count())
    small = openings(boss)
    fill(given.open)
    many = told(list(rulings(curator, given.rulings)), given.open)
    print(f"p95 {many / few:.2f} times that of an empty queue")
    if given.rows > given.open:
        fill(given.rows - Statement.objects.count())
        large = openings(boss)
        for name, time_small in small.items():
            ratio = large[name] / time_small
            print(f"{name:32} {time_small:7.1f} ms {large[name]:7.1f} ms {ratio:5.2f} times")


if __name__ == "__main__":
    main()
