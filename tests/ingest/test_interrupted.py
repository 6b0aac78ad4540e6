"""Real processes on a real database: killed at any moment, or two at once, they lose nothing."""

import json
import random
import signal
import time

import pytest

from tests.processes import Server, done, manage

KILLS = 20
ARTICLES = 60
PEOPLE = ("Ana Lim", "Robert D. Hormats", "Robert Hormats", "Zoë Brûlé", "Lu Wei", "Wei Lu")
CONTENT = "import json; from tests.tables import content; print(json.dumps(content(), default=str))"


def told(root, url):
    """What a database tells, once the ingest is done there."""
    return json.loads(done(manage(root, url, "shell", "-v0", "-c", CONTENT)))


@pytest.fixture(scope="module")
def server(tmp_path_factory, root):
    made = Server(tmp_path_factory.mktemp("databases"))
    done(manage(root, made("empty"), "migrate", "-v0"))
    yield made
    made.close()


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
    """What one ingest from beginning to end tells, how long it takes to start, and to work."""
    url = server("whole", like="empty")
    times = []
    for command in (("ingest", str(articles), "--longest", "0"), ("ingest", str(articles))):
        start = time.monotonic()
        manage(root, url, *command).communicate()
        times.append(time.monotonic() - start)
    return told(root, url), times[0], times[1] - times[0]


def test_killed_at_random_moments_and_run_again_it_lost_and_doubled_nothing(
    server, articles, root, uninterrupted
):
    whole, setting_up, working = uninterrupted
    url = server("killed", like="empty")
    moments = random.Random(2011)  # noqa: S311 - moments, no secrets
    killed, pace = 0, 1.0
    while killed < KILLS:
        process = manage(root, url, "ingest", str(articles))
        starting, going_on = moments.uniform(0.8, 1.4), moments.uniform(0, 0.1)
        time.sleep(pace * (setting_up * starting + working * going_on))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if process.returncode == -signal.SIGKILL:
            killed += 1
        else:  # all was taken in before: begin anew
            assert told(root, url) == whole
            url = server(f"killed{len(server.made)}", like="empty")
            pace *= 0.8  # the machine was busier when the time was taken
    done(manage(root, url, "ingest", str(articles)))
    assert told(root, url) == whole
    assert done(manage(root, url, "ingest", str(articles))).startswith(
        f"{ARTICLES + 1} articles: 0 new, 0 near-copy, 0 updated, {ARTICLES + 1} unchanged"
    )
    assert " 0 broken" in done(manage(root, url, "verify"))


def test_two_at_once_double_nothing(server, articles, root, uninterrupted):
    url = server("shared", like="empty")
    both = [manage(root, url, "ingest", str(articles)) for _ in range(2)]
    assert all("0 failed" in done(process) for process in both)
    assert told(root, url) == uninterrupted[0]
