"""What one sentence reports: reporting word, subject and content of each clause that has them.

Quotations are masked before: a run of ``Q`` is one, whatever it holds.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from events.extraction.chinese.cues import CUE, Cue, cues_in
from events.extraction.chinese.offices import lands_named, offices
from events.extraction.chinese.subjects import DOCUMENT, SETTING, Kind, Subject, Subjects
from events.extraction.hanzi import HAN, segments
from events.extraction.lexicon import words
from events.extraction.records import Span

_LEAST = 4  # characters of content right behind its cue
_LONGEST = 300  # characters of a clause that are read
_QUOTED = re.compile("Q+")
_BY = re.compile(r"\s*(?:但|而)?(?:据|根据|依据|按照|依照|用)(?!说|称|了解|悉)")
_ACCOUNT = re.compile(r"(?:的说法|的话说|的话来说|的话)$")
_ADDS = re.compile(
    r"(?:强调|形容|呼吁|认为|重申|承诺|敦促|警告|建议|指出|直言|坦言|提醒|主张|称|指|吁|补充|批评|透露|预计|表示|断言|否认|质疑|澄清|解释|坦承|直指|提到|举例|痛批|促请|吁请)"
)
_LINKS = re.compile(r"\s*(?:但是?|而|并且?|同时|则|不过|另外|此外|又|也|还|亦|更)+")
_ADVERB = re.compile(  # what may stand between a subject and a word that is short
    rf"(?:\([^()]{{1,40}}\))?(?:{SETTING})?"
    rf"(?:[{HAN}]{{2,4}}地|笑[着著]|还|也|又|则|就|亦|更|续|并|曾|便|即|进一步|同时|再次|一再|随后|最后|首先"
    r"|对此|就此|会[上后]|今[天日晚]|昨[天日晚]|日前|近日|当[天日晚]|\d{1,2}日|特别|明确|公开|沉重|直"
    r"|[介绍补充解释分析强调致辞词演讲发言总结受访回应]{2}(?:时|中)?)*+"
)
_COUNTED = re.compile(
    r"了?(?:[一二三四五六七八九十两几多\d]+[点项条个][^,。]{0,4}|不同|具体|新的?|自己的?|相关|有关|若干|许多|很多)(?:建议|主张|倡议|意见|要求|看法|观点|希望|期望|思考)(?:$|[,:])"
)
_WHILE = re.compile(rf"[^,:]{{1,40}}(?:时|后|之际|的同时)[还也又再次]{{0,2}}{CUE}$")
_WHEN = re.compile(r"(?:[时后]|之际|期间|同时|之余)\Z")
_WHERE = re.compile(
    r"[,\s]*(?:坐|站|面对|望着|看着|指着|拿着|翻开|谈[及到]|提[及到]|说[到起]|回[忆想顾])[^,。;:]*,?\Z"
)
_ACT = re.compile("开幕|闭幕|成立|启动|举行|辞职|参选|退出|开始|结束")
_SETTING = re.compile(
    r"(?:出席|参加|致|发表|在|围绕|接受|就|对|谈|回顾|展望|主持|会见|面对|针对|当|作|受访|介绍|总结|演讲|发言|讲话|并|还|同时|最后)"
)


_AS = re.compile("(?:正|诚|就|恰)?如")
_ASKED = re.compile(r"\s*当?在?被?(?:问[及到]|追问)")
_ISSUES = re.compile(rf"(?:发表|发布|公布|发出)[^,]{{0,30}}(?:{DOCUMENT})\Z")
_OUTLET = re.compile(
    r"《[^《》]{2,12}[报刊]》$|(?:新闻网|通讯社|日报|晚报|早报|时报|电视台|广播电台)$"
)


class _Clause(NamedTuple):
    """A clause: its words begin at ``start``, behind the quotation ``quoted`` if there is one."""

    span: Span
    start: int
    quoted: Span | None


@dataclass(slots=True)
class Report:
    """One report: its subject, cue and content, as spans; ``quoted`` stood before the subject."""

    subject: Subject
    cue: Span | None
    content: Span | None
    rule: str
    clause: Span
    quoted: Span | None = None
    parts: list[Span] = field(default_factory=list)


class Sentence:
    """A sentence with masked quotations, read clause by clause."""

    def __init__(
        self, masked: str, span: Span, subjects: Subjects, *, follows: bool = False
    ) -> None:
        self._masked, self._span, self._subjects = masked, span, subjects
        self._follows = follows  # a quotation that nobody has spoken yet
        self.clauses = segments(masked, *span)
        self.speaker: Subject | None = None  # who opens the sentence

    def reports(self) -> list[Report]:
        """Return what the sentence reports, in order, none inside another's content."""
        found: list[Report] = []
        for clause in self.clauses:
            report = self._read(self._opened(clause), found)
            if report is None:
                self._note(clause)
                continue
            before = found[-1] if found else None
            if before and before.content and before.content.end > clause.start:
                opens = before.content.start >= clause.start and not self._relays(before)
                opens = opens and report.subject.kind is Kind.NAME
                if opens or not self._stands_beside(report, clause, before.content):
                    continue  # "王明说,李明认为…"
                report.quoted = None  # it is in the content before
                if not self._cut(before, clause.start):
                    found.pop()
            found.append(report)
            if report.subject.span:
                self.speaker = self.speaker or report.subject
        return [one for one in found if one.content or one.quoted or one.rule == "after"]

    def _relays(self, report: Report) -> bool:
        """Tell whether a report only passes on what others say."""
        span = report.subject.span
        return span is not None and is_outlet(self._masked, span)

    def _note(self, clause: Span) -> None:
        """Remember who opens the sentence, for clauses without a subject of their own."""
        if self.speaker is None:
            stop = min(clause.end, clause.start + _LONGEST)
            subject = self._subjects.of(clause.start, stop)
            whose = subject.span and self._masked.startswith("的", subject.span.end)
            holds = (  # "总统访问…,并重申"
                subject.kind is Kind.NOUN
                and subject.span
                and (
                    offices().fullmatch(self._masked, *subject.span)
                    or _ISSUES.search(self._masked, subject.span.end, stop)
                )
            )
            if (subject.kind in (Kind.NAME, Kind.PRONOUN) or holds) and not whose:
                self.speaker = subject

    def _opened(self, span: Span) -> _Clause:
        """Return a clause with the quotation before its words."""
        start = _after_quotation(self._masked, span)
        return _Clause(span, max(start, span.end - _LONGEST), self._quotation_before(span))

    def _cut(self, report: Report, end: int) -> bool:
        """Let content end where a further report begins; tell whether any is left."""
        start = report.content.start if report.content else end
        stop = max(self._masked.rfind(mark, start, end) for mark in ",;")
        report.content = Span.trimmed(self._masked, start, max(stop, start))
        return report.content.end > start

    def _read(self, clause: _Clause, found: list[Report]) -> Report | None:
        """Return what a clause reports; null for nothing."""
        masked, end = self._masked, clause.span.end
        account = _ACCOUNT.search(masked, clause.start, end)
        by = _BY.match(masked, clause.start, end)
        if _ASKED.match(masked, clause.start, end):
            return None
        if by and account:
            subject = self._subjects.of(by.end(), account.start())
            cue = Cue(account.start() + 1, account.end(), account.end(), "c")
            return self._made(cue, subject, clause, "according")
        for cue in cues_in(masked, clause.start, end):
            at_end = not masked[cue.after : end].strip()
            if not at_end and ("d" not in cue.marks and masked[cue.after] != "Q"):
                continue
            if not at_end and _WHILE.match(masked, cue.after, end):
                continue  # "宣布结果时强调": what is said comes with the later word
            subject = self._subjects.of(by.end() if by else clause.start, cue.start)
            settled = self._settled(subject, cue, clause, found)
            if settled is None or (by and settled.kind not in (Kind.NAME, Kind.NOUN)):
                continue
            if at_end:
                return self._at_end(cue, settled, clause, "according" if by else "before")
            if not by and self._takes(cue, settled, clause):
                return self._made(cue, settled, clause, "clause")
        return self._colon(clause)

    def _settled(
        self, subject: Subject, cue: Cue, clause: _Clause, found: list[Report]
    ) -> Subject | None:
        """Return the subject of a cue, that of the sentence where the clause has none."""
        at_end = not self._masked[cue.after : clause.span.end].strip()
        if subject.kind is Kind.OTHER:
            bare = _SETTING.match(self._masked[clause.start : cue.start].lstrip())
            return self.speaker or Subject(Kind.NONE) if bare and at_end else None
        if subject.kind is Kind.NONE:
            links = _LINKS.match(self._masked, clause.start, cue.start)  # "并强调…"
            adds = self._masked.startswith("Q", cue.after) or (links and links.end() == cue.start)
            return self.speaker or (subject if at_end or found or adds else None)
        return subject

    def _at_end(self, cue: Cue, subject: Subject, clause: _Clause, rule: str) -> Report | None:
        """Return the report of a cue that ends its clause: "X表示,…", "…,X说。"."""
        end = clause.span.end
        if end < self._span.end and self._masked[end] in ",:":
            return self._made(cue, subject, clause, rule)
        opening = Span(self._span.start, clause.start)  # "“…”坐在窗前,王明说。"
        first = self._follows and (len(opening.of(self._masked)) < 2 or _set(self._masked, opening))
        if clause.quoted or first:
            whole = Span(self._span.start, end) if first else clause.span
            return Report(subject, cue.span, None, "after", whole, clause.quoted)
        if "e" not in cue.marks or subject.kind not in (Kind.NAME, Kind.PRONOUN, Kind.NOUN):
            return None
        low = self._span.start
        content = Span.trimmed(self._masked, low, max(low, clause.span.start - 1))
        when = _set(self._masked, content)  # "散会后,王明表示。": when, not what
        if content.end - content.start < 6 or end - clause.start > 30 or when:
            return None
        return Report(subject, cue.span, content, "after", clause.span)

    def _made(self, cue: Cue, subject: Subject, clause: _Clause, rule: str) -> Report | None:
        """Return a report whose content runs from the cue to the end of the sentence."""
        start = cue.after
        while start < self._span.end and self._masked[start] in ",: ":
            start += 1
        content = _content(self._masked, start, self._span.end)
        counted = _COUNTED.match(self._masked, *content)
        if counted:
            content = Span.trimmed(self._masked, counted.end(), content.end)
        if content.end - content.start < 2:
            return None
        return Report(subject, cue.span, content, rule, clause.span, clause.quoted)

    def _takes(self, cue: Cue, subject: Subject, clause: _Clause) -> bool:
        """Tell whether a cue takes what stands right behind it as its content."""
        behind = self._masked[cue.after : clause.span.end]
        if self._masked[cue.start : cue.end] in ("宣布", "宣告", "宣称") and _ACT.search(behind):
            return False
        least = 2 if self._masked.startswith("认为", cue.start) else _LEAST  # "认为可行"
        own = subject.span if subject.span and clause.span.contains(subject.span) else None
        low = own.end if own else clause.start
        between = self._masked[low : cue.start]
        if "s" in cue.marks or subject.kind is Kind.NOUN:
            lead = _LINKS.match(between)
            between = between[lead.end() :] if lead and own is None else between
            return _ADVERB.fullmatch(between) is not None and len(behind) >= least
        return len(behind) >= least and not re.match("[的地得]|之(?!所以)", behind)

    def _colon(self, clause: _Clause) -> Report | None:
        """Return a quotation that a name and a colon announce: "余伟文:“…”"."""
        masked, end = self._masked, clause.span.end
        if clause.quoted or masked[end : end + 1] != ":":
            return None
        after = _QUOTED.match(masked, end + 1, self._span.end)
        if after is None:
            return None
        subject = self._subjects.of(clause.start, end)
        if subject.kind is Kind.OTHER:
            subject = self.speaker or subject
        if subject.kind not in (Kind.NAME, Kind.PRONOUN, Kind.NOUN):
            return None
        return Report(subject, None, Span(*after.span()), "colon", clause.span)

    def _stands_beside(self, report: Report, clause: Span, content: Span) -> bool:
        """Tell whether a report stands beside, not inside, the content that it interrupts."""
        masked = self._masked
        mark = masked[clause.start - 1 : clause.start]
        links = _LINKS.match(masked, clause.start, clause.end)
        own = report.subject.span and clause.contains(report.subject.span)
        if report.cue is None:
            return False
        if not own:
            low = links.end() if links else clause.start
            adds = _ADDS.match(masked, low) is not None and low <= report.cue.start < low + 5
            return adds and content.start < clause.start  # of "他说,预计…" the first word reports
        if report.subject.kind is Kind.PRONOUN:
            return report.cue.start - (report.subject.span or clause).end <= 8
        if report.subject.kind is Kind.NAME:
            return self._named_beside(report, clause, mark)
        return (bool(links) or mark == ";") and report.rule == "before"

    def _named_beside(self, report: Report, clause: Span, mark: str) -> bool:
        """Tell whether a report by somebody named stands beside the content before it."""
        masked = self._masked
        named = report.subject.span or clause
        links = _LINKS.match(masked, clause.start, clause.end)
        if _AS.match(masked, links.end() if links else clause.start, named.start):
            return False  # "也如王明所言"
        country = lands_named().match(masked, clause.start, named.start)
        opening = country.end() if country else clause.start
        titled = named.start - opening <= 1 and named.end - named.start > 4
        apart = bool(links) or mark == ";" or masked.startswith("则", named.end)
        return apart or report.rule != "clause" or titled

    def _quotation_before(self, clause: Span) -> Span | None:
        """Return the quotation that ends where the words of a clause begin."""
        masked = self._masked
        at = _after_quotation(masked, clause)
        for _ in range(3):
            at -= at > self._span.start and masked[at - 1] in ", "
        if at <= self._span.start or masked[at - 1] != "Q":
            return None
        low = at
        while low > self._span.start and masked[low - 1] == "Q":
            low -= 1
        return Span(low, at)


def _set(masked: str, span: Span) -> bool:
    """Tell whether words before a report only say when or how it was made."""
    words_before = masked[span.start : span.end].rstrip(", ")
    return bool(_WHEN.search(words_before) or _WHERE.match(words_before))


def is_outlet(signs: str, span: Span) -> bool:
    """Tell whether a source only passes on what others say."""
    printed = signs[span.start : span.end]
    return printed in words("zh-outlets") or _OUTLET.search(printed) is not None


def _after_quotation(masked: str, clause: Span) -> int:
    """Return where the words of a clause begin, behind a quotation that opens it."""
    quoted = _QUOTED.match(masked, clause.start, clause.end)
    return quoted.end() if quoted else clause.start


def _content(masked: str, start: int, end: int) -> Span:
    """Return content without the white space at its edges and the stop at its end."""
    span = Span.trimmed(masked, start, end)
    stop = span.end
    while stop > span.start and masked[stop - 1] in "。;,:… ":
        stop -= 1
    return Span(span.start, stop)
