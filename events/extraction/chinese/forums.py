"""Which gatherings a Chinese article reports: name, number, days, place, hosts and theme."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache

from events.extraction.chinese.gatherings import Mention, known_names, mentions_in
from events.extraction.chinese.holding import by_sentence, held, place_of, theme_of
from events.extraction.chinese.hosts import hosts_of
from events.extraction.chinese.marks import MARK
from events.extraction.chinese.notices import noticed_days, noticed_place
from events.extraction.hanzi import plain
from events.extraction.records import BlockRole, DateMention, Forum, Layout, Name, Span, Support

_YEAR_FAR = 80  # characters before a mention in which "this year" is looked for
_LEAST = 2.75  # points of a gathering that an article reports
_SECOND, _SHARE = 4.0, 0.55  # points, and share of the first one's, of a further one
_SHORTEST = 5  # characters of a name that shortens another one
_GENERAL = 3.0  # points that "本届论坛" and its like give at most
_DASH = re.compile("[–―-]")  # in names that are one: 海东—海西论坛, 海东-海西论坛
_HOLDS = re.compile(
    r"举行|召开|举办|迎来|开幕|闭幕|揭幕|启幕|落幕|帷幕|序幕|登场|主办|合办|推出|圆满成功|展开为期"
)
_SPEAKS = re.compile(r"(?:论坛|会|对话)”?(?:开幕式|闭幕式)?(?:上|期间)|论坛(?:表示|指出|强调|发表)")
_ATTENDS = re.compile(r"出席|参加|与会|亮相")
_RECALLED = re.compile(r"回忆|回想|的经历|当年")
_AWAY = re.compile(r"前夕|此前|之前的|上届|历届|去年|不同于|相比|曾在|参加过|创立|前身")


def find_forums(
    layout: Layout, names: tuple[Name, ...], dates: tuple[DateMention, ...], reference: date | None
) -> tuple[Forum, ...]:
    """Return the gatherings that the article reports, in the order in which it names them.

    ``names`` are not read: hosts are told by their own words.
    """
    del names
    signs = plain(layout.text)
    mentions = list(_mentions(layout, signs, reference))
    if not any(one.name for one in mentions):
        holds = cache(lambda sentence: _HOLDS.search(signs, *sentence) is not None)
        mentions = [_described(signs, one, holds) for one in mentions]
    groups = _gathered(mentions)
    points = [_points(layout, signs, group) for group in groups]
    best = max(points, default=0.0)
    chosen = [
        group
        for group, score in zip(groups, points, strict=True)
        if score >= _LEAST
        and (score == best or (score >= max(_SECOND, _SHARE * best) and _stands_out(layout, group)))
    ]
    alone = len(chosen) == 1
    return tuple(_forum(layout, signs, group, dates, alone=alone) for group in chosen)


def _mentions(layout: Layout, signs: str, reference: date | None) -> Iterator[Mention]:
    """Yield every mention in titles and content, without those of other years' editions."""
    for block in layout.blocks:
        if block.role in (BlockRole.TITLE, BlockRole.HEADING):
            spans: Sequence[Span] = (block.span,)
        else:
            spans = block.sentences
        for sentence in spans:
            for mention in mentions_in(signs, sentence):
                early = reference and mention.year and mention.year < reference.year - 1
                yield mention._replace(other=True) if early else mention


def _described(signs: str, one: Mention, holds: Callable[[Span], bool]) -> Mention:
    """Return a mention in a text that names no gathering, named by its noun: 第二届国际论坛."""
    noun = MARK.sub("", signs[one.span.start : one.span.end]).strip("“” ")
    held_here = len(noun) > 2 and holds(one.sentence)
    told = held_here or (one.edition and noun not in ("", "会议", "大会"))
    return one._replace(name=noun) if told and not one.other else one


