"""What follows an office behind "of", "at" and "for": the body it is held in, or a field of it."""

import re
from functools import cache
from typing import Final

from events.extraction.lexicon import table, words
from events.extraction.names.gazetteer import countries
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.row import FORCE, SPOTS, Row, small_body, span_of
from events.extraction.records import Span

LINK: Final = re.compile(
    r",?\s{1,2}(of|for|at|with|from|in charge of|in|on|to|under|within)\s{1,2}"
    r"(?:[Tt]he\s{1,2}|its\s|his\s|her\s|their\s|this\syear['’]s\s)?"
)
OWNS: Final = re.compile(r"['’]s? (?:[a-z][\w-]* )?")  # "Israel's", "the Netherlands’"
_OF_STATE = re.compile(r" (?:city|county|district|municipal|provincial|regional|state) ")
_WORD = (
    r"(?!(?:said|says|told|who|which|that|and|is|was|has|at|for|from|with|of|in|on)\b)[a-z][\w'’-]*"
)
_PLAIN = re.compile(
    r"(?:(?!(?:said|says|told|who|which|that|is|was|has|at|for|from|with|of|in|on"
    r"|tells?|says?|adds?|added|writes?|wrote)\b)[a-z][\w'’-]*"
    rf"(?:\s|,\s(?=(?:(?:and\s)?{_WORD},?\s){{1,4}}(?:at|of|for)\s(?:the\s)?[A-Z])|(?=[,.;)])))"
    r"{1,6}"  # "of justice, law and criminology at"
)
_ONWARD = re.compile(  # "of Earth | sciences at"
    rf"(?: (?:and )?{_WORD}){{1,3}}(?= (?:at|of|for|with) )"
)
_STUDIES = re.compile(  # "of Reef | studies at"
    r" (?:affairs|art|culture|economics|geography|history|languages?|law|literature|politics"
    r"|polic(?:y|ies)|relations|security|studies|trade)(?= (?:at|of|for|with) )"
)
_LOCAL = re.compile(r" (?:program(?:me)?|office|branch|bureau|chapter|desk|district)(?=[,.;)])")
_WITHIN = frozenset({"in", "on"})
_DEFINITE = ("the ", "its ", "their ")
_DESCRIBED = re.compile(r"(?:['’]s)? (?:[a-z][\w-]* ){1,5}")
_SEATED = re.compile(
    r"(?:[A-Z][\w.]*[ -]){0,2}?[A-Z][\w.]*-(?:affiliated|backed|based|funded|led"
    r"|linked|owned|run|supported) "
)
_SORT = re.compile(
    r",? (?:of|for|at|from|with)(?: (?:[Tt]he|an?|its))? "
    r"((?:[a-z][\w'’-]* ){0,4}[a-z][\w'’-]*),?(?: [Tt]he)? $"
)
_LISTED = re.compile(r",? and (?:the )?|, | & ")
_OF = re.compile(r" (?:of|for)(?: the)? ")
_INSTITUTION = (
    r"(?:agency|alliance|association|authority|board|campaign|caucus|chamber|club|coalition"
    r"|commission|committee|confederation|council|delegation|department|faculty|federation"
    r"|foundation|group|institute|lab|laboratory|league|ministry|mission|movement|panel"
    r"|party|program(?:me)?|project|society|subcommittee|task force|taskforce|team|trust"
    r"|(?<!trade )union|wing)"
)
_NO_BODY = re.compile(  # "sponsor of the Reef Deal resolution", "survivor of the Suva attack"
    r" (?:accord|act|agreement|amendment|ancestry|attack|bill|bombing|book|case|collapse|crisis"
    r"|deal|descent|disaster|documentary|fire|film|heritage|law|massacre|movie|murder|novel"
    r"|origin|pact|plan|play|protest|resolution|revolution|riot|scandal|series|shooting|show"
    r"|strike|tragedy|treaty|trial|uprising|war)s?\b"
    r"|, [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=, who)"  # "from Reefside, Georgia, who runs"
)
_RUN = re.compile(r" (?:administration|campaign)\b(?!['’])")
_CALLED = re.compile(
    r" (?:bank|company|consultancy|firm|foundation|gallery|group|institute|network|trust)\b(?!['’])"
)
_GROUP = re.compile(  # "of the Commons intelligence and security committee"
    r" (?:(?!(?:said|says|told|that|has|have|had|is|was|will|would|to|the)\b)[a-z]+ ){0,4}"
    rf"{_INSTITUTION}(?![\w'’])"
)
_SMALL_BODY = re.compile(rf"(?:[a-z][\w'’-]* ){{1,5}}?{_INSTITUTION}(?![\w'’])")
_SCHOOL = re.compile(r" (?:university|college|hospital|polytechnic)\b(?!['’])")
_MINISTRY = re.compile(  # "China's ministry of commerce"
    rf"['’]s? ((?:(?:and )?{_WORD} ){{0,4}}?(?:agency|association|authority|bureau|central bank"
    r"|cent(?:re|er)|commission|committee|council|department|federation|ministry|parliament"
    r"|regulator|service)\b(?: of [a-z]+)?)"
)
_LEARNED = re.compile(r"(?:[Pp]rofessor|[Ll]ecturer|[Rr]eader|[Dd]octor|[Ss]tudent|[Ff]ellow)$")
_NO_FIELD = frozenset({Kind.PERSON, Kind.ROLE, Kind.HONORIFIC, Kind.DEMONYM})
_OWNERS = frozenset({Kind.COUNTRY, Kind.PLACE, Kind.OTHER, Kind.PERSON})
_PARTS = frozenset({"Desk", "Initiative", "Program", "Programme", "Project"})
_NO_FIELDS = (" to ", " in a ", " in an ")  # "the minister in a statement"
_SECOND_SEAT = re.compile(r" and [A-Z][\w-]*(?: [A-Z][\w-]*)?(?=[,.;])")
_HOLDERS = frozenset({Kind.HONORIFIC, Kind.PERSON})
_ARTICLES = frozenset({"a", "an"})
_OWNING = ("'s ", "’s ")
_SEES = frozenset({"archbishop", "bishop", "emir", "sultan"})  # "bishop of Reefshire"
_SENT = frozenset({"ambassador", "envoy", "representative"})


