"""The desk in a real browser, by keyboard alone, and its address without one."""

import json
import re

import pytest
from django.urls import reverse

from events import review
from events.models import Candidate, Decision, Forum, Outlet, Speaker, Statement
from events.vocabulary import Subject
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_speaker,
    make_statement,
)

DESK = "/admin/events/statement/desk/"


@pytest.fixture
def desk(client, db):  # noqa: ARG001 - a fixture is asked for by its name
    client.force_login(make_curator())
    return client


def rule(desk, **body):
    response = desk.post(
        reverse("admin:events_desk_rule"), json.dumps(body), content_type="application/json"
    )
    return response.status_code, response.json()


def shown(html):
    """The fact that a piece of the desk shows."""
    subject = html.split('data-subject="')[1].split('"')[0]
    return subject, int(html.split('data-id="')[1].split('"')[0])


def test_the_most_doubtful_comes_first_whatever_it_is(desk):
    sure = make_statement(date="2014", confidence=0.95)
    forum = make_forum("Unsure Forum", confidence=0.5)
    nobody = make_statement("rain fell", confidence=0.2)
    page = desk.get(DESK)
    assert [shown(item) for item in page.context["items"]] == [
        ("statement", nobody.pk),
        ("forum", forum.pk),
    ]
    place = page.context["items"][1].split('data-place="')[1].split('"')[0]
    _, answer = rule(desk, verb="skip", after=place)
    assert [shown(item) for item in answer["items"]] == [("statement", sure.pk)]


def test_places_lead_through_the_whole_queue_once(desk):
    speaker = make_speaker()
    statements = {make_statement(f"word {n}", speaker=speaker).pk for n in range(6)}
    forums = {make_forum(f"Forum {n}", confidence=0.7).pk for n in range(4)}
    place, seen = "", []
    while True:
        _, answer = rule(desk, verb="skip", after=place)
        if not answer["items"]:
            break
        seen.append(shown(answer["items"][0]))
        place = answer["items"][0].split('data-place="')[1].split('"')[0]
    assert len(seen) == len(set(seen)) == 10
    assert {pk for subject, pk in seen if subject == "statement"} == statements
    assert {pk for subject, pk in seen if subject == "forum"} == forums


FILTERS = [
    ({"speaker": "chen"}, [("statement", "rain fell")]),
    ({"forum": "delta"}, [("statement", "prices rose"), ("forum", "Delta Water Forum")]),
    ({"rule": "test"}, [("statement", "prices rose"), ("statement", "rain fell")]),
    ({"rule": "none"}, []),
    ({"language": "zh"}, []),
    ({"outlet": "herald"}, [("statement", "rain fell")]),
    ({"outlet": "herald", "speaker": "ana"}, []),
    ({"forum": "delta", "rule": "te"}, [("statement", "prices rose")]),
    ({"speaker": "b. chen"}, [("statement", "rain fell")]),
]


@pytest.mark.parametrize(("filters", "found"), FILTERS)
def test_filters(desk, filters, found):
    forum = make_forum()
    make_statement("prices rose", forum=forum)
    bo, once = make_speaker("Bo Chen"), make_speaker("B. Chen")
    Speaker.objects.filter(pk=once.pk).update(merged_into=bo)
    article = make_article("Bo Chen said rain fell.", outlet=Outlet.objects.create(name="Herald"))
    make_statement("rain fell", speaker=bo, article=article)
    items, place = [], ""
    while True:
        _, answer = rule(desk, verb="skip", after=place, filters=filters)
        if not answer["items"]:
            break
        subject, pk = shown(answer["items"][0])
        words = Statement.objects.get(pk=pk).text if subject == "statement" else forum.name
        items.append((subject, words))
        place = answer["items"][0].split('data-place="')[1].split('"')[0]
    assert sorted(items) == sorted(found)


def test_a_ruling_answers_with_the_fact_after_the_next(desk):
    first, second, third = (make_statement(f"word {n}", confidence=n / 10) for n in (1, 2, 3))
    after = f"{Statement.objects.get(pk=second.pk).doubt!r}:statement:{second.pk}"
    status, answer = rule(desk, verb="accept", subject="statement", id=first.pk, after=after)
    assert (status, shown(answer["items"][0])) == (200, ("statement", third.pk))
    assert Decision.objects.get(pk=answer["decision"]).subject_id == first.pk


