"""The curators' verbs: each changes what it says, is told in the history, and can be taken back."""

import pytest
from django.contrib.auth.models import User

from events import review
from events.models import (
    Appearance,
    Candidate,
    DateMention,
    Decision,
    Entry,
    Forum,
    Organisation,
    Revision,
    Speaker,
    SpeakerName,
    Statement,
)
from events.vocabulary import Subject, Verb
from tests.factories import (
    make_article,
    make_curator,
    make_evidence,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return make_curator()


def served():
    """All that readers see, by fact."""
    return {
        (entry.kind, entry.statement_id or entry.forum_id): (
            entry.status,
            entry.document,
            entry.speaker_id,
            entry.forum_id,
        )
        for entry in Entry.objects.all()
    }


@pytest.mark.parametrize(
    ("verb", "status"), [(review.accept, "accepted"), (review.reject, "rejected")]
)
@pytest.mark.parametrize("subject", [Subject.STATEMENT, Subject.FORUM])
def test_accept_and_reject(curator, subject, verb, status):
    row = make_statement() if subject is Subject.STATEMENT else make_forum()
    before = served()
    decision = verb(subject, row.pk, curator=curator, reason="read it")
    row.refresh_from_db()
    assert row.status == status
    assert [entry.status for entry in Entry.objects.all()] == [status]
    last = Revision.objects.latest("id")
    assert (last.subject, last.subject_id, last.curator, last.reason, last.decision) == (
        subject,
        row.pk,
        curator,
        "read it",
        decision,
    )
    review.undo(decision, curator=curator)
    assert served() == before


def test_a_decision_is_keyed_on_text_and_span(curator):
    statement = make_statement(article=make_article("Ana Lim said prices rose."))
    decision = review.reject(Subject.STATEMENT, statement.pk, curator=curator)
    article = statement.reports.get().article
    assert (decision.text_sha256, decision.start, decision.end) == (article.text_sha256, 13, 24)


def test_what_several_articles_report_is_keyed_on_the_first_of_them(curator):
    statement = make_statement(article=make_article("Ana Lim said prices rose."))
    later = make_statement(article=make_article("Prices fell, but prices rose, Ana Lim said."))
    later.reports.update(statement=statement)
    decision = review.amend(Subject.STATEMENT, statement.pk, {"parts": [[0, 7]]}, curator=curator)
    first = statement.reports.order_by("pk").first()
    assert (decision.text_sha256, decision.start, decision.end) == (
        first.article.text_sha256,
        13,
        24,
    )


AMENDMENTS = [
    pytest.param(Subject.STATEMENT, make_statement, {"date": "2011-12"}, id="when it was said"),
    pytest.param(Subject.STATEMENT, make_statement, {"kind": "direct"}, id="the kind"),
    pytest.param(Subject.STATEMENT, make_statement, {"parts": [[0, 7], [13, 19]]}, id="its place"),
    pytest.param(Subject.STATEMENT, make_statement, {"speaker": None}, id="nobody in particular"),
    pytest.param(
        Subject.FORUM,
        make_forum,
        {"edition": 5, "city": "Washington", "date": "2011-12-07/2011-12-08"},
        id="several fields at once",
    ),
    pytest.param(Subject.SPEAKER, make_speaker, {"name": "Ana B. Lim"}, id="a name"),
    pytest.param(Subject.ORGANISATION, make_organisation, {"name": "Harbour"}, id="a body"),
]


@pytest.mark.parametrize(("subject", "make", "changes"), AMENDMENTS)
def test_amend_and_undo(curator, subject, make, changes):
    row = make()
    before = {name: review.rulings.value_of(row, name) for name in changes}
    seen = served()
    decision = review.amend(subject, row.pk, changes, curator=curator)
    row = type(row).objects.get(pk=row.pk)
    assert {name: review.rulings.value_of(row, name) for name in changes} == changes
    assert (decision.before, decision.change) == (before, changes)
    review.undo(decision, curator=curator)
    row = type(row).objects.get(pk=row.pk)
    assert {name: review.rulings.value_of(row, name) for name in changes} == before
    assert served() == seen


def test_what_the_engine_missed_is_added_with_its_proof(curator):
    article = make_article("Ana Lim said prices rose. Rain fell, she added.")
    speaker = make_speaker()
    start = article.text.index("Rain fell")
    decision = review.add(
        article.pk,
        [[start, start + 9]],
        speaker=speaker.pk,
        kind="indirect",
        date="2014",
        curator=curator,
    )
    entry = Entry.objects.get()
    assert (entry.status, entry.document["statement"]["parts"]) == ("accepted", ["Rain fell"])
    (proof,) = entry.document["reports"][0]["evidence"]
    quote, position = proof["target"]["selector"]
    words = article.text[position["start"] : position["end"]]
    assert (quote["exact"], proof["rule"], words) == (
        "Rain fell",
        "curator",
        "Rain fell",
    )
    review.undo(decision, curator=curator)
    assert Entry.objects.get().status == "withdrawn"


def test_what_is_added_again_comes_after_what_was_added_meanwhile(curator):
    article, speaker = make_article("Ana Lim said prices rose. Rain fell."), make_speaker().pk
    told = {"speaker": speaker, "kind": "indirect", "curator": curator}
    first = review.add(article.pk, [[13, 24]], **told)
    review.undo(first, curator=curator)
    other = review.add(article.pk, [[26, 35]], **told)
    again = review.add(article.pk, [[13, 24]], **told)
    assert again.subject_id == first.subject_id
    review.merge(Subject.STATEMENT, first.subject_id, other.subject_id, curator=curator)
    reports = Statement.objects.get(pk=first.subject_id).reports.order_by("pk")
    assert [one.text for one in reports] == ["Rain fell", "prices rose"]


def test_hosts_are_amended_by_id(curator):
    host, other = make_organisation("Council"), make_organisation("Port Trust")
    forum = make_forum(hosts=[host])
    before = served()
    decision = review.amend(Subject.FORUM, forum.pk, {"hosts": [other.pk]}, curator=curator)
    assert [one.name for one in forum.hosts.all()] == ["Port Trust"]
    review.undo(decision, curator=curator)
    assert served() == before


def test_a_date_expression_carries_what_was_dated_by_it(curator):
    article = make_article("Ana Lim said on Sept 18 that prices rose.")
    statement = make_statement(article=article, date="2014-09-18")
    said = make_evidence(article, "Sept 18", "said", report=statement.reports.get())
    mention = DateMention(
        article=article, start=said.start, end=said.end, text="Sept 18", kind="date", rule="test"
    )
    mention.set_date("2014-09-18")
    mention.save()
    decision = review.amend(Subject.DATE, mention.pk, {"date": "2013-09-18"}, curator=curator)
    statement.refresh_from_db()
    assert (statement.edtf, statement.entry.edtf) == ("2013-09-18", "2013-09-18")
    review.undo(decision, curator=curator)
    statement.refresh_from_db()
    mention.refresh_from_db()
    assert (statement.edtf, mention.edtf) == ("2014-09-18", "2014-09-18")


REFUSALS = [
    pytest.param(
        lambda c, _: review.accept(Subject.STATEMENT, 999_999, curator=c),
        "There is no statement 999999; look it up again.",
        id="an unknown id",
    ),
    pytest.param(
        lambda c, s: review.accept(Subject.SPEAKER, s.speaker_id, curator=c),
        "A speaker cannot be accepted; amend or merge it instead.",
        id="no verb for this subject",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {"colour": "red"}, curator=c),
        "A statement has no field colour to amend; use speaker, forum, kind, date, parts.",
        id="an unknown field",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {}, curator=c),
        "A statement has no field (none given) to amend; use speaker, forum, kind, date, parts.",
        id="nothing to amend",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {"kind": "sung"}, curator=c),
        "kind: 'sung': Value 'sung' is not a valid choice.",
        id="a bad word",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {"speaker": 999_999}, curator=c),
        "speaker: 999999: speaker instance with id 999999 is not a valid choice.",
        id="an unknown speaker",
    ),
    pytest.param(
        lambda c, s: review.merge(Subject.SPEAKER, s.speaker_id, s.speaker_id, curator=c),
        "cannot be merged with itself; name another one.",
        id="with itself",
    ),
    pytest.param(
        lambda c, _: review.amend(
            Subject.FORUM, Forum.objects.get().pk, {"hosts": [77]}, curator=c
        ),
        "hosts: there is no organisation 77; give a list of ids.",
        id="an unknown host",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {"parts": [[3, 2]]}, curator=c),
        "parts: [[3, 2]] are no spans of article {article}; give [[start, end], ...]",
        id="a span that runs backward",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {"parts": [[0, 9999]]}, curator=c),
        "parts: [[0, 9999]] are no spans of article {article}",
        id="a span past the end",
    ),
    pytest.param(
        lambda c, s: review.amend(Subject.STATEMENT, s.pk, {"parts": "all"}, curator=c),
        "parts: 'all' is no list of spans",
        id="no spans at all",
    ),
    pytest.param(
        lambda c, s: review.add(
            s.reports.get().article_id, [[13, 24]], speaker=s.speaker_id, kind="direct", curator=c
        ),
        "is reported at that very span; amend that one.",
        id="adding what is there",
    ),
    pytest.param(
        lambda c, s: review.add(
            s.reports.get().article_id, [[0, 3]], speaker=77, kind="direct", curator=c
        ),
        "There is no speaker 77; look it up again.",
        id="adding for nobody",
    ),
    pytest.param(
        lambda c, _: review.merge(Subject.DATE, 1, 2, curator=c),
        "A date cannot be merged; amend it instead.",
        id="dates do not merge",
    ),
    pytest.param(
        lambda c, _: review.judge(Subject.SPEAKER, 1, 2, Verb.ACCEPT, curator=c),
        "accept is no judgement on a pair; use different, unsure, or merge.",
        id="no such judgement",
    ),
]


