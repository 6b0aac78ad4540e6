"""Which mentions are of one gathering, and which gatherings the article reports.

A gathering is reported when people speak at it, open it, attend it or host it, when the head of the
article or its first sentences name it, and when the text comes back to it. One that a text only
looks back or ahead to ("since the 2019 summit", "ahead of the G20 summit") is not.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from events.extraction.forums.heads import stand_ins
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import name_set
from events.extraction.lexicon import lines, words

_LEAD = ((2, 2.0), (4, 1.0))  # sentences from the top of the body, and what a mention there adds
_TITLE = 2.0
_GENERIC = 0.5  # what "the forum" adds, up to ...
_GENERICS = 2.0
_VENUE = 2.0
_ASIDE = 1.5
_WEAK = 0.6  # a gathering whose noun means one only beside a name
_PART = 0.4  # a session or side event of another gathering
_BRACKET = 30  # characters between a name and another one, ", also known as the "
_MOST = 60  # gatherings told apart; a longer list is a calendar, and its rest is left
_ENOUGH = 2.5
_ALSO = 4.0  # what a second gathering needs
_BESIDE = 0.55  # of the first one's

_VENUE_BEFORE = re.compile(
    r"""(?:
      \b(?: at | during | in | to | attend\w* | address\w* | told | open\w* | inaugurat\w* | host\w*
        | co-host\w* | organi[sz]\w* | conven\w* | join\w* | clos\w* | held | hold(?:s|ing)?
        | mark\w* | chair\w* | launch\w* | via | visit\w* | staged? | kick\w*\s(?:off|started) )
    | \b(?: opening | ceremon(?:y|ies) | sidelines | margins | fringes | close | closing | sessions?
        | conclusion | start | day | days | edition | part | meetings? | end | beginning
        | attendees | participants | delegates | panel | guest | theme ) \s (?:of | at | to | in)
    | \b(?: speaking | said | spoke | speech | address | remarks | keynote | presentation )
        \s (?:at|to|in|during|before)
    )\s+(?:(?:the|a|an|this|their|its|our|his|her|here|yesterday)\s+){0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
_VENUE_AFTER = re.compile(
    r"""\s*+(?:[,–—-]\s?[^,;]{0,90}[,–—-]\s)?\s*+
    (?:which\s|that\s)?(?:here\s|there\s|today\s|yesterday\s|(?:on\s)?[A-Z]\w+day\s)?
    (?:(?:was|is|will|has|have|had|been|being|were|are|to|be|also|which|officially|formally)\s){0,4}
    (?: held | open(?:s|ed|ing)? | kick(?:s|ed|ing)?[ -]off | beg[aiu]n\w* | start(?:s|ed|ing)?
      | concluded? | concludes | end(?:s|ed|ing)? | clos(?:es|ed) | commenc\w+
      | t(?:ook|akes?|aking)\splace | got\sunder | under\s?way | bring\w* | brought | gather\w*
      | conven\w* | drew | draws | host\w+ | co-host\w+ | organi[sz]ed | attended | attract\w*
      | themed | aim(?:s|ed|ing)? | seeks | runs | running | in\s(?:the\s)?[A-Z] | heard
      | wraps | wrapped | featur\w+ | marks | focus\w* | provid\w+ | saw | inaugurated | adopted
      | scheduled | slated )\b""",
    re.VERBOSE,
)
_WITHIN = re.compile(
    r",?\s(?:a\s\w+\s(?:segment|part|session)\s)?(?:of|at|within|during|on the sidelines of)\s"
    r"(?:the|our|this)\s(?:[\w-]+\s){0,6}(?i:forum|conference|summit|congress|expo)\b"
)
_ASIDE_BEFORE = re.compile(
    r"""\b(?: ahead\sof | before | prior\sto | since | after | until | preparations?\sfor | like
      | such\sas | unlike | including | similar\sto | between | invited\sto | invitation\sto
      | run-up\sto | in\stime\sfor | than | from | host\sof | besides | and )
    \s+(?:(?:the|a|an)\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass
class Gathering:
    """One gathering: its mentions in the order of the text, and how much speaks for it."""

    named: bool
    mentions: list[Mention] = field(default_factory=list)
    keys: set[frozenset[str]] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)
    longest: str = ""
    edition: int | None = None
    score: float = 0.0
    venue: bool = False
    part: bool = False

    @cached_property
    def full(self) -> Mention:
        """Return the mention with the fullest name, the first of equals; asked when all are in."""
        own = [mention for mention in self.mentions if mention.named == self.named]
        names = {mention.name for mention in own}
        ends = {name: name.rpartition(" and ")[2] for name in names}
        alone = [one for one in own if ends[one.name] not in names or ends[one.name] == one.name]
        often = Counter(one.name for one in own)
        return max(alone or own, key=lambda one: (len(one.key), often[one.name], -one.span.start))

    @property
    def days(self) -> int | None:
        """Return how many days the text says it lasts."""
        return next((one.days for one in self.mentions if one.days), None)

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        self.heads.add(mention.head)
        self.starts.append(mention.span.start)
        self.edition = self.edition or mention.edition
        if mention.acronym:
            self.acronyms.add(mention.acronym)
        if mention.named == self.named:
            self.keys.add(mention.key)
            self.longest = max(self.longest, mention.name, key=len)

    def last_before(self, place: int) -> int:
        """Return where its name stands last before a place; -1 where it does not."""
        at = bisect_left(self.starts, place)
        return self.starts[at - 1] if at else -1

    def fits(self, mention: Mention) -> bool:
        """Tell whether a name is this gathering's name, longer, shorter or as its short form."""
        key = mention.key
        if key & {short.casefold() for short in self.acronyms}:
            return True
        if mention.edition and self.edition not in {None, mention.edition}:
            return False
        return any(_one_name(mention, own, self.heads) for own in self.keys) or (
            self.named and mention.named and _initials(mention.name, self.longest)
        )


def _one_name(mention: Mention, own: frozenset[str], heads: set[str]) -> bool:
    """Tell whether a name is another one, or is part of it with its noun."""
    key = mention.key
    if key < own:
        return mention.head in heads or mention.head in own
    return key == own or (own < key and (mention.head in heads or not heads.isdisjoint(key)))


def _initials(one: str, other: str) -> bool:
    """Tell whether one name is the other with some words cut to initials: "KL Summit"."""
    short, long = sorted((one.split(), other.split()), key=len)
    letters = "".join(word[0] for word in long)
    cut = [word for word in short if word not in long]
    return len(cut) == 1 and len(cut[0]) > 1 and cut[0].isupper() and cut[0] in letters


def gather(mentions: Sequence[Mention]) -> list[Gathering]:
    """Group mentions by gathering; other editions ("last year's") are left out.

    Names come first, then descriptions ("a cyberspace forum") that fit one of them or stand alone,
    then nouns that point back ("the forum").
    """
    here = [mention for mention in mentions if not mention.elsewhen]
    found: list[Gathering] = []
    _each(found, _place, (one for one in here if one.named and not _of_place(one)))
    found = _joined(found)
    _each(found, _describe, (one for one in here if _of_place(one)))
    plain = [one for one in here if not one.named]
    _each(found, _describe, (one for one in plain if not one.weak and not one.definite))
    found = _introduced(_in_one_row(found))
    _each(found, _point_back, (one for one in plain if one.definite))
    if not found:  # "the seminar" and no word more
        _each(found, _place, (one for one in here if one.head not in stand_ins()))
    for gathering in found:
        gathering.mentions.sort(key=lambda mention: mention.span)
    return found


def _each(
    found: list[Gathering],
    add: Callable[[list[Gathering], Mention], None],
    mentions: Iterable[Mention],
) -> None:
    for mention in mentions:
        add(found, mention)


def _joined(found: list[Gathering]) -> list[Gathering]:
    """Join a gathering known by another name ("Davos") with the one of its full name."""
    kept: list[Gathering] = []
    for gathering in found:
        full = {
            name_set(name)
            for alias, name in _aliases().items()
            if any(alias in key for key in gathering.keys)
        }
        home = next((one for one in found if one is not gathering and _holds(one, full)), None)
        if home is None:
            kept.append(gathering)
            continue
        _merged(found, home, [gathering])
    return kept


def _in_one_row(found: list[Gathering]) -> list[Gathering]:
    """Join "COP" and "the COP summit" with the one gathering of the row that has a number."""
    numbered = [one for one in found if one.named and _rows_of(one, numbered=True)]
    home = max(numbered, key=lambda one: (len(one.mentions), one.edition or 0), default=None)
    if home is None:
        return found
    bare = [one for one in found if _rows_of(one, numbered=False) & _rows_of(home, numbered=True)]
    return _merged(found, home, bare)


def _rows_of(gathering: Gathering, *, numbered: bool) -> set[str]:
    """Return the rows ("cop") that the names of a gathering are of, with or without a number."""
    found = set()
    for word in (word for key in gathering.keys for word in key):
        row = word.rstrip("0123456789")
        if row in _known_rows() and (row != word) == numbered:
            found.add(row)
    return found


@cache
def _known_rows() -> frozenset[str]:
    return frozenset(name.casefold() for name in words("forum-known"))


def _introduced(found: list[Gathering]) -> list[Gathering]:
    """Join "a summit on climate" with the name of the gathering that it introduces.

    It stands before the first name, with the same noun, and there is one such name; or the name
    is its noun with the place that it is in: "a conference in Paris", "the Paris summit".
    """
    for one in [one for one in found if one.named]:
        first = one.mentions[0]
        if len(one.mentions) == 1 and not _of_place(first):
            continue  # named once, in passing
        before = [
            other
            for other in found
            if not other.named
            and other.mentions[0].span < first.span
            and (first.head == other.mentions[0].head or _of_place(first))
        ]
        rivals = [rival for rival in found if rival.named and rival.heads & one.heads]
        if len(before) == 1 and rivals == [one]:
            found = _merged(found, one, before)
    return found


def _merged(
    found: list[Gathering], home: Gathering, others: Sequence[Gathering]
) -> list[Gathering]:
    """Return the gatherings with the mentions of some given to another one."""
    for other in others:
        for mention in other.mentions:
            home.add(mention)
    home.mentions.sort(key=lambda mention: mention.span)
    home.starts.sort()
    return [one for one in found if one not in others]


def _of_place(mention: Mention) -> bool:
    """Tell whether a name is a place and a noun alone, and no other name of a gathering."""
    return mention.of_place and _aliases().keys().isdisjoint(mention.key)


def _holds(gathering: Gathering, names: set[frozenset[str]]) -> bool:
    return any(name <= key for name in names for key in gathering.keys)


@cache
def _aliases() -> dict[str, str]:
    pairs = (line.partition("=") for line in lines("forum-aliases"))
    return {alias.strip().casefold(): name.strip() for alias, _, name in pairs}


def _describe(found: list[Gathering], mention: Mention) -> None:
    """Add "a two-day forum", "the Nauru summit" to the only name of its noun, else as it fits."""
    own = [one for one in found if one.named and mention.head in one.heads]
    plain = mention.key == {mention.head} and mention.days
    if (plain or _of_place(mention)) and len(own) == 1:
        own[0].mentions.append(mention)
    else:
        _place(found, mention)


def _place(found: list[Gathering], mention: Mention) -> None:
    """Add a name to the one gathering that it fits, else open a new one."""
    last = max((one for one in found), key=lambda one: one.mentions[-1].span, default=None)
    if mention.bracketed and last and mention.span.start - last.mentions[-1].span.end <= _BRACKET:
        last.add(mention)
        return
    fitting = [one for one in found if one.fits(mention)]
    exact = [one for one in fitting if mention.key in one.keys]
    if exact or len(fitting) == 1:
        (exact or fitting)[0].add(mention)
    elif not fitting and len(found) < _MOST:
        found.append(Gathering(named=mention.named))
        found[-1].add(mention)


def _point_back(found: list[Gathering], mention: Mention) -> None:
    """Add "the forum" to the gathering named last before it, one of its own noun first."""
    plain = mention.key == {mention.head}
    before = [one for one in found if one.starts[0] < mention.span.start] or found
    own = [one for one in before if mention.head in one.heads]
    inside = [one for one in own if any(mention.key <= name for name in one.keys)]
    if plain or inside:
        choice = inside or own or (before if mention.head in _pointers() else [])
    else:
        choice = own if len(own) == 1 else []
    if choice:
        nearest = max(choice, key=lambda one: (one.named, one.last_before(mention.span.start)))
        nearest.mentions.append(mention)
        nearest.edition = nearest.edition or mention.edition
    elif not plain and not mention.weak:
        _place(found, mention)


def _pointers() -> frozenset[str]:
    return words("forum-words-for") | words("forum-heads")


def reported(
    text: str, found: Iterable[Gathering], order: dict[int, int], title: str
) -> list[Gathering]:
    """Return the gatherings the article reports, in the order of the text.

    ``order`` tells the place of a sentence in the body by where it starts.
    """
    scored = [_scored(text, gathering, order, title) for gathering in found]
    named = [one for one in scored if one.named and not _superseded(one, scored)]
    pool = named if any(one.score >= _ENOUGH for one in named) else scored
    best = max(pool, key=lambda one: one.score, default=None)
    if best is None or best.score < _ENOUGH:
        return []
    floor = max(_ALSO, _BESIDE * best.score)
    chosen = [
        one for one in pool if one is best or (one.named and one.venue and one.score >= floor)
    ]
    return sorted(chosen, key=lambda one: one.mentions[0].span)


def _superseded(gathering: Gathering, others: Sequence[Gathering]) -> bool:
    """Tell whether the text is about a later one of a numbered row: COP26 beside COP27."""
    number, head = gathering.edition, gathering.full.head.rstrip("0123456789")
    return gathering.full.head != head and any(
        other.venue
        and other.full.head.rstrip("0123456789") == head
        and (other.edition or 0) > (number or 0)
        for other in others
    )


def _scored(text: str, gathering: Gathering, order: dict[int, int], title: str) -> Gathering:
    score = generics = 0.0
    for mention in gathering.mentions:
        if mention.body:
            continue
        gathering.part = gathering.part or _part_of(text, mention)
        venue, aside = _stands(text, mention)
        gathering.venue = gathering.venue or venue
        if not mention.named and mention is not gathering.mentions[0]:
            generics += _GENERIC
            aside = False  # "after the summit" comes back to it
        else:
            score += 1.0
        score += _VENUE * venue - _ASIDE * aside
        score += _lead(order.get(mention.sentence.start))
    if any(name in title for name in _printed(gathering)):
        score += _TITLE
    weak = gathering.full.weak and not gathering.full.name[:1].isupper()
    gathering.score = score + min(generics, _GENERICS)
    gathering.score *= (_WEAK if weak else 1.0) * (_PART if gathering.part else 1.0)
    return gathering


def _part_of(text: str, mention: Mention) -> bool:
    """Tell whether the mention is of one session: "the Youth Forum of the River Conference"."""
    after = text[mention.whole.end : min(mention.sentence.end, mention.whole.end + 60)]
    return mention.named and _WITHIN.match(after) is not None


def _printed(gathering: Gathering) -> set[str]:
    """Return the strings that a title may name it by, in lower case."""
    names = {mention.name for mention in gathering.mentions if mention.named}
    return {name.casefold() for name in names | gathering.acronyms}


def _lead(place: int | None) -> float:
    return next((worth for top, worth in _LEAD if place is not None and place < top), 0.0)


def _stands(text: str, mention: Mention) -> tuple[bool, bool]:
    """Tell whether the words beside a mention hold something there, and whether they look away."""
    before = text[max(mention.sentence.start, mention.whole.start - 48) : mention.whole.start]
    after = text[mention.whole.end : min(mention.sentence.end, mention.whole.end + 160)]
    aside = _ASIDE_BEFORE.search(before) is not None
    venue = _VENUE_BEFORE.search(before) is not None or _VENUE_AFTER.match(after) is not None
    return venue and not aside, aside
