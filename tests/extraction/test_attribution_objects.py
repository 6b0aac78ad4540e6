"""Reports by an object that gives the words, by a noun, and by who stands behind the content."""

import pytest

from tests.extraction.test_attribution import reported

CASES = [
    (
        "called so",
        "Osei called the plan a plot against the town.",
        [("Osei", "called", "the plan a plot against the town", "indirect")],
    ),
    ("called-it", "Osei called it unfair.", [("Osei", "called", "it unfair", "indirect")]),
    (
        "called-unfair",
        "Osei called the fee unacceptable.",
        [("Osei", "called", "the fee unacceptable", "indirect")],
    ),
    ("called-early", "Osei called the vote early.", []),
    (
        "called-what",
        "Osei called what she saw “a sad waste of the money”.",
        [("Osei", "called", "what she saw “a sad waste of the money”", "mixed")],
    ),
    (
        "calling-them",
        "Osei left the hall, calling them thieves.",
        [("Osei", "calling", "them thieves", "indirect")],
    ),
    (
        "denouncing-as",
        "Osei left the hall, denouncing it as a plot.",
        [("Osei", "denouncing", "it as a plot", "indirect")],
    ),
    ("called-by-telephone", "Osei called the mayor of the town on Friday.", []),
    (
        "a-clause-about-people",
        "The hospital admitted patients had died.",
        [("The hospital", "admitted", "patients had died", "indirect")],
    ),
    (
        "concluded",
        "The premiers concluded the talks had failed.",
        [("The premiers", "concluded", "the talks had failed", "indirect")],
    ),
    ("concluded-an-occasion", "The premiers concluded their summit in Suva on Friday.", []),
    ("claimed-a-land", "Four members claim the same sea and its islands.", []),
    ("called-for-papers", "The fund has issued a call for abstracts for the lectures.", []),
    ("a-question", "They met to address the question: “What makes a good start?”", []),
    (
        "a-list-before",
        "The port is used by Togo, Malta, Benin and Ghana, said the minister.",
        [("the minister", "said", "The port is used by Togo, Malta, Benin and Ghana", "indirect")],
    ),
    (
        "said-this-weekend",
        "The dam is late, officials said this weekend.",
        [("officials", "said", "The dam is late", "indirect")],
    ),
    (
        "another-says-the-contrary",
        "Osei said it leaks, while the Reef Court ruled in May that it holds, although Addo admitted he was sad.",
        [
            ("Osei", "said", "it leaks", "indirect"),
            ("the Reef Court", "ruled", "it holds", "indirect"),
            ("Addo", "admitted", "he was sad", "indirect"),
        ],
    ),
    ("how-many-do", "They will explore how firms predict demand and lead.", []),
    ("put-a-question", "Osei asked that question when he ran for mayor.", []),
    (
        "confirmed-he",
        "It means a certain Osei, the mayor before last, confirmed he was coming.",
        [],
    ),
    ("more-threatening", "The plan is worse and more threatening to their town than the dam.", []),
    ("a-process-of", "They began with the process of adding new content, which was slow.", []),
    (
        "and-another-behind-marks",
        "The party accused him of “a failure of nerve” and harbour mayor Ann Osei said it was sad.",
        [
            ("The party", "accused", "him of “a failure of nerve”", "mixed"),
            ("harbour mayor Ann Osei", "said", "it was sad", "indirect"),
        ],
    ),
    (
        "ruled-a-clause",
        "The court last month ruled the act was valid.",
        [("The court", "ruled", "the act was valid", "indirect")],
    ),
    ("ruled-a-land", "The king who ruled the land was killed.", []),
    ("a-deed-promised", "The roads are those which the town promises to build.", []),
    ("underscored-a-day", "Underscoring Reef Day this year, Tidal Corp opened a fair.", []),
    (
        "underscored-a-need",
        "Underscoring the need for a dam, Ann Osei opened a fair.",
        [("Ann Osei", "Underscoring", "the need for a dam", "indirect")],
    ),
    ("as-hoped", "The dam is less than they had hoped, above all in Suva.", []),
    (
        "a-poll-published-somewhere",
        "A survey published on the eve of the fair by Reef Advisers said four in ten were late.",
        [("A survey", "said", "four in ten were late", "indirect")],
    ),
    ("let-in", "The hospital admitted 40 new patients.", []),
    (
        "directed-somebody",
        "Osei directed the guards to leave.",
        [("Osei", "directed", "the guards to leave", "indirect")],
    ),
    ("directed-a-thing", "Osei spent a year directing 15 days of concerts.", []),
    ("a-task", "The firm saw gains and better task distribution.", []),
    ("a-story", "Osei told the story of a town by the sea.", []),
    ("asked-by-a-poll", "A poll asked people what they would pay.", []),
    (
        "asked-by-somebody",
        "Osei asked people what they would pay.",
        [("Osei", "asked", "what they would pay", "indirect")],
    ),
    ("a-law-that-guarantees", "It is a law that guarantees that all have a home.", []),
    (
        "guaranteed",
        "Osei guaranteed that all have a home.",
        [("Osei", "guaranteed", "all have a home", "indirect")],
    ),
    ("things-that-only-show", "Protests in Suva have highlighted divisions in the party.", []),
    ("by-the-laws-of-things", "The ship is built according to the laws of physics.", []),
    ("called-out", "Osei called out the mayor a day later.", []),
    ("a-name", "The firm built a boat called the Reef.", []),
    ("what-is-called", "Osei fought what he called a plot a mayor made.", []),
    (
        "responded-by-calling",
        "The mayor responded by calling the plan a plot.",
        [("The mayor", "calling", "the plan a plot", "indirect")],
    ),
    (
        "hailed-as",
        "Osei hailed the deal as a win for the town.",
        [("Osei", "hailed", "the deal as a win for the town", "indirect")],
    ),
    (
        "defended-as",
        "Osei defended it as standard practice.",
        [("Osei", "defended", "it as standard practice", "indirect")],
    ),
    ("such-as", "Osei praised gains such as a push for the town.", []),
    ("as-part-of", "Osei dismissed the report as part of a game.", []),
    (
        "denied-the-idea",
        "Osei rejected the idea that the dam leaks.",
        [("Osei", "rejected", "the idea that the dam leaks", "indirect")],
    ),
    ("denied-an-idea-that-came", "Osei rejected the idea that came from the town.", []),
    (
        "pledged",
        "Osei pledged $3 million for the reef.",
        [("Osei", "pledged", "$3 million for the reef", "indirect")],
    ),
    (
        "assured-of",
        "Osei assured the farmers of Malu of their support.",
        [("Osei", "assured", "their support", "indirect")],
    ),
    (
        "shared-how",
        "Osei shared how the port grew.",
        [("Osei", "shared", "how the port grew", "indirect")],
    ),
    (
        "whose-claim",
        "The town heard Osei's claim that the dam leaks.",
        [("Osei's", "claim", "the dam leaks", "indirect")],
    ),
    (
        "whose-vow",
        "Osei broke his vow to mend the dam.",
        [("his", "vow", "to mend the dam", "indirect")],
    ),
    ("whose-vow-to-whom", "Osei broke his vow to voters.", []),
    ("remarks-that-came", "Osei's remarks that surfaced on Friday hurt the town.", []),
    (
        "said-in-remarks",
        "Osei said in his remarks that the dam leaks.",
        [("Osei", "said", "the dam leaks", "indirect")],
    ),
    (
        "made-the-case",
        "Osei made the case that the dam leaks.",
        [("Osei", "case", "the dam leaks", "indirect")],
    ),
    (
        "renewed-calls",
        "Osei renewed calls for a halt to the fishing.",
        [("Osei", "calls", "a halt to the fishing", "indirect")],
    ),
    ("renewed-by-an-event", "The killing renewed calls for a halt to the fishing.", []),
    (
        "the-need",
        "Osei praised the plan, while also stressing the need to mend the dam.",
        [("Osei", "stressing", "the need to mend the dam", "indirect")],
    ),
    (
        "long-said",
        "Osei has long said the dam leaks.",
        [("Osei", "said", "the dam leaks", "indirect")],
    ),
    ("a-special-counsel", "They met the special counsel Ama Osei.", []),
    (
        "two-behind-a-form-of-address",
        "Mr Osei vouched for the dam, Mr Mensah added.",
        [("Mr Mensah", "added", "Mr Osei vouched for the dam", "indirect")],
    ),
    (
        "who-holds-the-other",
        "The town asked nomads for tea, two organisers told Reefnews.",
        [("two organisers", "told", "The town asked nomads for tea", "indirect")],
    ),
    (
        "himself-behind-the-content",
        "Osei wrote the plan himself after a talk, he said.",
        [("he", "said", "Osei wrote the plan himself after a talk", "indirect")],
    ),
    (
        "a-reporter-behind-all",
        "It has grown, Osei recently said at the fair, adding that it would last, Reefnews reported.",
        [
            ("Osei", "said", "It has grown", "indirect"),
            ("Osei", "adding", "it would last", "indirect"),
        ],
    ),
    (
        "no-denial",
        "What it cost was not clear in real time, Osei said.",
        [("Osei", "said", "What it cost was not clear in real time", "indirect")],
    ),
    (
        "in-turn",
        "Osei, in turn, said Malta was late.",
        [("Osei", "said", "Malta was late", "indirect")],
    ),
    (
        "a-name-between-commas",
        "It helps the port, and draw a role for the coast, Ama Osei, the mayor, told reporters.",
        [
            (
                "Ama Osei",
                "told",
                "It helps the port, and draw a role for the coast",
                "indirect",
            )
        ],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_reported(text, expected):
    assert reported(text) == expected
