"""A speaker or a forum that the engine missed: added with its proof, kept by it, taken back whole."""

import pytest

from events import review
from events.ingest.store import restore, store
from events.models import (
    Appearance,
    Article,
    Candidate,
    Decision,
    Entry,
    Evidence,
    Forum,
    ForumSeries,
    Organisation,
    OrganisationName,
    Revision,
    SeriesName,
    Speaker,
    SpeakerName,
    Statement,
)
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)
from tests.findings import arrival, extraction, speaker, statement

pytestmark = pytest.mark.django_db

TEXT = "At the Kelp Summit in Hue, Bo Chen, head of Kelp Trust, said prices rose. Ana Lim agreed."
CHEN = (27, 34)
SUMMIT = (7, 18)


@pytest.fixture
def curator():
    return make_curator()


@pytest.fixture
def article():
    return make_article(TEXT)


def add_chen(article, curator, **told):
    told = {"name": "Bo Chen", "kind": "person", **told}
    return review.add_speaker(article.pk, CHEN, **told, curator=curator)


def add_summit(article, curator, **told):
    told = {"name": "Kelp Summit", **told}
    return review.add_forum(article.pk, SUMMIT, **told, curator=curator)


def left():
    """What an addition may leave behind: what is listed, named, proved and asked."""
    return {
        "speakers": list(Speaker.objects.filter(withdrawn=False).values_list("name", flat=True)),
        "bodies": list(Organisation.objects.filter(withdrawn=False).values_list("name", flat=True)),
        "series": list(ForumSeries.objects.filter(withdrawn=False).values_list("name", flat=True)),
        "forums": list(Forum.objects.exclude(status="withdrawn").values_list("name", flat=True)),
        "names": [
            sorted(table.objects.values_list("name", flat=True))
            for table in (SpeakerName, OrganisationName, SeriesName)
        ],
        "appearances": list(Appearance.objects.values_list("name", flat=True)),
        "evidence": list(Evidence.objects.values_list("field", "start", "end", "aside")),
        "pairs": list(Candidate.objects.values_list("subject", "left_id", "right_id")),
    }


# ---------------------------------------------------------------- a speaker


def test_a_speaker_is_added_with_the_words_that_name_them(article, curator):
    decision = add_chen(
        article, curator, role="head", organisation_as_printed="Kelp Trust", reason="overlooked"
    )
    added = Speaker.objects.get()
    assert (decision.verb, decision.subject, decision.subject_id) == ("add", "speaker", added.pk)
    assert (decision.text_sha256, decision.start, decision.end) == (article.text_sha256, *CHEN)
    printed = Appearance.objects.get()
    assert (added.name, added.kind, str(printed)) == (
        "Bo Chen",
        "person",
        "Bo Chen, head, Kelp Trust",
    )
    assert printed.organisation_entity.name == "Kelp Trust"
    (proof,) = printed.evidence.all()
    assert (proof.field, proof.exact, proof.prefix, proof.suffix, proof.rule) == (
        "name",
        "Bo Chen",
        "At the Kelp Summit in Hue, ",
        ", head of Kelp Trust, said price",
        "curator",
    )
    told = Revision.objects.of(Subject.SPEAKER, added.pk).get()
    assert (told.action, told.curator, told.reason, told.decision) == (
        "created",
        curator,
        "overlooked",
        decision,
    )


def test_a_body_that_speaks_is_one_of_the_organisations(article, curator):
    body = make_organisation("Kelp Trust")
    OrganisationName.objects.create(organisation=body, name="Kelp Trust", key="kelp trust")
    review.add_speaker(
        article.pk, (44, 54), name="Kelp Trust", kind="organisation", curator=curator
    )
    assert Speaker.objects.get().organisation == body
    assert Appearance.objects.get().organisation_entity == body


