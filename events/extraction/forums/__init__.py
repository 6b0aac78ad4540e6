"""Which gatherings an article reports: name, number, days, place, hosts, theme, and every mention.

``mentions`` and ``echoes`` find where the text speaks of one, ``choice`` groups them, ``weighing``
tells the reported from the mentioned, ``lookalikes`` what is none, ``titles`` names what the text
only describes, ``when``, ``where`` and ``hosts`` read what the text says of each.
"""

from bisect import bisect_right
from datetime import date

from events.extraction.forums.apart import named_apart
from events.extraction.forums.choice import Gathering, gather
from events.extraction.forums.coined import coined
from events.extraction.forums.company import told_by_company
from events.extraction.forums.echoes import in_short, without_noun
from events.extraction.forums.editions import edition_alone, edition_beside
from events.extraction.forums.heads import nouns_in
from events.extraction.forums.hosts import hosts_of, theme_of, title_of
from events.extraction.forums.lookalikes import is_none, outside_titles
from events.extraction.forums.mentions import Mention, mentions_in
from events.extraction.forums.owners import owned_name
from events.extraction.forums.titles import bare, named_by_title
from events.extraction.forums.weighing import reported, weighed
from events.extraction.forums.when import held, of_photographs
from events.extraction.forums.where import place_of
from events.extraction.forums.whole import whole_name
from events.extraction.records import (
    BlockRole,
    DateMention,
    Forum,
    Layout,
    Name,
    NameKind,
    Span,
    Support,
)

_HEAD = 10  # blocks from the top


def find_forums(
    layout: Layout, names: tuple[Name, ...], dates: tuple[DateMention, ...], reference: date | None
) -> tuple[Forum, ...]:
    """Return the gatherings that the article reports, in the order in which it names them.

    ``names`` tell people from bodies among the hosts. A printed year other than that of
    ``reference``, the day the article is read from, or the year after it, is another edition.
    """
    nouns = nouns_in(layout.text)
    if not nouns:
        return ()
    people = {name.span.of(layout.text) for name in names if name.kind is NameKind.PERSON}
    titles = [*_titles(layout), *_headings(layout)]
    content = layout.body or [b for b in layout.blocks if b.role is BlockRole.HEADING]
    sentences = [sentence for block in content for sentence in block.sentences or [block.span]]
    order = {sentence.start: place for place, sentence in enumerate(sentences)}
    mentions = [
        mention
        for sentence in (*titles, *_captions(layout), *sentences)
        if (near := nouns[bisect_right(nouns, sentence.start) : bisect_right(nouns, sentence.end)])
        for mention in mentions_in(layout.text, sentence, near, title=sentence in titles)
        if _current(mention, reference) and not _is_person(mention, people)
    ]
    title = " ".join(span.of(layout.text) for span in titles).casefold()
    mentions = outside_titles(layout.text, mentions)
    mentions = sorted([*mentions, *coined(layout, mentions, names)], key=lambda one: one.span)
    found = weighed(layout.text, gather(mentions), order, title)
    chosen = reported(layout.text, [one for one in found if not is_none(layout.text, one)])
    for gathering in chosen:
        if apart := named_apart(layout, gathering, names):
            gathering.named = True
            gathering.add(apart)
        elif title_of(layout.text, gathering) is None and (
            name := named_by_title(layout, gathering, nouns)
        ):
            gathering.add(name)
        elif gathering.named and (whole := whole_name(layout.text, gathering)):
            gathering.add(whole)
    alone = edition_alone(layout, chosen[0]) if len(chosen) == 1 else None
    return tuple(_forum(layout, gathering, names, dates, alone=alone) for gathering in chosen)


def _titles(layout: Layout) -> list[Span]:
    return [block.span for block in layout.blocks if block.role is BlockRole.TITLE]


def _headings(layout: Layout) -> list[Span]:
    """Return the lines near the top that sum an article up, those that repeat the title not.

    Lines below all prose are links to others.
    """
    own = {span.of(layout.text) for span in _titles(layout)}
    prose = layout.body[-1].span.start if layout.body else 0
    found = {
        block.span.of(layout.text): block.span
        for block in layout.blocks[:_HEAD]
        if block.role is BlockRole.HEADING and block.span.start < prose
    }
    return sorted(span for printed, span in found.items() if printed not in own)


def _captions(layout: Layout) -> list[Span]:
    """Return the captions, each once however often it is printed."""
    found = {
        block.span.of(layout.text): block.span
        for block in layout.blocks
        if block.role is BlockRole.CAPTION
    }
    return sorted(found.values())


def _current(mention: Mention, reference: date | None) -> bool:
    """Tell whether a mention can be of an edition that the article reports."""
    if mention.year is None or reference is None:
        return True
    return mention.year - reference.year >= -1  # reported late; named after a year to come


def _is_person(mention: Mention, people: set[str]) -> bool:
    """Tell whether it is somebody called Fair, or somebody who talks."""
    if mention.head == "fair":
        return " ".join(mention.name.split()[-2:]) in people
    return mention.head == "talks" and mention.name.removesuffix(" talks") in people


def _forum(
    layout: Layout,
    gathering: Gathering,
    names: tuple[Name, ...],
    dates: tuple[DateMention, ...],
    *,
    alone: int | None,
) -> Forum:
    text = layout.text
    full = gathering.full
    titled = None if gathering.named else title_of(text, gathering, told=not bare(gathering))
    owned = owned_name(text, gathering, names)
    name, named = owned or full.name, full.span
    if titled:
        name, named = titled.of(text), titled
    elif not owned and bare(gathering):
        name, named = told_by_company(text, gathering) or (name, named)
    gathering.mentions += in_short(layout, gathering)
    gathering.mentions.sort(key=lambda mention: mention.whole)
    spans = _spans(gathering)
    gathering.mentions += without_noun(layout, gathering)
    place = place_of(layout, gathering)
    shown = _captions(layout)
    captioned = [one for one in dates if any(one.span.overlaps(span) for span in shown)]
    days = of_photographs(held(text, gathering, dates, place.city), captioned)
    hosts, hosted = hosts_of(text, gathering, names)
    theme, themed = theme_of(text, gathering)
    printed = dict.fromkeys(span.of(text) for span in spans)
    return Forum(
        name=name,
        series=name,
        edition=gathering.edition or edition_beside(text, gathering) or alone,
        start=days.start,
        end=days.end,
        city=place.city,
        country=place.country,
        hosts=hosts,
        aliases=tuple(alias for alias in printed if alias != name),
        spans=spans,
        theme=theme,
        support=(
            Support(field="name", span=named, rule="forum-name"),
            *days.support,
            *place.support,
            *hosted,
            *themed,
        ),
    )


def _spans(gathering: Gathering) -> tuple[Span, ...]:
    """Return every mention, none inside another."""
    own = {mention.span for mention in gathering.mentions}
    apart: list[Span] = []
    for span in sorted(own, key=lambda one: (one.start, -one.end)):
        if not apart or apart[-1].end <= span.start:
            apart.append(span)
    return tuple(apart)
