"""Which gatherings the article reports, by how much speaks for each.

A gathering is reported when people speak at it, open it, attend it or host it, when the head of the
article or its first sentences name it, and when the text comes back to it. One that a text only
looks back or ahead to ("since the 2019 summit", "ahead of the G20 summit") is not.
"""

import re
from collections.abc import Iterable, Sequence

from events.extraction.forums.choice import Gathering
from events.extraction.forums.lookalikes import is_proposed
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import name_set
from events.extraction.lexicon import words

_LEAD = ((2, 2.0), (4, 1.0))  # sentences from the top of the body, and what a mention there adds
_TITLE = 2.0
_GENERIC = 0.5  # what "the forum" adds, up to ...
_GENERICS = 2.0
_VENUE = 2.0
_ASIDE = 1.5
_WEAK = 0.6  # a gathering whose noun means one only beside a name
_FRINGED = 0.2  # a gathering on whose sidelines a summit of few is held
_PASSING = 0.5  # one that is told of far down, once or twice
_FAR_DOWN = 10  # sentences from the top of the body
_SELDOM = 2  # mentions
_PART = 0.4  # a session or side event of another gathering
_ENOUGH = 3.0  # a name
_ENOUGH_AT_BODY = 3.25  # one whose noun names bodies and feasts too, that people come to
_ENOUGH_BODY = 4.0  # one whose noun names bodies and feasts too, where nobody is said to be
_ENOUGH_PLAIN = 4.0  # a description
_BODIES = frozenset({"festival", "forum", "roundtable", "week"})
_RANKED = frozenset({"consultations", "dialogue"})  # "their third strategic dialogue"
_OPEN = frozenset({"biennale", "festival"})  # a name makes one of these
_ALSO = 4.0  # what a second gathering needs
_FAR = 2.5  # times what speaks for the best name
_BESIDE = 0.55  # of the first one's

_VENUE_BEFORE = re.compile(  # in small letters, as the next
    r"""(?:
      \b(?: at | during | in | to | attend\w* | address\w* | told | open\w* | inaugurat\w* | host\w*
        | beg[au]n | co-host\w* | organi[sz]\w* | conven\w* | conduct\w* | join\w* | clos\w* | held
        | hold(?:s|ing)? | runs? | running | mark\w* | chair\w* | launch\w* | via | visit\w*
        | staged? | present(?:s|ing) | kick\w*\s(?:off|started) )
    | \bconjunction\swith
    | \bcurtains?\s(?:rose|rises|fell|falls|opened|closed|drawn|c[ao]mes?\sdown|went\sup)\son
    | \b(?: opening | ceremon(?:y|ies) | sidelines | margins | fringes | close | closing | sessions?
        | conclusion | start | day | days | edition | part | meetings? | end | beginning
        | attendees | participants | delegates | panel | guest | theme ) \s (?:of | at | to | in)
    | \b(?: speaking | said | spoke | speech | address | remarks | keynote | presentation )
        \s (?:at|to|in|during|before)
    | \b(?: meet(?:s|ing)? | met | gather\w* | conven\w* | arriv\w* | welcom\w* | flock\w*
        | assembl\w* | congregat\w* | converg\w* | c[ao]me | descend\w* | travel\w*
        | join(?:ed|ing)?\sus | fl(?:y|ew|ies|ying) | head(?:ed|ing|s)?
        | (?:is|are|was|were|been)\sin
        ) \b [^.;]{0,40} \b for
    )\s+(?:(?:the|a|an|this|their|its|our|his|her|here|today|yesterday|(?:on\s)?[a-z]{3,6}day
      |this\s(?:morning|afternoon|evening))\s+){0,2}
    (?:(?!(?:of|at|to|for|in|on|and|with|from|by|as)\s)[a-z][\w’'-]*\s){0,2}$""",
    re.VERBOSE,
)
_VENUE_AFTER = re.compile(
    r"""\s*+(?:\([^()]{1,60}\)\s?)?(?:[,–—-]\s?[^,;]{0,90}[,–—-]”?\s)?,?\s*+
    (?:in\s(?:19|20)\d\d\s)?(?:which\s|that\s)?(?:here\s|there\s|today\s|yesterday\s|(?:on\s)?[A-Z]\w+day\s)?
    (?:(?:was|is|will|has|have|had|been|being|were|are|to|be|also|which|today|officially|formally
      |on\s[A-Z]\w+day)\s){0,4}
    (?: held | open(?:s|ed|ing)? | kick(?:s|ed|ing)?[ -]off | beg[aiu]n\w* | start(?:s|ed|ing)?
      | concluded? | concludes | end(?:s|ed|ing)? | clos(?:es|ed) | commenc\w+
      | t(?:ook|akes?|aking)\splace | got\sunder(?:way)?
      | under\s?way | bring\w* | brought | gather\w*
      | conven\w* | drew | draws | meets? | met | host\w+ | co-host\w+ | organi[sz]ed | sponsored
      | attended
      | attract\w* | (?:returns?|returned|comes?|heads?|moves?)\sto\s[A-Z]\w* | now\sin\sits
      | themed | aim(?:s|ed|ing)? | seeks | runs? | running | heard
      | in\s(?:the\s)?(?:[a-z]+\s){0,2}[A-Z]\w*
      | wraps | wrapped | featur\w+ | marks | focus\w* | provid\w+ | saw | inaugurated | adopted
      | scheduled | slated | set\s(?:for|to)
      | due\s(?:at|in|on|to\s(?:be\sheld|begin|get|open|start|take))
      | [^.;“”"]{0,90} \b (?:was|has\sbeen|is\sbeing|will\sbe|is\sto\sbe) \s
        (?:held|hosted|staged) )\b""",
    re.VERBOSE,
)
_WITHIN = re.compile(
    r",?\s(?:a\s\w+\s(?:segment|part|session)\s)?(?:of|at|within|during|on the sidelines of)\s"
    r"(?:the|our|this)\s(?:[\w-]+\s){0,6}(?i:forum|conference|summit|congress|expo)\b"
)
_ASIDE_BEFORE = re.compile(
    r"""\b(?: ahead\sof | before | prior\sto | since | after | until | preparations?\sfor | like
      | such\sas | unlike | including | similar\sto | between | (?<!are\s)invited\sto
      | invitation\sto | (?:run|build|lead)-up\sto
      | (?:halfway|half-way|path|point|road|way)\sto(?=\s(?:the|a)\s)
      | in\stime\sfor | than | from | host\sof | besides | and )
    \s+(?:(?:the|a|an)\s+)?$""",
    re.VERBOSE,
)