def complement(row: Row, index: int, end: int, office: str) -> Span | int | None:
    """Return the body that a complement names, else where the complement ends."""
    link = LINK.match(row.text, end)
    if link is None or (link[1] in _WITHIN and row.text[end] == ","):
        return None  # "Okoro's press secretary, on Twitter"
    start = link.end()
    if seat := _SEATED.match(row.text, start):
        start = seat.end()  # "head of the Cairo-based Reef League"
    mention = owned_body(row, index, start) or row.starting(index, start)
    if mention is None and row.text.endswith("The ", 0, start):  # "editor of | The Times"
        mention = row.starting(index, start - 4)
    if mention is None or _is_of_people(row, mention, link[1]):
        return _plain_complement(row, index, end, start)
    served = link[1] == "to" and _is_served(row, index, mention)
    if served or _is_seat(row, office, mention, link[1]):
        fields = row.from_place(index, mention.start)
        return mention.end if served else _onward(row, _fields_end(row, fields))
    learned = link[1] in {"of", "in", "on"} and _STUDIES.match(row.text, mention.end)
    firm = link[1] == "at" and mention.kind is Kind.PERSON and " " in mention.of(row.text)
    body = span_of(mention) if firm else _campaign(row, mention)  # "partner at Osei Mensah"
    if not learned:
        body = body or described_body(row, index, mention) or _own(row, index, mention)
    if body:
        return _end_of_part(row, index, body) or body
    barred = _is_no_field(row, mention, link[1], office)
    end = _onward(row, _fields_end(row, row.from_place(index, link.end())))
    if link[1] == "for" and office.rpartition(" ")[2].casefold() in words("elected-offices"):
        end = _second_seat(row, end)
    local = _LOCAL.match(row.text, end) if mention.kind in SPOTS and not barred else None
    return None if barred else local.end() if local else end


