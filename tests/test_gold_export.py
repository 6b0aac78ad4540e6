"""What curators ruled, as gold: accepted facts are required, rejected ones wrong, the rest neutral."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.forums import predictions
from events import edtf, gold, review
from events.extraction.records import Document
from events.ingest import ingest_document
from events.models import DateMention, Decision, Forum, Speaker, Statement
from events.vocabulary import Subject
from tests.factories import make_curator, make_organisation
from tests.test_gold import SOUND, faults

pytestmark = pytest.mark.django_db

TEXT = (
    "PORTO, May 9, 2024 - Ana Lim, director of the Harbour Council, said on May 7, 2024 that tides "
    "will rise. She spoke at the second Delta Water Forum in Porto, held on May 7, 2024. “We must "
    "build walls now,” Lim added.\n\nBo Chen, president of Kelp Trust, said that walls cost money "
    "and that nobody pays. The trust was founded in 1998."
)
OTHERS = [
    (
        "Carla Ruiz said on March 3, 2023 that “salt is the cheapest stone.” She spoke at the Reef "
        "Finance Summit in Lisbon."
    ),
    (
        "According to Dan Okoro, the minister of ports, trains are late. He opened the Rail Congress "
        "in Accra on June 2, 2022."
    ),
]


@pytest.fixture
def lead():
    return make_curator("lea")


def ingest(text=TEXT, url="https://herald.example/2024/05/09/a"):
    return ingest_document(Document(text=text, url=url), source="test.txt").article


def accept_everything(lead):
    for table, subject in ((Forum, Subject.FORUM), (Statement, Subject.STATEMENT)):
        for row in table.objects.order_by("pk"):
            review.accept(subject, row.pk, curator=lead)


def export(folder):
    out = io.StringIO()
    call_command("gold", "export", folder, stdout=out)
    return out.getvalue(), sorted(folder.glob("*.json"))


def test_what_the_engine_found_and_curators_accepted_is_what_the_engine_finds(lead, tmp_path):
    ingest()
    accept_everything(lead)
    told, (path,) = export(tmp_path / "gold")
    assert told == "1 articles: 3 statements, 1 forums.\n"
    wanted = json.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt").read_bytes().decode()
    assert (text, faults(wanted, len(text))) == (TEXT, SOUND)
    (line,) = predictions(tmp_path / "gold")
    found = json.loads(line)
    assert scored(wanted["statements"], ("speaker", "kind", "parts", "span", "cue")) == scored(
        found["statements"], ("speaker", "kind", "parts", "span", "cue")
    )
    people = ("name", "kind", "role", "organisation")
    assert scored(wanted["speakers"], people) == scored(found["speakers"], people)
    forum = ("name", "edition", "start", "end", "city", "hosts")
    assert scored(wanted["forums"], forum) == scored(found["forums"], forum)
    dates = {(tuple(one["span"]), one["edtf"]) for one in found["dates"]}
    assert {(tuple(one["span"]), one["edtf"]) for one in wanted["dates"]} == dates
    required = [text[slice(*one["span"])] for one in wanted["dates"] if not one.get("optional")]
    assert required == ["May 7, 2024"]


def scored(facts, names):
    return [{name: one[name] for name in names} for one in facts]


def test_a_ruling_changes_what_is_required(lead, tmp_path):
    article = ingest()
    accept_everything(lead)
    walls, money = (
        Statement.objects.get(text__contains="build"),
        Statement.objects.get(text__contains="money"),
    )
    bo, host = Speaker.objects.get(name="Bo Chen"), make_organisation("Kelp Trust Fund")
    review.amend(Subject.STATEMENT, walls.pk, {"speaker": bo.pk, "kind": "mixed"}, curator=lead)
    review.reject(Subject.STATEMENT, money.pk, curator=lead)
    forum = Forum.objects.get()
    review.amend(Subject.FORUM, forum.pk, {"edition": 3, "hosts": [host.pk]}, curator=lead)
    since = DateMention.objects.get(text="1998")
    review.amend(Subject.DATE, since.pk, {"date": "1998~"}, curator=lead)
    _, (path,) = export(tmp_path / "gold")
    told = json.loads(path.read_text("utf-8"))
    assert [(one["speaker"], one["kind"]) for one in told["statements"]] == [
        ("Ana Lim", "indirect"),
        ("Bo Chen", "mixed"),
    ]
    assert [(one["edition"], one["hosts"]) for one in told["forums"]] == [(3, ["Kelp Trust Fund"])]
    required = {one["edtf"] for one in told["dates"] if not one.get("optional")}
    assert required == {"2024-05-07", edtf.parse("1998~").text}
    assert path.stem == f"{article:02d}-test-txt"


def test_an_article_with_an_open_question_is_no_gold(lead, tmp_path):
    ingest()
    ingest(OTHERS[0], "https://courier.example/b")
    accept_everything(lead)
    salt = Decision.objects.get(
        subject_id=Statement.objects.get(text__contains="salt").pk, subject="statement"
    )
    review.undo(salt, curator=lead)
    told, paths = export(tmp_path / "gold")
    assert (told, len(paths)) == ("1 articles: 3 statements, 1 forums.\n", 1)


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(CommandError, match="is not an empty folder; name another one"):
        call_command("gold", "export", tmp_path)


def test_three_articles_ask_no_more_than_one(lead, django_assert_num_queries):
    ingest()
    accept_everything(lead)
    with CaptureQueriesContext(connection) as once:
        assert len(list(gold.curated())) == 1
    for number, text in enumerate(OTHERS):
        ingest(text, f"https://courier.example/{number}")
    accept_everything(lead)
    amended = 2  # which dates are amended is asked article by article
    with django_assert_num_queries(len(once) + amended):
        assert len(list(gold.curated())) == 3
