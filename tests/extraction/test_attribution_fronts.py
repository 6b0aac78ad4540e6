"""What opens what was said before its subject, and what goes on behind it in the narrator's words."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "a phrase with a comma opens content, no setting",
        "Ama Osei said in the past, women had no voice.",
        [("Ama Osei", "said", "in the past, women had no voice", "indirect")],
    ),
    (
        "a phrase that opens content without a comma",
        "Ama Osei said through the fund schools would get books.",
        [("Ama Osei", "said", "through the fund schools would get books", "indirect")],
    ),
    (
        "through a person is how something was said",
        "Ama Osei said through a lawyer she was innocent.",
        [("Ama Osei", "said", "she was innocent", "indirect")],
    ),
    (
        "a role before a subject opens content",
        "Ama Osei said as a country Malta had much to offer.",
        [("Ama Osei", "said", "as a country Malta had much to offer", "indirect")],
    ),
    (
        "what is done to an end opens content",
        "Ama Osei argued to end hunger, states must work together.",
        [("Ama Osei", "argued", "to end hunger, states must work together", "indirect")],
    ),
    (
        "a subject right behind the medium",
        "Ama Osei said in a statement prices had risen.",
        [("Ama Osei", "said", "prices had risen", "indirect")],
    ),
    (
        "the occasion before who speaks is no content",
        "At the fair, Ama Osei said in a statement without water there is no life.",
        [("Ama Osei", "said", "without water there is no life", "indirect")],
    ),
    (
        "a share behind who is told",
        "Ama Osei told delegates nearly half of the farms were lost.",
        [("Ama Osei", "told", "nearly half of the farms were lost", "indirect")],
    ),
    (
        "more than so many are no addressee",
        "Ama Osei warned more than 40 farms were lost.",
        [("Ama Osei", "warned", "more than 40 farms were lost", "indirect")],
    ),
    (
        "a condition behind a verb that takes a clause",
        "Ama Osei warned if the rain fails, the harvest will be poor.",
        [("Ama Osei", "warned", "if the rain fails, the harvest will be poor", "indirect")],
    ),
    (
        "a relative clause that is closed before the cue ends no content",
        "Ama Osei, who chairs the council, said that the talks, held in Suva, were a success.",
        [("Ama Osei", "said", "the talks, held in Suva, were a success", "indirect")],
    ),
    (
        "people told by what they demand are the subject of said",
        "The farmers who demand reform said the talks would go on.",
        [("The farmers", "said", "the talks would go on", "indirect")],
    ),
    (
        "what the speaker did meanwhile ends content",
        "Ama Osei urged leaders to protect the ocean as she opened the forum in Suva.",
        [("Ama Osei", "urged", "leaders to protect the ocean", "indirect")],
    ),
    (
        "while and a further cue end content",
        "Ama Osei accused Malta of lying while threatening to leave the union.",
        [
            ("Ama Osei", "accused", "Malta of lying", "indirect"),
            ("Ama Osei", "threatening", "to leave the union", "indirect"),
        ],
    ),
    (
        "a pronoun that reports once more ends content",
        "Ama Osei said the dam was safe, but she also warned of a flood.",
        [
            ("Ama Osei", "said", "the dam was safe", "indirect"),
            ("she", "warned of", "a flood", "indirect"),
        ],
    ),
    (
        "is said to have told",
        "Ama Osei is said to have told the board that the bank was late.",
        [("Ama Osei", "told", "the bank was late", "indirect")],
    ),
    (
        "who represents somebody speaks",
        "The governor, represented by his deputy, Kofi Adom, urged the youth to shun violence.",
        [("Kofi Adom", "urged", "the youth to shun violence", "indirect")],
    ),
    (
        "a moment whose end is told opens content",
        "Ama Osei said by the end of the year the dam would be full.",
        [("Ama Osei", "said", "by the end of the year the dam would be full", "indirect")],
    ),
    (
        "a setting with a phrase of its own",
        "Ama Osei said at the end of the rains the dam would be full.",
        [("Ama Osei", "said", "the dam would be full", "indirect")],
    ),
    (
        "such a case opens content",
        "Ama Osei said in such a case banks would pay.",
        [("Ama Osei", "said", "in such a case banks would pay", "indirect")],
    ),
    (
        "a participle between an article and its noun",
        "Ama Osei said in the worst case an estimated 100 people could be lost.",
        [("Ama Osei", "said", "an estimated 100 people could be lost", "indirect")],
    ),
    (
        "remarked with a clause",
        "Ama Osei remarked paper is a bulky thing.",
        [("Ama Osei", "remarked", "paper is a bulky thing", "indirect")],
    ),
    (
        "a number opens the subject behind a setting",
        "Ama Osei said during the storm two boats were lost.",
        [("Ama Osei", "said", "two boats were lost", "indirect")],
    ),
    (
        "so does a name with its verb",
        "Ama Osei said during the storm Malta would close.",
        [("Ama Osei", "said", "Malta would close", "indirect")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_fronts(text, expected):
    assert reported(text) == expected
