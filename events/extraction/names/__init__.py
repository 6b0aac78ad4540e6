"""Names: persons, bodies, countries, places and gatherings, with the office printed beside them."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from events.extraction.lexicon import words
from events.extraction.names.after import office_after
from events.extraction.names.before import office_before
from events.extraction.names.bodies import acronym_after, joined
from events.extraction.names.contexts import ITSELF, name_again, opens_as_family, settle
from events.extraction.names.gazetteer import countries, known
from events.extraction.names.kinds import could_be_person, judged, without_body
from events.extraction.names.mentions import Kind, Mention, marked, mentions_of
from events.extraction.names.owners import seated_title
from events.extraction.names.people import People
from events.extraction.names.persons import is_given
from events.extraction.names.row import NO_OFFICE, Office, Row, span_of, spoken_for
from events.extraction.names.worded import worded
from events.extraction.pieces import on_one_line
from events.extraction.records import Block, BlockRole, Layout, Name, NameKind, Span

__all__ = ["find_names"]

_KINDS = {
    Kind.PERSON: NameKind.PERSON,
    Kind.ORGANISATION: NameKind.ORGANISATION,
    Kind.COUNTRY: NameKind.COUNTRY,
    Kind.PLACE: NameKind.PLACE,
    Kind.FORUM: NameKind.FORUM,
    Kind.OTHER: NameKind.OTHER,
}
# how the office ends that only describes: "Economist Ann Okoro, head of"
_TRADES = ("aureate", "author", "expert", "ian", "ist", "researcher", "yst")
_STATE = frozenset({"king", "premier", "president", "prime minister", "queen", "vice president"})
_PAST = ("former", "ex-", "then", "retired", "past")
_PLAIN = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})  # Mr West, Ms Paris
_READ = frozenset({BlockRole.BODY, BlockRole.CAPTION, BlockRole.HEADING, BlockRole.BYLINE})
_WORD = re.compile(r" ([^\W\d_]+)")
_ARTICLES = ("the ", "The ")  # "the Hornets", below "Charlotte Hornets win"
_CALLED = frozenset({NameKind.PERSON, NameKind.OTHER})  # by a family name alone, it may be
_HEADS = frozenset({BlockRole.HEADING, BlockRole.BYLINE})
_ABOVE = frozenset({BlockRole.TITLE, BlockRole.HEADING})
_MARKS = frozenset('“"‘‘([.!?')  # after which a sentence may begin without a space
_STOPS = frozenset('.!?:;…"“”’‘)([•–—- ')  # before the space at which a sentence may begin


def find_names(layout: Layout) -> tuple[Name, ...]:
    """Return the names in the content and captions of a text, in its order.

    Forms of address are no part of a name. Office and body are those printed beside a person; an
    office keeps its field and country ("Minister of Trade and Industry", "Chinese ambassador to
    the United States"), a body is kept apart from it.
    """
    text = on_one_line(layout.text)
    shown = [block for block in layout.blocks if block.role in _READ]
    marks = marked(layout.text)
    read = [_mentions(text, _content(block), marks) for block in shown]
    openers = [[one for one in block if one.kind is Kind.OPENER] for block in read]
    blocks = [
        [one for one in block if one.kind is not Kind.OPENER] if opening else block
        for block, opening in zip(read, openers, strict=True)
    ]
    for mentions in blocks:
        settle(text, mentions)
    people = People.of(text, (mention for mentions in blocks for mention in mentions))
    found: list[Name] = []
    for block, mentions, opening in zip(shown, blocks, openers, strict=True):
        if families := [one for one in opening if opens_as_family(text, one, people)]:
            mentions.extend(families)
            mentions.sort(key=lambda one: one.start)
        name_again(text, mentions, people)
        names = _names(text, mentions)
        found.extend(names if block.role not in _HEADS else filter(_is_held, names))
    heads = [block.span for block in layout.blocks if block.role in _ABOVE]
    if called := _called_in_full(text, heads, found):
        known = {one.span.of(text).rpartition(" ")[2] for one in called}
        found = [_as_person(name) if name.span.of(text) in known else name for name in found]
        found.extend(called)
        found.sort(key=lambda name: name.span)
    return tuple(found)


def _called_in_full(text: str, heads: list[Span], found: list[Name]) -> list[Name]:
    """Return the full names that only headings print of persons called by a family name alone.

    "Ann Okoro: no more dams", above "Okoro said". The given name tells it from the words of a
    heading in which each begins with a capital; two given names tell that there are two persons.
    """
    persons = {
        name.span.of(text)
        for name in found
        if name.kind in _CALLED and not text.endswith(_ARTICLES, 0, name.span.start)
    }
    persons -= {name.span.of(text) for name in found if ITSELF.match(text, name.span.end)}
    called = persons - {one.rpartition(" ")[2] for one in persons if " " in one}
    full: dict[str, list[Span]] = {}
    for head in heads if called else ():
        for family, span in _full_names(text, head, called):
            full.setdefault(family, []).append(span)
    return [
        Name(spans[0], spans[0], NameKind.PERSON)
        for spans in full.values()
        if len({span.of(text) for span in spans}) == 1
    ]


def _as_person(name: Name) -> Name:
    return name._replace(kind=NameKind.PERSON) if name.kind in _CALLED else name


def _full_names(text: str, head: Span, called: AbstractSet[str]) -> Iterator[tuple[str, Span]]:
    """Yield where a heading prints a given name right before a family name."""
    for one in _WORD.finditer(text, *head):
        if one[1] in called and not text[one.end() : one.end() + 1].isalnum():
            start = text.rfind(" ", head.start, one.start()) + 1 or head.start
            if is_given(text[start : one.start()]):
                yield one[1], Span(start, one.end())


def _is_held(name: Name) -> bool:
    """Tell whether a name is that of a person with an office: all that is read of a heading."""
    return name.role is not None


def _content(block: Block) -> Span:
    """Return the range of a block that is read: its sentences, or the whole of a caption."""
    if block.sentences:
        return Span(block.sentences[0].start, block.sentences[-1].end)
    return Span(block.span.end, block.span.end) if block.role is BlockRole.BODY else block.span


def _mentions(text: str, whole: Span, marks: str) -> list[Mention]:
    """Return the mentions of a range with the kind that their own words tell."""
    found: list[Mention] = []
    for mention in mentions_of(text, whole, marks):
        if mention.kind is not Kind.RUN:
            found.append(mention)
            continue
        if found and found[-1].kind is Kind.HONORIFIC:
            body = without_body(text, mention)
            printed = mention.of(text)
            plain = " " not in printed and found[-1].of(text).rstrip(". ") in _PLAIN
            if plain or (could_be_person(printed) and printed not in known()):
                mention.kind = Kind.PERSON
                found += [mention, body] if body else [mention]
                continue
        opening = mention.start == whole.start or _opens(text, mention.start)
        found.extend(judged(text, mention, opening=opening))
    found = worded(text, joined(text, found))
    for mention in found:
        if mention.kind is Kind.OTHER and acronym_after(text, mention):
            mention.kind = Kind.ORGANISATION
        elif mention.kind is Kind.ORGANISATION and mention.of(text) in countries():
            mention.kind = Kind.COUNTRY  # "People's | Republic of China"
    return found


def _opens(text: str, start: int) -> bool:
    """Tell whether a sentence may begin at a place, by the two characters before it."""
    return text[start - 1] in _MARKS or (text[start - 1] == " " and text[start - 2] in _STOPS)


def _names(text: str, mentions: list[Mention]) -> list[Name]:
    """Return the names among the mentions of a block."""
    row = Row(text, mentions)
    found = []
    for index, mention in enumerate(mentions):
        kind = _KINDS.get(mention.kind)
        if mention.kind is Kind.PERSON:
            found.append(_person(row, index))
        elif kind and (mention.kind is not Kind.OTHER or _can_name(mention.of(text))):
            span = span_of(mention)
            found.append(Name(span, span, kind))
    return found


def _can_name(printed: str) -> bool:
    """Tell whether a word of unknown kind is no day and no description: "Suva-based"."""
    return not (printed in _no_names() or printed.endswith("-based"))


@cache
def _no_names() -> frozenset[str]:
    return words("not-names") | words("calendar-words")


def _person(row: Row, index: int) -> Name:
    """Return the name of a person with the office beside it that tells most."""
    start = index
    while start and _addresses(row, start - 1):
        start -= 1
    before = office_before(row, start)
    after = office_after(row, index, titled=before.role is not None and before.body is None)
    office = before
    printed = before.role.of(row.text) if before.role else ""
    small = printed.rpartition(" ")[2][:1].islower()  # "pollster", "Republican pollster"
    elected = printed.casefold() in words("elected-offices")  # "Representative Ann Okoro"
    descriptive = small or elected or printed == "MP" or printed.endswith(_TRADES)
    if after.body and before.role and "," in row.text[_end_of(before) : row.mentions[start].start]:
        before = NO_OFFICE if after.role else before  # "Kofi Osei, its head, Ann Okoro, mayor of"
    if before.role is None or (descriptive and after.role and after.body and not before.body):
        office = Office(after.role, after.body or before.body)
    elif before.body is None and (after.role is None or _is_of_title(row, printed, after)):
        office = Office(before.role, after.body)
    office = spoken_for(row, office)
    if office.role is None:
        office = Office(seated_title(row, start, index), office.body)
    mention = Span(row.mentions[start].start, row.mentions[index].end)
    for beside in office:
        if beside:
            mention = Span(min(mention.start, beside.start), max(mention.end, beside.end))
    return Name(
        span=span_of(row.mentions[index]),
        mention=mention,
        kind=NameKind.PERSON,
        role=office.role,
        organisation=office.body,
    )


def _end_of(office: Office) -> int:
    """Return where an office that is printed ends, with its body."""
    return max(one.end for one in office if one)


def _is_of_title(row: Row, title: str, after: Office) -> bool:
    """Tell whether the body of what is told behind a name is that of the title before it too.

    Not where that is over, of a head of state, or where nothing tells that it is a body.
    """
    role = after.role.of(row.text) if after.role else ""
    begins = row.starting(0, after.body.start) if after.body else None
    sure = begins is not None and begins.kind is Kind.ORGANISATION
    return sure and title.casefold() not in _STATE and not role.startswith(_PAST)


def _addresses(row: Row, index: int) -> bool:
    """Tell whether a mention is a form of address directly before the next one."""
    honorific = row.mentions[index].kind is Kind.HONORIFIC
    return honorific and not row.gap(index, index + 1).strip(" .,")
