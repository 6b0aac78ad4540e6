"""Lists that somebody gives after a colon."""

import pytest

from events.extraction.attribution.lists import find_lists
from events.extraction.records import Block, BlockRole, Layout
from events.extraction.text import paragraphs, sentences

LISTS = {
    "over the sentences that number it": (
        (
            "Osei further made three suggestions for the basin: first, trust. Second, patience. "
            "Third, more water. The hall rose."
        ),
        [("Osei", "suggestions", "the basin: first, trust. Second, patience. Third, more water")],
    ),
    "in one sentence": (
        "The minister put forward two proposals: first, a fund, and second, a bank.",
        [("The minister", "proposals", "first, a fund, and second, a bank")],
    ),
    "not numbered, no list": ("Osei raised two points: trust and water.", []),
    "no colon": ("Osei made three suggestions. First, he sat down.", []),
    "nobody who gives it": ("There were three suggestions: first, trust.", []),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_a_list_goes_to_who_gives_it(text, expected):
    blocks = tuple(
        Block(span=span, role=BlockRole.BODY, sentences=sentences(text, span))
        for span in paragraphs(text)
    )
    found = find_lists(Layout(text=text, blocks=blocks, language="en"))
    assert [
        (one.source.of(text), one.cue.of(text), one.parts[0].of(text)) for one in found
    ] == expected
