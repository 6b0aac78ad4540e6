"""Which mentions are of one gathering.

Names that say the same belong together, a description goes to the one name that it introduces or
points back to, and "the forum" to the gathering named last before it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from events.extraction.forums.alike import initials, of_another, one_name
from events.extraction.forums.heads import stand_ins
from events.extraction.forums.mentions import Mention
from events.extraction.forums.reading import name_set
from events.extraction.lexicon import lines, words
from events.extraction.records import Span

_BRACKET = 30  # characters between a name and another one, ", also known as the "
_CLIMATE = frozenset({"change", "climate", "conference", "global", "international", "meeting"})
_CLIMATE |= {"nation", "negotiation", "summit", "talks", "un", "united", "world"}
_EVENTS = frozenset({"event", "gathering"})  # "the global diving event"
_CROWDS = frozenset(
    {"carnival", "convention", "dinner", "expo", "fair", "festival", "gala", "show"}
)
_MOST = 60  # gatherings told apart; a longer list is a calendar, and its rest is left


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
    told: int | None = None  # where the text, and no title, names it first
    edition: int | None = None
    score: float = 0.0
    venue: bool = False
    leads: bool = False
    part: bool = False

    @cached_property
    def full(self) -> Mention:
        """Return the mention with the fullest name, the first of equals."""
        own = [mention for mention in self.mentions if mention.named == self.named]
        own = [mention for mention in own if not mention.body] or own
        names = {mention.name for mention in own}
        ends = {name: name.rpartition(" and ")[2] for name in names}
        alone = [one for one in own if ends[one.name] not in names or ends[one.name] == one.name]
        often = Counter(one.name for one in own)
        if not self.named:  # as it is introduced: later words may only judge it
            told = [one for one in own if one.key != {one.head}]
            return min(
                told or own,
                key=lambda one: (one.head in stand_ins(), one.weak, one.span.start),
            )
        return max(
            alone or own,
            key=lambda one: (
                one.numbered,
                one.head != "session",  # of the gathering whose name it has
                len(one.key),
                often[one.name],
                -one.span.start,
            ),
        )

    @property
    def repeated(self) -> bool:
        """Tell whether the text names it more than once."""
        return sum(one.named for one in self.mentions) > 1

    @property
    def days(self) -> int | None:
        """Return how many days the text says it lasts."""
        return next((one.days for one in self.mentions if one.days), None)

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        self.__dict__.pop("full", None)
        self.mentions.append(mention)
        self.heads.add(mention.head)
        self.starts.append(mention.span.start)
        if self.told is None and not mention.heads:
            self.told = mention.span.start
        another = mention.indefinite and not mention.named and len(self.mentions) > 1
        if mention.edition == 1 or not another:  # not "a second workshop", which is to come
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

    def has(self, noun: str) -> bool:
        """Tell whether it is one: "the exhibition" of a "Reef Exhibition and Conference"."""
        return noun in self.heads or f" {noun} and " in self.longest.lower()

    def inside(self, mention: Mention) -> bool:
        """Tell whether a name of this gathering is part of a longer one."""
        return any(own < mention.key for own in self.keys)

    def fits(self, mention: Mention) -> bool:
        """Tell whether a name is this gathering's name, longer, shorter or as its short form."""
        key = mention.key
        if self.named and mention.named and of_another(mention.name, self.longest):
            return False
        if key & {short.casefold() for short in self.acronyms}:
            return True
        if mention.edition and self.edition not in {None, mention.edition}:
            return False
        if mention.edition and not (self.named or mention.named or key in self.keys):
            return False  # "the second summit" is no "rural summit"
        return any(one_name(mention, own, self.heads) for own in self.keys) or (
            self.named and mention.named and initials(mention.name, self.longest)
        )


def gather(mentions: Sequence[Mention]) -> list[Gathering]:
    """Group mentions by gathering; other editions ("last year's") are left out.

    Names come first, then descriptions ("a cyberspace forum") that fit one of them or stand alone,
    then nouns that point back ("the forum").
    """
    unnumbered: dict[frozenset[str], Span] = {}
    for one in mentions:
        if one.edition is None:
            unnumbered.setdefault(one.key, one.span)
    here = [one for one in mentions if not (one.elsewhen or _is_origin(one, unnumbered))]
    if not any(one.named for one in here):  # "next year's Reef Festival", and no other
        here += [one for one in mentions if one.named and one.elsewhen and one.later]
    found: list[Gathering] = []
    _each(found, _place, (one for one in here if one.named and not _of_place(one)))
    found = _joined(found)
    _each(found, _describe, (one for one in here if _of_place(one)))
    plain = [one for one in here if not one.named and not _appose(found, one)]
    _each(found, _describe, (one for one in plain if not one.weak and not one.definite))
    found = _introduced(_in_one_row(found))
    _each(found, _point_back, (one for one in plain if one.definite))
    if not found:  # "the seminar" and no word more
        _each(found, _place, (one for one in here if one.head not in stand_ins()))
    for gathering in found:
        gathering.mentions.sort(key=lambda mention: mention.span)
    return found


