"""Whom a pronoun stands for where several were named: the subject of the sentence before it."""

import pytest

from tests.extraction.test_speakers import chosen

SUBJECTS = [
    pytest.param(
        "Mayor Tom Osei told his neighbour, Kofi Mensah, of the plan. [He] said yes.",
        ["Tom Osei"],
        id="a verb that reports",
    ),
    pytest.param(
        "Mayor Tom Osei held talks with his neighbour, Kofi Mensah, and a guard. [He] said no.",
        ["Tom Osei"],
        id="behind the verb of the one who opens the sentence",
    ),
    pytest.param(
        "The dam leaks. [Mayor Tom Osei] said so. The mayor met the guards' chief, Kofi Mensah, "
        "in Suva. [He] said no.",
        ["Tom Osei", "Tom Osei"],
        id="behind the verb of an office",
    ),
    pytest.param(
        "Tom Osei opened the fair. The newly elected mayor, Kofi Mensah, left. [He] said no.",
        ["Kofi Mensah"],
        id="behind a participle before its noun",
    ),
    pytest.param(
        "[Tom Osei] said no. Also at the fair is guard Kofi Mensah who will "
        "open it. [He] said yes.",
        ["Tom Osei", "Kofi Mensah"],
        id="behind its verb",
    ),
    pytest.param(
        "[Ann Okoro] said no. From the start of the day, Registrar of Ships Registrar Ama Osei "
        "detailed how it came. [She] said yes.",
        ["Ann Okoro", "Ama Osei"],
        id="behind an opening phrase and a long title",
    ),
    pytest.param(
        "[Kofi Mensah] said no. Earlier Fiji's Foreign Minister Tom Osei praised the dam. "
        "[He] said yes.",
        ["Kofi Mensah", "Tom Osei"],
        id="behind a country",
    ),
    pytest.param(
        "[Tom Osei] said no. Later the road was shut. Speaking to Kofi Mensah of Reef Radio, "
        "[he] said yes.",
        ["Tom Osei", "Tom Osei"],
        id="not whom he speaks to",
    ),
    pytest.param(
        "Fiji's prime minister came to Baku with Ilham Okoro. Addressing Okoro, [the premier] "
        "thanked him. Premier Tom Osei left.",
        ["Tom Osei"],
        id="no office of whom it addresses",
    ),
    pytest.param(
        "[Harbour Watch] said no. [The Reef Union plan cites Lake Club], which said yes. "
        "[It] said more.",
        ["Harbour Watch", "Lake Club", "Lake Club"],
        id="named behind another in a source",
    ),
    pytest.param(
        "[The guards] said no. Fiji was late. U.S. and Reef guards met the mayor. [They] said yes.",
        ["guards", "guards"],
        id="people of the same noun who spoke",
    ),
    pytest.param(
        "[Ghana] said no. On the dam, Lake Club officials met the mayor. [They] said yes.",
        ["Ghana", "Lake Club officials"],
        id="people behind an opening phrase",
    ),
    pytest.param(
        "Ghana was late. [The panel] said yes. However, [they] added that it was late.",
        ["panel", "panel"],
        id="many who are one body",
    ),
    pytest.param(
        "[Ghana] said no. It would be late, said [the Guards]. [They] said it would rain.",
        ["Ghana", "Guards", "Guards"],
        id="a name of unknown kind that just spoke",
    ),
    pytest.param(
        "[The Lake Times] said no. The Reef Express leads on the dam. [The paper] says it leaks. "
        "[It] adds that it rains.",
        ["Lake Times", "Reef Express", "Reef Express"],
        id="the paper named last",
    ),
]

PHRASES = [
    pytest.param(
        "The team left late, but Harbour Union guards stopped the walkers. [They] said no.",
        ["Harbour Union guards"],
        id="the first people of the sentence before",
    ),
    pytest.param("[Some Togo watchers] say no.", ["Togo watchers"], id="people who watch"),
    pytest.param(
        "[Premier Tom Osei] said no. Fiji was late. The premier met the guards' chief, Kofi Mensah, "
        "in Suva. [He] said yes.",
        ["Tom Osei", "Tom Osei"],
        id="the office that opens the sentence before",
    ),
    pytest.param(
        "[Premier Tom Osei] said no. Envoy Kofi Mensah rose. Although Osei had left, the envoy "
        "pulled no punches. [He] said yes.",
        ["Tom Osei", "Kofi Mensah"],
        id="the office behind a clause",
    ),
    pytest.param(
        "The Lake Forum met in Suva. [Ghana] said no. The forum printed a plan that Ghana had "
        "seen. Later, [it] said yes.",
        ["Ghana", "Lake Forum"],
        id="the body that opens the sentence before",
    ),
    pytest.param(
        "[Ghana] said no. The dam was built in May. [It] said yes.",
        ["Ghana", "Ghana"],
        id="no thing that opens it",
    ),
    pytest.param(
        "But [her opponent in her race], Rep. Tom Osei (R-Iowa), said no.",
        ["Tom Osei"],
        id="a seat in brackets behind the name",
    ),
    pytest.param(
        "[A report] said no. Wim Osei led the group. [The Osei report] said yes.",
        ["report", "Osei report"],
        id="a report that bears a name",
    ),
    pytest.param(
        "Tom Osei spoke. Later [Osei's presentation] told of the dam.",
        ["Tom Osei"],
        id="whose presentation it is",
    ),
    pytest.param(
        "[Port scientists like Tom Osei] say no.", ["Port scientists"], id="people like somebody"
    ),
    pytest.param(
        "Ama Osei chairs the board. [Her lawyer] said no.", ["lawyer"], id="whose lawyer it is"
    ),
    pytest.param(
        "Tom Osei left. [His lawyer, Ama Adom], said no.", ["Ama Adom"], id="a lawyer who is named"
    ),
    pytest.param(
        "Ama Osei chairs the board. [A spokesman for her] said no.",
        ["spokesman for her"],
        id="an aide for her",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), [*SUBJECTS, *PHRASES])
def test_source_stands_for(marked, expected):
    assert chosen(marked) == expected