_APPOSED = re.compile(  # "attended Reef Alive, the conference"
    r"\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4},\s(?:the|an?)\s$"
)
_AGREED = re.compile(  # "agreed to at the recent"
    r"\b(?:adopted|agreed|announced|discussed|endorsed|made|outlined|promised|reached|signed)"
    r"\s(?:to\s|upon\s)?(?:at|during)\s(?:the|a)\s$"
)
_AGO_WORDS = (" last ", " ago", " earlier")
_AGO = (
    r"(?:last\s(?:autumn|fall|spring|summer|winter|year)"
    r"|(?:\w+\s){1,2}(?:decade|month|year)s\s(?:ago|earlier))"
)
_YEARS_AGO = re.compile(  # "hosted the Reef Forum in Suva last year"
    rf"(?:\s[ai][nt]\s(?:the\s)?[A-Z][\w’-]*(?:,?\s[A-Z][\w’-]*){{0,3}},?)?\s{_AGO}\b"
)
_AGO_BEFORE = re.compile(  # "Two years ago, she opened the", "just last year hosted the"
    r"(?:^(?i:last\syear|(?:[\w-]+\s){1,3}(?:decade|month|year)s\s(?:ago|earlier)),?\s[^,.;:“”]{3,60}"
    r"|\blast\syear\s(?:addressed|attended|held|hosted|staged)\s(?:the|an?|its)\s"
    r"|\b(?:previously|won\s(?:an?|the)\s(?:19|20)\d\d)\b[^,.;:“”]{3,80}\sat\s(?:an?|the)\s)$"
)
_PAIR = re.compile(  # "at the Reef Summit and the Lake Expo"
    r"(?<![\w’'&-])(?:[A-Z][\w’'-]*\s(?:(?:&|and|for|of|on|the)\s){0,2}){1,8}?"
    r"(?<=[A-Z& ])(?P<head>[A-Z][a-z]+)\s(?:and|&)\s(?:the\s)?$"
)
_GREETS = re.compile(
    r"\b(?:(?:[Ww]elcome|[Ss]peech|SPEECH|[Aa]ddress)\s(?:to|To|TO)\s(?:the\s|this\s)?"
    r"|(?:at|for|of|to)\sthis\s)$"
)
_GREETING = 20  # characters of "welcome to the"
_MEET = r"\b(?:gather|gathered|meet|meeting|met)\b"
_MARKS = "“”‘’\"'"
_TO_COME = re.compile(
    r",?\s(?:(?:(?:due|scheduled|set|slated)\s)?to\s(?:be\sheld|take\splace|open|start|begin)"
    r"|(?:which|that)\s(?:begins|gets\sunder|kicks\soff|opens|starts|takes\splace))\b"
)
_WILL_BE = re.compile(
    r"(?:\sin\s[A-Z]\w+)?,?\s(?:(?:which|that)\s)?(?:will|is\sto)\s(?:be\sheld|take\splace|convene|open)\b"
)
_SOON = re.compile(
    r"\b(?:this\s(?:week|weekend|month)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|today)[’']s\s"
)
_WILL_HOST = (" will host the ", " to host the ", " will host a ", " to host a ")
_MADE_READY = re.compile(  # "arrived in Suva ahead of the"
    r"\b(?:arriv|land(?=ed|s|ing)|touch(?=ed|es|ing)|fl(?=ew|ies|ying|own)|gather|converg|assembl|descend"
    r"|brac|prepar|tighten|deploy|beef|shut|step(?=ped|s|ping)|lock(?=ed|s|ing))\w*\b[^.;:“”\"]{1,110}?"
    r"\s(?:ahead\sof|before|(?:on|for)\sthe\seve\sof|in\sthe\srun-up\sto|prior\sto)"
    r"\s(?:(?:the|a|an|this)\s)?(?:[\w-]+\s){0,2}$"
)
_COUNTED_DOWN = re.compile(  # "with two weeks to go until the"
    r"\b(?:to\sgo|away|left|remaining|days|hours|weeks)\s(?:ahead\sof|before|from|until|till)\s(?:the\s)?$"
)
_FRINGE_FAR = 250  # characters before a gathering in which the summit beside it is looked for
_FRINGE = re.compile(
    r"\b(?:(?:(?:bi|tri|quadri)lateral|three-way|four-way)\ssummit|summit\smeeting)\b[^.;“”\"]{0,160}"
    r"\son\sthe\s(?:sidelines|margins|occasion)\sof\s(?:attending\s)?(?:the\s)?$"
)
_AND = (" and ", " and the ")
_PLACED = 80  # characters of "in Suva, Fiji, last year"
_OPENING = 140  # characters of a sentence before a name
_BACK = 1_000  # characters in front of a gathering in which some meet where it is
_READY = 180  # characters in front of a gathering that may tell of it