def test_somebody_elses_ruling_is_shown_instead_of_being_overwritten(desk):
    statement = make_statement()
    seen = statement.entry.version
    review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=make_curator("another"))
    status, answer = rule(
        desk,
        verb="amend",
        subject="statement",
        id=statement.pk,
        version=seen,
        changes={"date": "2013"},
    )
    assert (status, "was changed since version" in answer["refused"]) == (409, True)
    assert 'value="2012"' in answer["again"]


BAD = [
    ({"verb": "dance", "subject": "statement", "id": 1}, "reload the desk"),
    ({"verb": "accept", "subject": "planet", "id": 1}, "reload the desk"),
    ({"verb": "accept"}, "reload the desk"),
    ({"verb": "accept", "subject": "statement", "id": 77}, "There is no statement 77"),
    ({"verb": "undo", "decision": 77}, "There is nothing to undo in this sitting"),
    ([1], "reload the desk"),
    ({"verb": "add", "subject": "speaker", "article": 1, "span": [0, 3]}, "reload the desk"),
    (
        {
            "verb": "add",
            "subject": "forum",
            "article": 77,
            "span": [0, 3],
            "told": {"name": "A", "date": "", "edition": "", "city": "", "country": ""},
        },
        "There is no article 77",
    ),
]


@pytest.mark.parametrize(("body", "message"), BAD)
def test_a_ruling_that_makes_no_sense_is_refused(desk, body, message):
    response = desk.post(
        reverse("admin:events_desk_rule"), json.dumps(body), content_type="application/json"
    )
    assert (response.status_code, message in response.json()["refused"]) == (400, True)


@pytest.mark.parametrize("count", [1, 3])
def test_a_ruling_asks_the_same_number_of_queries_however_many_wait(
    desk, count, django_assert_num_queries
):
    statements = [make_statement(f"word {n}", date="2014") for n in range(count + 2)]
    seen = {"id": statements[0].pk, "version": statements[0].entry.version}
    with django_assert_num_queries(21):
        rule(desk, verb="accept", subject="statement", **seen)


def test_a_statement_comes_with_what_its_first_article_tells_of_it(desk):
    """The words of the statement, those of another, who and what is named there, once each."""
    article = make_article("At the Delta Water Forum Bo Chen said rain fell; Ana Lim: prices rose.")
    forum = make_forum("Delta Water Forum", article=article, confidence=1.0)
    make_statement("rain fell", speaker=make_speaker("Bo Chen"), article=article, confidence=1.0)
    statement = make_statement("prices rose", article=article, forum=forum, confidence=0.1)
    told_too = make_statement("prices rose", article=make_article("Ana Lim: prices rose."))
    told_too.reports.update(statement=statement)
    item = desk.get(DESK).context["items"][0]
    choices = re.findall(r'<option value="\d+"( selected)?>([^<]+)</option>', item)
    assert choices == [(" selected", "Ana Lim"), ("", "Bo Chen"), (" selected", forum.name)]
    assert re.findall(r'<mark class="(\w+)" title="\w+">([^<]+)</mark>', item) == [
        ("other", "rain fell"),
        ("part", "prices rose"),
    ]
    assert (f'data-version="{statement.entry.version}"' in item, "1 more report<" in item) == (
        True,
        True,
    )


def test_a_forum_comes_with_its_own_version_and_counts_its_articles(desk):
    forum = make_forum(article=make_article("The Delta Water Forum met."), confidence=0.1)
    version = forum.entries.get().version
    make_statement(forum=forum)
    item = desk.get(DESK).context["items"][0]
    assert shown(item) == ("forum", forum.pk)
    assert re.findall(r'<mark class="(\w+)"', item) == ["part"]
    assert (f'data-version="{version}"' in item, "· 1 article<" in item) == (True, True)


# ---------------------------------------------------------------- in Chromium


def press(page, *keys):
    """Press keys that rule, each on a fact that is on the screen; wait for the last answer."""
    before = int(page.get_attribute("#desk-said", "data-answers") or 0)
    for key in keys:
        page.wait_for_selector(".desk-item")
        page.keyboard.press(key)
    answered(page, before + len(keys))


def answered(page, count):
    """Wait until so many rulings of the sitting were answered."""
    page.wait_for_function(
        "count => Number(document.getElementById('desk-said').dataset.answers) === count",
        arg=count,
    )


