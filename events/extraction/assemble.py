"""Joins what the steps found: who said it, at which gathering, and on which day, with its basis.

The day of an utterance is, best first, one stated for it ("said on Tuesday"), the days of the
gathering it was made at, or the day of publication, which is always approximate.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from events.extraction.records import (
    Attribution,
    BlockRole,
    DateMention,
    Forum,
    Layout,
    Span,
    Statement,
)
from events.vocabulary import TO_THE_DAY, Precision, SaidBasis, TimeKind

_ELSEWHERE = re.compile(  # begins with the sign before a word: sets are searched for fastest
    r"""[^a-z](?<!\w)
        (?: (?:[Ii]n|[Dd]uring|to)\s(?:an?|the|his|her|its|their)\s(?:\w+\s){0,2}
          (?: interview | statement | report | tweet | letter | e-?mail | blog | post | editorial
            | press\srelease | note | memo | study | lawsuit | book | article | op-ed | survey )
        | [Oo]n\s(?: Twitter | Facebook | X | Instagram | Weibo | social\smedia | Telegram )
        | told\s(?:The\s)?(?: Reuters | AFP | AP | CNN | BBC | Bloomberg | Xinhua | CNBC | Fox )
        | by\s(?:phone|telephone|e-?mail) | [Ee]arlier | previously | last\s(?:week|month|year)
        | a\s(?:report|study|survey)\s(?:by|from) )\b""",
    re.VERBOSE,
)
_ELSEWHERE_CHINESE = re.compile(
    r"""接受[^，。,]{1,24}(?:采访|專訪|专访|採訪|訪問)
      | (?:记者会|記者會|发布会|發布會)上
      | [对對向告][诉訴]?[^，。,]{0,8}[记記]者 | (?:一[份篇项]|书面)(?:声明|报告|文章)
      | 社交(?:媒体|平台)
      | (?:此前|早些时候|不久前)[^，。,]{0,12}(?:说|表示|称)""",
    re.VERBOSE,
)
_ASIDE = re.compile(
    r"\b(?:who|whose|which|where|when|after|before|since|until|while|ahead of|because|although)\b"
)
_PARTICLE = re.compile(r"\s(out|for|on|upon|up|down|off)\s")
_POINTING = frozenset({"he", "she", "it", "they"})
_RIGHT_OF_POINTING = 0.92  # share of such sources whose speaker was right, counted on gold/tune
_UNTOLD = 0.5  # of a statement whose speaker the text does not tell: few are whole
_NEAR = 120  # characters between a cue and the day stated for it
_REACH = 600  # characters on each side of a cue that are read as its sentence


class _Venue(NamedTuple):
    """The gathering a statement was made at; ``stated`` where its own sentence names it."""

    forum: Forum | None
    stated: bool


class _Said(NamedTuple):
    edtf: str | None = None
    basis: SaidBasis | None = None
    span: Span | None = None


def printed_dates(layout: Layout, dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Return the dates that the article prints, its head and captions included.

    Those of page furniture are left out: they date other articles.
    """
    zones = [block.span for block in layout.of_role(BlockRole.FURNITURE)]
    return tuple(one for one in dates if not _inside(one.span, zones))