def _is_origin(mention: Mention, unnumbered: Mapping[frozenset[str], Span]) -> bool:
    """Tell whether it is what the row began with: "The first Reef Fair in 2001 took a day".

    ``unnumbered`` holds where each name without a number stands first.
    """
    first = unnumbered.get(mention.key)
    dated = mention.edition == 1 and mention.year is not None
    return dated and first is not None and first < mention.span


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
    rows = _rows_of(home, numbered=True)
    bare = [
        one
        for one in found
        if _rows_of(one, numbered=False) & rows or ("cop" in rows and _on_climate(one))
    ]
    return _merged(found, home, bare)


def _on_climate(gathering: Gathering) -> bool:
    """Tell whether the nations' climate summit is meant: "this year's climate talks"."""
    return all(map(_is_climate, gathering.keys)) and not gathering.edition


def _is_climate(key: frozenset[str]) -> bool:
    return "climate" in key and key <= _CLIMATE


def _rows_of(gathering: Gathering, *, numbered: bool) -> set[str]:
    """Return the rows ("cop") that the names of a gathering are of, with or without a number."""
    found = set()
    names = (*gathering.keys, {short.casefold() for short in gathering.acronyms})
    for word in (word for key in names for word in key):
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
        titled = first.definite and first.name.startswith(first.head)  # "the seminar on “Reefs”"
        before = [
            other
            for other in found
            if not other.named
            and other.mentions[0].span < first.span
            and (first.head == other.mentions[0].head or _of_place(first))
        ]
        told = first.definite and any(map(first.follows, (own.mentions[0] for own in before)))
        if len(one.mentions) == 1 and not (titled or told or _of_place(first)):
            continue  # named once, in passing
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


def _appose(found: list[Gathering], mention: Mention) -> bool:
    """Give a description to the name that it stands beside, which has its noun from then on."""
    at = mention.beside
    home = next((one for one in found if at and at in {own.span for own in one.mentions}), None)
    if home:
        home.mentions.append(mention)
        home.heads.add(mention.head)
        home.edition = home.edition or mention.edition
    return home is not None


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
    """Add "a two-day forum", "the Nauru summit" to the only name of its noun, else as it fits.

    "A summit" after the name of one is another.
    """
    own = [one for one in found if one.named and mention.head in one.heads]
    if mention.indefinite and not mention.days and _named_before(own, mention):
        return
    if _of_place(mention) and mention.head in words("forum-words-for"):  # "the Suva gathering"
        place = mention.key - {mention.head}
        own = [one for one in found if one.named and any(place <= key for key in one.keys)]
    plain = mention.key == {mention.head} and mention.days
    if (plain or _of_place(mention)) and len(own) == 1:
        own[0].mentions.append(mention)
    else:
        _place(found, mention)


def _named_before(found: Sequence[Gathering], mention: Mention) -> bool:
    return any(one.told is not None and one.told < mention.span.start for one in found)


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
    elif len(named := [one for one in fitting if one.named]) == 1:
        named[0].add(mention)
    elif named and " and " not in mention.name and all(one.inside(mention) for one in named):
        found[:] = _merged(found, named[0], named[1:])  # "the Meeting of the Conference of X"
        named[0].add(mention)
    elif not fitting and len(found) < _MOST:
        found.append(Gathering(named=mention.named))
        found[-1].add(mention)


def _point_back(found: list[Gathering], mention: Mention) -> None:
    """Add "the forum" to the gathering named last before it, one of its own noun first."""
    plain = mention.key == {mention.head}
    before = [one for one in found if one.starts[0] < mention.span.start] or [
        one for one in found if not one.mentions[0].later
    ]
    own = [one for one in before if one.has(mention.head)]
    inside = [one for one in own if any(mention.key <= name for name in one.keys)]
    if not own and (mention.year is not None or mention.legislates):
        return  # "since the 2011 summit", "by the 113th Congress" in the report of a meeting
    one = len(before) == 1 and before[0].named and not (mention.named or mention.edition)
    event = one and mention.head in _EVENTS
    rows = [one for one in before if "cop" in _rows_of(one, numbered=True)]
    if rows and _is_climate(mention.key):
        choice = rows[-1:]
    elif plain or inside or event:
        choice = inside or own or [one for one in before if _may_mean(one, mention.head)]
    else:  # a description is none that comes later
        earlier = [one for one in own if one.named or one.starts[0] < mention.span.start]
        choice = earlier if len(own) == 1 else []
    if choice:
        nearest = max(choice, key=lambda one: (one.named, one.last_before(mention.span.start)))
        if own or mention.head != "session" or not mention.edition:  # "at its 60th session"
            _name_again(nearest, mention)
    elif not mention.weak and not before:  # all others are yet to come
        found.append(Gathering(named=False))
        found[-1].add(mention)
    elif not plain and not mention.weak:
        _place(found, mention)


def _name_again(gathering: Gathering, mention: Mention) -> None:
    """Add "the forum" with its number; "the first conference" was another."""
    numbered = mention.edition != 1 and (gathering.named or mention.key in gathering.keys)
    known = gathering.edition or (mention.edition if numbered else None)
    if mention.edition in {None, known}:
        gathering.mentions.append(mention)
        gathering.edition = known
        if not gathering.named:
            gathering.keys.add(mention.key)


def _may_mean(gathering: Gathering, noun: str) -> bool:
    """Tell whether a noun may stand for a gathering: "the meeting" for no festival."""
    if noun == "meeting" and gathering.heads <= _CROWDS:
        return False
    return noun in words("forum-words-for") or noun in words("forum-heads")