def _second_seat(row: Row, end: int) -> int:
    """Return where a seat of two places ends: "MP for Reefham | and Stamfield,"."""
    further = _SECOND_SEAT.match(row.text, end)
    return further.end() if further else end


def _is_of_people(row: Row, mention: Mention, link: str) -> bool:
    """Tell whether a noun of an office only begins a field: "for | student affairs at"."""
    small = mention.kind is Kind.ROLE and row.text[mention.start].islower() and link != "to"
    return small and _ONWARD.match(row.text, mention.end) is not None


def _is_served(row: Row, index: int, mention: Mention) -> bool:
    """Tell whether a complement is an office that another serves: "adviser to the premier"."""
    follower = row.starting(index, mention.end + 1)
    named = follower is not None and follower.kind in {Kind.PERSON, Kind.HONORIFIC}
    return mention.kind is Kind.ROLE and not named


def _is_no_field(row: Row, mention: Mention, link: str, office: str) -> bool:
    """Tell whether a complement is no field of an office: a person, a people, whereabouts."""
    if mention.kind is Kind.DEMONYM and _LEARNED.search(office):
        return False  # "professor of English"
    follower = row.starting(row.from_place(0, mention.start), mention.end + 1)
    served = follower is not None and follower.kind in {Kind.HONORIFIC, Kind.ROLE}
    served = served and mention.kind in SPOTS  # "spokeswoman for Malta Premier Ann Okoro"
    apart = _is_whereabouts(row, mention, link) or _is_work(row.text, mention) or served
    return mention.kind in _NO_FIELD or apart


def _end_of_part(row: Row, index: int, body: Span) -> int:
    """Return where a part of a body named behind it ends: "the Reef Program | at Harbour Bank".

    A name of unknown kind is one: "officer for Tide Programming and Tide Care | at the Ministry of
    Health". Nought where it is no part.
    """
    part = row.starting(index, body.start)
    unknown = part is not None and (part.kind is Kind.OTHER or _is_field(row, part))
    if not unknown and body.of(row.text).rpartition(" ")[2].title() not in _PARTS:
        return 0
    end = body.end
    if unknown and row.text.startswith(" and ", end) and (more := row.starting(index, end + 5)):
        end = more.end if more.kind is Kind.OTHER or row.fields(more) else end
    link = LINK.match(row.text, end)
    whole = row.starting(index, link.end()) if link and link[1] in {"at", "of"} else None
    listed = row.starting(index, end + 2) if row.text.startswith(", ", end) else None
    if unknown and listed and "University" in listed.words(row.text):
        return end  # "professor of Tide Studies and Reefs, | Harbour University"
    beyond = link is not None and (link[1] == "at" or not unknown)
    named = whole is not None and (
        whole.kind is Kind.ORGANISATION or (end > body.end and row.is_body(whole))
    )
    return end if beyond and named else 0


def _is_field(row: Row, part: Mention) -> bool:
    """Tell whether nothing in the words of a name tells a body: "Customer Experience"."""
    printed = part.words(row.text)
    several = len(printed) > 1 and part.of(row.text) not in words("organisations")
    heads = words("organisation-heads")
    fielded = printed[0] in words("portfolios") and printed[-1] not in heads  # "Finance Processes"
    return several and (fielded or heads.isdisjoint(printed))


def _onward(row: Row, end: int) -> int:
    """Return where a field ends whose further words are in small letters: "Earth sciences at"."""
    further = _ONWARD.match(row.text, end)
    return further.end() if further else end


def owned_body(row: Row, index: int, place: int) -> Mention | None:
    """Return the body of a country, town or "the bank": "of Israel's Institute for Security".

    Or of a state: "of the Queensland state Land Department".
    """
    owner = row.starting(index, place)
    owns = OWNS.match(row.text, owner.end) if owner and is_mere_owner(row.text, owner) else None
    if owner and owner.kind in SPOTS:
        owns = owns or _OF_STATE.match(row.text, owner.end)
    body = row.starting(index, owns.end()) if owns else None
    return body if body and body.kind is Kind.ORGANISATION else None


