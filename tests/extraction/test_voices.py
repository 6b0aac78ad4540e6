"""Who is heard in whole texts: cases where the content itself, or another's voice, misleads."""

import pytest

from events.extraction import extract

CASES = [
    (
        "a name inside the content does not say it",
        (
            "India's spokesman Randhir Mensah said trade had grown. "
            "Less debt would be a “matter of priority” in talks with Viktor Osei, he added."
        ),
        ["Randhir Mensah", "Randhir Mensah"],
    ),
    (
        "the office in front of a genitive is its owner's",
        "Prime Minister Kojo Addo's official spokesman said: “We need to study this.”",
        ["Prime Minister Kojo Addo's official spokesman"],
    ),
    (
        "the minister of a country that the voice does not serve",
        (
            "“We are ready to go,” Kojo Addo said on Monday. "
            "The Ghana labour minister said the union would be sent home."
        ),
        ["Kojo Addo", "Ghana labour minister"],
    ),
    (
        "it is the motion",
        "The motion claimed dams were unsafe. It called for the union to lobby the town.",
        ["motion", "motion"],
    ),
    (
        "a body that was heard is no minister",
        (
            "Kojo Addo said the cost was being counted. Women earn less, according to the Equal Pay "
            "Commission. The minister told delegates that it was vital."
        ),
        ["Kojo Addo", "Equal Pay Commission", "Kojo Addo"],
    ),
    (
        "the media that only open the sentence do not go on",
        (
            "While state media said the two would meet, Foreign Minister Choe Sun Hui has struck a "
            "colder tone, telling reporters Osei “might lose patience”. “It is late,” she said."
        ),
        ["state media", "Choe Sun Hui", "Choe Sun Hui"],
    ),
    (
        "the court ruled, and not who is spoken of in the ruling",
        "The Harbour Court ruled that Kojo Addo cannot sit, saying that his term was over.",
        ["Harbour Court"],
    ),
    (
        "an apposition without its second comma",
        "Ann Osei, the widow of painter Kojo Addo told reporters that it was a miracle.",
        ["Ann Osei"],
    ),
    (
        "what a body is stands behind its name",
        (
            "Kenya's Baobab newspaper reported that he left. That is wrong, according to the semi-official Reef "
            "news agency. The Osei Foundation think tank said that prices rose."
        ),
        ["Baobab", "Reef", "Osei Foundation"],
    ),
    (
        "a post is whose it is, else of who spoke just before",
        (
            "“We traded views,” the Kenyan Embassy's post said. Kojo Addo tweeted that the talks "
            "were “very good”. “Let us see,” the post said."
        ),
        ["Kenyan Embassy", "Kojo Addo", "Kojo Addo"],
    ),
    (
        "a leader of another party, by its acronym in brackets",
        (
            "The mayor met HFU leader Kojo Addo, who said he was ready. Reef Union Party (RUP) "
            "leader said that it was late."
        ),
        ["Kojo Addo", "Reef Union Party leader"],
    ),
    (
        "a name of unknown kind keeps lists that it writes",
        "Turning Reef keeps a list of teachers who it says are bad. He met Turning Reef there.",
        ["Turning Reef"],
    ),
    (
        "several nameless officials are told apart by their words, else the last is meant",
        (
            "A senior Malta official said that talks failed. A third Ghana official said it was "
            "late. The official added that it rained. The Malta official said no."
        ),
        [
            "senior Malta official",
            "third Ghana official",
            "third Ghana official",
            "senior Malta official",
        ],
    ),
    (
        "a day is no part of who speaks, a spaced hyphen is a dash",
        (
            "On May 30 the Osei administration announced that it would pay. All there were "
            "listening - Ghana's ministry of trade has described this as a “turn”."
        ),
        ["Osei administration", "Ghana's ministry of trade"],
    ),
    (
        "an office with its body before a comma and a form of address",
        "“We are ready,” said University of Harbour Vice-Chancellor, Dr Kojo Addo.",
        ["Kojo Addo"],
    ),
    (
        "a common plural that opens the text, and who is unknown but speaks",
        (
            "Analysts said that prices rose. Calver Miltor, Reef's Lib Dem MP - who was elected in "
            "May, said he knew it. “I know it,” he added."
        ),
        ["Analysts", "Calver Miltor", "Calver Miltor"],
    ),
    (
        "the physician of a president is not the president",
        "President Ama Osei is well, according to the president's personal physician.",
        ["president's personal physician"],
    ),
    (
        "those who are no office's holder, a country that is no who",
        (
            "It followed HFU General Secretary Ama Osei's note. They spoke to those who said: “It "
            "is late.” He spoke for Ghana, who said: “Go.”"
        ),
        [None, None],
    ),
    (
        "the prime minister is no foreign minister",
        "The foreign minister, Kojo Osei, would go. The prime minister said: “It is late.”",
        ["prime minister"],
    ),
    (
        "an analyst of the body that an analyst is printed with",
        (
            "“It is equal,” said Ama Osei, senior analyst at Accra think tank Reef Hub. “It is "
            "busy,” the Reef Hub analyst added."
        ),
        ["Ama Osei", "Ama Osei"],
    ),
    (
        "one of several is named behind a comma with his body; many are not who stands before",
        (
            "One of the hosts, HFU lecturer Kojo Addo, said it was good. The welcome for Mr. Addo, "
            "many delegates said, was warm."
        ),
        ["Kojo Addo", "many delegates"],
    ),
    (
        "a seat of two towns is held by who spoke just before",
        "Sir Kojo Addo said he left. “It is late,” the Reef and Harbour West MP told us.",
        ["Kojo Addo", "Kojo Addo"],
    ),
    (
        "a credit run into the text is no name of who stands behind it",
        "Kofi Mensah/AFP/Getty Images Addo arrived. Malta's Ama Addo said she was glad.",
        ["Ama Addo"],
    ),
    (
        "who opens the next sentence behind two capitals",
        (
            "The king Kojo Addo said: “We met.” Meanwhile Maltese President Ben Osei gave a toast. "
            "“I have no doubt,” he said."
        ),
        ["Kojo Addo", "Ben Osei"],
    ),
    (
        "a leader is who was heard, before another who only holds an office called so",
        (
            "Iran's Kojo Addo said that it was late. President Ben Osei had died. Addo added that "
            "it rained. The Iranian leader called for joint projects."
        ),
        ["Kojo Addo"] * 3,
    ),
    (
        "a firm that is called by where it sits is no family",
        "Reef-based Zabrok left. Zabrok said it was late. “No,” Zabrok President Ann Osei said.",
        ["Zabrok", "Ann Osei"],
    ),
    (
        "an official of whom the text told before",
        (
            "Malta's Foreign Minister Kojo Addo said that it was hard. A senior Ghana official "
            "before the talks spoke of a plan. The ban would stay, the official said. “No,” the "
            "Ghana official added."
        ),
        ["Kojo Addo", "senior Ghana official", "senior Ghana official"],
    ),
    (
        "a name that leaves out the family",
        "The Hon Kofi Sam Osei-Addo said that it was late. “No,” said the Hon Kofi Sam.",
        ["Kofi Sam Osei-Addo"] * 2,
    ),
    (
        "the first minister is no minister of a party; who spoke long is near where it ends",
        (
            "First Minister Ben Osei knew it. Mr Addo said: “I have not. It was right. It was so. "
            "It was fine.” The external affairs secretary said it was late. The HFU minister said "
            "the talks were short."
        ),
        ["Addo", "Addo", "HFU minister"],
    ),
    (
        "a rival who is named between commas",
        "It rained. Her rival for the post, Kojo Addo, said it was late.",
        ["Kojo Addo"],
    ),
    (
        "Mr West is a person, and a minister who assists is one too",
        (
            "Mr West said no. It is late, the Minister for Trade and Minister Assisting the "
            "Treasurer, Kojo Addo, said."
        ),
        ["West", "Kojo Addo"],
    ),
    (
        "an office and a body behind a form of address without the last comma",
        "Mr Ng How Yew, Permanent Secretary, Ministry of Law said that it is late.",
        ["Ng How Yew"],
    ),
    (
        "who said so long a quotation is near where it begins",
        (
            "Kojo Addo says it is late. “One. Two words. Three words. Four of them. Five of them. "
            "Six of them. Seven of them. Eight of them. Nine of them. Ten of them. Eleven of them. "
            "Twelve of them. Thirteen. Fourteen,” he said."
        ),
        ["Kojo Addo", "Kojo Addo"],
    ),
    (
        "a spokesman may be a woman",
        "Reef Spokesman Donna Mensah Osei said no. It is late, Mrs Mensah Osei said.",
        ["Donna Mensah Osei"] * 2,
    ),
]