@pytest.mark.parametrize(("ask", "message"), REFUSALS)
def test_what_makes_no_sense_is_refused_and_changes_nothing(curator, ask, message):
    statement, _ = make_statement(), make_forum()
    before = served(), Revision.objects.count()
    with pytest.raises(review.ReviewError) as refused:
        ask(curator, statement)
    article = str(statement.reports.get().article_id)
    assert message.replace("{article}", article) in str(refused.value)
    assert (served(), Revision.objects.count(), Decision.objects.count()) == (*before, 0)


def test_a_bad_date_names_what_is_accepted(curator):
    statement = make_statement()
    with pytest.raises(review.ReviewError, match=r"'2011-02-31' is not a date.*Accepted: 2011,"):
        review.amend(Subject.STATEMENT, statement.pk, {"date": "2011-02-31"}, curator=curator)


def test_only_staff_with_the_permission_may_rule():
    statement = make_statement()
    reader = User.objects.create_user("rea", is_staff=True)
    with pytest.raises(
        review.NotPermittedError, match=r"rea may not rule: that needs .* events\.rule"
    ):
        review.accept(Subject.STATEMENT, statement.pk, curator=reader)
    assert not Decision.objects.exists()


def test_a_fact_that_changed_since_it_was_seen_is_not_overwritten(curator):
    statement = make_statement()
    seen = statement.entry.version
    review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=curator, version=seen)
    with pytest.raises(review.ConflictError, match=f"changed since version {seen}"):
        review.reject(Subject.STATEMENT, statement.pk, curator=curator, version=seen)