def weighed(
    text: str, found: Iterable[Gathering], order: dict[int, int], title: str
) -> list[Gathering]:
    """Return the gatherings with how much speaks for each, and whether it is held somewhere.

    ``order`` tells the place of a sentence in the body by where it starts.
    """
    return [_scored(text, gathering, order, title) for gathering in found]


def reported(text: str, scored: Sequence[Gathering]) -> list[Gathering]:
    """Return the gatherings the article reports, in the order of the text."""
    named = [one for one in scored if one.named and not _superseded(one, scored)]
    pool = named if any(map(_enough, named)) and not _outdone(named, scored) else scored
    best = max(filter(_enough, pool), key=lambda one: one.score, default=None)
    if best is None:
        return []
    floor = max(_ALSO, _BESIDE * best.score)
    beside = _both(text, best)
    chosen = [
        one
        for one in pool
        if one is best
        or (one.venue and one.leads and one.repeated and one.score >= floor)
        or (one.venue and one.named and any(not beside.isdisjoint(m.whole) for m in one.mentions))
    ]
    return sorted(chosen, key=lambda one: one.mentions[0].span)


def _both(text: str, gathering: Gathering) -> set[int]:
    """Return where names stand that "and" ties to it: "attended the Reef Summit and the Lake Expo".

    These are the start of one behind it and the end of one before it.
    """
    spans = [mention.whole for mention in gathering.mentions]
    starts = {end + len(small) for _, end in spans for small in _AND if text.startswith(small, end)}
    ends = {
        start - len(small) for start, _ in spans for small in _AND if text.endswith(small, 0, start)
    }
    return starts | ends


def _outdone(named: Sequence[Gathering], scored: Sequence[Gathering]) -> bool:
    """Tell whether far more speaks for one without a name, which the first sentences tell of."""
    most = max((one.score for one in named), default=0.0)
    most *= _FAR if any(one.venue for one in named) else 1.0  # nobody is at a summit to come
    return any(
        one.venue and one.leads and one.full.key != {one.full.head} and one.score > most
        for one in scored
        if not one.named and _enough(one)
    )