def test_a_statement_of_an_added_speaker_is_served_with_their_role(article, curator):
    """By amending one that was found, and by adding one that was missed."""
    found = make_statement("prices rose", speaker=make_speaker("Ana Lim"), article=article)
    pk = add_chen(article, curator, role="head", organisation_as_printed="Kelp Trust").subject_id
    review.amend(Subject.STATEMENT, found.pk, {"speaker": pk}, curator=curator)
    review.add(article.pk, [[0, 18]], speaker=pk, kind="indirect", curator=curator)
    served = [entry.document["speaker"] for entry in Entry.objects.all()]
    assert [
        (one["name"], one["role"], one["organisation_as_printed"], one["organisation"]["name"])
        for one in served
    ] == [("Bo Chen", "head", "Kelp Trust", "Kelp Trust")] * 2


def test_a_namesake_stays_somebody_else_until_a_curator_tells(article, curator):
    known = make_speaker("Bo Chen")
    SpeakerName.objects.update(key="bo chen")
    added = add_chen(article, curator).subject_id
    pair = Candidate.objects.get()
    assert (pair.subject, pair.left_id, pair.right_id, pair.reasons) == (
        "speaker",
        known.pk,
        added,
        ["both Bo Chen"],
    )


ADDITIONS = [
    pytest.param(add_chen, {}, id="a speaker"),
    pytest.param(
        add_chen,
        {"role": "head", "organisation_as_printed": "Kelp Trust"},
        id="a speaker with a new organisation",
    ),
    pytest.param(
        add_chen,
        {"organisation_as_printed": "The Harbour Council"},
        id="a speaker of a known organisation under a new name",
    ),
    pytest.param(add_chen, {"kind": "organisation"}, id="a body"),
    pytest.param(add_chen, {"kind": "unnamed", "name": "a merchant"}, id="somebody unnamed"),
    pytest.param(add_summit, {}, id="a forum of a new series"),
    pytest.param(add_summit, {"name": "Delta Water Forum"}, id="a forum of a known series"),
    pytest.param(
        add_summit,
        {"date": "2011-12-07/2011-12-08", "edition": 5, "city": "Hue", "country": "Vietnam"},
        id="a forum with its details",
    ),
]


@pytest.mark.parametrize(("add", "told"), ADDITIONS)
def test_what_was_added_is_taken_back_whole_and_added_again(article, curator, add, told):
    make_speaker("Bo Chen")
    SpeakerName.objects.update(key="bo chen")
    body = make_organisation()
    OrganisationName.objects.create(
        organisation=body, name="Harbour Council", key="harbour council"
    )
    make_forum(date="2011-12")
    SeriesName.objects.update(key="delta water")
    before = left()
    decision = add(article, curator, **told)
    added = left()
    assert added != before
    review.undo(decision, curator=curator)
    assert left() == before
    last = Revision.objects.of(Subject(decision.subject), decision.subject_id)
    assert last.values_list("action", flat=True).first() == "withdrawn"
    add(article, curator, **told)
    again = left()
    assert {name: again[name] for name in again if name != "pairs"} == {
        name: added[name] for name in added if name != "pairs"
    }
    assert len(again["pairs"]) == len(added["pairs"])


def test_what_was_taken_back_is_no_more_ruled_on(article, curator):
    told = {"role": "head", "organisation_as_printed": "Kelp Trust"}
    speaker_added, forum_added = add_chen(article, curator, **told), add_summit(article, curator)
    body = Organisation.objects.get()
    for decision in (forum_added, speaker_added):
        review.undo(decision, curator=curator)
    found = make_statement()
    rulings = {
        "speaker": {"speaker": speaker_added.subject_id},
        "forum": {"forum": forum_added.subject_id},
    }
    for subject, changes in rulings.items():
        with pytest.raises(review.ReviewError, match=rf"^{subject} \d+ was added and taken back"):
            review.amend(Subject.STATEMENT, found.pk, changes, curator=curator)
    with pytest.raises(review.ReviewError, match=r"was added and taken back; add it again"):
        review.amend(Subject.ORGANISATION, body.pk, {"name": "Trust"}, curator=curator)
    with pytest.raises(review.ReviewError, match=r"^organisation \d+ was added and taken back"):
        review.amend(Subject.FORUM, make_forum().pk, {"hosts": [body.pk]}, curator=curator)


