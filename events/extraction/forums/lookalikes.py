"""What has the name of a gathering and is none: treaties, parliaments, platforms, bodies, rounds.

"Convention" is also a treaty, "Congress" a parliament, an "online forum" a page, "the Farmers
Forum" a body that makes statements, "talks" are held for months, and a meeting may be of two.
"""

import re
from collections.abc import Sequence

from events.extraction.forums.choice import Gathering
from events.extraction.forums.mentions import Mention
from events.extraction.lexicon import words

_TREATY_BEFORE = re.compile(
    r"""\b(?: under | breach\w*(?:\sof)? | violat\w*(?:\sof)? | signator(?:y|ies)\s(?:to|of)
      | part(?:y|ies)\sto | ratif\w+ | acced\w+\sto | accession\sto | accede\sto
      | compl(?:y|ies|iance)\swith | obligations?\s(?:to|under|in) | enshrined\sin | contrary\sto
      | adherence\sto | conclusion\sof | negotiat\w+(?:\sof)?
      | provisions\sof | articles?\s(?:[\divx]+\s)?of | pursuant\sto | in\s(?:line|accordance)\swith
      | sign(?:ed|s|ing)?(?=\s(?:the|this|that|up\sto\sthe|on\sto\sthe)\s(?:\w+\s)?$)
      | defined\s(?:by|in) | withdr[ae]w\w*\sfrom | incorporat\w+ | protocols?\sto | instrument )
      \s [^.;,:]{0,40}$""",
    re.VERBOSE | re.IGNORECASE,
)
_TREATY_AFTER = re.compile(
    r"""\s(?: signing\b
      | (?:No\.?\s?)?\d{1,3}\b(?!\s[a-z]) | of\s\d{4}\b | \d{4}\b(?=\s(?:and|which|to)\b)
      | relating\sto | (?:enter\w*|c[ao]me)\sinto\sforce | obligates? | obliges? | prohibits?
      | guarantees? | provides?\sthat | stipulates? | requires? | defines? | on\sthe\s(?:Rights
      | Elimination|Prevention|Prohibition|Law|Status) | against\s(?:Torture|Corruption|Genocide) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"""\b(?: (?:serv\w+|act\w*|seen|us\w+|regarded|known|role|positioned?)\s(?:it\s)?as
      | (?:becom\w+|became|provid\w+|offer\w*|creat\w+|establish\w*|is\snot|remains?|constitutes?) )
      \s (?:a|an|the) \s (?:\w+\s){0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
_PEAK = re.compile(
    r"\b(?:ascents?|climb\w*|Everest|glacier|highway|hik(?:e|ed|ers?|ing)|Highway|mountain\w*(?!\sresort)|Mt\.?|Mount"
    r"|ridge|sherpa\w*|slopes?|trails?|volcano)\b|\breach\w*\sthe\ssummit\b",
    re.IGNORECASE,
)
_PLAYS = re.compile(  # what is told of a league
    r"\b(?:basketball|bowl|coach|football|goals?|linebacker|NBA|NCAA|NHL|overtime|playoffs?"
    r"|quarterback|roster|season|shootout|standings|tournament|touchdowns?)\b"
)
_LEAGUE = re.compile(r"(?:Eastern|Southeastern|Western)\sConference")
_HOUSES = re.compile(r"\b(?:conferees|conference\s(?:committee|report))\b")
_PARLIAMENTS = frozenset(
    {
        "congress",
        "us congress",
        "united states congress",
        "u.s. congress",
        "american congress",
        "congress of the united states",
        "republican congress",
    }
    | {"democratic congress", "party congress", "gop congress"}
)
_CHAMBER = re.compile(  # "Republican-controlled Congress", "Why new Congress"
    r"(?:[A-Z.]\w*-(?:controlled|era|led|dominated|majority)|(?:\w+\s)?(?i:new|next|incoming|lame-duck)"
    r"|(?:all-)?(?:Democratic|Republican))"
    r"\s[Cc]ongress$"
)
_PROPOSED = re.compile(
    r"\b(?:call|urg|ask|propos|demand|suggest|want|press)\w*\s[^.;:]{0,60}\b(?:(?:to|that)\s(?:convene|hold|host|call|organi[sz]e)"
    r"|for)\s(?:an?|another)\s(?:(?!(?:at|during|in|on)\s)[\w,-]+\s){0,3}$",
    re.IGNORECASE,
)
_TREATIES = re.compile(
    r"^Articles\b|\b(?:Against|Genocide|Refugees?|Torture|Weapons)\b"
    r"|^(?:Basel|Cape\sTown|Geneva|Hague|Istanbul|Minamata|Ramsar|Stockholm|U\.?N\.?"
    r"|United\sNations|Vienna)\sConvention$"
)
_BARE_CONGRESS = re.compile(
    r"\b(?:[Bb]y|[Ff]rom|[Ii]n|[Oo]f|[Tt]o|[Uu]rge[sd]?)\s[Cc]ongress\b(?!\s(?:[Oo]f|[Oo]n)\b)"
    r"|\bCongress(?:ional|man|men|woman|women)\b"
)
_KEPT = re.compile(  # "Diwali, the Hindu festival"
    r"\b([A-Z][\w-]+),\s(?:the|an?)\s(?:[A-Z]?\w+\s)?$"
)
_FOR_PRESS = re.compile(r"\b(?:[Mm]edia|[Nn]ews|[Pp]ress)\sconference\b")
_CAUCUS = re.compile(
    r"\b(?:Democratic|GOP|(?:House|Senate)(?:\s(?:Democratic|GOP|Majority|Minority|Republican))?|Republican)\s[Cc]onference\b"
)
_PARTIES = re.compile(r"\b(?:Democrat|Republican)s\b")
_NATIONS = re.compile(r"\bU\.?N\b|\bUnited\sNations\b")
_WORLDLY = frozenset(
    {"bishop", "fall", "general", "global", "health", "international", "world", "youth"}
)
_PUBLIC = frozenset({"annual", "candidate", "community", "hall", "interfaith", "public", "town"})
_OPEN = frozenset({"AGM", "biennale", "fair", "festival", "masterclass"})  # to all who come
_SEASONS = frozenset({"annual", "autumn", "fall", "spring"})  # "the Fund's Spring Meetings"
_IN_TITLE = re.compile(  # "a seminar titled “The Suva Summit: What Next”"
    r"[^“”\".;]{0,60}?\b(?:(?:en)?titled|topic|(?P<theme>themed?))\b[^“”\".;]{0,24}?[“\"‘'][^“”\"]{0,120}"
)
_WORDS = frozenset({"Forum", "Summit"})  # "Summit mayor Ann Okoro"
_TALKS = frozenset({"roundtable", "round-table", "seminar", "session", "webinar", "workshop"})
_ENOUGH_PLAYS = 3  # different words of a league
_NEAR = 80
_CALL = 120  # characters that may hold "called on the king to convene a"


def outside_titles(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without those in what a seminar is titled, or a gathering's theme."""
    kept: list[Mention] = []
    for mention in mentions:
        near = kept[-1] if kept else None
        if near and near.sentence == mention.sentence and near.whole.end < mention.whole.start:
            told = _IN_TITLE.fullmatch(text, near.whole.end, mention.whole.start)
            if told and (told["theme"] or near.head in _TALKS):
                continue
        kept.append(mention)
    return kept


def is_none(text: str, gathering: Gathering) -> bool:
    """Tell whether what a text names like a gathering is something else."""
    if any(one.legislates for one in gathering.mentions):
        return True
    asked = _ASKED.get(next(iter(gathering.heads))) if len(gathering.heads) == 1 else None
    if asked and asked(text, gathering):
        return True
    if _is_private(gathering) or _is_word(gathering):
        return True
    if not gathering.named:
        called_for = not gathering.venue and is_proposed(text, gathering.mentions[0])
        return called_for or any(_platform(text, mention) for mention in gathering.mentions)
    return _speaks(gathering)


def _is_private(gathering: Gathering) -> bool:
    """Tell whether a weak noun has no name, or that of a room, or is plural.

    Then those meet who have business: "a closed-door meeting", "the Reef Tower meeting".
    """
    told = gathering.full
    if (
        not told.weak
        or told.head in _OPEN
        or gathering.edition
        or told.name.partition(told.head)[2]
    ):
        return False  # "meeting of the Reef Council", "session on dams"
    if told.head == "meetings":
        return told.key.isdisjoint(_SEASONS)
    if not gathering.named:
        return told.name.islower() and told.key.isdisjoint(_PUBLIC)
    room = told.name.removesuffix(f" {told.head}").rpartition(" ")[2]
    return room in words("forum-venues")


def _is_word(gathering: Gathering) -> bool:
    """Tell whether a noun with a capital and no article is what a town, film or firm is called."""
    return all(
        one.name in _WORDS and not (one.definite or one.edition or one.year)
        for one in gathering.mentions
    )


def is_proposed(text: str, mention: Mention) -> bool:
    """Tell whether somebody only wants one: "called on the king to convene a summit"."""
    start = max(mention.sentence.start, mention.whole.start - _CALL)
    return not mention.definite and bool(_PROPOSED.search(text, start, mention.whole.start))


def _is_treaty(text: str, gathering: Gathering) -> bool:
    return any(_treaty(text, one) for one in gathering.mentions if one.head == "convention")


def _is_parliament_or_party(text: str, gathering: Gathering) -> bool:
    """Tell whether a congress makes laws, or is a party, not said to meet."""
    name = gathering.full.name.casefold()
    if not (gathering.edition or gathering.days) and _BARE_CONGRESS.search(text):
        return True  # "to Congress", which elsewhere is "the new Congress"
    if _CHAMBER.match(gathering.full.name) and not (gathering.edition or gathering.days):
        return True
    if name in _PARLIAMENTS or (name == "national congress" and not gathering.edition):
        return any(mention.name[:1].isupper() for mention in gathering.mentions)
    return gathering.named and not _met(gathering)


def _is_chamber(text: str, gathering: Gathering) -> bool:
    """Tell whether an assembly makes laws, or is put together: none of the world, no number."""
    key = gathering.full.key
    if gathering.edition or gathering.days:
        return "house" in key
    if gathering.full.name in words("forum-famous"):
        return False
    name = gathering.full.name
    if {name.partition(" General ")[0], name.rpartition(" of ")[2]} & words("forum-us-states"):
        return True
    if key == {"general", "assembly"}:
        return not (gathering.venue and _NATIONS.search(text))
    return not gathering.venue or key.isdisjoint(_WORLDLY)


def _is_caucus(text: str, gathering: Gathering) -> bool:
    """Tell whether a conference is the members of a party in a house: "his conference".

    So is none that two houses hold on a bill, nor a league of teams.
    """
    if not gathering.venue and _HOUSES.search(text):
        return True
    if gathering.named:
        enough = 1 if _LEAGUE.fullmatch(gathering.full.name) else _ENOUGH_PLAYS
        plays = not gathering.edition and len(set(_PLAYS.findall(text))) >= enough
        return plays or _CAUCUS.fullmatch(gathering.full.name) is not None
    new = any(mention.indefinite for mention in gathering.mentions)
    plain = all(one.name == "conference" and one.definite for one in gathering.mentions)
    if plain and not gathering.days and _FOR_PRESS.search(text):
        return True  # that of the press, without its name
    owned = all(_owned(text, mention) for mention in gathering.mentions)
    return not new and bool(_CAUCUS.search(text) or (owned and _PARTIES.search(text)))


def _owned(text: str, mention: Mention) -> bool:
    """Tell whether it is one man's or woman's: "trouble in his conference"."""
    return text.endswith((" his ", " her "), mention.sentence.start, mention.span.start)


def _is_peak(text: str, gathering: Gathering) -> bool:
    """Tell whether a summit is that of a mountain: a sentence with one tells of climbing."""
    sentences = {mention.sentence for mention in gathering.mentions}
    alone = not (gathering.named or gathering.days)
    return alone and any(_PEAK.search(text, *one) for one in sentences)


def _is_feast(text: str, gathering: Gathering) -> bool:
    """Tell whether a festival is a day of the calendar that all keep: "the Vesak festival"."""
    feasts = words("feasts")
    kept = any(not feasts.isdisjoint(mention.key) for mention in gathering.mentions)
    kept = kept or gathering.full.name == "Spring Festival"  # the Chinese New Year
    first = gathering.mentions[0]
    near = _KEPT.search(text, first.sentence.start, first.whole.start)
    kept = kept or (near is not None and near[1].lower() in feasts)
    return kept and not gathering.edition


def _is_negotiation(_text: str, gathering: Gathering) -> bool:
    return not gathering.named or not (gathering.edition or gathering.venue)


def _met(gathering: Gathering) -> bool:
    """Tell whether a congress has a number or a length, or is more than named in passing."""
    told = gathering.edition or gathering.days or gathering.leads
    return bool(told) or gathering.repeated


def _treaty(text: str, mention: Mention) -> bool:
    before = text[max(mention.sentence.start, mention.whole.start - _NEAR) : mention.whole.start]
    after = text[mention.span.end : min(mention.sentence.end, mention.span.end + _NEAR)]
    inside = " on " in mention.name or " Relating " in mention.name
    return inside or bool(
        _TREATIES.search(mention.name)
        or _TREATY_BEFORE.search(before)
        or _TREATY_AFTER.match(after)
    )


def _platform(text: str, mention: Mention) -> bool:
    """Tell whether it is a means and no meeting: "serves as a forum for"."""
    before = text[max(mention.sentence.start, mention.whole.start - _NEAR) : mention.whole.start]
    plain = mention.head == "forum" and (not mention.definite or mention.key != {"forum"})
    return plain and _PLATFORM.search(f"{before}{'' if before.endswith(' ') else ' '}") is not None


def _speaks(gathering: Gathering) -> bool:
    """Tell whether a body is meant: it has members or says something, and nobody goes there."""
    names = [mention for mention in gathering.mentions if mention.named]
    bodies = sum(mention.body for mention in names)
    return bodies > 0 and (not gathering.venue or 2 * bodies > len(names))


_ASKED = {
    "assembly": _is_chamber,
    "conference": _is_caucus,
    "convention": _is_treaty,
    "congress": _is_parliament_or_party,
    "festival": _is_feast,
    "summit": _is_peak,
    "talks": _is_negotiation,
}