def test_merging_speakers_moves_what_they_said_and_undoing_moves_it_back(curator):
    short = make_speaker("Lu")
    keep = make_speaker("Lu Wei")
    statements = [
        make_statement("prices rose", speaker=short),
        make_statement("rain fell", speaker=keep),
    ]
    before = served()
    decision = review.merge(Subject.SPEAKER, keep.pk, short.pk, curator=curator)
    assert set(Statement.objects.values_list("speaker", flat=True)) == {keep.pk}
    assert {one.document["speaker"]["name"] for one in Entry.objects.all()} == {"Lu Wei"}
    assert Speaker.objects.get(pk=short.pk).merged_into == keep
    actions = Revision.objects.filter(decision=decision, subject="speaker")
    assert [(one.subject_id, one.action) for one in actions] == [(short.pk, "merged")]
    review.undo(decision, curator=curator)
    assert served() == before
    assert [Statement.objects.get(pk=one.pk).speaker for one in statements] == [short, keep]


def test_what_came_under_the_other_name_since_goes_back_with_it(curator):
    other, keep = make_speaker("Lu"), make_speaker("Lu Wei")
    decision = review.merge(Subject.SPEAKER, keep.pk, other.pk, curator=curator)
    article = make_article("Lu said snow melted.")
    Appearance.objects.create(article=article, name="Lu", speaker=keep)
    later = make_statement("snow melted", speaker=keep, article=article)
    later.reports.update(appearance=Appearance.objects.get(name="Lu"))
    review.undo(decision, curator=curator)
    later.refresh_from_db()
    assert later.speaker == other


