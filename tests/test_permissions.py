"""Who may do what: every verb, by every role, over every channel, and nothing by the back door."""

import io
import json

import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.urls import reverse

from events import review
from events.models import ApiToken, Batch, Candidate, Decision
from events.review import Role
from events.vocabulary import Subject, Verb
from tests.factories import make_article, make_curator, make_forum, make_speaker, make_statement

pytestmark = pytest.mark.django_db

RULE, MERGE, MANY = "rule", "merge", "many"
MAY = {
    "nobody": set(),
    "member": set(),
    Role.READER: set(),
    Role.CURATOR: {RULE},
    Role.LEAD: {RULE, MERGE, MANY},
    Role.ADMINISTRATOR: {RULE, MERGE, MANY},
    "inactive lead": set(),
}
"""What each kind of account may do: the whole matrix follows from this table."""


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):  # noqa: ARG001 - there has to be a database
    """Make the facts and the accounts once: each test changes them in a savepoint of its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        review.write_roles()
        yield facts(), {kind: account(kind) for kind in MAY}
        transaction.set_rollback(True)


@pytest.fixture
def world(made, db):  # noqa: ARG001 - in the savepoint of the test
    """Facts to rule on, a ruling and a merge to take back, all made by somebody else."""
    return made[0]


@pytest.fixture
def who(made, db, kind):  # noqa: ARG001 - in the savepoint of the test
    """The account of a kind, as it is when it comes."""
    known = made[1][kind]
    return User.objects.get(pk=known.pk) if known.pk else known


def facts():
    boss = make_curator("boss")
    article = make_article("Ana Lim said prices rose. Rain fell, she added.")
    statement = make_statement(article=article)
    twin, other = make_statement("rain fell"), make_statement("snow fell")
    ana, lim, third = make_speaker("Ana"), make_speaker("Lim"), make_speaker("A. Lim")
    merged = review.merge(Subject.SPEAKER, ana.pk, third.pk, curator=boss)
    pair = Candidate.objects.create(
        subject="speaker", left_id=ana.pk, right_id=lim.pk, score=0.5, reasons=["surname"]
    )
    return {
        "article": article,
        "statement": statement.pk,
        "twin": twin.pk,
        "forum": make_forum().pk,
        "ana": ana.pk,
        "lim": lim.pk,
        "pair": pair.pk,
        "ruling": review.accept(Subject.STATEMENT, other.pk, curator=boss).pk,
        "merge": merged.pk,
        "addition": added_before(boss).pk,
        "lines": json.dumps([ruled_before(boss)]),
        "plan": plan(boss, twin).pk,
        "batch": review.go_on(plan(boss, make_statement("hail fell")), curator=boss).pk,
    }


def ruled_before(who):
    """A ruling that was exported and then taken back."""
    decision = review.reject(Subject.STATEMENT, make_statement("fog rose").pk, curator=who)
    *_, line = review.export()
    review.undo(decision, curator=who)
    return line


def added_before(who):
    """A speaker whom somebody added."""
    article = make_article("Chen came.")
    return review.add_speaker(article.pk, (0, 4), name="Chen", kind="person", curator=who)


def plan(who, statement):
    asked = review.Asked(verb=Verb.REJECT, subject=Subject.STATEMENT, pk=statement.pk)
    return review.plan([asked], title="test", curator=who)


def account(kind):
    if kind == "nobody":
        return AnonymousUser()
    user = User.objects.create_user(f"the {kind}", password="x")
    if kind == "inactive lead":
        review.give(user, Role.LEAD)
        user.is_active = False
        user.save()
    elif kind != "member":
        review.give(user, Role(kind))
    return user


# ---------------------------------------------------------------- the verbs themselves

VERBS = {
    "accept": (RULE, lambda w, who: review.accept(Subject.STATEMENT, w["statement"], curator=who)),
    "reject": (RULE, lambda w, who: review.reject(Subject.FORUM, w["forum"], curator=who)),
    "amend": (
        RULE,
        lambda w, who: review.amend(
            Subject.STATEMENT, w["statement"], {"date": "2014"}, curator=who
        ),
    ),
    "add": (
        RULE,
        lambda w, who: review.add(
            w["article"].pk, [[26, 35]], speaker=w["ana"], kind="indirect", curator=who
        ),
    ),
    "add a speaker": (
        RULE,
        lambda w, who: review.add_speaker(
            w["article"].pk, (36, 39), name="Somebody", kind="person", curator=who
        ),
    ),
    "add a forum": (
        RULE,
        lambda w, who: review.add_forum(w["article"].pk, (36, 39), name="A Forum", curator=who),
    ),
    "different": (
        RULE,
        lambda w, who: review.judge(
            Subject.SPEAKER, w["ana"], w["lim"], Verb.DIFFERENT, curator=who
        ),
    ),
    "unsure": (
        RULE,
        lambda w, who: review.judge(Subject.SPEAKER, w["ana"], w["lim"], Verb.UNSURE, curator=who),
    ),
    "merge": (
        MERGE,
        lambda w, who: review.merge(Subject.SPEAKER, w["ana"], w["lim"], curator=who),
    ),
    "undo a ruling": (
        RULE,
        lambda w, who: review.undo(Decision.objects.get(pk=w["ruling"]), curator=who),
    ),
    "undo an addition": (
        RULE,
        lambda w, who: review.undo(Decision.objects.get(pk=w["addition"]), curator=who),
    ),
    "undo a merge": (
        MERGE,
        lambda w, who: review.undo(Decision.objects.get(pk=w["merge"]), curator=who),
    ),
    "a batch done": (
        MANY,
        lambda w, who: review.go_on(Batch.objects.get(pk=w["plan"]), curator=who),
    ),
    "a batch undone": (
        MANY,
        lambda w, who: review.undo_batch(Batch.objects.get(pk=w["batch"]), curator=who),
    ),
    "replay": (MANY, lambda _, who: review.replay([], curator=who)),
}


def matrix(channel):
    """Every row of a channel for every account, with whether it may."""
    return [
        pytest.param(kind, name, needs in may, id=f"{kind} {name}")
        for kind, may in MAY.items()
        for name, (needs, _) in channel.items()
    ]


@pytest.mark.parametrize(("kind", "verb", "may"), matrix(VERBS))
def test_verbs(world, who, verb, may):
    before = rulings()
    if may:
        VERBS[verb][1](world, who)
    else:
        with pytest.raises(review.NotPermittedError, match="needs a staff account"):
            VERBS[verb][1](world, who)
    assert (rulings() != before) == (may and verb != "replay")


# ---------------------------------------------------------------- the desk


def desk(**body):
    ids = {"id", "pair", "decision"}
    return lambda w: {name: w[value] if name in ids else value for name, value in body.items()}


DESK = {
    "accept": (RULE, desk(verb="accept", subject="statement", id="statement")),
    "reject": (RULE, desk(verb="reject", subject="forum", id="forum")),
    "amend": (
        RULE,
        lambda w: {
            "verb": "amend",
            "subject": "statement",
            "id": w["statement"],
            "changes": {"date": "2014"},
        },
    ),
    "add": (
        RULE,
        lambda w: {
            "verb": "add",
            "article": w["article"].pk,
            "parts": [[26, 35]],
            "speaker": w["ana"],
            "kind": "indirect",
        },
    ),
    "add a speaker": (
        RULE,
        lambda w: {
            "verb": "add",
            "subject": "speaker",
            "article": w["article"].pk,
            "span": [36, 39],
            "told": {"name": "Xu", "kind": "person", "role": "", "organisation_as_printed": ""},
        },
    ),
    "add a forum": (
        RULE,
        lambda w: {
            "verb": "add",
            "subject": "forum",
            "article": w["article"].pk,
            "span": [36, 39],
            "told": {"name": "A Forum", "date": "", "edition": "", "city": "", "country": ""},
        },
    ),
    "same": (MERGE, desk(verb="same", pair="pair")),
    "different": (RULE, desk(verb="different", pair="pair")),
    "unsure": (RULE, desk(verb="unsure", pair="pair")),
    "undo a ruling": (RULE, desk(verb="undo", decision="ruling")),
    "undo an addition": (RULE, desk(verb="undo", decision="addition")),
    "undo a merge": (MERGE, desk(verb="undo", decision="merge")),
}


@pytest.mark.parametrize(("kind", "verb", "may"), matrix(DESK))
def test_desk(world, client, who, verb, may):  # noqa: PLR0917 - three fixtures and a row
    sign_in(client, who)
    before = rulings()
    response = client.post(
        reverse("admin:events_desk_rule"),
        json.dumps(DESK[verb][1](world)),
        content_type="application/json",
    )
    refused = 403 if who.is_active and who.is_staff else 302  # others are sent to sign in
    assert (response.status_code, rulings() != before) == (200 if may else refused, may)


# ---------------------------------------------------------------- lists and forms of the admin


def chosen(table, action, *names, **more):
    def post(w):
        ids = {"_selected_action": [w[name] for name in names]}
        return reverse(f"admin:events_{table}_changelist"), {"action": action, **ids, **more}

    return post


def form(**changes):
    def post(w):
        page = reverse("admin:events_statement_change", args=[w["statement"]])
        blank = {"speaker": "", "forum": "", "edtf": "", "kind": "indirect", "reason": ""}
        return page, {**blank, **changes}

    return post


ADMIN = {
    "the form amends": (RULE, form(edtf="2014", _continue="1")),
    "the form accepts": (RULE, form(_accept="1")),
    "the form rejects": (RULE, form(_reject="1")),
    "a batch done": (MANY, lambda w: (reverse("admin:events_batch_go", args=[w["plan"]]), {})),
    "a batch undone": (MANY, lambda w: (reverse("admin:events_batch_undo", args=[w["batch"]]), {})),
    "speakers merged": (MERGE, chosen("speaker", "merge_selected", "ana", "lim", keep="1")),
    "a pair is one": (MERGE, chosen("candidate", "same_selected", "pair")),
    "a pair is two": (RULE, chosen("candidate", "different_selected", "pair")),
    "a pair is left": (RULE, chosen("candidate", "unsure_selected", "pair")),
    "rulings imported": (
        MANY,
        lambda w: (reverse("admin:events_decision_import"), {"rulings": w["lines"]}),
    ),
    "one ruling undone": (RULE, chosen("decision", "undo_selected", "ruling")),
    "one merge undone": (MERGE, chosen("decision", "undo_selected", "merge")),
    "several undone": (MANY, chosen("decision", "undo_selected", "ruling", "merge")),
    "undone from the history": (
        RULE,
        lambda w: (reverse("admin:events_statement_undo", args=[w["ruling"]]), {}),
    ),
    "a merge undone from it": (
        MERGE,
        lambda w: (reverse("admin:events_speaker_undo", args=[w["merge"]]), {}),
    ),
}


@pytest.mark.parametrize(("kind", "act", "may"), matrix(ADMIN))
def test_admin(world, client, who, act, may):  # noqa: PLR0917 - three fixtures and a row
    sign_in(client, who)
    before = rulings()
    address, body = ADMIN[act][1](world)
    client.post(address, body)
    assert (rulings() != before) == may


PLANS = {
    "several accepted": (MANY, chosen("statement", "accept_selected", "statement", "twin")),
    "several rejected": (MANY, chosen("statement", "reject_selected", "statement", "twin")),
    "a field of several amended": (
        MANY,
        chosen("statement", "amend_selected", "statement", "twin", field="date", value="2014"),
    ),
    "a table imported": (
        MANY,
        lambda w: (
            reverse("admin:events_statement_import"),
            {"file": SimpleUploadedFile("x.csv", f"id,kind\n{w['twin']},direct\n".encode())},
        ),
    ),
    "a plan discarded": (
        MANY,
        lambda w: (reverse("admin:events_batch_discard", args=[w["plan"]]), {}),
    ),
}


@pytest.mark.parametrize(("kind", "act", "may"), matrix(PLANS))
def test_plans(world, client, who, act, may):  # noqa: PLR0917 - three fixtures and a row
    sign_in(client, who)
    before = list(Batch.objects.values_list("pk", flat=True))
    address, body = PLANS[act][1](world)
    client.post(address, body)
    assert (list(Batch.objects.values_list("pk", flat=True)) != before) == may


# ---------------------------------------------------------------- the API

API = {
    "accept": (RULE, lambda w: (f"statements/{w['statement']}/accept/", {})),
    "reject": (RULE, lambda w: (f"forums/{w['forum']}/reject/", {})),
    "amend": (
        RULE,
        lambda w: (f"statements/{w['statement']}/amend/", {"changes": {"date": "2014"}}),
    ),
    "merge": (MERGE, lambda w: (f"speakers/{w['ana']}/merge/", {"other": w["lim"]})),
    "add": (
        RULE,
        lambda w: (
            "statements/",
            {
                "article": w["article"].pk,
                "parts": [[26, 35]],
                "speaker": w["ana"],
                "kind": "indirect",
            },
        ),
    ),
    "add a speaker": (
        RULE,
        lambda w: (
            "speakers/",
            {"article": w["article"].pk, "span": [36, 39], "name": "Xu", "kind": "person"},
        ),
    ),
    "add a forum": (
        RULE,
        lambda w: ("forums/", {"article": w["article"].pk, "span": [36, 39], "name": "A Forum"}),
    ),
    "different": (RULE, lambda w: (f"speakers/{w['ana']}/part/", {"other": w["lim"]})),
    "undo a ruling": (RULE, lambda w: (f"decisions/{w['ruling']}/undo/", {})),
    "undo an addition": (RULE, lambda w: (f"decisions/{w['addition']}/undo/", {})),
    "undo a merge": (MERGE, lambda w: (f"decisions/{w['merge']}/undo/", {})),
}


@pytest.mark.parametrize(("kind", "verb", "may"), matrix(API))
def test_api(world, client, who, verb, may):  # noqa: PLR0917 - three fixtures and a row
    before = rulings()
    header = {}
    if who.pk:
        header = {"Authorization": f"Bearer {ApiToken.objects.issue(who, 'test')}"}
    address, body = API[verb][1](world)
    response = client.post(
        f"/api/v1/{address}", json.dumps(body), content_type="application/json", headers=header
    )
    refused = 403 if who.is_active else 401
    done = 201 if verb.startswith("add") else 200
    assert (response.status_code, rulings() != before) == (done if may else refused, may)


# ---------------------------------------------------------------- commands


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("kind", [kind for kind in MAY if kind != "nobody"])
def test_rulings_are_imported_in_the_name_of_somebody_who_may(monkeypatch, who, kind):
    lines = io.StringIO()
    call_command("decisions", "export", stdout=lines)
    monkeypatch.setattr("sys.stdin", io.StringIO(lines.getvalue()))
    for decision in Decision.objects.in_force().order_by("-pk"):
        review.undo(decision, curator=User.objects.get(username="boss"))
    before = rulings()
    if MANY in MAY[kind]:
        call_command("decisions", "import", curator=who.username, stdout=io.StringIO())
    else:
        with pytest.raises(CommandError, match="needs a staff account"):
            call_command("decisions", "import", curator=who.username)
    assert (rulings() != before) == (MANY in MAY[kind])


BULK = {
    "several accepted": (MANY, lambda w: ["accept", w["statement"], w["twin"]]),
    "two merged": (MANY, lambda w: ["merge", w["lim"], "--into", w["ana"], "--subject", "speaker"]),
    "a batch undone": (MANY, lambda w: ["undo", w["batch"]]),
}


@pytest.mark.parametrize(
    ("kind", "act", "may"), [row for row in matrix(BULK) if row.values[0] != "nobody"]
)
def test_bulk_command(world, who, act, may):
    before = rulings()
    arguments = ["bulk", *map(str, BULK[act][1](world)), "--as", who.username]
    if may:
        call_command(*arguments, stdout=io.StringIO())
    else:
        with pytest.raises(CommandError, match="needs a staff account"):
            call_command(*arguments, stdout=io.StringIO())
    assert (rulings() != before) == may


# ---------------------------------------------------------------- reading, and the accounts

PAGES = [
    "batch",
    "reading",
    "statement",
    "forum",
    "speaker",
    "candidate",
    "decision",
    "revision",
    "article",
]


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("table", PAGES)
@pytest.mark.parametrize("kind", [Role.READER])
def test_readers_see_every_list_and_change_nothing(client, who, table):
    sign_in(client, who)
    page = client.get(reverse(f"admin:events_{table}_changelist"))
    assert (page.status_code, page.context["cl"].model_admin.get_actions(page.wsgi_request)) == (
        200,
        {},
    )


@pytest.mark.parametrize(
    ("kind", "status"), [(role, 200 if role == "administrator" else 403) for role in Role]
)
def test_only_administrators_keep_accounts(client, who, status):
    sign_in(client, who)
    assert client.get(reverse("admin:auth_user_changelist")).status_code == status


def test_a_role_is_given_instead_of_the_one_before():
    Group.objects.all().delete()
    User.objects.create_user("ana")
    out = io.StringIO()
    call_command("roles", stdout=out)
    call_command("roles", "ana", "lead", stdout=out)
    call_command("roles", "ana", "reader", stdout=out)
    ana = User.objects.get(username="ana")
    assert (ana.is_staff, [group.name for group in ana.groups.all()]) == (True, ["reader"])
    assert out.getvalue() == (
        "Groups: reader, curator, lead, administrator.\nana is lead now.\nana is reader now.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ana", "lead"], "There is no user 'ana'; see manage.py createsuperuser."),
        (["ana"], "Say which role ana gets: reader, curator, lead, administrator."),
    ],
)
def test_a_role_that_cannot_be_given_is_refused(arguments, message):
    with pytest.raises(CommandError, match=message):
        call_command("roles", *arguments, stdout=io.StringIO())


def rulings():
    """What is ruled, by its ids and whether it is in force."""
    return list(Decision.objects.order_by("pk").values_list("pk", "undone_at"))


def sign_in(client, who):
    if who.pk:
        client.force_login(who)
