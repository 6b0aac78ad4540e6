"""Sources with much around them, and attributions in the middle of what is said."""

import pytest

from tests.extraction.test_attribution import reported


def _said(source, content, cue="said", kind="indirect"):
    return [(source, cue, content, kind)]


CASES = [
    pytest.param(
        "By contrast, said Mr Osei, the code for the port is short.",
        _said("Mr Osei", "By contrast | the code for the port is short"),
        id="a phrase before who speaks, the clause behind",
    ),
    pytest.param(
        "If the fee rises, said Ann Osei, the port will be shut.",
        _said("Ann Osei", "If the fee rises | the port will be shut"),
        id="a condition before who speaks",
    ),
    pytest.param(
        "If the fee rises, said Ann Osei, the mayor, the port will be shut.",
        _said("Ann Osei", "If the fee rises | the port will be shut"),
        id="an office between the name and the clause",
    ),
    pytest.param(
        "On Monday, said Ann Osei, who leads the port, the fee will rise.",
        _said("Ann Osei", "On Monday | the fee will rise"),
        id="a relative clause between the name and the clause",
    ),
    pytest.param(
        "As a result, added the union, jobs will go.",
        _said("the union", "As a result | jobs will go", "added"),
        id="added, with a body",
    ),
    pytest.param(
        "Two people died in the flood, said the ministry, the largest in years.",
        _said("the ministry", "Two people died in the flood"),
        id="a whole clause before who speaks needs none behind",
    ),
    pytest.param(
        "Every trader I spoke to said they were proud of the port.",
        _said("Every trader", "they were proud of the port"),
        id="to whom somebody spoke",
    ),
    pytest.param(
        "Everyone she met said the port was late.",
        _said("Everyone", "the port was late"),
        id="whom somebody met",
    ),
    pytest.param(
        "Residents there said they were cold.",
        _said("Residents there", "they were cold"),
        id="there behind a plural",
    ),
    pytest.param(
        "A report issued on Tuesday on behalf of a panel of the city said 15 posts had gone.",
        _said("A report", "15 posts had gone"),
        id="a day and whose report it is",
    ),
    pytest.param(
        "“It changes how people talk,” Jeff Olu, from the Reef Makers Association (RMA) told us.",
        _said(
            "Jeff Olu",
            "“It changes how people talk,”",
            "told",
            "direct",
        ),
        id="the body of a name without a second comma",
    ),
    pytest.param(
        "The closure came “out of the blue”, devastated workers have said.",
        _said("devastated workers", "The closure came “out of the blue”", kind="mixed"),
        id="a participle before its noun behind a quotation",
    ),
    pytest.param(
        "“She is a star,” teaching assistant Ann Osei says. “Any question will do.”",
        _said(
            "teaching assistant Ann Osei",
            "“She is a star,” | “Any question will do.”",
            "says",
            "direct",
        ),
        id="an -ing form of an office behind a quotation",
    ),
    pytest.param(
        "“We will give access,” the former monopoly said.",
        _said("the former monopoly", "“We will give access,”", kind="direct"),
        id="a noun in -ly",
    ),
    pytest.param(
        "“It is certain,” Ann Osei said,\n“but it is late.”",
        _said("Ann Osei", "“It is certain,” | “but it is late.”", kind="direct"),
        id="a quotation that goes on in the next line",
    ),
    pytest.param(
        "On Monday Ann Osei, the mayor, told reporters that the port was late.",
        _said("Ann Osei", "the port was late", "told"),
        id="a day before the name of an apposition",
    ),
    pytest.param(
        "In a letter the mayor, Ann Osei, told the bank that the port was late.",
        _said("the mayor", "the port was late", "told"),
        id="a medium before an office and its name",
    ),
    pytest.param(
        "In Suva the mayor, Ann Osei, told the bank that the port was late.",
        _said("Ann Osei", "the port was late", "told"),
        id="behind an apposition a verb with an object is active",
    ),
    pytest.param(
        "A group called the Reef League said it had shut the port.",
        _said("the Reef League", "it had shut the port"),
        id="a body that a participle names, with its article",
    ),
    pytest.param(
        "A nurse at the hall where she was treated told reporters that she was well.",
        _said("A nurse at the hall", "she was well", "told"),
        id="a clause of place before the verb",
    ),
    pytest.param(
        "About 300 residents said the port was full.",
        _said("300 residents", "the port was full"),
        id="about so many",
    ),
    pytest.param(
        "Around a quarter of voters said they were tired.",
        _said("a quarter of voters", "they were tired"),
        id="about a share",
    ),
    pytest.param(
        "Fijian forces said they had left the port.",
        _said("Fijian forces", "they had left the port"),
        id="forces are no verb",
    ),
    pytest.param(
        "The owner of a shop that was burned on Friday said the port was late.",
        _said("The owner of a shop", "the port was late"),
        id="what was done to a thing, before the verb",
    ),
    pytest.param(
        "The owner of a shop that was burned in Suva has said the port was late.",
        _said("The owner of a shop", "the port was late"),
        id="and where it was done",
    ),
    pytest.param(
        "“We must act!” Osei told the world on Thursday.",
        _said("Osei", "“We must act!”", "told", "direct"),
        id="whom a shouted quotation was told",
    ),
    pytest.param(
        "“We must act!” Osei told the mayor that it was late.",
        _said("Osei", "it was late", "told"),
        id="but what is told behind it is another statement",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reported(text, expected):
    assert reported(text) == expected
