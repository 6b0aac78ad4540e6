"""What is stored is what is served: the text that passes through equals the document, rendered."""

from datetime import date, datetime
from importlib import import_module
from types import NoneType, SimpleNamespace, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.models import Entry as Row
from events.models import wire
from events.models.document import EntryDocument
from events.vocabulary import EntryKind, Status, address
from tests.api.rows import ROOT, make_chronology
from timeline import chronology
from timeline.api.documents import entry_item, fact_of
from timeline.chronology import Entry
from timeline.query import Selection

HOSTILE = st.sampled_from(
    [
        '{"source":"',
        '"source":"',
        '\\{"source":"',
        '{"url":"',
        '","source":"x',
        "\\",
        "\0",
        "”网\u2028",
    ]
)
TEXTS = st.one_of(HOSTILE, st.text(max_size=9))
PLAIN = {
    str: TEXTS,
    int: st.integers(0, 2**53),
    float: st.floats(0, 1),
    bool: st.booleans(),
    NoneType: st.none(),
}
MOMENTS = st.datetimes(timezones=st.just(datetime.now().astimezone().tzinfo))


def values(shape):
    """Return what makes values of a shape of documents, with words that try to look like JSON."""
    if is_typeddict(shape):
        hints = {name: values(hint) for name, hint in get_type_hints(shape).items()}
        optional = {name: hints.pop(name) for name in shape.__optional_keys__}
        made = st.fixed_dictionaries(hints, optional=optional)
        return made.map(lambda one: {name: one[name] for name in hints | optional if name in one})
    return COMPOSED[get_origin(shape)](get_args(shape)) if get_origin(shape) else PLAIN[shape]


COMPOSED = {
    Annotated: lambda given: values(given[0]),
    Literal: st.sampled_from,
    list: lambda given: st.lists(values(given[0]), max_size=2),
    Union: lambda given: st.one_of(*map(values, given)),
    UnionType: lambda given: st.one_of(*map(values, given)),
}
WORDS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(list(map(str, EntryKind))),
        "status": st.sampled_from(list(map(str, Status))),
    }
)


@given(values(EntryDocument), WORDS, MOMENTS, TEXTS)
def test_what_passes_through_equals_the_document_rendered(document, words, moment, root):
    document |= words
    document.pop("merged_into", None)  # such an entry is withdrawn, and not served
    stored = Entry(date.min, date.max, 7, orjson.dumps({"url": "", **document}))
    text = wire.write(
        document,
        url=address("", *fact_of(stored)),
        version=3,
        recorded_at=moment,
        changed_at=moment,
    )
    entry = Entry(date.min, date.max, 7, text.encode())
    assert [*wire.served([(7, entry.wire)], root)] == [orjson.dumps(entry_item(entry, root))]
    assert wire.fact(text) == document


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["timeline", "statements", "forums"])
def test_a_list_is_the_rendering_of_its_documents(client, path):
    make_chronology()
    served = client.get(f"/api/v1/{path}/").content
    results = [
        entry_item(entry, ROOT)
        for entry in chronology.stream(Selection())
        if path in {"timeline", f"{entry.kind}s"}
    ]
    assert len(results) > 0
    assert served.endswith(b'"results":' + orjson.dumps(results) + b"}")


@pytest.mark.django_db
def test_the_migration_gives_what_the_ledger_writes():
    make_chronology()
    migration = import_module("events.migrations.0004_entries_as_served")
    for row in Row.objects.all():
        stamps = ("kind", "statement_id", "forum_id", "version", "recorded_at", "changed_at")
        before = SimpleNamespace(**{name: getattr(row, name) for name in stamps})
        before.document = flat(row.document)
        migration.write(before)
        assert before.wire == row.wire


def flat(document):
    """Return a document as it was stored before."""
    for report in document["reports"]:
        for one in report["evidence"]:
            quote, position = one.pop("target")["selector"]
            one.update({k: v for k, v in (quote | position).items() if k != "type"})
    return {**document, "merged_into": None}
