"""Names as printed, with the office and the body beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.layout import read_layout
from events.extraction.names import find_names
from events.extraction.records import Document, Name, NameKind


def names(text: str) -> tuple[Name, ...]:
    return find_names(read_layout(Document(text=text)))


def persons(text: str) -> list[tuple[str | None, ...]]:
    found = (name for name in names(text) if name.kind is NameKind.PERSON)
    fields = ((name.span, name.role, name.organisation) for name in found)
    return [tuple(span and span.of(text) for span in spans) for spans in fields]


def of_kind(text: str, kind: NameKind) -> list[str]:
    return [name.span.of(text) for name in names(text) if name.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Harbour Bank President Qi Lianshan said no.",
            [("Qi Lianshan", "President", "Harbour Bank")],
            id="body and office before",
        ),
        pytest.param(
            "In November Ben Okoro, chairman of the Harbour Bank, said no.",
            [("Ben Okoro", "chairman", "Harbour Bank")],
            id="a month is no given name",
        ),
        pytest.param(
            "No, said Qian Dawei, vice minister of the State Harbour Office.",
            [("Qian Dawei", "vice minister", "State Harbour Office")],
            id="office of a body after",
        ),
        pytest.param(
            "Chinese Ambassador to the United States Zhang Lin said no.",
            [("Zhang Lin", "Chinese Ambassador to the United States", None)],
            id="country of an ambassador and country abroad",
        ),
        pytest.param(
            "Robert D. Okoro, US undersecretary for Economic, Energy and Agricultural Affairs, left.",
            [("Robert D. Okoro", "undersecretary for Economic, Energy and Agricultural Affairs", None)],
            id="fields of an office in a list",
        ),
        pytest.param(
            "Minister of Finance Ken Okoro-Atta said no.",
            [("Ken Okoro-Atta", "Minister of Finance", None)],
            id="field between office and name",
        ),
        pytest.param(
            "He paid a courtesy call on the Minister for Roads and Climate Change, Hon. Ama Osei.",
            [("Ama Osei", "Minister for Roads and Climate Change", None)],
            id="a call on a minister is no nameless source",
        ),
        pytest.param(
            "Former Member of Parliament (MP) Ama Osei said no.",
            [("Ama Osei", "Former Member of Parliament", None)],
            id="an office with its letters",
        ),
        pytest.param(
            "The Minister Designate for Roads, Ama Osei, said no.",
            [("Ama Osei", "Minister Designate for Roads", None)],
            id="a minister designate",
        ),
        pytest.param(
            "Minister for Roads and Literacy Jam Mehtab Ali Osei said no.",
            [("Jam Mehtab Ali Osei", "Minister for Roads and Literacy", None)],
            id="a name that no list has behind known fields",
        ),
        pytest.param(
            "MINISTER of Roads Ama Osei said no.",
            [("Ama Osei", "MINISTER of Roads", None)],
            id="an office in capitals",
        ),
        pytest.param("Cr Osei said no.", [("Osei", None, None)], id="a councillor"),
        pytest.param("H E Dr Ama Osei said no.", [("Ama Osei", None, None)], id="H E"),
        pytest.param(
            "Dr Ama Farooq-Osei left. Osei said no.",
            [("Ama Farooq-Osei", None, None), ("Osei", None, None)],
            id="the end of a family name",
        ),
        pytest.param("Sultan Al Osei said no.", [("Sultan Al Osei", None, None)], id="no sultan"),
        pytest.param(
            "Dr Syed Ali Osei said no.", [("Syed Ali Osei", None, None)], id="Syed is of the name"
        ),
        pytest.param(
            "Pope Linus said no.", [("Linus", "Pope", None)], id="a pope holds an office"
        ),
        pytest.param(
            "The Supreme Leader Asad Okoro said no.",
            [("Asad Okoro", "Supreme Leader", None)],
            id="supreme belongs to the office",
        ),
        pytest.param(
            "White House chief of staff Ann Okoro said no.",
            [("Ann Okoro", "chief of staff", "White House")],
            id="an office reaches into no known body",
        ),
        pytest.param(
            "The Secretary for Multicultural Affairs,  Ann Okoro, said no.",
            [("Ann Okoro", "Secretary for Multicultural Affairs", None)],
            id="two spaces",
        ),
        pytest.param(
            "Senators Ann Okoro and Ben Mensah said no.",
            [("Ann Okoro", None, None), ("Ben Mensah", None, None)],
            id="form of address for several",
        ),
        pytest.param(
            "Theresa May met Ann Okoro in May 2019.",
            [("Theresa May", None, None), ("Ann Okoro", None, None)],
            id="a family name that is a month",
        ),
        pytest.param(
            "Dave West, president for Asia and Africa of Harbour Bank, left. West said no.",
            [("Dave West", "president for Asia and Africa", "Harbour Bank"), ("West", None, None)],
            id="a family name that is a quarter of the sky",
        ),
        pytest.param(
            "Laurie Qorro left. Mr Qorro said no.",
            [("Laurie Qorro", None, None), ("Qorro", None, None)],
            id="whom a form of address tells to be a person",
        ),
        pytest.param(
            "Minister of State for Jal Shakti Ann Okoro said no.",
            [("Ann Okoro", "Minister of State for Jal Shakti", None)],
            id="a field without a word that we know",
        ),
        pytest.param(
            "Arumugam a/l Muthu and Miriam Achieng' Okoro said no.",
            [("Arumugam a/l Muthu", None, None), ("Miriam Achieng' Okoro", None, None)],
            id="son of, and a name that ends in a mark",
        ),
        pytest.param(
            "Ghana's Trade and Industry Minister Alan Mensah said no.",
            [("Alan Mensah", "Trade and Industry Minister", None)],
            id="fields before the office",
        ),
        pytest.param(
            "Qin Xiongwei, a forum participant from Harbour Telecom’s Guangxi branch, said no.",
            [("Qin Xiongwei", "forum participant", "Harbour Telecom")],
            id="from a body, possessive",
        ),
        pytest.param(
            "Tonga's Prime Minister, Hon Dr. Feleti Moala, said no.",
            [("Feleti Moala", "Prime Minister", None)],
            id="office, comma, honorifics",
        ),
        pytest.param(
            "Ann Okoro, professor of economics at Harbour University, said no.",
            [("Ann Okoro", "professor of economics", "Harbour University")],
            id="field in small letters, then the body",
        ),
        pytest.param(
            "Ann Okoro, the World Bank's chief economist, said no.",
            [("Ann Okoro", "chief economist", "World Bank")],
            id="body before the office in apposition",
        ),
        pytest.param(
            "Ann Okoro, founder and chief executive of Harbour Group, said no.",
            [("Ann Okoro", "founder and chief executive", "Harbour Group")],
            id="two offices",
        ),
        pytest.param(
            "Ann Okoro of Harbour University said no.",
            [("Ann Okoro", None, "Harbour University")],
            id="body without an office",
        ),
        pytest.param(
            "The President of Kiribas, Ann Okoro, said no.",
            [("Ann Okoro", "President of Kiribas", None)],
            id="office of a country before, after a comma",
        ),
        pytest.param(
            "The Senior Assistant to the Vice-President on Media, Ann Okoro, said no.",
            [("Ann Okoro", "Senior Assistant to the Vice-President on Media", None)],
            id="office that serves another",
        ),
        pytest.param(
            "The current CAS for Foreign Affairs Ababo Namwala came.",
            [("Ababo Namwala", "CAS for Foreign Affairs", None)],
            id="field of an office before an unknown name",
        ),
        pytest.param(
            "Chairman Senate Ahmed Khan came.",
            [("Ahmed Khan", "Chairman", "Senate")],
            id="body after the office without a preposition",
        ),
        pytest.param(
            "World Harbour Forum (WHF) chief Klaus Okoro left.",
            [("Klaus Okoro", "chief", "World Harbour Forum")],
            id="acronym in brackets between body and office",
        ),
        pytest.param(
            "The party's net zero and energy spokesman, Craig Okoro, left.",
            [("Craig Okoro", "net zero and energy spokesman", None)],
            id="words in small letters that belong to the office",
        ),
        pytest.param(
            "Microsoft corporate affairs director, Simon Okoro, left.",
            [("Simon Okoro", "corporate affairs director", "Microsoft")],
            id="body, words in small letters, office, comma",
        ),
        pytest.param(
            "Perth-based businessman Richard Okoro, chief of Perth conglomerate Microsoft, left.",
            [("Richard Okoro", "chief", "Microsoft")],
            id="the office with a body rather than the trade",
        ),
        pytest.param(
            "Ann Okoro, President of the Federation of Indian Trade (FIT) and others left.",
            [("Ann Okoro", "President", "Federation of Indian Trade")],
            id="adjective of a country inside the name of a body",
        ),
        pytest.param(
            "Ann Okoro is a consultant at Harbour Group.",
            [("Ann Okoro", "consultant", "Harbour Group")],
            id="told in a sentence of its own",
        ),
        pytest.param(
            "With Ann Okoro, head of the Harbour Bank, Mr Mensah came.",
            [("Ann Okoro", "head", "Harbour Bank"), ("Mensah", None, None)],
            id="the office of the person before",
        ),
        pytest.param(
            "The Harbour Bank’s Okoro and Simon Okoro left.",
            [("Okoro", None, "Harbour Bank"), ("Simon Okoro", None, None)],
            id="body that the person belongs to",
        ),
        pytest.param(
            "Former Australian prime minister Kevin Okoro left.",
            [("Kevin Okoro", "Former Australian prime minister", None)],
            id="former, with the country between",
        ),
        pytest.param(
            "Xu Lin, then minister in charge of the Harbour Bank, left.",
            [("Xu Lin", "then minister", "Harbour Bank")],
            id="in charge of",
        ),
        pytest.param(
            "Robin Li, co-founder, chairman and CEO of Baidu, left.",
            [("Robin Li", "co-founder, chairman and CEO", "Baidu")],
            id="three offices",
        ),
        pytest.param(
            "Fadi Okoro, head of the Harbour Corporation for Assigned Ships and Numbers (HCASN), left.",
            [("Fadi Okoro", "head", "Harbour Corporation for Assigned Ships and Numbers")],
            id="body that its acronym ends",
        ),
        pytest.param(
            "Yaw Okoro, Mensah's harbour director, met Kofi Mensah.",
            [("Yaw Okoro", "harbour director", None), ("Mensah", None, None), ("Kofi Mensah", None, None)],
            id="in the service of a person",
        ),
        pytest.param(
            "Yaw Okoro, a former Kofi Mensah aide who came, left.",
            [("Yaw Okoro", "former Kofi Mensah aide", None), ("Kofi Mensah", None, None)],
            id="a person's name describes an office",
        ),
        pytest.param(
            "Yaw Okoro, an ailing harbour pilot, met Ama Mensah, a veteran party strategist.",
            [("Yaw Okoro", "harbour pilot", None), ("Ama Mensah", "veteran party strategist", None)],
            id="praise is no part of an office; a compound of two offices is one",
        ),
        pytest.param(
            "Harbour University director of port business Professor Ama Mensah left.",
            [("Ama Mensah", "director of port business", "Harbour University")],
            id="a field in small letters between office and name",
        ),
        pytest.param(
            "Assistant US Attorney Yaw Okoro left.",
            [("Yaw Okoro", "Assistant US Attorney", None)],
            id="a country inside an office",
        ),
        pytest.param(
            "AU chairperson President Yaw el-Okoro left.",
            [("Yaw el-Okoro", "President", "AU")],
            id="two offices without a comma",
        ),
        pytest.param(
            "Reef Party Harbour Spokesman and reading expert, Ama Mensah, left.",
            [("Ama Mensah", "Harbour Spokesman", "Reef Party")],
            id="a description joined to a title is no part of it",
        ),
        pytest.param(
            "Seawind's secretary general Ama Mensah met the BBC's Malta correspondent, Yaw Okoro.",
            [("Ama Mensah", "secretary general", "Seawind"), ("Yaw Okoro", "Malta correspondent", "BBC")],
            id="the body of an office by possession, of unknown kind, before a country",
        ),
        pytest.param(
            "Yaw Okoro, director of the Reef Office on Ports and Tides, left.",
            [("Yaw Okoro", "director", "Reef Office on Ports and Tides")],
            id="a body for two fields",
        ),
        pytest.param(
            "Yaw Okoro, president for the Pacific and Greater China of Harbour Bank, left.",
            [("Yaw Okoro", "president for the Pacific and Greater China", "Harbour Bank")],
            id="regions of an office before its body",
        ),
        pytest.param(
            "Yaw Okoro at the far-away but busy Reef Institute agreed.",
            [("Yaw Okoro", None, "Reef Institute")],
            id="a body behind what describes it",
        ),
        pytest.param(
            "Addressing Okoro, the premier thanked him. Yaw Okoro left.",
            [("Okoro", None, None), ("Yaw Okoro", None, None)],
            id="who is addressed does not hold the office",
        ),
        pytest.param(
            "Yaw Okoro, from the Reef Institute, and Ama Mensah, a music lecturer at Accra university, left.",
            [("Yaw Okoro", None, "Reef Institute"), ("Ama Mensah", "music lecturer", "Accra university")],
            id="a body behind a comma and 'from', a university in small letters",
        ),
        pytest.param(
            "Yaw Okoro, who became Malta's prime minister after the vote, met Ama Mensah, who works as a lawyer.",
            [("Yaw Okoro", "prime minister", None), ("Ama Mensah", "lawyer", None)],
            id="who became and who works as",
        ),
        pytest.param(
            "Yaw Okoro, speaking for the Reef Institute, met Ama Mensah (Harbour Union) and Kofi Addo, who runs the Tide Foundation, there.",
            [
                ("Yaw Okoro", None, "Reef Institute"),
                ("Ama Mensah", None, "Harbour Union"),
                ("Kofi Addo", None, "Tide Foundation"),
            ],
            id="who speaks for a body, or runs it; a body in brackets",
        ),
        pytest.param(
            "The manager of the Centre for Teacher Education, Ama Mensah, left.",
            [("Ama Mensah", "manager", "Centre for Teacher Education")],
            id="an office inside the name of a body",
        ),
        pytest.param(
            "Guest speaker Ama Mensah met event organiser Yaw Okoro and Limpopo MEC for Roads, Mr Kofi Addo.",
            [
                ("Ama Mensah", "Guest speaker", None),
                ("Yaw Okoro", "event organiser", None),
                ("Kofi Addo", "Limpopo MEC for Roads", None),
            ],
            id="speakers and organisers of a gathering; members of a provincial cabinet",
        ),
        pytest.param(
            "One of the detainees, Yaw Okoro, left.",
            [("Yaw Okoro", None, None)],
            id="one of several holds no office",
        ),
        pytest.param(
            "Minister of Education (Higher) Yaw Okoro left.",
            [("Yaw Okoro", "Minister of Education (Higher)", None)],
            id="brackets inside an office",
        ),
        pytest.param(
            "White House press secretary Ama Mensah left.",
            [("Ama Mensah", "press secretary", "White House")],
            id="a known body keeps the word that could be of the office",
        ),
        pytest.param(
            "Minister of Works and Public Utilities Yaw Kofi Okoro left.",
            [("Yaw Kofi Okoro", "Minister of Works and Public Utilities", None)],
            id="the last field before a given name",
        ),
        pytest.param(
            "“No,” said Minister of Public Safety and Parliamentary Affairs, Zubu Wipala, on Monday.",
            [("Zubu Wipala", "Minister of Public Safety and Parliamentary Affairs", None)],
            id="an unknown name behind fields and a comma",
        ),
        pytest.param(
            "Minister for Home Affairs and Minister for Law Ama Mensah left.",
            [("Ama Mensah", "Minister for Home Affairs and Minister for Law", None)],
            id="two offices with fields",
        ),
        pytest.param(
            "Yaw Okoro, a Reef strategist in Accra, met Ama Mensah, a lawyer from Malta.",
            [("Yaw Okoro", "strategist", "Reef"), ("Ama Mensah", "lawyer", None)],
            id="whereabouts are no part of an office",
        ),
        pytest.param(
            "Yaw Okoro was the first candidate to win. Ama Mensah is director of Harbour Bank.",
            [("Yaw Okoro", "first candidate", None), ("Ama Mensah", "director", "Harbour Bank")],
            id="what a holder does is none either; an office without an article",
        ),
        pytest.param(
            "“No,” said Yaw Okoro, the group’s president.",
            [("Yaw Okoro", "president", None)],
            id="the group of an office",
        ),
        pytest.param(
            "Yaw Okoro, Research Professor of Marketing at Harbour University, left.",
            [("Yaw Okoro", "Research Professor of Marketing", "Harbour University")],
            id="the subject of a professor is no body",
        ),
        pytest.param(
            "Reefside MP Ama Mensah met School of Sport and Exercise head Yaw Okoro.",
            [("Ama Mensah", "MP", None), ("Yaw Okoro", "head", "School of Sport and Exercise")],
            id="a seat is no body; two fields before an office",
        ),
        pytest.param(
            "Besieged coach Yaw Okoro left. Teenage activist Ama Mensah stayed.",
            [("Yaw Okoro", "coach", None), ("Ama Mensah", "activist", None)],
            id="an epithet that opens a sentence is no body",
        ),
        pytest.param(
            "Yaw Okoro, chief officer at the nonprofit Reef Alliance, met then-Prime Minister Ama Mensah.",
            [("Yaw Okoro", "chief officer", "Reef Alliance"), ("Ama Mensah", "then-Prime Minister", None)],
            id="a body behind its description; then- is of the office",
        ),
        pytest.param(
            "According to a harbour official, Okoro “said no”. Yaw Okoro left.",
            [("Okoro", None, None), ("Yaw Okoro", None, None)],
            id="a nameless holder before a name",
        ),
        pytest.param(
            "It irks critics,” NPR's Yaw Okoro says.",
            [("Yaw Okoro", None, "NPR")],
            id="the body by possession, whatever stands before",
        ),
        pytest.param(
            "Zubu Wipala of Mission Reef, Calif., left with Sheriff Yaw Okoro.",
            [("Yaw Okoro", "Sheriff", None)],
            id="a town with its state is no body",
        ),
        pytest.param(
            "According to Zubu Wipala, Reefsoft’s CEO, it is late.",
            [("Zubu Wipala", "CEO", "Reefsoft")],
            id="an unknown name before the office of a body",
        ),
        pytest.param(
            "Yaw Okoro, a 47-year-old professor of nursing, met Ama Mensah, a 20-year-old student.",
            [("Yaw Okoro", "professor of nursing", None), ("Ama Mensah", "student", None)],
            id="the age before an office",
        ),
        pytest.param(
            "Yaw Okoro, one of the first officials to leave, met long-serving librarian Ama Mensah."
            " Long-serving librarian Esi Adu stayed.",
            [("Yaw Okoro", None, None), ("Ama Mensah", "librarian", None), ("Esi Adu", "librarian", None)],
            id="one of several; a participle is no body",
        ),
        pytest.param(
            "Yaw Okoro, a member of the Senate trade and ports committee, left.",
            [("Yaw Okoro", "member", "Senate trade and ports committee")],
            id="a committee in small letters",
        ),
        pytest.param(
            "White House deputy press secretary Ama Mensah met Harbour Workers Union President Yaw Okoro.",
            [("Ama Mensah", "deputy press secretary", "White House"), ("Yaw Okoro", "President", "Harbour Workers Union")],
            id="a body keeps its last word before two words of an office",
        ),
        pytest.param(
            "Ama Mensah, who chairs Okoro's campaign, met Yaw Okoro, Reef Students’ Union (RSU) President.",
            [("Ama Mensah", None, None), ("Okoro", None, None), ("Yaw Okoro", "President", "Reef Students’ Union")],
            id="a verb like an office; an acronym between body and office",
        ),
        pytest.param(
            "The heads of research—chief research officer Ama Mensah and talk show host Yaw Okoro—left.",
            [("Ama Mensah", "chief research officer", None), ("Yaw Okoro", "talk show host", None)],
            id="an office behind a dash",
        ),
        pytest.param(
            "Lu Wei, President Xi Daming and Ann Okoro came.",
            [("Lu Wei", None, None), ("Xi Daming", "President", None), ("Ann Okoro", None, None)],
            id="the office of the next in a list",
        ),
    ],
)  # fmt: skip
def test_persons_with_office_and_body(text, expected):
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He met Ursula von der Linde there.", ["Ursula von der Linde"], id="particles"),
        pytest.param("He met Mohammed bin Rashid there.", ["Mohammed bin Rashid"], id="bin"),
        pytest.param("He met Abdel Fattah el-Hadi there.", ["Abdel Fattah el-Hadi"], id="el-"),
        pytest.param("He met J.R. Perera there.", ["J.R. Perera"], id="initials"),
        pytest.param("He met Robert Okoro, Jr. there.", ["Robert Okoro, Jr."], id="junior"),
        pytest.param("He met Seán O’Brien there.", ["Seán O’Brien"], id="curly apostrophe"),
        pytest.param('He met Luis "Lulo" da Souza there.', ['Luis "Lulo" da Souza'], id="nickname"),
        pytest.param("He met Mr Rasvald there.", ["Rasvald"], id="honorific before an unknown name"),
        pytest.param("He met H.E. Mr. Ban Ki-soon there.", ["Ban Ki-soon"], id="two honorifics"),
        pytest.param("He met Datuk Seri Anwar Razak there.", ["Anwar Razak"], id="Malay honorific"),
        pytest.param("He met Tan Sri Ana Yeo there.", ["Ana Yeo"], id="Malay honorific like a name"),
        pytest.param("He met Det Ch Insp Ama Osei there.", ["Ama Osei"], id="rank of the police"),
        pytest.param("He met Ing. Kofi Adom there.", ["Kofi Adom"], id="engineer"),
        pytest.param("He met King Abdalla II there.", ["Abdalla II"], id="numeral"),
        pytest.param("HE Qatar's Minister of Trade, Ann Okoro, left.", ["Ann Okoro"], id="address before a country"),
        pytest.param("He met Gen. Prayad Chan there.", ["Prayad Chan"], id="rank"),
        pytest.param("He met Lee Hsien Yang there.", ["Lee Hsien Yang"], id="family name first"),
        pytest.param("But Qian Dawei left. Qian was late.", ["Qian Dawei", "Qian"], id="repeated"),
        pytest.param("United States Zhang Lin met him.", ["Zhang Lin"], id="after a country"),
        pytest.param("On Tuesday Ann Okoro Sunday left.", ["Ann Okoro"], id="day after a name"),
        pytest.param("Enevul Buret left. “No,” Buret said.", ["Enevul Buret", "Buret"], id="speaks again"),
        pytest.param("Samis Paret, who is in Suva, left.", ["Samis Paret"], id="who"),
        pytest.param("Von der Linde left. Ursula von der Linde agreed.", ["Von der Linde", "Ursula von der Linde"], id="particle opens the sentence"),
        pytest.param("Vice Premier Liu He left.", ["Liu He"], id="a name like a pronoun"),
        pytest.param("U.S. Vice President JD Vanta left.", ["JD Vanta"], id="country with stops before"),
        pytest.param("Senator Angus King of Malta left. King agreed.", ["Angus King", "King"], id="a name like an office"),
        pytest.param("Theresa May left. May said no. It may rain.", ["Theresa May", "May"], id="a name like a common word"),
        pytest.param("Bassam al-Okoro left. Okoro agreed.", ["Bassam al-Okoro", "Okoro"], id="article of a family name left out"),
        pytest.param("President Rasvald left. Rasvald agreed.", ["Rasvald", "Rasvald"], id="a family name that only an office introduces"),
        pytest.param("He met Kofi  Okoro there.", ["Kofi  Okoro"], id="two spaces"),
        pytest.param("Facebook Twitter Pinterest Kofi Okoro left.", ["Kofi Okoro"], id="labels of a share bar before a name"),
        pytest.param("He met Lt-Gen Zubu Petra and Mr  Wipala there.", ["Zubu Petra", "Wipala"], id="rank with a hyphen; two spaces after an address"),
        pytest.param("Reef Chairman, Zubu Wipala SC said no.", ["Zubu Wipala"], id="letters behind a name"),
        pytest.param("CLOSE Kofi Okoro left. Kofi Okoro–who came–left.", ["Kofi Okoro", "Kofi Okoro"], id="label before, dash behind"),
        pytest.param("Interestingly, Kofi Okoro left. I’d say so.", ["Kofi Okoro"], id="adverb"),
        pytest.param("Representative Pete Sessions left. Sessions agreed.", ["Pete Sessions", "Sessions"], id="a name like a gathering"),
        pytest.param("Photos of Kofi Okoro Okoro speaks.But Kofi Okoro left.", ["Kofi Okoro", "Okoro", "Kofi Okoro"], id="captions run together"),
        pytest.param("He told reporters Thursday that the Reef-led House said no.", [], id="a day, a chamber"),
        pytest.param("MUST WATCH Kofi Okoro left.", ["Kofi Okoro"], id="two labels"),
        pytest.param("Visitors liked Paris and New York.", [], id="cities"),
    ],
)  # fmt: skip
def test_names_of_persons(text, expected):
    assert of_kind(text, NameKind.PERSON) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "The Ministry of Trade, Industry and Tourism agreed.",
            NameKind.ORGANISATION,
            ["Ministry of Trade, Industry and Tourism"],
            id="fields of a ministry",
        ),
        pytest.param(
            "The Internet Society of China and Microsoft agreed.",
            NameKind.ORGANISATION,
            ["Internet Society of China", "Microsoft"],
            id="two bodies",
        ),
        pytest.param(
            "The Workers' Party of Malta agreed.",
            NameKind.ORGANISATION,
            ["Workers' Party of Malta"],
            id="possessive in the name",
        ),
        pytest.param(
            "General Motors met the UN General Assembly.",
            NameKind.ORGANISATION,
            ["General Motors", "UN General Assembly"],
            id="no general",
        ),
        pytest.param(
            "The Pan-Harbour Compact (PHC) met.",
            NameKind.ORGANISATION,
            ["Pan-Harbour Compact", "PHC"],
            id="acronym in brackets",
        ),
        pytest.param(
            "The fifth US-China Harbour Forum opened.",
            NameKind.FORUM,
            ["US-China Harbour Forum"],
            id="gathering",
        ),
        pytest.param(
            "China and Côte d’Ivoire agreed in Accra.",
            NameKind.COUNTRY,
            ["China", "Côte d’Ivoire"],
            id="countries",
        ),
    ],
)
def test_other_names(text, kind, expected):
    assert of_kind(text, kind) == expected


@given(st.text(alphabet=st.characters(codec=None), max_size=300))
def test_any_text_is_read(text):
    for name in names(text):
        assert name.mention.contains(name.span)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("THE MINISTER SAID NO. " * 50, id="all capitals"),
        pytest.param("Director Of The " * 2000, id="offices without end"),
        pytest.param("A, " * 10_000, id="initials without end"),
        pytest.param("Lu Wei, director of " * 2000, id="appositions without end"),
        pytest.param("Ann Okoro said no. " * 4_000, id="one line"),
        pytest.param("\ud800 said Lu \udfff.", id="lone surrogates"),
        pytest.param(
            "It met the Watch on Tides and Reef Care of Harbour Land (WTRCHL).",
            id="a body of several pieces that letters spell, at the end",
        ),
    ],
)
def test_no_text_raises(text):
    assert names(text) == names(text)
