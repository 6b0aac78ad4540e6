"""Clauses that hang on a subject, or on whom a report tells, and reports inside such clauses."""

import pytest

from tests.extraction.test_attribution import reported


def _said(source, cue, content):
    return [(source, cue, content, "indirect")]


CASES = [
    pytest.param(
        "A report released on Sunday night said the port was late.",
        _said("A report", "said", "the port was late"),
        id="a participle and a day",
    ),
    pytest.param(
        "The port was late, a report published on Monday by the ministry said.",
        _said("a report", "said", "The port was late"),
        id="a participle and a day behind what is said",
    ),
    pytest.param(
        "The letter, seen by the Reef Times on Monday, said the port was late.",
        _said("The letter", "said", "the port was late"),
        id="a participle with its doer between commas",
    ),
    pytest.param(
        "Workers protesting outside the hall on Monday said they had not been paid.",
        _said("Workers", "said", "they had not been paid"),
        id="a participle and a place",
    ),
    pytest.param(
        "Families forced to leave their homes last week said they had nothing.",
        _said("Families", "said", "they had nothing"),
        id="a participle and an infinitive",
    ),
    pytest.param(
        "Large majorities of voters in six towns going to the polls said they support a ban.",
        _said("Large majorities of voters in six towns", "said", "they support a ban"),
        id="a participle far behind its subject",
    ),
    pytest.param(
        "The mayor met farmers living near the dam and said the port was late.",
        _said("The mayor", "said", "the port was late"),
        id="a participle behind an object",
    ),
    pytest.param(
        "Those who attended said the hall was full.",
        _said("Those", "said", "the hall was full"),
        id="those who",
    ),
    pytest.param(
        "Several of those who came to the fair said they would return.",
        _said("Several of those", "said", "they would return"),
        id="several of those who",
    ),
    pytest.param(
        "Some who came to the fair argue that tariffs hurt.",
        _said("Some", "argue", "tariffs hurt"),
        id="some who, and a plural verb",
    ),
    pytest.param(
        "The ministers all said that the port was late.",
        _said("The ministers", "said", "the port was late"),
        id="all behind a subject",
    ),
    pytest.param(
        "The mayor, who said the port was late, resigned on Monday.",
        _said("The mayor", "said", "the port was late"),
        id="a report inside who: the verb of the sentence ends it",
    ),
    pytest.param(
        "The mayor, who told reporters that the port, once a ford, was late, has resigned.",
        _said("The mayor", "told", "the port, once a ford, was late"),
        id="a report inside who: an apposition does not end it",
    ),
    pytest.param(
        "The deal, which Ama Osei called a plot, was signed.",
        _said("Ama Osei", "called", "a plot"),
        id="a report inside which",
    ),
    pytest.param("Neither Osei nor Adom admitted that the reef had died.", [], id="neither, nor"),
    pytest.param("None of the ministers said the port was late.", [], id="none of"),
    pytest.param(
        "No fewer than ten ministers said the port was late.",
        _said("No fewer than ten ministers", "said", "the port was late"),
        id="no fewer than",
    ),
    pytest.param(
        "Osei said, as he left the hall, that the vote was a farce.",
        _said("Osei", "said", "the vote was a farce"),
        id="what somebody does while saying it",
    ),
    pytest.param(
        "Police said at least 20 people died.",
        _said("Police", "said", "at least 20 people died"),
        id="at least, and a past that may be a participle",
    ),
    pytest.param(
        "Osei said late on Monday that the sea was rising.",
        _said("Osei", "said", "the sea was rising"),
        id="late on a day",
    ),
    pytest.param(
        "Osei took to Facebook to say the sea was rising.",
        _said("Osei", "say", "the sea was rising"),
        id="took to",
    ),
    pytest.param(
        "The problem, said Osei, is that the sea is rising.",
        _said("Osei", "said", "The problem | is that the sea is rising"),
        id="a subject alone before who said it",
    ),
    pytest.param(
        "The coast might have gained, they argue, perhaps by asking for more.",
        _said("they", "argue", "The coast might have gained | perhaps by asking for more"),
        id="what goes on with perhaps",
    ),
    pytest.param(
        "Osei said in the past year exports had doubled.",
        _said("Osei", "said", "in the past year exports had doubled"),
        id="a time that opens what is said",
    ),
    pytest.param(
        "Osei said for many islands the sea is a threat.",
        _said("Osei", "said", "for many islands the sea is a threat"),
        id="a preposition that opens what is said",
    ),
    pytest.param(
        "Osei said that was a lie.", _said("Osei", "said", "that was a lie"), id="that was"
    ),
    pytest.param(
        "Osei said now was the time.", _said("Osei", "said", "now was the time"), id="now was"
    ),
    pytest.param(
        "Osei told voters 20 percent of the reef was dead.",
        _said("Osei", "told", "20 percent of the reef was dead"),
        id="a number behind whom somebody tells",
    ),
    pytest.param(
        "Osei told reporters Malta and Fiji would join.",
        _said("Osei", "told", "Malta and Fiji would join"),
        id="names behind whom somebody tells",
    ),
    pytest.param(
        "Osei told reporters about 20 people had left.",
        _said("Osei", "told", "about 20 people had left"),
        id="about and a number",
    ),
    pytest.param(
        "Osei warned everyone had lost.",
        _said("Osei", "warned", "everyone had lost"),
        id="everyone",
    ),
    pytest.param(
        "According to Osei, Japan, Malta and Fiji would join.",
        _said("Osei", "According to", "Japan, Malta and Fiji would join"),
        id="a list behind according to",
    ),
    pytest.param(
        "According to Osei, Kofi Adom, the mayor, had failed.",
        _said("Osei", "According to", "Kofi Adom, the mayor, had failed"),
        id="a subject with its office behind according to",
    ),
    pytest.param(
        "According to Osei, what mattered was the reef.",
        _said("Osei", "According to", "what mattered was the reef"),
        id="what behind according to",
    ),
    pytest.param(
        "The mayor had told him to leave, said Ama Osei.",
        _said("Ama Osei", "said", "The mayor had told him to leave"),
        id="a report inside what is said",
    ),
    pytest.param(
        "The mayor had said it was late, according to Ama Osei.",
        _said("Ama Osei", "according to", "The mayor had said it was late"),
        id="a report inside what is said, according to",
    ),
    pytest.param(
        "Osei said that Kofi Adom, the mayor, had told him the port was late.",
        _said("Osei", "said", "Kofi Adom, the mayor, had told him the port was late"),
        id="a report inside what is said, its subject with an office",
    ),
    pytest.param(
        "Osei said it was clear that Kofi Adom, a friend, had asked for money.",
        _said("Osei", "said", "it was clear that Kofi Adom, a friend, had asked for money"),
        id="a report inside a further clause of what is said",
    ),
    pytest.param(
        "Osei called for a ban, a fine and a fund, said the sea was rising and went home.",
        [
            *_said("Osei", "called for", "a ban, a fine and a fund"),
            *_said("Osei", "said", "the sea was rising and went home"),
        ],
        id="a list, and a further report",
    ),
    pytest.param(
        "Osei called the mayor a fool and went home.",
        _said("Osei", "called", "the mayor a fool"),
        id="an object, and what somebody did then",
    ),
    pytest.param(
        "Osei called for a boycott of the fair, and the union strongly denounced it.",
        _said("Osei", "called for", "a boycott of the fair"),
        id="an object, and a clause with a subject of its own",
    ),
    pytest.param(
        "Osei has vowed to keep the port open and celebrated the ruling.",
        _said("Osei", "vowed", "to keep the port open"),
        id="an infinitive, and what somebody did then",
    ),
    pytest.param(
        "Osei has vowed to keep the port open and build a road.",
        _said("Osei", "vowed", "to keep the port open and build a road"),
        id="two infinitives",
    ),
    pytest.param(
        "The mayor, who last year threatened to close the port, and who hopes to win, went home.",
        _said("The mayor", "threatened", "to close the port"),
        id="two clauses with who",
    ),
    pytest.param(
        "The next day, according to Osei, the port was open.",
        _said("Osei", "according to", "the port was open"),
        id="a time before according to",
    ),
    pytest.param(
        "Osei, who said “the plan is a waste”, left.",
        [("Osei", "said", "“the plan is a waste”", "direct")],
        id="a quotation inside who",
    ),
    pytest.param(
        "What Osei called “a waste of money” was signed.",
        [("Osei", "called", "“a waste of money”", "direct")],
        id="a quotation inside what",
    ),
    pytest.param(
        "‘We must go’, said Osei. ‘Time is short.’",
        [("Osei", "said", "‘We must go’ | ‘Time is short.’", "direct")],
        id="few words, the comma behind the mark",
    ),
    pytest.param(
        "“We must act”, Osei was quoted as saying by the Reef Times.",
        [("Osei", "saying", "“We must act”", "direct")],
        id="quoted as saying by somebody",
    ),
    pytest.param(
        "The crowd chanted “act now”.",
        [("The crowd", "chanted", "“act now”", "direct")],
        id="few words that are shouted",
    ),
    pytest.param(
        "A woman who had been a guard in Reefside said the port was late.",
        _said("A woman", "said", "the port was late"),
        id="who had been",
    ),
    pytest.param(
        "The Reef Union, in its daily notes on Monday, said the port was late.",
        _said("The Reef Union", "said", "the port was late"),
        id="a paper and a day between commas",
    ),
    pytest.param(
        "Osei, only two months later, said the port was late.",
        _said("Osei", "said", "the port was late"),
        id="a time between commas",
    ),
    pytest.param(
        "As he spoke, Ama Osei said the port was late.",
        _said("Ama Osei", "said", "the port was late"),
        id="what somebody does, before the report",
    ),
    pytest.param(
        "Ama Osei, the mayor, and Kofi Adom, his deputy, said the port was late.",
        _said("Ama Osei", "said", "the port was late"),
        id="the first of two with their offices",
    ),
    pytest.param(
        "It met Ama Osei, the mayor, and Kofi Adom, his deputy, said the port was late.",
        _said("Kofi Adom", "said", "the port was late"),
        id="somebody met, and a clause with a subject of its own",
    ),
    pytest.param(
        "Osei told the crowd at his fair for farmers that the port was late.",
        _said("Osei", "told", "the port was late"),
        id="what the crowd is at, and for whom",
    ),
    pytest.param(
        "Osei said - not for the first time - that the port was late.",
        _said("Osei", "said", "the port was late"),
        id="words between dashes",
    ),
    pytest.param(
        "Osei explained to voters why the port was late.",
        _said("Osei", "explained", "why the port was late"),
        id="to whom why is explained",
    ),
    pytest.param(
        "Osei was forced to admit that the port was late.",
        _said("Osei", "admit", "the port was late"),
        id="forced to",
    ),
    pytest.param("Osei was not quick to add that the port was late.", [], id="not quick to"),
    pytest.param(
        "Many in the hall said that the port was late.",
        _said("Many in the hall", "said", "the port was late"),
        id="many somewhere",
    ),
    pytest.param(
        "Those around him admit that the port is late.",
        _said("Those around him", "admit", "the port is late"),
        id="those around",
    ),
    pytest.param(
        "Osei said at a fair announcing the pact that it would help.",
        _said("Osei", "said", "it would help"),
        id="what somebody announces where it is said",
    ),
    pytest.param(
        "When Osei said Malta, the largest island, would pull out, the crowd left.",
        _said("Osei", "said", "Malta, the largest island, would pull out"),
        id="an apposition in what was said, behind when",
    ),
    pytest.param(
        "If the port closes, Osei said that trade would fall.",
        _said("Osei", "said", "If the port closes | trade would fall"),
        id="the condition of what is said",
    ),
    pytest.param(
        "Osei announced he will not run again, becoming the latest mayor to leave.",
        _said("Osei", "announced", "he will not run again"),
        id="what the article says of it",
    ),
    pytest.param(
        "Osei accused the bank of greed, in one of the sharpest rebukes yet.",
        _said("Osei", "accused", "the bank of greed"),
        id="what it was",
    ),
    pytest.param(
        "Go said it was late.", _said("Go", "said", "it was late"), id="a name like a verb"
    ),
    pytest.param(
        "Osei used her speech at the Reef fair to accuse the bank of greed.",
        _said("Osei", "accuse", "the bank of greed"),
        id="an occasion that is used, and where",
    ),
    pytest.param(
        "Osei used her Reef TV interview to say the port was late.",
        _said("Osei", "say", "the port was late"),
        id="an interview that is used",
    ),
    pytest.param(
        "Osei made it clear in remarks to the fair that the port was late.",
        _said("Osei", "made it clear", "the port was late"),
        id="made it clear somewhere",
    ),
    pytest.param(
        "The union fought his claim he was late.",
        _said("his", "claim", "he was late"),
        id="a claim without that",
    ),
    pytest.param(
        "Osei told business leaders in Suva that the port was late.",
        _said("Osei", "told", "the port was late"),
        id="a noun in s before whom somebody tells",
    ),
    pytest.param(
        "Osei confessed that the port was late.",
        _said("Osei", "confessed", "the port was late"),
        id="confessed",
    ),
    pytest.param(
        "Osei was quoted in the Reef Times as saying the port was late.",
        _said("Osei", "saying", "the port was late"),
        id="quoted in a paper",
    ),
    pytest.param(
        "“The sea,” she said, “is rising.”",
        [("she", "said", "“The sea,” | “is rising.”", "direct")],
        id="few words that go on with a quotation",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reported(text, expected):
    assert reported(text) == expected
