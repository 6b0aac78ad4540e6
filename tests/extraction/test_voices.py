"""Who is heard in whole texts: cases where the content itself, or another's voice, misleads."""

import pytest

from events.extraction import extract

CASES = [
    (
        "the company of which the trade is told",
        "Ann Osei left the Reef Bank. Shipping giant Tidal Corp is cutting jobs at Bay Corp. The company said it is late.",
        ["Tidal Corp"],
    ),
    (
        "a show is nobody, and what was just watched is no text",
        "Ann Osei said no. It was on the Ann Mensah Show. Mensah said it is late.\n\nJUST WATCHED Ken Osei : ‘ I hear you ’ said Ken Osei . MUST WATCH",
        ["Ann Osei", "Mensah"],
    ),
    (
        "a document is whose its text tells",
        "A poll on dams by the Reef Bank says no. A report by Reef Ministry said no. The report said it was so.",
        ["Reef Bank", "Reef Ministry", "Reef Ministry"],
    ),
    (
        "a document is not whose got it, nor whose office made it",
        "A letter seen by the Reef Times said it leaks. A report by Togo's health office said no.",
        ["letter", "report by Togo's health office"],
    ),
    (
        "a statement of several sentences, and of a body by name",
        "Ann Osei said no. “It is late. It leaks,” the statement said. The Reef Bank statement said no.",
        ["Ann Osei", "Ann Osei", "Reef Bank"],
    ),
    (
        "a member of a party by its name and a place",
        "Ann Osei said no. Kofi Addo said yes. “We will,” the Malta Republican said.",
        ["Ann Osei", "Kofi Addo", "Kofi Addo"],
    ),
    (
        "a former president who only opened the sentence before",
        "Joe Boateng spoke of unity. “The land is sick,” the former vice president said.",
        ["Joe Boateng"],
    ),
    (
        "the top member of a party is somebody else",
        "Kofi Addo said yes. Ann Osei said no. The top Republican on the panel said it was late.",
        ["Kofi Addo", "Ann Osei", "top Republican on the panel"],
    ),
    (
        "an office in capitals is no seat",
        "Kofi Addo said yes. Ann Osei said no. The Malta Trade Representative said it was late.",
        ["Kofi Addo", "Ann Osei", "Malta Trade Representative"],
    ),
    (
        "a family name of several words",
        "It is late, said Paul Van der Osei, a farmer. “No,” Van der Osei said.",
        ["Paul Van der Osei"] * 2,
    ),
    (
        "who is familiar with something, and a suit",
        "It is late, according to two people familiar with it. The suit said it was early.",
        ["two people", "suit"],
    ),
    (
        "a document without the time behind it",
        "It is late, according to a Reef Bank study last year.",
        ["Reef Bank study"],
    ),
    ("a share in a sign speaks for its people", "58% of voters said no.", ["58% of voters"]),
    ("so does one in a word", "A quarter of guards said yes.", ["quarter of guards"]),
    (
        "whose claim it was does not speak next",
        "Mr Osei heard Mr Mensah's claim that the dam leaks. He said it was safe.",
        ["Mensah", "Osei"],
    ),
    (
        "what only says when",
        "Afterward, Ann Osei, head of the port, told them that it broke.",
        ["Ann Osei"],
    ),
    (
        "a company by its address",
        "Reefmart.com said it would act. Reefmart said it would wait.",
        ["Reefmart.com", "Reefmart.com"],
    ),
    (
        "who is called by the first word of a name",
        "Mr Dhanin left. Dhanin Chearan said no. It is late, said Mr Dhanin.",
        ["Dhanin Chearan", "Dhanin Chearan"],
    ),
    (
        "a party of a country",
        "The Australian Greens have called on the minister to go.",
        ["Greens"],
    ),
    (
        "what somebody has since said",
        "Mensah has since said he supports the dam.",
        ["Mensah"],
    ),
    (
        "a brokerage and a general without a name",
        "It is late, noted the brokerage. The army's top general said it was early.",
        ["brokerage", "army's top general"],
    ),
    (
        "the first of two described bodies",
        "Harbour retailer Reefco and lake retailer Tidemart announced that they would go.",
        ["Reefco"],
    ),
    (
        "a dash that opens a line",
        "They sent their words.\n\n-- Sen. Ben Osei, the lake's oldest friend from Accra, said no.",
        ["Ben Osei"],
    ),
    (
        "who is named as one of those who speak",
        "A group of senators — including Ann Osei of Accra — urged Mensah to stop.",
        ["group of senators"],
    ),
    (
        "a company by its name and its form",
        "Reefbook said it would act. Reefbook Inc. said it would wait.",
        ["Reefbook", "Reefbook"],
    ),
    (
        "who does not want to be named",
        "A port official who declined to be named said the dam broke.",
        ["port official"],
    ),
    (
        "who asked not to be named",
        "A port official who asked not to be named said that the dam broke.",
        ["port official"],
    ),
    (
        "what somebody was or is now",
        "“It broke,” Ann Osei, formerly the port's top engineer, wrote on Monday.",
        ["Ann Osei"],
    ),
    (
        "a contract states",
        "The contract states that the dam is safe.",
        ["contract"],
    ),
    (
        "a man with a name that is usual for women",
        "Vice President Kassie Osei came. “This is the second year of it,” he said.",
        ["Kassie Osei"],
    ),
    (
        "a lone name that spoke",
        "In his speech, Koko described the lake as a “sea of plenty”. Hence, he urged all to fish.",
        ["Koko", "Koko"],
    ),
    (
        "a name in brackets",
        "Kofi Osei (Koko) said the lake was full. President Koko said it would stay.",
        ["Kofi Osei", "Kofi Osei"],
    ),
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
        ["Harbour Court", "Harbour Court"],
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
        "a participle that opens a sentence is no name",
        "The government met. Noting that the lake was full, it said that more was a must.",
        ["government", "government"],
    ),
    (
        "a document read from before",
        (
            "“We met,” a news release said. A senior official said that all met. In his talk, the "
            "release said Osei “will go on.”"
        ),
        ["news release", "senior official", "news release"],
    ),
    (
        "the office of another one",
        ("The Attorney General’s Office said no. On Monday the lake was full, Addo’s office said."),
        ["Attorney General’s Office", "Addo’s office"],
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
        ["Addo"] * 3,
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
    (
        "who looks over a booth is named behind the comma",
        "Looking over a Reef booth, Kojo Addo, a farmer from Adel, said he was making up his mind.",
        ["Kojo Addo"],
    ),
    (
        "a family name of two words, the first of which is one of its own elsewhere",
        "“We are ready,” spokeswoman Ama Le Mensah said. Mrs Le Mensah said the talks went on.",
        ["Ama Le Mensah", "Ama Le Mensah"],
    ),
    (
        "the same family name in two spellings",
        "President Viktor Barinskiy said the pipe was long. Barinsky said it was old.",
        ["Viktor Barinskiy", "Viktor Barinskiy"],
    ),
    (
        "the offices of two persons are two",
        "Osei's office said the ban was wrong. Addo's office later said that it was right.",
        ["Osei's office", "Addo's office"],
    ),
    (
        "a chairman is named behind a comma with his country",
        "But the chairman of the working party, Ambassador Kojo Addo of Malta, warned of delay.",
        ["Kojo Addo"],
    ),
    (
        "a professor whom the next sentence names",
        (
            "The reef is dying, a University of Malta (UM) professor said today. Fish are few, "
            "professor Ama Osei said today."
        ),
        ["Ama Osei", "Ama Osei"],
    ),
    (
        "who said that a land was ready stressed what follows",
        "Kojo Addo said Malta was ready to work and stressed that relations were good.",
        ["Kojo Addo", "Kojo Addo"],
    ),
    (
        "who has spoken says on, not who was only compared",
        (
            "“She is important,” said Kojo Addo, an analyst. Her muted style stands in contrast to "
            "Ben Osei. “It helps that she is known,” he said."
        ),
        ["Kojo Addo", "Kojo Addo"],
    ),
    (
        "the leader of a party, of whom nothing else is told",
        "Ama Osei said talks were held. “It is my job,” the HFU leader said.",
        ["Ama Osei", "Ama Osei"],
    ),
    (
        "a family name is that of the father who speaks, not of the son he has",
        "Kojo Osei, father of Yaw Osei, said it was late. “It is sad,” Osei said.",
        ["Kojo Osei", "Kojo Osei"],
    ),
    (
        "somebody's doctor is no other doctor",
        "Dr. Kojo Osei said it was late. President Addo is ill. Addo's doctor said it was so.",
        ["Kojo Osei", "Addo's doctor"],
    ),
    (
        "somebody's spokeswoman is named with him",
        (
            "Ama Osei, a spokeswoman for Mr Addo, left. Yaw Boateng, a spokesman for the port, sat. "
            "It is late, Addo's spokeswoman said."
        ),
        ["Ama Osei"],
    ),
    (
        "the leaders of three lands",
        "The leaders of Ghana, Malta and the Gambia said it was late.",
        ["leaders of Ghana, Malta and the Gambia"],
    ),
    (
        "officials of two lands",
        "US and German officials said it was late. Malta and Ghana said it was early.",
        ["US and German officials", "Malta"],
    ),
    (
        "one of several, and some of many",
        (
            "One of the women said it was late. Dozens of wrecks said it was. "
            "A source close to the board said no. Spy agencies said that it was time."
        ),
        ["One of the women", None, "source close to the board", "Spy agencies"],
    ),
    (
        "an embassy in DC",
        "The Maltese Embassy in Accra, DC, said no.",
        ["Maltese Embassy in Accra"],
    ),
    (
        "family names that are words of other lists, and a form of address",
        "Senator Ama Waters said no. Ben White said it was so. General Kojo Barr told us it was late.",
        ["Ama Waters", "Ben White", "Kojo Barr"],
    ),
    (
        "a couple has no gender",
        "Kojo Osei left. Mr. and Mrs. Osei are glad. It was late, he said. Osei said he was ill.",
        ["Kojo Osei", "Kojo Osei"],
    ),
    (
        "she is named in the next sentence",
        "A student has drafted acts she says Malta must take. Ama Osei, 24, was at the talks.",
        ["Ama Osei"],
    ),
    (
        "the ambassador is named later by the same words",
        (
            "China's ambassador to Malta accused Ghana of haste. Ama Osei said no. China's "
            "ambassador to Malta Liu Wei said that it was late."
        ),
        ["Liu Wei", "Ama Osei", "Liu Wei"],
    ),
    (
        "they are the two who open the sentence",
        "Ama Osei and Kojo Addo issued a note in which they said they were keen.",
        ["Ama Osei"],
    ),
    (
        "a body with small words in its name",
        "The Freedom of Rivers Defense Fund said no. The Dam in Reefshire said: “It is late.”",
        ["Freedom of Rivers Defense Fund", "Dam in Reefshire"],
    ),
    (
        "a name that only its capitals tell",
        "It is late, protest group HFU Stand for Rivers said. USA Today reported that it was.",
        ["HFU Stand for Rivers", "USA Today"],
    ),
    (
        "a form of address before a family name that is a land",
        "Professor Ama Holland sat. “It is late,” said Professor Holland.",
        ["Ama Holland"],
    ),
    (
        "the statement is by those who said something in one",
        (
            "Kojo Addo sat. The summit is near, the Reef Union said in a statement. “It is good,” a "
            "guard told the board. It will be long, the statement said."
        ),
        ["Reef Union", "guard", "Reef Union"],
    ),
    (
        "a chairman who is Mrs",
        "The board, led by its Chairman, Mrs Ade Boateng, sat. “It is late,” she said.",
        ["Ade Boateng"],
    ),
    (
        "they are the first of a list of people",
        "The Ministers, senators, chairs and others met. They said that it was late.",
        ["Ministers"],
    ),
    (
        "a family name with a hyphen is that of the one who spoke",
        "Kojo Osei-Addo, father of Yaw Osei-Addo, said it was late. “It is sad,” Osei-Addo said.",
        ["Kojo Osei-Addo", "Kojo Osei-Addo"],
    ),
    (
        "she is who has a woman's name, before a family name that was only heard",
        (
            "President Osei has told the radio that it is so. That is the point that clerk Ama "
            "Boateng made during the fair. “We are proud,” she said."
        ),
        ["Osei", "Ama Boateng"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES]
)
def test_heard(text, expected):
    assert [one.speaker for one in extract(text).statements] == expected


def test_what_is_printed_as_a_name_is_a_body():
    (speaker,) = extract("The Freedom of Rivers Defense Fund said that it is late.").speakers
    assert (speaker.name, speaker.kind) == ("Freedom of Rivers Defense Fund", "organisation")