def _enough(gathering: Gathering) -> bool:
    """Tell whether enough speaks for a gathering; a plain "meeting" is never reported alone."""
    if not gathering.named and gathering.full.key == {gathering.full.head} and gathering.full.weak:
        return False
    if not gathering.named:
        return gathering.score >= _ENOUGH_PLAIN
    numbered = gathering.edition or any(one.year for one in gathering.mentions)
    doubtful = gathering.full.head in _BODIES and not numbered
    if doubtful:
        return gathering.score >= (_ENOUGH_AT_BODY if gathering.venue else _ENOUGH_BODY)
    return gathering.score >= _ENOUGH


def _superseded(gathering: Gathering, others: Sequence[Gathering]) -> bool:
    """Tell whether the text is about a later one of a numbered row: COP26 beside COP27."""
    number, head = gathering.edition, gathering.full.head.rstrip("0123456789")
    if gathering.full.head == head:  # the third beside the fifth, which the lead names
        return any(
            other.leads and (other.edition or 0) > (number or 0) > 0 and other.keys & gathering.keys
            for other in others
        )
    return any(
        other.venue
        and len(other.mentions) >= min(2, len(gathering.mentions))  # not one to come, told of once
        and other.full.head.rstrip("0123456789") == head
        and (other.edition or 0) > (number or 0)
        for other in others
    )


def _scored(text: str, gathering: Gathering, order: dict[int, int], title: str) -> Gathering:
    score = generics = 0.0
    for mention in gathering.mentions:
        ceremony = mention.head == "ceremony" and mention.whole.start < mention.span.start
        if mention.body or ceremony:  # "the opening ceremony" tells a day and speaks for nothing
            continue
        gathering.part = gathering.part or _part_of(text, mention)
        venue, aside = _stands(text, mention)
        lead = _lead(order.get(mention.sentence.start))
        venue = venue and (lead > 0 or not _is_to_come(text, mention))
        venue = venue or (mention.of_place and not aside and _met_there(text, mention))
        aside = aside and not (mention.later and lead)  # announced
        gathering.venue = gathering.venue or venue
        if not mention.named and mention is not gathering.mentions[0]:
            generics += _GENERIC * (mention.beside is None)
            aside = False  # "after the summit" comes back to it
        else:
            score += 1.0
        score += _VENUE * (venue + (mention.named and _is_here(text, mention))) - _ASIDE * aside
        gathering.leads = gathering.leads or lead > 0
        score += lead
    if any(name in title for name in _printed(gathering)) or _in_title(gathering, title):
        score += _TITLE
        gathering.leads = True
    gathering.score = (score + min(generics, _GENERICS)) * _share(text, gathering, order)
    return gathering


def _share(text: str, gathering: Gathering, order: dict[int, int]) -> float:
    """Return what part of its points counts for a gathering: not all for a doubtful one."""
    weak = gathering.full.weak and gathering.full.head in gathering.full.name.split()
    told = gathering.full.edition or gathering.full.head in _OPEN
    ranked = gathering.named or gathering.full.head in _RANKED
    lasts = (gathering.days or 0) > 1 or (ranked and told)  # "the 54th Lake Meeting"
    share = _WEAK if weak and not lasts else 1.0
    share *= _PART if gathering.part else 1.0
    share *= _PASSING if _in_passing(gathering, order) else 1.0
    return share * (_FRINGED if _fringed(text, gathering.mentions[0]) else 1.0)


def _part_of(text: str, mention: Mention) -> bool:
    """Tell whether the mention is of one session: "the Youth Forum of the River Conference"."""
    after = text[mention.whole.end : min(mention.sentence.end, mention.whole.end + 60)]
    return mention.named and _WITHIN.match(after) is not None


def _in_passing(gathering: Gathering, order: dict[int, int]) -> bool:
    """Tell whether the text only comes to speak of it, once or twice, far below its top."""
    first = min(order.get(mention.sentence.start, 0) for mention in gathering.mentions)
    told = gathering.leads or gathering.days  # "the two-day Reef Summit"
    return first >= _FAR_DOWN and len(gathering.mentions) <= _SELDOM and not told


def _fringed(text: str, mention: Mention) -> bool:
    """Tell whether a smaller summit is held beside it: "a trilateral summit on its sidelines"."""
    start = max(mention.sentence.start, mention.whole.start - _FRINGE_FAR)
    return _FRINGE.search(text, start, mention.whole.start) is not None