def test_nothing_is_taken_back_on_which_a_later_ruling_stands(article, curator):
    decision = add_chen(article, curator)
    later = review.add(
        article.pk, [[0, 18]], speaker=decision.subject_id, kind="indirect", curator=curator
    )
    with pytest.raises(review.ConflictError, match=f"undo {later.pk} first"):
        review.undo(decision, curator=curator)
    review.undo(later, curator=curator)
    review.undo(decision, curator=curator)
    assert Speaker.objects.get().withdrawn
    assert Entry.objects.get().status == "withdrawn"


REFUSALS = [
    pytest.param(add_chen, {"name": " "}, "name: ' ' is no name; give 1 to 300", id="no name"),
    pytest.param(add_chen, {"name": 7}, "name: 7 is no name", id="a number for a name"),
    pytest.param(add_chen, {"name": "x" * 301}, "is no name; give 1 to 300", id="a long name"),
    pytest.param(add_chen, {"name": "Bo\0Chen"}, "is no name", id="what no text prints"),
    pytest.param(add_chen, {"kind": "ghost"}, "kind: 'ghost' is none; use one of", id="a kind"),
    pytest.param(add_chen, {"role": None}, "role: None is no name; give 0 to", id="no role at all"),
    pytest.param(
        add_chen, {"name": "Ana Lim"}, "The article has that speaker already: choose", id="known"
    ),
    pytest.param(add_summit, {"name": ""}, "name: '' is no name", id="a forum without a name"),
    pytest.param(add_summit, {"date": "soon"}, "'soon'", id="no date"),
    pytest.param(add_summit, {"edition": 0}, "edition: 0 is no number", id="no edition"),
    pytest.param(add_summit, {"edition": "5"}, "edition: '5' is no number", id="a text"),
    pytest.param(
        add_summit,
        {"name": "Delta Water Forum"},
        "The article has that forum already: choose",
        id="a known forum",
    ),
]


@pytest.mark.parametrize(("add", "told", "message"), REFUSALS)
def test_what_makes_no_sense_is_refused_without_a_trace(curator, add, told, message):
    article = make_article(TEXT + " The Delta Water Forum follows.")
    make_statement("prices rose", article=article)
    make_forum(article=article)
    before = left()
    with pytest.raises(review.ReviewError) as refused:
        add(article, curator, **told)
    assert message in str(refused.value)
    assert (left(), Decision.objects.count()) == (before, 0)


@pytest.mark.parametrize(
    ("span", "message"),
    [
        ((3, 3), "span: [(3, 3)] are no spans of article"),
        ((-1, 3), "are no spans of article"),
        ((0, 9999), "are no spans of article"),
        ((6, 7), "hold white space only"),
        ("no", "is no list of spans"),
        (None, "is no list of spans"),
    ],
)
def test_a_span_that_is_none_is_refused(article, curator, span, message):
    for add, told in (
        (review.add_speaker, {"kind": "person"}),
        (review.add_forum, {}),
    ):
        with pytest.raises(review.ReviewError) as refused:
            add(article.pk, span, name="Bo", curator=curator, **told)
        assert message in str(refused.value)
    with pytest.raises(review.ReviewError, match="There is no article 99999"):
        review.add_forum(99999, (0, 3), name="Bo", curator=curator)


def test_who_is_named_just_there_is_not_added_under_another_name(article, curator):
    add_chen(article, curator)
    with pytest.raises(review.ReviewError, match="has that speaker already"):
        add_chen(article, curator, name="B. Chen")
    add_summit(article, curator)
    with pytest.raises(review.ReviewError, match="has that forum already"):
        add_summit(article, curator, name="The Summit")


