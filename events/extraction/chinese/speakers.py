"""Whom the statements of a Chinese text go to: names, short forms, pronouns, offices, bodies."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from events.extraction.chinese.places import closing_land, land, lands
from events.extraction.chinese.shapes import parts_of
from events.extraction.chinese.subjects import DOCUMENT, NAMELESS, PRONOUN
from events.extraction.hanzi import plain
from events.extraction.lexicon import alternation, lines
from events.extraction.records import (
    Attribution,
    Layout,
    Name,
    Resolution,
    Span,
    Speaker,
    Support,
)
from events.vocabulary import SpeakerKind

_UNTOLD = "nothing before tells who “{}” is"
_NOBODY = "the phrase names nobody who could speak"
_LOOK_BACK = 12  # bodies
_LONGEST = 40  # characters of the longest name of a body
_OPENS = frozenset("。\n ”;)】")  # what stands before the opening of a sentence
_STAGE = (
    r"[^。\n,表说指]{2,16}(?:环节|阶段|期间|现场|[式会坛论话]上|会中|[会式]后),"  # of a gathering
)
_SETTING = re.compile(
    r"(?:^|[。\n”])[ “]*(?:谈[及到]|对[于此]|关于|针对|随着|面对|作为|围绕|说起|提[到及]|此外"
    r"|另外|其中|随后|最后|会上|当[天日]|在(?!.*[表说指]))[^。\n,]{0,36},\Z"
    rf"|(?:^|[。\n”])[ “]*{_STAGE}\Z"
    r"|(?:^|[。\n”])[ “]*(?:有|来自|曾|身为|作为|同样|首次|刚|素有|毕业于|现年|年[逾过近])"
    r"[^。\n,]{0,40}的\Z"
)
_BRACKET = re.compile(r"\(([^()]{2,16})\)")


@dataclass(eq=False)
class _Voice:
    """Somebody who speaks, as known so far."""

    name: Span
    kind: SpeakerKind
    role: Span | None = None
    body: Span | None = None
    spans: set[Span] = field(default_factory=set)


def resolve_speakers(
    layout: Layout, names: tuple[Name, ...], attributions: tuple[Attribution, ...]
) -> Resolution:
    """Return the speakers of a text, and which of them each attribution goes to.

    Where the text does not tell who speaks, the choice is null and the reason says why.
    """
    resolver = _Resolver(layout, names)
    chosen = [resolver.resolve(one) for one in attributions]
    voices = list(dict.fromkeys(voice for voice, _ in chosen if voice))
    number = {voice: index for index, voice in enumerate(voices)}
    return Resolution(
        speakers=tuple(resolver.speaker(voice) for voice in voices),
        chosen=tuple(number[voice] if voice else None for voice, _ in chosen),
        reasons=tuple(reason for _, reason in chosen),
    )


class _Resolver:
    """Reads sources in the order of the text."""

    def __init__(self, layout: Layout, names: Sequence[Name]) -> None:
        self._text, self._signs = layout.text, plain(layout.text)
        self._persons = _gathered(self._signs, names)
        self._by_span = {s: voice for voice in self._persons for s in voice.spans}
        self._spans = sorted(self._by_span)
        self._orgs = sorted(one.organisation for one in names if one.organisation)
        self._opening = self._openers(names)
        self._brackets = {
            found[1]: found.start() for found in reversed(list(_BRACKET.finditer(self._signs)))
        }
        self._bodies: dict[str, _Voice] = {}
        self._last: _Voice | None = None  # who was heard last
        self._last_person: _Voice | None = None
        self._last_at = -1  # where that person was named, or meant, last

    def resolve(self, one: Attribution) -> tuple[_Voice | None, str | None]:
        """Return who speaks, else why the text does not tell."""
        voice, reason = self._found(one)
        if voice:
            self._last = voice
            if voice.kind is SpeakerKind.PERSON:
                self._last_person = voice
                self._last_at = (one.source or one.parts[0]).start
        elif one.source:
            self._last = None
        return voice, reason

    def _found(self, one: Attribution) -> tuple[_Voice | None, str | None]:
        if one.source is None:
            return self._last, None if self._last else _UNTOLD.format("…")
        printed = self._signs[one.source.start : one.source.end]
        voice = self._named(one.source)
        if voice is None and PRONOUN.fullmatch(printed):
            voice = self._before(one.source) if printed in "他她" else self._last
            return voice, None if voice else _UNTOLD.format(one.source.of(self._text))
        if voice is None:
            voice = self._holder(one.source, printed) or self._body(one.source, printed)
        return voice, None if voice else _NOBODY

    def _named(self, source: Span) -> _Voice | None:
        """Return the person whose name a source holds."""
        at = bisect_left(self._spans, (source.start, 0))
        found = self._spans[at] if at < len(self._spans) else None
        return self._by_span[found] if found and source.contains(found) else None

    def _openers(self, names: Sequence[Name]) -> list[Span]:
        """Return the names that open a sentence, in order."""
        opening = (one for one in names if self._opens(one.mention.start))
        return sorted(one.span if one.span in self._by_span else one.mention for one in opening)

    def _opens(self, at: int) -> bool:
        """Tell whether a sentence begins here, or its first clause behind a setting."""
        country = closing_land().search(self._signs, max(0, at - _LOOK_BACK), at)
        at = country.start() if country else at  # "德国总理…"
        mark = self._signs[max(0, at - 1) : at]
        if mark in ("、", ",") and _LISTED.search(self._signs, max(0, at - _LONGEST), at):
            return True
        if mark in (",", "的"):
            return _SETTING.search(self._signs, max(0, at - _LONGEST), at) is not None
        return not mark or mark in _OPENS

    def _before(self, source: Span) -> _Voice | None:
        """Return whom "he" stands for: who spoke last, unless another opens a sentence since."""
        at = bisect_left(self._opening, (source.start, 0)) - 1
        opening = self._opening[at] if at >= 0 else None
        if opening and (self._last_person is None or opening.start > self._last_at):
            return self._by_span[opening]
        if self._last_person:
            return self._last_person
        at = bisect_left(self._spans, (source.start, 0)) - 1
        return self._by_span[self._spans[at]] if at >= 0 else None

    def _holder(self, source: Span, printed: str) -> _Voice | None:
        """Return the person known to hold an office: "总统", "该发言人", "这位部长"."""
        title = re.sub(r"^(?:该|这位|这名|上述|本|新任)|(?:殿下|阁下|陛下|先生|女士)$", "", printed)
        country = land().match(title)  # "这位德国总理": he whose office that country stands before
        title = title[country.end() :] if country else title
        if not _OFFICE.fullmatch(title) or self._signs[source.start - 1 : source.start] == "有":
            return None
        last = self._last  # "有关负责人" before "该负责人"
        nameless = last and last.kind is SpeakerKind.UNNAMED and title != printed
        if last and nameless and _printed(self._signs, last.name).endswith(title):
            return last
        holders = [v for v in self._persons if v.role and title in _printed(self._signs, v.role)]
        if country:
            holders = [v for v in holders if v.role and self._is_of(country[0], v.role)]
        held = [voice for voice in holders if voice is self._last_person]
        return next(iter(held or holders), None)

    def _is_of(self, country: str, role: Span) -> bool:
        """Tell whether a country stands before an office."""
        return self._signs.endswith(country, 0, role.start)

    def _body(self, source: Span, printed: str) -> _Voice | None:
        """Return the body, land, document or nameless source that a phrase names."""
        bracket = _BRACKET.search(printed)
        short = bracket or _BRACKET.match(self._signs, source.end)
        name = source
        if bracket and bracket.start():
            name = Span(source.start, source.start + bracket.start())
        signs = self._signs[name.start : name.end]
        bare = signs.removesuffix("方面") or signs
        key = lands().get(bare, bare)
        nameless = _NAMELESS.search(printed) and key == bare and not _BODY.search(bare)
        for known in (key, *([short[1]] if short else [])):
            if known in self._bodies:
                self._bodies[known].spans.add(source)
                return self._bodies[known]
        kind = SpeakerKind.ORGANISATION
        if nameless or _GENERIC.fullmatch(bare):
            known = self._named_body(bare, source.start)
            if known:
                return known
            kind = SpeakerKind.UNNAMED
        whole = self._whole(name, bare, key)
        voice = _Voice(whole, kind, spans={source})
        for known in (key, bare, _printed(self._signs, whole), *([short[1]] if short else [])):
            self._bodies.setdefault(known, voice)
        return voice

    def _named_body(self, bare: str, before: int) -> _Voice | None:
        """Return the body named last whose name ends like "公司" in "该公司"."""
        noun = bare.lstrip("该本这家个")
        if not _BODY.fullmatch(noun):
            return None
        at = bisect_left(self._orgs, (before, 0))
        for span in reversed(self._orgs[max(0, at - _LOOK_BACK) : at]):
            printed = _printed(self._signs, span)
            if printed.endswith(noun) and printed != noun:
                voice = self._bodies.get(printed) or _Voice(span, SpeakerKind.ORGANISATION)
                voice.spans.add(span)
                self._bodies.setdefault(printed, voice)
                return voice
        return None

    def _whole(self, name: Span, bare: str, key: str) -> Span:
        """Return where the full name of a body is printed: that of its land, or before brackets."""
        if key != bare:
            at = self._signs.find(key)
            return Span(at, at + len(key)) if at >= 0 else name
        name = Span(name.start, name.start + len(bare))
        if bare.startswith("《") and bare.endswith("》"):
            return Span(name.start + 1, name.end - 1)
        at = self._brackets.get(bare, 0)
        if at > 0:
            low = max(0, at - _LONGEST)
            start = max(low, max(self._signs.rfind(mark, low, at) for mark in ",。、\n“(;") + 1)
            body = re.compile(r"[^,。、]*?(?P<own>[^,。、在与和由]{2,24})$").match(
                self._signs[start:at]
            )
            if body and _BODY.search(self._signs[start:at]):
                return Span(start + body.start("own"), at)
        return name

    def speaker(self, voice: _Voice) -> Speaker:
        """Return a voice as a speaker, every form that the text uses among its aliases."""
        name = voice.name.line_of(self._text)
        forms = dict.fromkeys(span.line_of(self._text) for span in sorted(voice.spans))
        support = {"name": voice.name, "role": voice.role, "organisation": voice.body}
        return Speaker(
            name=name,
            kind=voice.kind,
            role=voice.role.line_of(self._text) if voice.role else None,
            organisation=voice.body.line_of(self._text) if voice.body else None,
            spans=tuple(sorted(voice.spans)),
            aliases=tuple(form for form in forms if form != name),
            support=tuple(
                Support(field=key, span=span, rule="name" if key == "name" else "printed-beside")
                for key, span in support.items()
                if span
            ),
        )


def _gathered(signs: str, names: Sequence[Name]) -> list[_Voice]:
    """Return one voice for each person, however the text prints the name."""
    voices: dict[str, _Voice] = {}
    short: list[Name] = []
    for name in sorted(names, key=lambda one: (-len(_printed(signs, one.span)), one.span)):
        printed = _printed(signs, name.span)
        if len(printed) == 1:
            short.append(name)
            continue
        voice = voices.get(printed) or _Voice(name.span, SpeakerKind.PERSON)
        voices.setdefault(printed, voice)
        for part in parts_of(printed):
            voices.setdefault(part, voice)
        voices.setdefault(_last(printed), voice)
        voices.setdefault(printed.partition(" ")[0], voice)  # "Merit" of "Merit Janow"
        _tell(signs, voice, name)
    people = list(dict.fromkeys(voices.values()))
    families: dict[str, list[_Voice]] = {}
    for voice in people:
        families.setdefault(signs[voice.name.start], []).append(voice)
    for name in sorted(short, key=lambda one: one.span):
        bearers = families.get(_printed(signs, name.span), [])
        fitting = [v for v in bearers if v.role and name.role and _same(signs, v.role, name.role)]
        bearer = next(iter(fitting or bearers), None)
        if bearer is None:
            bearer = _Voice(name.mention, SpeakerKind.PERSON)
            people.append(bearer)
            families.setdefault(_printed(signs, name.span), []).append(bearer)
        _tell(signs, bearer, name)
        bearer.spans.discard(name.span)
        bearer.spans.add(name.mention)  # "李总理": a family name alone is nobody's name
    return people


def _same(signs: str, one: Span, other: Span) -> bool:
    return _printed(signs, other) in _printed(signs, one)


def _tell(signs: str, voice: _Voice, name: Name) -> None:
    """Add a mention to a voice; the first that tells office and body tells most.

    A later one tells the whole name of a body that the first cut short: 基金会, 海湾基金会.
    """
    voice.spans.add(name.span)
    if (voice.role is None and name.role) or (
        voice.body is None and name.organisation and name.role
    ):
        voice.role, voice.body = name.role, name.organisation
    elif voice.body and name.organisation:
        one, other = _printed(signs, voice.body), _printed(signs, name.organisation)
        if len(other) > len(one) and other.endswith(one):
            voice.body = name.organisation


def _last(printed: str) -> str:
    """Return the last part of a foreign name; the whole of another."""
    last = printed.rpartition("·" if "·" in printed else " ")[2]
    return last if len(last) > 1 else printed


def _printed(signs: str, span: Span) -> str:
    return signs[span.start : span.end]


_OFFICE = re.compile(alternation(line.lstrip("+") for line in lines("zh-offices")))
_LISTED = re.compile(  # offices at other bodies before a name
    rf"(?:^|[。\n”])[ “]*"
    rf"(?:{_STAGE}|[^。\n,]{{1,4}},)?[^。\n,:“]{{1,38}}(?:{_OFFICE.pattern}|代表)[、,]\Z"
)
_BODY = re.compile(rf"(?:{alternation(lines('zh-bodies'))}|方|{DOCUMENT})$")
_NAMELESS = re.compile(rf"(?:{NAMELESS}|{_OFFICE.pattern})$")
_GENERIC = re.compile(
    rf"[该本这]?[家个]?(?:{DOCUMENT}|公司|集团|大学|学校|医院|协会|学会|委员会|研究院|研究所|基金会|银行|政府|组织|机构|中心|当局)"
)