def _printed(gathering: Gathering) -> set[str]:
    """Return the strings that a title may name it by, in lower case."""
    names = {mention.name for mention in gathering.mentions if mention.named}
    if not gathering.named:
        names |= gathering.heads - words("forum-heads-weak")
        names |= {gathering.full.name} - gathering.heads
    return {name.casefold() for name in names | gathering.acronyms}


def _in_title(gathering: Gathering, title: str) -> bool:
    """Tell whether a title has all words of a name: "ACT's conference", "The ACT Conference"."""
    printed = name_set(title)
    return gathering.named and any(len(key) > 1 and key <= printed for key in gathering.keys)


def _lead(place: int | None) -> float:
    return next((worth for top, worth in _LEAD if place is not None and place < top), 0.0)


def _stands(text: str, mention: Mention) -> tuple[bool, bool]:
    """Tell whether the words beside a mention hold something there, and whether they look away."""
    start = _beside(text, mention)
    before = text[max(mention.sentence.start, start - 48) : start]
    after = text[mention.whole.end : min(mention.sentence.end, mention.whole.end + 160)]
    before, after = before.rstrip(_MARKS), after.removeprefix(",”").lstrip(_MARKS)
    small = before.lower()
    here = after.startswith(" here")  # "after a summit here"
    away = not here and _ASIDE_BEFORE.search(small) is not None
    past = "recent" in text[mention.whole.start : mention.span.start] and _AGREED.search(before)
    aside = mention.later or away or bool(past) or is_proposed(text, mention)
    aside = aside or _is_past(text, mention, after)
    if away and not mention.later and _made_ready(text, mention):
        return True, False
    soon = aside and (  # "ahead of the summit, to be held in May", "ahead of this week's summit"
        _TO_COME.match(after)
        or _SOON.search(text, max(0, mention.whole.start - 6), mention.span.start)
        or _COUNTED_DOWN.search(before)
        or (mention.later and before.endswith(_WILL_HOST))
    )
    if aside and not soon:
        return False, True
    apposed = _APPOSED.sub(" ", before).lower()
    told = _VENUE_BEFORE.search(small) or _VENUE_AFTER.match(after)
    return here or bool(told or (apposed != small and _VENUE_BEFORE.search(apposed))), False


def _beside(text: str, mention: Mention) -> int:
    """Return where a name starts, or another one before it: "at the Reef Summit and the Expo"."""
    low = max(mention.sentence.start, mention.whole.start - _READY)
    pair = mention.named and _PAIR.search(text, low, mention.whole.start)
    if pair and pair["head"].lower() in words("forum-heads"):
        return pair.start()
    return mention.whole.start


def _is_past(text: str, mention: Mention, after: str) -> bool:
    """Tell whether a name is that of one held years ago: "attended it in Suva two years ago"."""
    if not mention.named:
        return False
    if any(word in after[:_PLACED] for word in _AGO_WORDS) and _YEARS_AGO.match(after):
        return True
    start = mention.sentence.start
    before = text[start : mention.whole.start] if mention.whole.start - start < _OPENING else ""
    return (
        any(word in before for word in ("ast year", "previously", " won ", *_AGO_WORDS))
        and _AGO_BEFORE.search(before) is not None
    )


def _is_here(text: str, mention: Mention) -> bool:
    """Tell whether somebody who is there speaks of it: "welcome to the", "join us for this"."""
    start = max(mention.sentence.start, mention.whole.start - _GREETING)
    return _GREETS.search(text, start, mention.whole.start) is not None


def _met_there(text: str, mention: Mention) -> bool:
    """Tell whether some meet in the place it is called after: "will meet in Suva", its summit."""
    place = re.escape(mention.name.removesuffix(f" {mention.head}"))
    low = max(0, mention.whole.start - _BACK)
    return (
        re.search(rf"{_MEET}[^.;]{{0,60}}\sin\s{place}\b", text[low : mention.span.end]) is not None
    )


def _is_to_come(text: str, mention: Mention) -> bool:
    """Tell whether the text only says of it that it will be: "the Suva summit, which will be"."""
    return _WILL_BE.match(text, mention.whole.end, mention.sentence.end) is not None


def _made_ready(text: str, mention: Mention) -> bool:
    """Tell whether people come to a gathering or make ready for it: "arrived ahead of the"."""
    start = max(mention.sentence.start, mention.whole.start - _READY)
    return mention.named and _MADE_READY.search(text, start, mention.whole.start) is not None