def is_mere_owner(text: str, owner: Mention) -> bool:
    """Tell whether an owner is no body of its own: a place, a person, "the University's School"."""
    lone = owner.kind is Kind.ORGANISATION and owner.of(text).casefold() in table("body-nouns")
    return lone or owner.kind in _OWNERS


def _is_seat(row: Row, office: str, mention: Mention, link: str) -> bool:
    """Tell whether a complement says where or in what an office is held, and by no body."""
    noun = office.rpartition(" ")[2].casefold()
    if link == "to":
        return noun in _SENT  # "envoy to the United Nations"
    elected = noun in words("elected-offices") or (noun == "member" and link == "for")
    elected = elected and noun != "governor"  # "governor of the Reef central bank"
    elected = elected or (noun in _SEES and link == "of")
    learned = link in {"of", "in"} and _LEARNED.search(office)  # "Professor of Marketing"
    open_kind = mention.kind is Kind.OTHER and bool(elected or learned)
    open_kind = open_kind or (noun == "attorney" and mention.of(row.text).endswith(" District"))
    return open_kind or row.is_portfolio(mention, noun)


def _is_whereabouts(row: Row, mention: Mention, link: str) -> bool:
    """Tell whether a complement says where somebody is: "strategist in Washington"."""
    return link in {"in", "from"} and not row.fields(mention)


def _plain_complement(row: Row, index: int, end: int, start: int) -> Span | int | None:
    """Read a complement in small letters, which may describe a body: "of hedge fund Microsoft"."""
    plain = _PLAIN.match(row.text, start)
    barred = row.text[end] == "," or row.text.startswith(_NO_FIELDS, end)
    if plain is None or barred or plain[0].rstrip() in _ARTICLES:
        return None  # "leader in passage | of a 1994 act"
    titled = row.text.startswith("The ", plain.end())  # "reform group The Reef Solution"
    body = row.starting(index, plain.end() + (4 if titled else 0))
    described = is_body_noun(plain[0])
    firm = described and body and body.kind is Kind.PERSON and " " in body.of(row.text)
    if body and (firm or row.is_body(body)) and (described or body.kind is Kind.ORGANISATION):
        return span_of(body)
    found = (described_body(row, index, body) or _closed(row, body)) if body else None
    found = found or _in_small_letters(row.text, start, plain)
    if found:
        return _end_of_part(row, index, found) or found  # "of the reef program | at Harbour Bank"
    quoted = row.text.startswith(("“", '"', "‘"), plain.end())  # "of the so-called “Squad”"
    if quoted or (body and body.kind not in _HOLDERS) or plain[0].endswith(_OWNING):
        return None  # "farmer | in northern Malta", "director | of the charity's Maltese programs"
    return end + len(row.text[end : plain.end()].rstrip())


def _in_small_letters(text: str, start: int, plain: re.Match[str]) -> Span | None:
    """Return a body that has no name: "the foreign ministry", "the free harbour movement"."""
    if ministry := small_body(f"{plain[0].rstrip()} ", len(plain[0].rstrip()) + 1):
        return Span(start + ministry.start, start + ministry.end)
    definite = text.endswith(_DEFINITE, 0, start)
    named = _SMALL_BODY.match(text, start, plain.end()) if definite else None
    return Span(*named.span()) if named else None


def _closed(row: Row, body: Mention) -> Span | None:
    """Return a name of unknown kind behind small words that nothing follows: "for Reef We Go,"."""
    alone = body.kind is Kind.OTHER and row.is_body(body) and " " in body.of(row.text)
    return span_of(body) if alone and row.text[body.end : body.end + 1] in {",", "."} else None


def _campaign(row: Row, mention: Mention) -> Span | None:
    """Return the body that a person runs: "strategist for the Okoro campaign".

    Or that is called like one: "partner of the Arthur Okoro consultancy".
    """
    if mention.kind is not Kind.PERSON:
        return None
    run = _RUN.match(row.text, mention.end)
    called = " " in mention.of(row.text) and _CALLED.match(row.text, mention.end)
    return Span(mention.start, run.end()) if run else span_of(mention) if called else None