def test_merges_are_undone_from_the_last(curator):
    a, b, c = (make_speaker(name) for name in ("A", "B", "C"))
    first = review.merge(Subject.SPEAKER, b.pk, a.pk, curator=curator)
    second = review.merge(Subject.SPEAKER, c.pk, b.pk, curator=curator)
    with pytest.raises(review.ConflictError, match=f"undo {second.pk} first"):
        review.undo(first, curator=curator)
    review.undo(second, curator=curator)
    review.undo(first, curator=curator)
    assert not Speaker.objects.exclude(merged_into=None).exists()


def test_a_decision_is_undone_once(curator):
    decision = review.accept(Subject.STATEMENT, make_statement().pk, curator=curator)
    review.undo(decision, curator=curator)
    with pytest.raises(review.ConflictError, match="was undone already"):
        review.undo(decision, curator=curator)


def test_an_older_ruling_is_not_undone_under_a_newer_one(curator):
    statement = make_statement()
    first = review.amend(Subject.STATEMENT, statement.pk, {"date": "2011"}, curator=curator)
    other = review.amend(Subject.STATEMENT, statement.pk, {"kind": "direct"}, curator=curator)
    newer = review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=curator)
    with pytest.raises(review.ConflictError, match=f"undo {newer.pk} first"):
        review.undo(first, curator=curator)
    review.undo(other, curator=curator)
    statement.refresh_from_db()
    assert (statement.kind, statement.edtf) == ("indirect", "2012")


def test_a_person_and_an_organisation_are_never_one(curator):
    person, body = make_speaker("Ana"), make_speaker("Harbour", kind="organisation")
    with pytest.raises(review.ReviewError, match="a person and an organisation"):
        review.merge(Subject.SPEAKER, person.pk, body.pk, curator=curator)


def test_a_merged_row_is_ruled_on_no_more(curator):
    one, other = make_speaker("A"), make_speaker("B")
    review.merge(Subject.SPEAKER, one.pk, other.pk, curator=curator)
    with pytest.raises(review.ReviewError, match=f"was merged into {one.pk}; take that one"):
        review.amend(Subject.SPEAKER, other.pk, {"name": "C"}, curator=curator)


