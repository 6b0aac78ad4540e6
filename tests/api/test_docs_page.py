"""The pages that describe the API, in a real Chromium."""

import json
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PINNED = Path(__file__).with_name("openapi.json")


def test_the_pages_show_every_operation_and_load_nothing_from_elsewhere(page, live_server):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/api/v1/docs/")
    page.locator("#operations-Reading-timeline").wait_for()
    paths = json.loads(PINNED.read_text("utf-8"))["paths"]
    assert page.locator(".opblock").count() == sum(len(item) for item in paths.values())
    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []


def test_an_operation_can_be_tried(page, live_server):
    page.goto(f"{live_server.url}/api/v1/docs/")
    operation = page.locator("#operations-Reading-root")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()
    shown = operation.locator(".live-responses-table .response .microlight").first
    assert "/api/v1/timeline/" in shown.inner_text()
