"""Real processes on a real database: killed at any moment, or two at once, they lose nothing."""

import json
import os
import random
import signal
import time
from contextlib import ExitStack

import pytest

from tests.processes import Commands, done, manage

KILLS = 20
ARTICLES = 60
PEOPLE = ("Ana Lim", "Robert D. Hormats", "Robert Hormats", "Zoë Brûlé", "Lu Wei", "Wei Lu")
CONTENT = "import json; from tests.tables import content; print(json.dumps(content(), default=str))"


def told(command):
    """What a database tells, once the ingest is done there."""
    return json.loads(command("shell", "-v0", "-c", CONTENT))


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """A folder of articles in which names, sayings and whole texts come again."""
    folder = tmp_path_factory.mktemp("articles")
    known = {}
    for number in range(ARTICLES):
        who, other = PEOPLE[number % 6], PEOPLE[(number * 5 + 1) % 6]
        text = (
            f"Delta Water Forum opens\n\nPORTO, May {number % 28 + 1}, 2024 - The {number % 4 + 2}th "
            f"Delta Water Forum was held in Porto, Portugal.\n\n{who} said the harbour wall number "
            f"{number % 30} would cost four million pounds.\n\n{other} said prices had risen by "
            f"{number} per cent since 2019. “We must build walls,” {other} added.\n"
        )
        (folder / f"{number:03}.txt").write_text(text if number % 9 else text[: len(text) // 2])
        if number % 3 == 0:
            known[f"{number:03}.txt"] = {"url": f"https://a.example/{number}", "outlet": "Post"}
    (folder / "copy.txt").write_text((folder / "001.txt").read_text())
    known["copy.txt"] = {"url": "https://b.example/1", "published": "2024-06-01"}
    (folder / "manifest.json").write_text(json.dumps(known))
    return folder


@pytest.fixture(scope="module")
def uninterrupted(server, articles, root):
    """What one ingest from beginning to end tells, and how long it works."""
    with Commands(root, server()) as command:
        start = time.monotonic()
        command("ingest", str(articles))
        working = time.monotonic() - start
        return told(command), working


def test_killed_at_random_moments_and_run_again_it_lost_and_doubled_nothing(
    server, articles, root, uninterrupted
):
    whole, working = uninterrupted
    moments = random.Random(2011)  # noqa: S311 - moments, no secrets
    killed, pace = 0, 1.0
    with ExitStack() as open_:
        command = open_.enter_context(Commands(root, server()))
        while killed < KILLS:
            process = command.start("ingest", str(articles))
            time.sleep(pace * working * moments.uniform(0, 0.1))
            os.kill(process, signal.SIGKILL)
            if command.end()[0] == -signal.SIGKILL:
                killed += 1
            else:  # all was taken in before: begin anew
                assert told(command) == whole
                command = open_.enter_context(Commands(root, server()))
                pace *= 0.8  # the machine was busier when the time was taken
        command("ingest", str(articles))
        assert told(command) == whole
        assert command("ingest", str(articles)).startswith(
            f"{ARTICLES + 1} articles: 0 new, 0 near-copy, 0 updated, {ARTICLES + 1} unchanged"
        )
        assert " 0 broken" in command("verify")


def test_two_at_once_double_nothing(server, articles, root, uninterrupted):
    url = server()
    both = [manage(root, url, "ingest", str(articles)) for _ in range(2)]
    assert all("0 failed" in done(process) for process in both)
    with Commands(root, url) as command:
        assert told(command) == uninterrupted[0]