def test_one_place_is_the_key_of_one_addition_wherever_its_words_are_shown(article, curator):
    decision = add_summit(article, curator)
    moved = {"field": "name", "text_sha256": article.text_sha256, "spans": [[0, 18]]}
    review.amend(Subject.FORUM, decision.subject_id, {"place": moved}, curator=curator)
    with pytest.raises(review.ReviewError, match="has that forum already"):
        add_summit(article, curator, name="Another Summit")


# ---------------------------------------------------------------- a later reading


def read(engine, **found):
    return extraction(engine=engine, published="2024-05-08", **found)


FOUND = {
    "speakers": (speaker(TEXT, "Bo Chen", role="head", aliases=["Chen"]),),
    "statements": (statement(TEXT, "Bo Chen", "prices rose"),),
}


def test_a_later_reading_neither_drops_nor_changes_who_was_added(curator):
    article = Article.objects.get(pk=store(arrival(TEXT), read("1")).article)
    pk = add_chen(article, curator, name="Chen Bo", role="chief").subject_id
    restore(article, read("2"))
    assert str(Appearance.objects.get()) == "Chen Bo, chief"
    restore(article, read("3", **FOUND))
    assert str(Appearance.objects.get()) == "Chen Bo, chief"
    assert (Speaker.objects.count(), Statement.objects.get().speaker_id) == (1, pk)
    shown = Evidence.objects.filter(appearance__isnull=False, field="name", aside=False)
    assert [(one.exact, one.rule) for one in shown] == [("Bo Chen", "curator")]
    restore(article, read("4"))
    assert str(Appearance.objects.get()) == "Chen Bo, chief"


def test_who_was_found_meanwhile_stays_when_the_addition_is_taken_back(curator):
    article = Article.objects.get(pk=store(arrival(TEXT), read("1")).article)
    decision = add_chen(article, curator)
    restore(article, read("2", **FOUND))
    review.undo(decision, curator=curator)
    assert not Speaker.objects.get().withdrawn
    assert Entry.objects.get().document["speaker"]["name"] == "Bo Chen"
    proofs = Evidence.objects.filter(appearance__isnull=False, field="name")
    assert [(one.exact, one.aside, one.rule) for one in proofs] == [
        ("Bo Chen", False, "mention"),
        ("Chen", False, "mention"),
    ]


def test_replayed_on_a_fresh_ingest_later_rulings_find_what_was_added(curator):
    article = Article.objects.get(pk=store(arrival(TEXT), read("1", **FOUND)).article)
    ana = review.add_speaker(
        article.pk,
        (74, 81),
        name="Ana Lim",
        kind="person",
        organisation_as_printed="Harbour Council",
        curator=curator,
    ).subject_id
    forum = add_summit(article, curator).subject_id
    said = Statement.objects.get()
    body, series = Organisation.objects.get(name="Harbour Council"), ForumSeries.objects.get()
    review.amend(Subject.STATEMENT, said.pk, {"speaker": ana, "forum": forum}, curator=curator)
    review.amend(Subject.FORUM, forum, {"hosts": [body.pk]}, curator=curator)
    review.amend(Subject.SERIES, series.pk, {"name": "Summits"}, curator=curator)
    here, lines = Entry.objects.get(statement=said).document, list(review.export())
    for decision in Decision.objects.order_by("-pk"):
        review.undo(decision, curator=curator)
    told = review.replay(lines, curator=curator)
    assert (told.unfit, told.done) == ([], 5)
    again = Entry.objects.get(statement=said).document
    assert again["speaker"]["name"] == here["speaker"]["name"] == "Ana Lim"
    assert again["forum"]["name"] == here["forum"]["name"] == "Kelp Summit"
    assert [one["name"] for one in again["forum"]["hosts"]] == ["Harbour Council"]
    assert again["forum"]["series"]["name"] == "Summits"
    assert list(review.export()) == lines
