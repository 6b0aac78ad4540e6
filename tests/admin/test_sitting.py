"""One sitting at the desk in a real Chromium, from the sign-in on, by keyboard alone."""

import pytest

from events.models import Candidate, Decision, Entry, Speaker, Statement
from tests.admin.test_desk import press, sign_in
from tests.factories import make_article, make_forum, make_speaker, make_statement

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def tab_to(page, words):
    """Press Tab until the link or button with these words has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == words:
            return
    pytest.fail(f"no {words!r} is reached by Tab")


def populate():
    """A statement whose span is wrong, twenty facts of mixed kinds, pairs of speakers."""
    article = make_article(
        "\N{CLAPPER BOARD} Opening.\n\nAna Lim said at the Delta Water Forum that prices rose fast."
        "\n\nRain fell, she added."
    )
    speaker, twin = make_speaker(), make_speaker("A. Lim")
    make_statement("prices rose", speaker=speaker, article=article, confidence=0.1)
    for number in range(6):
        make_forum(f"Forum {number}", confidence=0.5 + number / 100)
    for number in range(15):
        kind = ("direct", "indirect", "mixed")[number % 3]
        said = make_statement(f"word {number}", speaker=twin, confidence=0.4 + number / 50)
        Statement.objects.filter(pk=said.pk).update(kind=kind)
    for other, score in ((twin, 0.9), (make_speaker("Ana Lima"), 0.5)):
        Candidate.objects.create(
            subject="speaker",
            left_id=speaker.pk,
            right_id=other.pk,
            score=score,
            reasons=["a surname"],
        )
    return article


def test_a_sitting(live_server, page):
    """Amend a span and a date, rule on twenty facts, undo two, merge two speakers, undo that."""
    article = populate()
    sign_in(live_server, page)
    move_span(page)
    amend_date(page)
    rule_on_twenty(page)
    amended = Statement.objects.get(text="prices rose fast")
    part = amended.reports.get().evidence.get(field="part")
    assert (amended.edtf, amended.status) == ("2014-09-18", "accepted")
    assert article.text[part.start : part.end] == part.exact == "prices rose fast"
    assert Entry.objects.get(statement=amended).document["date"]["edtf"] == "2014-09-18"
    merge_and_undo(page, amended.speaker)


def move_span(page):
    assert page.inner_text(".desk-words") == "prices rose"
    page.keyboard.press("v")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("Control+Shift+ArrowRight")
    press(page, "m")
    assert page.inner_text(".desk-words") == "prices rose fast."
    page.keyboard.press("v")
    page.keyboard.press("Shift+ArrowLeft")
    press(page, "m")
    page.keyboard.press("v")
    page.keyboard.press("v")
    page.keyboard.press("Control+Shift+ArrowRight")
    press(page, "m")
    assert page.inner_text(".desk-words") == "rose fast"
    press(page, "u")
    assert page.inner_text(".desk-words") == "prices rose fast"


def amend_date(page):
    page.keyboard.press("e")
    while page.evaluate("document.activeElement.name") != "date":
        page.keyboard.press("Tab")
    page.keyboard.type("2014-09-18")
    press(page, "Enter")
    page.keyboard.press("Escape")


def rule_on_twenty(page):
    press(page, *("aaar" * 5))
    ruled = Decision.objects.exclude(verb="amend")
    assert set(ruled.values_list("subject", flat=True)) == {"forum", "statement"}
    assert (ruled.count(), ruled.filter(undone_at=None).count()) == (20, 20)
    press(page, "u", "u")
    assert ruled.filter(undone_at=None).count() == 18


def merge_and_undo(page, speaker):
    tab_to(page, "Who is who")
    page.keyboard.press("Enter")
    page.wait_for_selector(".desk-pair")
    press(page, "y")
    assert Speaker.objects.get(name="A. Lim").merged_into == speaker
    press(page, "u")
    assert not Speaker.objects.exclude(merged_into=None).exists()
    assert set(Candidate.objects.values_list("judgement", flat=True)) == {""}


def test_what_is_not_in_the_article_is_found_by_typing(live_server, page):
    chen, forum = make_speaker("Bo Chen"), make_forum(confidence=1.0, date="2011")
    statement = make_statement(confidence=0.1)
    sign_in(live_server, page)
    for field, typed in (("speaker", "chen"), ("forum", "delta")):
        page.focus(f"[data-find={field}]")
        page.keyboard.type(typed)
        page.wait_for_selector(f"#found-{field} option", state="attached")
        page.keyboard.press("Enter")
    press(page, "Enter")
    statement.refresh_from_db()
    assert (statement.speaker, statement.forum) == (chen, forum)