TOLD = [
    (
        "White House Press Secretary Ann Osei said no.",
        ("Ann Osei", "Press Secretary", "White House"),
    ),
    (
        "Migrant Women's Health Service chief executive officer Dr Ann Osei said no.",
        ("Ann Osei", "chief executive officer", "Migrant Women's Health Service"),
    ),
    (
        "HSU Co-President and Conference Spokesperson Ann Osei said no.",
        ("Ann Osei", "Co-President and Conference Spokesperson", "HSU"),
    ),
    (
        "After his meeting with Mr Reef-Addo, HFU leader Sir Ben Osei said no.",
        ("Ben Osei", "leader", "HFU"),
    ),
    ("Ben Osei said no after meeting Mr Reef-Addo HFU leader.", ("Ben Osei", None, None)),
    (
        "“No,” said Ann Osei, Education Manager for Microsoft NZ.",
        ("Ann Osei", "Education Manager", "Microsoft NZ"),
    ),
    ("“No,” said Ann Osei at Reef Airport on Saturday.", ("Ann Osei", None, None)),
    (
        "The Reef Guild met. “No,” said the group's president, Ann Osei.",
        ("Ann Osei", "president", "Reef Guild"),
    ),
    ("“No,” said analyst Ann Osei of RKB Insights.", ("Ann Osei", "analyst", "RKB Insights")),
    ("“No,” said analyst Ann Osei of Reef Bay.", ("Ann Osei", "analyst", None)),
    ("Ann Osei, the president's physician, said no.", ("Ann Osei", "physician", None)),
    (
        "Reef Party Building and Construction spokesman Ben Osei said no.",
        ("Ben Osei", "Building and Construction spokesman", "Reef Party"),
    ),
    (
        "Reef Party Health spokesman Ben Osei said no.",
        ("Ben Osei", "Health spokesman", "Reef Party"),
    ),
    (
        "Malta's foreign ministry spokesman Ben Osei said no.",
        ("Ben Osei", "spokesman", "foreign ministry"),
    ),
    (
        "“No,” said Ben Osei, a spokesman for the foreign ministry.",
        ("Ben Osei", "spokesman", "foreign ministry"),
    ),
    (
        "Ben Osei, the trade ministry spokesman, said no.",
        ("Ben Osei", "spokesman", "trade ministry"),
    ),
    (
        """Summit of the reef praised

Ama Osei, Co-leader of the Reef Party and Spokesperson for Fish

Ama Osei has said today that she is glad to learn of the summit.""",
        ("Ama Osei", "Co-leader", "Reef Party"),
    ),
    (
        "European Union ambassador to the WTO, Ben Osei, said no.",
        ("Ben Osei", "ambassador to the WTO", "European Union"),
    ),
    (
        "Reef University Computer Science Lecturer, Dr Ben Osei, said no.",
        ("Ben Osei", "Computer Science Lecturer", "Reef University"),
    ),
    (
        "Democrats' Foreign Affairs Spokesperson Senator Ann Osei said no.",
        ("Ann Osei", "Foreign Affairs Spokesperson", "Democrats"),
    ),
    (
        "“No,” said Ben Osei, President of the Accra Student Movement at Reef.",
        ("Ben Osei", "President", "Accra Student Movement"),
    ),
    (
        "Mr Ben Osei, Permanent Secretary, Ministry of Law said no.",
        ("Ben Osei", "Permanent Secretary", "Ministry of Law"),
    ),
    ("Ben Osei, an Arabic interpreter, said no.", ("Ben Osei", "interpreter", None)),
    ("Green MP Dr Ben Osei said no.", ("Ben Osei", "MP", "Green")),
    ("National MP Ben Osei said no.", ("Ben Osei", "MP", "National")),
    ("“No,” said Lib Dem MSP Ben Osei.", ("Ben Osei", "MSP", "Lib Dem")),
    ("Reefside MSP Ben Osei said no.", ("Ben Osei", "MSP", None)),
    (
        "Ben Osei, head of Malta's trade and investment agency MATIA, said no.",
        ("Ben Osei", "head", "MATIA"),
    ),
    (
        "Apart from meeting Ms Addo, the UN director, Mr Osei said no.",
        ("Osei", None, None),
    ),
    (
        "Ben Osei, vice president for communications at Reef Bank, said no.",
        ("Ben Osei", "vice president for communications", "Reef Bank"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_of_the_first_heard(text, expected):
    first = extract(text).speakers[0]
    assert (first.name, first.role, first.organisation) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected
