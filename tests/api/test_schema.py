"""The description of the API: pinned, valid, and true of every answer."""

import json
import os
from pathlib import Path

import pytest
import schemathesis
from django.contrib.auth.models import User
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it has no types
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi import checks as conformance

from events import background, review
from events.extraction.records import Document
from events.models import Entry
from events.vocabulary import Subject
from tests.api.rows import make_chronology, token
from tests.factories import make_curator, touch

pytestmark = pytest.mark.django_db

CASES = int(os.environ.get("CASES", "8"))
"""Generated requests for each operation; set it higher for a longer search."""
PINNED = Path(__file__).with_name("openapi.json")
REGENERATE = "python manage.py spectacular --format openapi-json --file tests/api/openapi.json"


def described():
    return SchemaGenerator().get_schema(public=True)


def test_the_description_is_the_pinned_one():
    assert json.loads(json.dumps(described())) == json.loads(PINNED.read_text("utf-8")), (
        f"The API changed. If that is meant, run: {REGENERATE}"
    )


def test_the_description_is_valid():
    validate_schema(described())


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_the_description_is_served(client, form):
    answer = client.get(f"/api/v1/schema/?format={form}")
    assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (
        200,
        {"json": "application/vnd.oai.openapi+json", "yaml": "application/vnd.oai.openapi"}[form],
    )


def test_every_operation_is_named_once_and_told():
    operations = [
        operation for item in described()["paths"].values() for operation in item.values()
    ]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert [one["operationId"] for one in operations if not one["description"]] == []


def test_every_body_and_every_parameter_that_can_have_one_has_an_example():
    bare = []
    for path, item in described()["paths"].items():
        for method, operation in item.items():
            body = operation.get("requestBody", {}).get("content", {})
            bare += [(path, method) for one in body.values() if not one.get("example")]
            bare += [
                (path, one["name"])
                for one in operation.get("parameters", ())
                if one["in"] == "query" and one["name"] not in {"cursor", "facets"}
                if not one["schema"].get("examples")
            ]
    assert bare == []


@pytest.fixture
def served():
    """Whole answers are checked: what is not described must not be served."""
    return closed(json.loads(PINNED.read_text("utf-8")))


def closed(node):
    """Return a schema in which objects have no properties beyond those described."""
    if isinstance(node, list):
        return [closed(one) for one in node]
    if not isinstance(node, dict):
        return node
    shut = {name: closed(value) for name, value in node.items()}
    return {**shut, "additionalProperties": False} if "properties" in node else shut


def addresses():
    rows = make_chronology()
    touch(Subject.ARTICLE, rows["article"])
    touch(Subject.DATE, rows["mention"])
    touch(Subject.SERIES, rows["forum"].series)
    queued = background.submit(Document(text="Ana Lim said that prices rose.\n"), None)
    ids = {
        "timeline": Entry.objects.earliest("id").pk,
        "forums": rows["forum"].pk,
        "statements": rows["statement"].pk,
        "series": rows["forum"].series_id,
        "speakers": rows["speaker"].pk,
        "organisations": rows["host"].pk,
        "articles": rows["article"].pk,
        "dates": rows["mention"].pk,
    }
    for path in json.loads(PINNED.read_text("utf-8"))["paths"]:
        pk = ids.get(path.split("/")[3])
        ids_in = {"{id}": str(pk), "{slug}": "gone", "{number}": queued.id}
        address = path
        for name, value in ids_in.items():
            address = address.replace(name, value)
        yield path, address


def test_every_answer_is_as_described(client, served):
    checked, headers = [], token()
    for path, address in addresses():
        operation = served["paths"][path].get("get")
        if operation:
            schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
            answer = client.get(address, headers=headers)
            assert answer.status_code == 200, address
            Draft202012Validator({**schema, "components": served["components"]}).validate(
                answer.json()
            )
            checked.append(path)
    assert len(checked) == 31


CHECKED = [
    checks.not_a_server_error,
    conformance.status_code_conformance,
    conformance.content_type_conformance,
    conformance.response_headers_conformance,
    conformance.response_schema_conformance,
    conformance.negative_data_rejection,
    conformance.unsupported_method,
    conformance.ignored_auth,
    conformance.missing_required_header,
    conformance.allow_header_conformance,
]
"""All but the acceptance of every valid request: a well-formed id may name no row."""

SCHEMA = schemathesis.openapi.from_dict(json.loads(PINNED.read_text("utf-8")))
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]


@pytest.fixture
def kept_connection():
    """Keep the connection between requests, and with it the transaction of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("kept_connection")
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_generated_requests_are_answered_as_described(operation, record_property):
    rows = make_chronology()
    review.accept(Subject.STATEMENT, rows["statement"].pk, curator=make_curator())
    headers = {"Accept-Encoding": "identity"}
    if {} not in operation.definition.raw["security"]:
        headers |= token(User.objects.get())
    counted: list[str] = []
    operation.app = operation.schema.app = get_wsgi_application()

    @settings(
        max_examples=CASES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        st.one_of(
            operation.as_strategy(GenerationMode.POSITIVE),
            operation.as_strategy(GenerationMode.NEGATIVE),
        )
    )
    def answered(case):
        counted.append(case.method)
        sent = case.call(headers=headers)
        case.validate_response(sent, checks=CHECKED, headers=headers)

    answered()
    record_property("cases", len(counted))