def select(page, words):
    """Select words in the article, as a mouse or a keyboard would."""
    page.evaluate(
        """words => {
            const article = document.querySelector('.rostrum-article');
            const start = article.textContent.indexOf(words);
            const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
            const ends = [];
            for (let at = 0; walker.nextNode(); at += walker.currentNode.length)
                for (const end of [start, start + words.length])
                    if (end >= at && end <= at + walker.currentNode.length)
                        ends.push([end, walker.currentNode, end - at]);
            const first = ends.filter(([end]) => end === start).at(-1);
            const last = ends.find(([end]) => end === start + words.length);
            getSelection().setBaseAndExtent(first[1], first[2], last[1], last[2]);
        }""",
        words,
    )


def sign_in(live_server, page):
    make_curator("cora", password="correct horse")
    page.goto(live_server.url + DESK)
    page.wait_for_selector("#id_username:focus")  # on a busy machine the page is loaded before
    page.keyboard.type("cora")
    page.keyboard.press("Tab")
    page.keyboard.type("correct horse")
    page.keyboard.press("Enter")
    page.wait_for_url(live_server.url + DESK)  # with its script: not the page that asks for a name
    page.wait_for_selector(".desk-item")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_who_is_who_by_keyboard(live_server, page):
    """Merge two speakers, see the next pair, take the merge back, then tell them apart."""
    keep, other, third = make_speaker("Lu Wei"), make_speaker("Lu"), make_speaker("W. Lu")
    said = make_statement(speaker=other)
    pairs = [
        Candidate.objects.create(
            subject="speaker",
            left_id=keep.pk,
            right_id=one.pk,
            score=score,
            reasons=["a bare surname"],
        )
        for one, score in ((other, 0.9), (third, 0.4))
    ]
    sign_in(live_server, page)
    page.goto(live_server.url + DESK + "?show=pairs")
    assert "a bare surname · score 0.90" in page.inner_text(".desk-fact .help >> nth=0")
    moving = page.inner_text(".desk-side >> nth=1 >> .moving").splitlines()
    assert moving[0] == "statements 1: prices rose"
    assert moving[1].startswith("appearances 1: Lu, in ")

    press(page, "y")
    said.refresh_from_db()
    assert said.speaker == keep
    assert "W. Lu" in page.inner_text(".desk-sides")
    press(page, "u")
    said.refresh_from_db()
    assert said.speaker == other
    assert "also" not in page.inner_text(".desk-side >> nth=0")
    page.focus(".desk-item [name=keep] >> nth=0")
    page.keyboard.press("ArrowDown")
    press(page, "y")
    assert Speaker.objects.get(pk=keep.pk).merged_into == other
    press(page, "u")
    press(page, "d")
    assert "W. Lu" in page.inner_text(".desk-sides")
    press(page, "o")
    assert [Candidate.objects.get(pk=pair.pk).judgement for pair in pairs] == [
        "different",
        "unsure",
    ]
    assert Speaker.objects.filter(merged_into=None).count() == 3


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_both_versions_are_shown_at_a_conflict(live_server, page, complaints):
    statement = make_statement()
    sign_in(live_server, page)
    review.amend(Subject.STATEMENT, statement.pk, {"date": "2012"}, curator=make_curator("another"))
    page.keyboard.press("e")
    page.fill(".desk-fact [name=date]", "2013")
    press(page, "Enter")
    page.wait_for_selector(".desk-conflict")
    assert page.inner_text(".desk-conflict dl").split() == ["date", "2013"]
    assert page.input_value(".desk-fact [name=date]") == "2012"
    assert "409" in complaints.pop()


TEXT = "At the Kelp Summit in Hue, Bo Chen of Kelp Trust said prices rose. Rain fell."


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_who_and_where_the_engine_missed_are_added_by_keyboard(live_server, page):
    """A speaker with role and organisation, a forum; both chosen, amended, and undone."""
    statement = make_statement(article=make_article(TEXT))
    sign_in(live_server, page)
    find(page, "bo chen")
    page.keyboard.press("w")
    assert page.evaluate("document.activeElement.value") == "Bo Chen"
    assert highlighted(page) == ["Bo Chen"]  # the field has the focus, and shows no selection
    for typed in ("", "head", "Kelp Trust"):
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    press(page, "Enter")
    added = Speaker.objects.get(name="Bo Chen")
    assert highlighted(page) == []
    assert page.evaluate("document.activeElement.value") == str(added.pk)
    assert str(added.appearances.get()) == "Bo Chen, head, Kelp Trust"
    assert added.appearances.get().evidence.get().exact == "Bo Chen"
    forum = add_forum(page)
    press(page, "Enter")
    statement.refresh_from_db()
    assert (statement.speaker, statement.forum) == (added, forum)
    page.keyboard.press("Escape")
    press(page, "u", "u", "u")
    statement.refresh_from_db()
    added.refresh_from_db()
    assert (statement.speaker.name, statement.forum, added.withdrawn) == ("Ana Lim", None, True)
    chosen = page.eval_on_selector_all(
        ".desk-fact [name] option", "all => all.map(one => one.text)"
    )
    assert not {"Bo Chen", "Kelp Summit"} & set(chosen)


