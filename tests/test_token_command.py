"""``manage.py token``: the secret is printed once, and what is wrong is said."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from events.models import ApiToken
from tests.factories import make_curator

pytestmark = pytest.mark.django_db


def run(*arguments, **options):
    out = StringIO()
    call_command("token", *arguments, stdout=out, **options)
    return out.getvalue().strip()


def test_a_token_is_made_listed_and_revoked():
    curator = make_curator()
    secret = run("cora", "notebook")
    token = ApiToken.objects.bearing(secret)
    assert token is not None
    assert token.user == curator
    assert run("cora") == f"{secret[:12]}… notebook (valid, used {timezone.now():%Y-%m-%d})"
    assert run("cora", "notebook", revoke=True) == "1 revoked."
    assert ApiToken.objects.bearing(secret) is None
    assert run("cora").startswith(f"{secret[:12]}… notebook (revoked, ")


def test_a_token_ends_when_its_days_are_over():
    make_curator()
    secret = run("cora", "notebook", days=30)
    assert ApiToken.objects.bearing(secret) is not None
    ApiToken.objects.update(expires_at=timezone.now())
    assert ApiToken.objects.bearing(secret) is None
    assert run("cora").endswith(f"notebook (ended, used {timezone.now():%Y-%m-%d})")
    assert run("cora", "notebook") != secret


REFUSED = [
    (("nora", "x"), {}, "There is no user 'nora'; see manage.py createsuperuser."),
    (("cora", "notebook"), {}, "cora has a valid token 'notebook' already; revoke it first."),
    (("cora",), {"revoke": True}, "Say which: manage.py token USER NAME --revoke."),
    (("cora", "x"), {"days": 0}, "--days 0: give at least one day."),
    (("cora", "x"), {"revoke": True}, "cora has no valid token 'x'."),
]


@pytest.mark.parametrize(("arguments", "options", "reason"), REFUSED)
def test_what_cannot_be_done_is_said(arguments, options, reason):
    make_curator()
    run("cora", "notebook")
    with pytest.raises(CommandError) as refusal:
        run(*arguments, **options)
    assert str(refusal.value) == reason