def _gathered(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the mentions of each gathering; "本届大会" belongs to the one named last before."""
    groups: dict[str, list[Mention]] = {}
    aliases: dict[str, str] = {}
    known = known_names()
    mentions = [one._replace(name=one.name and _DASH.sub("—", one.name)) for one in mentions]
    for mention in mentions:
        if mention.name and mention.alias:
            aliases[mention.alias] = known.get(mention.name, mention.name)
    names = tuple(dict.fromkeys(known.get(one.name, one.name) for one in mentions if one.name))
    whole = cache(lambda name: _whole(name, names))
    last: str | None = None
    before: Mention | None = None
    for mention in mentions:
        joined = (
            before
            and before.alias
            and mention.span.start - before.span.end <= len(before.alias) + 2
        )
        before = mention
        if mention.name and joined and last and mention.sentence == groups[last][-1].sentence:
            aliases[mention.name] = last
        elif mention.name:
            key = aliases.get(mention.name, known.get(mention.name, mention.name))
            last = whole(key)
        elif last is None:
            last = next((whole(name) for name in names if name[-2:] == mention.head), None)
        if last is not None:
            groups.setdefault(last, []).append(mention)
    return list(groups.values())


def _whole(name: str, names: Sequence[str]) -> str:
    """Return the longest name that ends or begins with this one, or that it shortens."""
    longer = [
        other
        for other in names
        if len(other) > len(name)
        and (
            other.endswith(name)
            or (other.startswith(name) and len(name) > 3)
            or _shortens(other, name)
        )
    ]
    return max(longer, key=len, default=name)


def _shortens(whole: str, name: str) -> bool:
    """Tell whether a name leaves out characters of another: 中阿合作论坛, 中国—阿拉伯合作论坛."""
    brief = len(name) == _SHORTEST - 1 and len(whole) > 2 * len(name)  # 基建论坛
    if whole[-2:] != name[-2:] or not (brief or (len(name) >= _SHORTEST and whole[0] == name[0])):
        return False
    rest = iter(whole)
    return all(char in rest for char in name)


def _stands_out(layout: Layout, group: Sequence[Mention]) -> bool:
    """Tell whether a further gathering is more than named once in passing."""
    named = {one.sentence for one in group if one.name}
    return len(named) > 1 or layout.title in named or any(one.edition for one in group)


def _points(layout: Layout, signs: str, group: Sequence[Mention]) -> float:
    """Return how much speaks for a gathering being the one that the article reports."""
    early = {s for block in layout.body[:2] for s in block.sentences[:2]}
    points = general = 0.0
    for sentence, here in by_sentence(group).items():
        named = any(one.name for one in here)
        if named:
            points += 1
        else:
            general += 0.5
        printed = signs[sentence.start : sentence.end]
        points += 2 * bool(_HOLDS.search(printed)) * (1.0 if named else 0.25)
        points += named and bool(_ATTENDS.search(printed))
        points += bool(_SPEAKS.search(printed)) * (1.0 if named else 0.25)
        points += 1.5 * (named and sentence in early)
        points += 1.5 * (named and layout.title == sentence)
        points += 1.0 * any(one.edition for one in here)
        points -= 1.5 * bool(named and _RECALLED.search(printed))
        points -= 1.5 * bool(named and _AWAY.search(printed) and sentence not in early)
    return points + min(general, _GENERAL) if any(one.name for one in group) else 0.0


def _forum(
    layout: Layout,
    signs: str,
    group: Sequence[Mention],
    dates: Sequence[DateMention],
    *,
    alone: bool,
) -> Forum:
    named = [one for one in group if one.name and not one.other] or [
        one for one in group if one.name
    ]
    full = max(named, key=lambda one: (one.edition is not None, len(one.name or "")))
    whole = known_names().get(full.name or "")
    longer = (one for one in named if one.name == whole or one.alias == full.name)
    full = max((full, *longer), key=lambda one: len(one.name or ""))
    spoken = by_sentence(group)
    days = held(signs, spoken, dates)
    if alone and not (days.start or days.end):
        days = noticed_days(signs, dates)
    name = _as_printed(layout.text, full)
    place = place_of(layout, signs, spoken, full.name or "")
    if alone and not place.city:
        place = noticed_place(signs) or place
    hosts, hosted = hosts_of(layout, signs, spoken)
    theme, themed = theme_of(signs, spoken)
    spans = tuple(sorted({one.span for one in group if not one.other} or {full.span}))
    printed = dict.fromkeys(span.of(layout.text) for span in spans)
    printed |= dict.fromkeys(one.alias for one in named if one.alias)
    city = next((one.span.of(layout.text) for one in place.support), place.city)
    if city is not None and len(city) == 1:
        city = place.city
    return Forum(
        name=name,
        series=name,
        edition=next((one.edition for one in (*named, *_meant(signs, group)) if one.edition), None),
        start=days.start,
        end=days.end,
        city=city,
        country=place.country,
        hosts=tuple(host.of(layout.text) for host in hosts),
        aliases=tuple(alias for alias in printed if alias != name),
        spans=spans,
        theme=theme.of(layout.text) if theme else None,
        support=(
            Support(field="name", span=full.span, rule="forum-name"),
            *days.support,
            *place.support,
            *hosted,
            *themed,
        ),
    )


def _meant(signs: str, group: Sequence[Mention]) -> Iterator[Mention]:
    """Yield mentions without a name that are of this year's gathering: "今年第54届会议"."""
    for one in group:
        start = max(one.sentence.start, one.span.start - _YEAR_FAR)
        if not one.name and not one.other and "今年" in signs[start : one.span.start]:
            yield one


def _as_printed(text: str, mention: Mention) -> str:
    """Return a name in the characters of the text, not in those that the rules read."""
    wanted, printed = mention.name or "", mention.span.of(text)
    signs = _DASH.sub("—", plain(text)[mention.span.start : mention.span.end])
    found, at = [], 0
    for char in wanted:
        place = signs.find(char, at)
        if place < 0:
            return wanted
        found.append(printed[place])
        at = place + 1
    return "".join(found)
