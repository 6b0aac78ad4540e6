"""Whether everybody can work here: axe-core's rules on the curators' pages, light and dark."""

import hashlib
import tarfile
from base64 import b64encode
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from events import review
from events.models import Candidate, Statement
from events.vocabulary import Subject, Verb
from tests.factories import (
    make_article,
    make_curator,
    make_forum,
    make_organisation,
    make_speaker,
    make_statement,
)

BUNDLE = Path(".rostrum/axe-core-4.14.1.tgz")
INTEGRITY = (
    "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
)
"""SHA-512 of the package as the npm registry states it for version 4.14.1."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not BUNDLE.exists(),
        reason="no axe-core: npm pack axe-core@4.14.1 --pack-destination .rostrum",
    ),
]

PAGES = [
    "statement/desk/",
    "statement/desk/?show=pairs",
    "statement/",
    "forum/",
    "speaker/",
    "batch/",
    "statement/import/",
    "decision/import/",
    "candidate/",
    "decision/",
]

CHECK = """async () => {
    // Colours that pass over from one scheme to the other are to have arrived.
    document.getAnimations().forEach(one => one.finish());
    const told = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
    });
    return told.violations.map(
        one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')
    );
}"""


@pytest.fixture(scope="session")
def axe():
    package = BUNDLE.read_bytes()
    assert b64encode(hashlib.sha512(package).digest()).decode() == INTEGRITY
    with tarfile.open(BUNDLE) as archive:
        return archive.extractfile("package/axe.min.js").read().decode()


def violations(page, axe):
    """What is wrong with the page as it stands, in the light and in the dark."""
    page.evaluate(axe)
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [f"({scheme}) {one}" for one in page.evaluate(CHECK)]
    return found


def populate():
    article = make_article("Ana Lim said at the Delta Water Forum that prices rose. Rain fell.")
    speaker, other = make_speaker(), make_speaker("A. Lim")
    make_forum(article=article, hosts=[make_organisation()], confidence=0.5)
    make_statement(speaker=speaker, article=article, date="2014")
    make_statement("Rain fell", speaker=other, article=article)
    Candidate.objects.create(
        subject="speaker", left_id=speaker.pk, right_id=other.pk, score=0.5, reasons=["surname"]
    )


def planned(curator):
    asked = [
        review.Asked(verb=Verb.ACCEPT, subject=Subject.STATEMENT, pk=row.pk)
        for row in Statement.objects.all()
    ]
    return review.plan(asked, title="accept statements", curator=curator)


def read_twice(lead):
    """One statement that two readers differ on, and one that waits for the second."""
    for text in ("hail fell", "fog rose"):
        review.accept(Subject.STATEMENT, make_statement(text).pk, curator=make_curator(text))
    review.draw(1, curator=lead)
    first = review.to_read(lead).first()
    review.answer(first, Verb.AMEND, {"date": "2014"}, curator=lead, reason="the diary")
    return ["reading/", "reading/read/", "reading/settle/", "reading/agreement/"]


def opened(live_server, page, axe):
    """What is wrong with the fields for a new speaker and a new forum, which keys open."""
    page.goto(f"{live_server.url}/admin/events/statement/desk/")
    while not page.query_selector("[data-new]"):
        page.keyboard.press("s")
    found = {}
    for key in ("w", "f"):
        page.keyboard.press("/")
        page.keyboard.type("Rain")
        page.keyboard.press("Enter")
        page.keyboard.press(key)
        found[f"what {key} opens"] = violations(page, axe)
        page.keyboard.press("Escape")
    return found


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_of_the_curators_shuts_anybody_out(live_server, page, axe, width):
    populate()
    batch = planned(make_curator("cora", password="correct horse"))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(live_server.url + "/admin/login/")
    found = {"login/": violations(page, axe)}
    page.fill("[name=username]", "cora")
    page.fill("[name=password]", "correct horse")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    for name in [*PAGES, f"batch/{batch.pk}/change/", *read_twice(User.objects.get())]:
        page.goto(f"{live_server.url}/admin/events/{name}")
        found[name] = violations(page, axe)
    found |= opened(live_server, page, axe)
    page.goto(f"{live_server.url}/admin/events/statement/?status=all")
    page.check("#action-toggle")
    page.select_option("select[name=action]", "amend_selected")
    page.click("button[name=index]")
    page.select_option("select[name=field]", "kind")
    found["the field"] = violations(page, axe)
    page.click("input[type=submit]")
    page.wait_for_selector("text=Nothing is changed yet")
    found["the value"] = violations(page, axe)
    wrong = [f"{name} {one}" for name, told in found.items() for one in told]
    assert not wrong, "\n".join(wrong)
