"""Pages in a real Chromium: the ground that every test of a page stands on."""

import pytest
from playwright.sync_api import Error

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_curator_signs_in_and_the_policy_stops_nothing(page, live_server, django_user_model):
    django_user_model.objects.create_superuser("curator", password="for this test")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("for this test")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Log out").wait_for()
    assert page.url == f"{live_server.url}/admin/"


def test_the_browser_does_not_reach_the_world(page):
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.org/")


def test_a_page_loads_nothing_from_elsewhere(page, live_server, complaints):
    page.goto(f"{live_server.url}/admin/")
    refused = page.evaluate(
        """() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", e => done(e.violatedDirective));
            const script = document.createElement("script");
            script.src = "http://example.org/x.js";
            document.head.append(script);
        })"""
    )
    complaints.clear()
    assert refused == "script-src-elem"