def _own(row: Row, index: int, mention: Mention) -> Span | None:
    """Return the body that a mention names, with the adjective of a country before it."""
    school = _SCHOOL.match(row.text, mention.end)
    if school and mention.kind not in _NO_FIELD:
        return Span(mention.start, school.end())  # "Harbour university"
    if row.is_body(mention) and not _is_work(row.text, mention):
        group = _GROUP.match(row.text, mention.end)
        whole = Span(mention.start, group.end()) if group else span_of(mention)
        return _worded(row, index, mention) or whole
    if mention.kind in SPOTS:
        return _of_land(row, mention)
    body = row.starting(index, mention.end + 1)
    if mention.kind is Kind.DEMONYM and body and row.is_body(body):
        return Span(mention.start, body.end)
    force = FORCE.match(row.text, mention.end) if mention.kind is Kind.DEMONYM else None
    return Span(mention.start, force.end()) if force else None


def _is_work(text: str, mention: Mention) -> bool:
    """Tell whether a name that no list has is that of a work, a deed or a town."""
    if _NO_BODY.match(text, mention.end) is None:
        return False
    listed = mention.of(text) in words("organisations")
    return not listed and words("organisation-heads").isdisjoint(mention.words(text))


def _of_land(row: Row, land: Mention) -> Span | None:
    """Return the body of a country or town: "China's | ministry", "the Suva delegation"."""
    if ministry := _MINISTRY.match(row.text, land.end):
        return Span(*ministry.span(1))
    whole = FORCE.match(row.text, land.end)  # "of the Malta parliament"
    if whole is None and land.kind is Kind.PLACE and not _LOCAL.match(row.text, land.end):
        whole = _GROUP.match(row.text, land.end)
    return Span(land.start, whole.end()) if whole else None


def _worded(row: Row, index: int, mention: Mention) -> Span | None:
    """Return a body whose name is words joined by a small one: "Colour of Change"."""
    link = _OF.match(row.text, mention.end) if mention.kind is Kind.OTHER else None
    rest = row.starting(index, link.end()) if link else None
    return Span(mention.start, rest.end) if rest and rest.kind is Kind.OTHER else None


def described_body(row: Row, index: int, mention: Mention) -> Span | None:
    """Return the body that a description leads to: "of Perth conglomerate Wesfarmers"."""
    trade = mention.kind is Kind.ROLE and row.text[mention.start].islower()
    employer = row.starting(index, mention.end + 1) if trade else None
    if employer and row.is_body(employer):
        return span_of(employer)
    described = _DESCRIBED.match(row.text, mention.end)
    if described is None or not is_body_noun(described[0]):
        return None
    body = row.starting(index, described.end())
    return span_of(body) if body and row.is_body(body) else None


def described(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return a complement that tells what sort of body follows: "of the travel body, the | Reef".

    ``start`` is where the office ends, ``end`` where the name of the body begins.
    """
    sort = _SORT.fullmatch(text, start, end)
    return sort if sort and is_body_noun(sort[1]) else None


def is_body_noun(phrase: str) -> bool:
    """Tell whether a noun for bodies ends a phrase: "UK think tank", "think tank the"."""
    last = phrase.rstrip().removesuffix(" the").split()[-2:]
    return not _kinds().isdisjoint({*last[-1:], " ".join(last)})


@cache
def _kinds() -> frozenset[str]:
    return frozenset(table("body-nouns")) | words("body-kinds")


def _fields_end(row: Row, index: int) -> int:
    """Return the end of a list of fields of work: "Economic, Energy and Agricultural Affairs"."""
    end = row.mentions[index].end
    for mention in row.mentions[index + 1 :]:
        land = mention.words(row.text)[-1] in countries()  # "Greater China"
        ends = mention.kind is Kind.OTHER and mention.words(row.text)[-1] in words("portfolios")
        ends = ends or (mention.kind is Kind.OTHER and row.text.startswith(" at the ", mention.end))
        listed = row.fields(mention) or mention.kind in SPOTS or land or ends
        if not listed or not _LISTED.fullmatch(row.text[end : mention.start]):
            break
        end = mention.end
    return end