def highlighted(page):
    """The words of the article that are shown as chosen for a new speaker or forum."""
    return page.evaluate("[...CSS.highlights.get('chosen')].map(String)")


def add_forum(page):
    """Add the forum that the article names, with its month, by keyboard."""
    page.keyboard.press("Escape")
    find(page, "kelp")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("f")
    page.keyboard.press("Tab")
    page.keyboard.type("2011-12")
    press(page, "Enter")
    forum = Forum.objects.get()
    assert (forum.name, forum.edtf, forum.status) == ("Kelp Summit", "2011-12", "accepted")
    return forum


def find(page, words):
    """Find words of the article by keyboard, which selects them."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    assert page.evaluate("getSelection().toString()").casefold() == words


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_who_the_engine_missed_is_added_by_mouse_and_says_the_rest(live_server, page):
    make_statement(article=make_article(TEXT))
    sign_in(live_server, page)
    page.click("[data-verb=voice]")
    assert "Select the words" in page.inner_text("#desk-said")
    select(page, "Bo Chen")
    page.click("[data-verb=voice]")
    page.click("#new-speaker [data-verb=leave]")
    assert not page.is_visible("#new-speaker")
    select(page, "Bo Chen")
    page.click("[data-verb=voice]")
    page.select_option("#new-speaker [data-told=kind]", "organisation")
    page.click("#new-speaker [data-verb=make]")
    page.wait_for_selector("#new-speaker", state="hidden")
    select(page, "Rain fell")
    page.click("[data-verb=add]")
    answered(page, 2)
    said = Statement.objects.get(text="Rain fell")
    assert (said.speaker.name, said.speaker.kind) == ("Bo Chen", "organisation")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_who_is_in_the_article_already_is_not_added(live_server, page, complaints):
    make_statement(article=make_article("Ana Lim said prices rose."))
    sign_in(live_server, page)
    find(page, "ana lim")
    page.keyboard.press("w")
    press(page, "Enter")
    assert "The article has that speaker already" in page.inner_text("#desk-said")
    assert page.is_visible("#new-speaker")
    assert "400" in complaints.pop()
    page.keyboard.press("Escape")
    assert not page.is_visible("#new-speaker")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_words_that_support_a_forum_are_set_by_keyboard(live_server, page):
    """Those for its date, then those for its name; the last is undone."""
    article = make_article("The Kelp Summit met on May 7, 2024. The second Kelp Summit ended.")
    forum = make_forum("Kelp Summit", article=article)
    sign_in(live_server, page)
    page.focus("[data-words]")
    page.keyboard.press(
        "d"
    )  # the only one: a slow machine takes several letters for several choices
    page.keyboard.press("Escape")
    find(page, "may 7, 2024")
    press(page, "m")
    assert "printed “May 7, 2024”" in page.inner_text(".desk-fact")
    find(page, "second kelp summit")
    press(page, "m")
    shown = forum.evidence.filter(aside=False).order_by("field")
    places = [("dates", "May 7, 2024"), ("name", "second Kelp Summit")]
    assert list(shown.values_list("field", "exact")) == places
    press(page, "u")
    assert list(shown.values_list("field", "exact")) == [places[0], ("name", "Kelp Summit")]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_missed_statement_is_added_by_selection(live_server, page):
    article = make_article("Ana Lim said prices rose. Rain fell, she added.")
    make_statement(article=article)
    sign_in(live_server, page)
    select(page, "Rain fell")
    press(page, "+")
    added = Statement.objects.get(text="Rain fell")
    assert (added.status, added.speaker.name) == ("accepted", "Ana Lim")
    assert added.reports.get().evidence.get().exact == "Rain fell"