def test_a_merged_row_is_referred_to_no_more(curator):
    one, other = make_speaker("A"), make_speaker("B")
    host, twin = make_organisation("Council"), make_organisation("The Council")
    review.merge(Subject.SPEAKER, one.pk, other.pk, curator=curator)
    review.merge(Subject.ORGANISATION, host.pk, twin.pk, curator=curator)
    with pytest.raises(review.ReviewError, match=f"was merged into {one.pk}; take that one"):
        review.amend(Subject.STATEMENT, make_statement().pk, {"speaker": other.pk}, curator=curator)
    with pytest.raises(review.ReviewError, match=f"was merged into {host.pk}; take that one"):
        review.amend(Subject.FORUM, make_forum().pk, {"hosts": [twin.pk]}, curator=curator)


def test_merging_organisations_and_forums_carries_hosts_and_evidence(curator):
    article = make_article("The Delta Water Forum and the Delta Forum met.")
    host, twin = make_organisation("Council"), make_organisation("The Council")
    keep = make_forum("Delta Water Forum", article=article, hosts=[host, twin])
    other = make_forum("Delta Forum", article=article)
    statement = make_statement(forum=other)
    before = served()
    merged = [
        review.merge(Subject.FORUM, keep.pk, other.pk, curator=curator),
        review.merge(Subject.ORGANISATION, host.pk, twin.pk, curator=curator),
    ]
    statement.refresh_from_db()
    assert statement.forum == keep
    assert sorted(one.exact for one in keep.evidence.all()) == ["Delta Forum", "Delta Water Forum"]
    for decision in reversed(merged):
        review.undo(decision, curator=curator)
    assert served() == before
    assert Forum.objects.get(pk=other.pk).evidence.get().exact == "Delta Forum"
    assert Organisation.objects.filter(merged_into=None).count() == 2


@pytest.mark.parametrize("verb", [Verb.DIFFERENT, Verb.UNSURE])
def test_a_judgement_on_a_pair_is_remembered_and_undone(curator, verb):
    one, other = make_speaker("Lu"), make_speaker("Lu Wei")
    decision = review.judge(Subject.SPEAKER, one.pk, other.pk, verb, curator=curator)
    assert Candidate.objects.get().judgement == verb
    review.undo(decision, curator=curator)
    assert Candidate.objects.get().judgement == ""


def test_printed_names_stay_with_the_row_that_had_them(curator):
    one, other = make_speaker("Lu"), make_speaker("Lu Wei")
    review.merge(Subject.SPEAKER, other.pk, one.pk, curator=curator)
    assert SpeakerName.objects.get(name="Lu").speaker == one


@pytest.mark.parametrize("subject", [Subject.ORGANISATION, Subject.SPEAKER])
def test_a_merge_reaches_what_tells_how_the_article_prints_whom_a_curator_named(subject, curator):
    """The speaker was found elsewhere in the article, not by the report of the statement."""
    article = make_article("Bo Chen of Kelp Trust said rain fell. Ana Lim said prices rose.")
    bo, trust = make_speaker("Bo Chen"), make_organisation("Kelp Trust")
    make_statement("rain fell", speaker=bo, article=article)
    article.appearances.filter(speaker=bo).update(role="head", organisation_entity=trust)
    named = {Subject.ORGANISATION: bo, Subject.SPEAKER: make_speaker("B. Chen")}[subject]
    keep, other = {
        Subject.ORGANISATION: (make_organisation("The Kelp Trust"), trust),
        Subject.SPEAKER: (named, bo),
    }[subject]
    statement = make_statement("prices rose", article=article)
    review.amend(Subject.STATEMENT, statement.pk, {"speaker": named.pk}, curator=curator)

    def told():
        speaker = Entry.objects.get(statement=statement).document["speaker"]
        body = speaker["organisation"]
        return speaker["name"], speaker["role"], body and body["name"]

    before = told()
    merged = review.merge(subject, keep.pk, other.pk, curator=curator)
    after = {
        Subject.ORGANISATION: ("Bo Chen", "head", "The Kelp Trust"),
        Subject.SPEAKER: ("B. Chen", "head", "Kelp Trust"),
    }[subject]
    assert told() == after
    review.undo(merged, curator=curator)
    assert told() == before != after
