"""Words with a capital only because a sentence begins, and words that may be a person or not."""

import pytest

from events.extraction import extract

NAMED = {
    "an adverb before a family name": (
        "Privately Osei told reporters that the dam leaks.\n\nAnn Osei is the mayor.",
        [("Ann Osei", "person")],
    ),
    "an imperative before a name": (
        "Take Jeb Osei, who runs a farm. “It is dry,” Osei said.",
        [("Jeb Osei", "person")],
    ),
    "a common word before a comma": ("Worse, they said, the dam leaks.", []),
    "a common word before what it describes": ("Similar calls for a ban helped.", []),
    "a common word that goes on with a capital": (
        "Reef Director – Sales and Business Development Sasindra Osei said the dam leaks.",
        [("Sasindra Osei", "person")],
    ),
    "a common word that is a name in mid-sentence": (
        "Shadow said the dam leaks. The town paid Shadow for it.",
        [("Shadow", "organisation")],
    ),
    "a family name that is a country": (
        "Rep. Jim Chad met voters. “We will vote,” Chad said.",
        [("Jim Chad", "person")],
    ),
    "a country beside one of its name": (
        "Rep. Jim Chad met voters in Chad. “We will vote,” Chad said.",
        [("Chad", "organisation")],
    ),
    "a full name that the heading alone prints": (
        "Carly Fiorelo speaks out\n\nThe debate was long. “It is done,” Fiorelo said.",
        [("Carly Fiorelo", "person")],
    ),
    "a woman who is chairman": (
        "Janet Yelland is the first woman there. Yelland, now vice chairman, said no.",
        [("Janet Yelland", "person")],
    ),
    "a given name that is an office, where nobody holds it": (
        "Dean Okorel, the editor of the Reef Times, said no. Okorel said yes.",
        [("Dean Okorel", "person")],
    ),
    "an office that is a given name, where somebody holds it": (
        "Dean Okorel, the biologist, said no. She is dean of the school.",
        [("Okorel", "person")],
    ),
    "whom Mr and the given name address": (
        "Mr Maris said no. Maris Sangrel, the minister, will go.",
        [("Maris Sangrel", "person")],
    ),
    "a given name before common words": (
        "Pope Francis said no. The film Francis Visits is old.",
        [("Francis", "person")],
    ),
    "whose agency a body is": (
        "The dam leaks, according to the TASS Russian news agency.",
        [("TASS", "organisation")],
    ),
    "where a firm has its seat": (
        "Suva-based Reeflink said it will open.",
        [("Reeflink", "organisation")],
    ),
    "the same letters of a firm": ("SMS Group said it is open.", [("SMS Group", "organisation")]),
    "a firm of one common word": (
        "Target said it would open ten shops.",
        [("Target", "organisation")],
    ),
    "he, in what a firm said": (
        "Zentrix said its chief would leave when he turns 60.",
        [("Zentrix", "organisation")],
    ),
    "a team below its whole name": (
        "Charlotte Hornets win again\n\nIt was late. “We won,” the Hornets said.",
        [("Hornets", "organisation")],
    ),
    "a firm below its whole name": (
        "Austin Zoorex opens plant\n\nIt was late. Zoorex said its plant is open.",
        [("Zoorex", "organisation")],
    ),
    "a country beside a man of its name": (
        "Michael Jordan wrote. Jordan said it will close its border with Syria.",
        [("Jordan", "organisation")],
    ),
    "a family name of common words": (
        "Student Tavita Love said the dam leaks.",
        [("Tavita Love", "person")],
    ),
    "two men of whom one is called by the other's given name": (
        "Mr Thomas said the dam leaks. Police held Thomas Osei. Osei said no.",
        [("Thomas", "person"), ("Thomas Osei", "person")],
    ),
    "the letters of an office that address": (
        "The Senior Minister of State (SMS) came. SMS Tong said the centre is good.",
        [("Tong", "person")],
    ),
    "a family name that is a portfolio": (
        "West Virginia Governor Jim Justice, an ally, said he would go.",
        [("Jim Justice", "person")],
    ),
    "what a study is called": (
        "The Graduate Longitudinal Study says one in ten is late.",
        [("Graduate Longitudinal Study", "unnamed")],
    ),
    "the holder of a body whose name has a preposition": (
        "“No,” Council on Foreign Trade president Ann Osei wrote.",
        [("Ann Osei", "person")],
    ),
    "a family name that is an office, addressed": (
        "“This is bad,” Mr Bishop said.",
        [("Bishop", "person")],
    ),
    "one word for which he stands": (
        "Uphchurch said he would go. The dam leaks.",
        [("Uphchurch", "person")],
    ),
    "one word with an article": (
        "The Sunlight said he would go. The dam leaks.",
        [("Sunlight", "organisation")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED.keys())
def test_who_speaks(text, expected):
    assert [(one.name, one.kind) for one in extract(text).speakers] == expected