def without_days(dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Return the dates without those days that only an exact day of publication can tell.

    "Tuesday" and "yesterday" stay undated then, "9 May" and "last month" do not.
    """
    return tuple(_undated(one) if _counts_days(one) else one for one in dates)


def _counts_days(one: DateMention) -> bool:
    """Tell whether a date is a day or week counted from another, with no number of its own."""
    fine = one.precision in TO_THE_DAY or one.precision is Precision.WEEK
    return (fine or one.rule == "weekend") and not any(char.isdecimal() for char in one.text)


def _undated(one: DateMention) -> DateMention:
    return one._replace(
        edtf=None, lower=None, upper=None, precision=None, rule=f"{one.rule}:no-reference"
    )


def _inside(span: Span, zones: Sequence[Span]) -> bool:
    """Tell whether a span overlaps one of some zones, which are in order and apart."""
    at = bisect_right(zones, (span.end, 0))
    return any(zone.overlaps(span) for zone in zones[max(0, at - 2) : at])


def assemble(
    layout: Layout,
    said_by: Sequence[tuple[Attribution, str | None, str | None]],
    forums: Sequence[Forum],
    *,
    dates: Sequence[DateMention],
    published: str | None,
) -> tuple[Statement, ...]:
    """Return the statements in the order of the text.

    ``said_by`` gives each attribution with the name of its speaker, or null and the reason why the
    text does not tell; ``published`` is the day of publication as EDTF, null where unknown.
    """
    joiner = _Joiner(layout, forums, dates, published)
    return tuple(joiner.statement(*one) for one in said_by)


class _Joiner:
    """Goes through the attributions in order, knowing where each speaker spoke before."""

    def __init__(
        self,
        layout: Layout,
        forums: Sequence[Forum],
        dates: Sequence[DateMention],
        published: str | None,
    ) -> None:
        self.text = layout.text
        self.chinese = layout.language == "zh"
        self.sentences = [span for block in layout.blocks for span in block.sentences]
        self.starts = [span.start for span in self.sentences]
        self.forums = forums
        self.held = {one.span for f in forums for one in f.support if one.field == "dates"}
        self.named = sorted(
            ((span, forum) for forum in forums for span in forum.spans), key=lambda one: one[0]
        )
        self.named_starts = [span.start for span, _ in self.named]
        self.days = [one for one in dates if _is_day(one)]
        self.day_starts = [one.span.start for one in self.days]
        self.published = published
        self.venues: dict[str, Forum] = {}
        self.stated: dict[tuple[str, str], _Said] = {}
        self.before: _Said = _Said()
        self.sources: dict[str, Span] = {}

    def statement(
        self, attribution: Attribution, speaker: str | None, reason: str | None
    ) -> Statement:
        """Return one attribution as a statement."""
        clause = self._clause(attribution)
        venue = self._venue(attribution, clause, speaker)
        said = self._said(attribution, clause, speaker, venue)
        source, cue = self._source(attribution, speaker), self._cue(attribution)
        return Statement(
            speaker=speaker,
            kind=attribution.kind,
            span=Span(attribution.parts[0].start, attribution.parts[-1].end),
            parts=attribution.parts,
            cue=cue.of(self.text) if cue else None,
            cue_span=cue,
            source_text=source.of(self.text) if source else None,
            source_span=source,
            forum=venue.forum.name if venue.forum else None,
            said=said.edtf,
            said_basis=said.basis,
            said_span=said.span,
            rule=attribution.rule if reason is None else f"{attribution.rule}: {reason}",
            confidence=self._confidence(attribution, reason),
        )

    def _confidence(self, attribution: Attribution, reason: str | None) -> float:
        """Return how likely content and speaker are right: less where no name is printed."""
        source = attribution.source.of(self.text).casefold() if attribution.source else ""
        told = _RIGHT_OF_POINTING if source in _POINTING else 1.0
        return round(attribution.confidence * (told if reason is None else _UNTOLD), 2)

    def _source(self, attribution: Attribution, speaker: str | None) -> Span | None:
        """Return the source; that of a quotation without one is where its speaker last spoke."""
        if speaker is None:
            return attribution.source
        if attribution.source:
            self.sources[speaker] = attribution.source
        return attribution.source or self.sources.get(speaker)

    def _cue(self, attribution: Attribution) -> Span | None:
        """Return the cue with its particle: "pointed out"; "called for" where the rule read it."""
        cue = attribution.cue
        particle = _PARTICLE.match(self.text, cue.end) if cue else None
        if cue is None or particle is None:
            return cue
        whole = Span(cue.start, particle.end(1))
        inside = any(part.overlaps(Span(cue.end, whole.end)) for part in attribution.parts)
        read = attribution.rule.endswith(f":{particle[1]}") or particle[1] == "out"
        return whole if read and not inside else cue

    def _clause(self, attribution: Attribution) -> Span:
        """Return the sentence that holds the cue, else the one in which the content begins."""
        anchor = attribution.cue or attribution.source or attribution.parts[0]
        at = bisect_right(self.starts, anchor.start) - 1
        if at >= 0 and self.sentences[at].end > anchor.start:
            whole = self.sentences[at]
            return Span(
                max(whole.start, anchor.start - _REACH), min(whole.end, anchor.end + _REACH)
            )
        return Span(attribution.parts[0].start, attribution.parts[-1].end)

    def _outside(self, attribution: Attribution, clause: Span) -> str:
        """Return the words of a sentence that are not content: who says it, where and when."""
        printed, at, whole = [], 0, clause.of(self.text)
        for part in attribution.parts:
            printed.append(whole[at : max(at, part.start - clause.start)])
            at = max(at, part.end - clause.start)
        printed.append(whole[at:])
        return " ".join(printed)

    def _venue(self, attribution: Attribution, clause: Span, speaker: str | None) -> _Venue:
        """Return the gathering a statement was made at.

        In order: the one its sentence names, none where it was made elsewhere, the one where its
        speaker spoke before, the only one that the article reports and has named by then.
        """
        if forum := self._named_in(attribution, clause):
            self.venues[speaker or ""] = forum
            return _Venue(forum, stated=True)
        if self._is_elsewhere(self._outside(attribution, clause)):
            return _Venue(None, stated=False)
        if speaker and speaker in self.venues:
            return _Venue(self.venues[speaker], stated=False)
        only = self.forums[0] if len(self.forums) == 1 else None
        named = only is not None and only.spans[0].start < clause.end
        return _Venue(only if named else None, stated=False)

    def _is_elsewhere(self, outside: str) -> bool:
        """Tell whether the words round what was said tell another occasion: "in a statement"."""
        if _ELSEWHERE.search(f" {outside}"):
            return True
        return self.chinese and _ELSEWHERE_CHINESE.search(outside) is not None

    def _named_in(self, attribution: Attribution, clause: Span) -> Forum | None:
        """Return the gathering that the words round the content name first."""
        first = bisect_left(self.named_starts, clause.start)
        for span, forum in self.named[first : bisect_left(self.named_starts, clause.end)]:
            inside = span.end <= clause.end
            if inside and not any(part.overlaps(span) for part in attribution.parts):
                return forum
        return None

    def _said(
        self, attribution: Attribution, clause: Span, speaker: str | None, venue: _Venue
    ) -> _Said:
        """Return the day of the utterance and where it was taken from."""
        key = (speaker or "", venue.forum.name if venue.forum else "")
        said = self._stated(attribution, clause)
        if said is None and attribution.continues:
            return self.before
        if said is None:
            said = self.stated.get(key) if speaker and venue.forum else None
        if said is not None:
            self.stated[key] = said
        self.before = said or self._fallback(venue)
        return self.before

    def _stated(self, attribution: Attribution, clause: Span) -> _Said | None:
        """Return the day beside the cue: "said on Tuesday", "told reporters on 5 May"."""
        if attribution.cue is None:
            return None
        cue = attribution.cue
        first = bisect_left(self.day_starts, clause.start)
        for one in self.days[first : bisect_left(self.day_starts, clause.end)]:
            if any(part.overlaps(one.span) for part in attribution.parts):
                continue
            between = self._between(cue, one.span, clause)
            if between is not None and not _ASIDE.search(between) and not self._of_forum(one):
                return _Said(one.edtf, SaidBasis.STATED, one.span)
        return None

    def _between(self, cue: Span, day: Span, clause: Span) -> str | None:
        """Return the words between a cue and a day of its sentence; null where they are too many.

        A day before the cue has to open its sentence or stand in front of the verb: what leads
        from the start of the sentence to it counts too.
        """
        if day.start >= cue.end:
            between = self.text[cue.end : day.start]
        else:
            between = self.text[clause.start : cue.start]
        return between if len(between) <= _NEAR else None

    def _of_forum(self, one: DateMention) -> bool:
        """Tell whether a day is one on which a gathering is held."""
        return any(span.overlaps(one.span) for span in self.held)

    def _fallback(self, venue: _Venue) -> _Said:
        """Return the days of the gathering, else about the day of publication."""
        forum = venue.forum
        if forum and (forum.start or forum.end):
            span = next((one.span for one in forum.support if one.field == "dates"), None)
            return _Said(_spread(forum.start, forum.end), SaidBasis.FORUM, span)
        if self.published:
            return _Said(_about(self.published), SaidBasis.PUBLISHED, None)
        return _Said()


def _is_day(one: DateMention) -> bool:
    """Tell whether a date can be the day of an utterance."""
    return one.kind is TimeKind.DATE and one.edtf is not None and one.precision in TO_THE_DAY


def _spread(start: str | None, end: str | None) -> str | None:
    """Return the days of a gathering as one EDTF value."""
    if start and end and start != end:
        return f"{start}/{end}"
    return start or end


def _about(published: str) -> str:
    """Return a day of publication as the approximate day of what was said by then."""
    day = published.partition("T")[0]
    return day if day.endswith(("~", "%")) else f"{day.rstrip('?')}~"
