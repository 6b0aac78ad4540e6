"""Persons in Chinese text with the office and body printed before or behind their names."""

import re
from typing import NamedTuple

from events.extraction.chinese.offices import bodies, lands_named, offices, stands_behind
from events.extraction.chinese.places import joined
from events.extraction.chinese.shapes import (
    HAN_RUN,
    SMALL,
    SOUND,
    is_name,
    name_behind,
    name_ends,
    no_name,
)
from events.extraction.hanzi import HAN, last_match, without_joints
from events.extraction.lexicon import words
from events.extraction.records import Span

_REACH = 48  # characters before an office that are read as its body
_TAIL = 12  # characters between the body and the noun of an office that belong to the office
_LINKS = frozenset(
    ("对此", "同时", "因此", "此外", "其中", "最后", "我国", "其次", "随后", "会上", "另外", "久前")
)  # which may stand before a name that an office follows
_COMPANY = re.compile(
    r"董事|发言人|秘书长|总干事|院长|校长|书记|CEO|CFO|COO|CTO|总裁|经理|首席|创始|创办|合伙|主席|总监|会长|掌门|负责人|理事长|执行长|召集人"
)
# Words that part what stands before an office from the rest of the sentence.
_PARTING = re.compile(
    r"[,;:。!?“”‘’、《》\n]|\d日|\d年|(?<=[\w)])[与和及]|[由在请据对向给跟把将被让的是为如像当有且但而并也还又就因从到于]|以及|邀请|包括|出席"
    r"|会见了?|会晤了?|接见了?|来自|表示|指出|其中|例如|拜会|访问|采访|告诉|陪同|委任了?|任命了?|聘请了?|担任|曾任|代表(?![会团处院])|论坛上|大会上|会上|晚宴上|欢迎|感谢|播出"
    r"|昨天|今天|昨日|今日|此前|日前|近日|随后|同时|尽管|不过|即将退休|会后|会前|作者|按照|依照|遵照|引[述用]|援引|宣读|采纳|接纳|批准|听取|率领|随同|赞扬|批评|指责|呼吁|能够"
)


def _is_half(printed: str) -> bool:
    """Tell whether what stands before 与 may be half of a name: "机器人" of 机器人与工程实验室."""
    office = last_match(offices(), printed, 0, len(printed))
    if office and printed[office.end() : office.end() + 1] not in ("兼", "暨"):
        return False
    printed = printed[office.end() + 1 :] if office else printed
    if len(printed) < 3 or SOUND.fullmatch(printed) or lands_named().fullmatch(printed):
        return False
    named = len(printed) == 3 and printed[0] in words("zh-surnames")
    body = last_match(bodies(), printed, 0, len(printed))
    ended = body is not None and body.end() == len(printed)
    if body and ended and body[0] in _FIELDS and bodies().search(printed, 0, body.start()):
        ended = False  # "能源局新能源和…"
    return not named and not ended


_HEADS = frozenset(("总统", "总理", "首相", "外长", "防长", "财长", "国务卿"))  # behind any name
_RUN = re.compile(rf"(?<![{HAN}])[{HAN}]{{2,6}}\Z")
_FIELDS = frozenset(
    ("能源", "生物", "科技", "汽车", "电子", "电信", "通讯", "证券", "保险", "基金")
)
_WORK = re.compile(r"《[^《》\n]{1,24}》\Z")
_BOARD = re.compile("(?:理事会|委员会)(?=主席|秘书长|副主席|成员|委员|理事)")
_QUOTED = re.compile(r"“(?P<body>[^“”,。]{3,22})”\Z")
_BRACKET = re.compile(r"\([^()]{1,24}\)")


class Person(NamedTuple):
    """A person's name where it is printed, with the office and body printed beside it."""

    span: Span
    mention: Span
    role: Span | None = None
    body: Span | None = None


def persons_with_offices(signs: str, start: int, end: int) -> list[Person]:
    """Return the persons whose office is printed before or behind their name, in order."""
    found: list[Person] = []
    low = start
    for office in offices().finditer(signs, start, end):
        if office.start() < low:
            continue
        behind = _titled(signs, office, low)
        name = name_behind(signs, office, end) if behind is None else None
        if behind is not None:
            found.append(behind)
            low = behind.mention.end
        elif name is not None:
            role, body = _office(signs, Span(*office.span()), low)
            first = min(part.start for part in (role, body) if part)
            first -= signs[first - 1 : first] == "“" and signs.find("”", first, name.start) > 0
            found.append(Person(name, Span(first, name.end), role, body))
            low = name.end
    return found


def leads(signs: str, at: int, end: int) -> bool:
    """Tell whether an office begins here that stands before names only."""
    office = offices().match(signs, at, end)
    return office is not None and not stands_behind(office[0])


def _titled(signs: str, office: re.Match[str], low: int) -> Person | None:
    """Return the person whose office stands behind the name: "王毅外长", "李总理"."""
    if not stands_behind(office[0]):
        return None
    at = office.start()
    if not name_ends().match(signs, office.end()):
        return None
    for length in (3, 2, 1):
        start = at - length
        if start < low or signs[start : start + 1] not in words("zh-surnames"):
            continue
        if length > 1 and (not is_name(signs, start, at) or lands_named().match(signs, start)):
            continue
        of = start - (signs[start - 1 : start] == "的" and start - 1 > low)  # "研究所的杨西教授"
        body = _body_ending(signs, low, of)
        if start > low and body is None and not _opens_name(signs, low, start):
            continue
        first = body.start if body and of == start else start
        return Person(Span(start, at), Span(first, office.end()), Span(*office.span()), body)
    return _titled_foreigner(signs, office, low)


def _titled_foreigner(signs: str, office: re.Match[str], low: int) -> Person | None:
    """Return the foreigner at the opening of a clause: "科尔总理", "高市早苗首相"."""
    at = office.start()
    if office[0] not in _HEADS or lands_named().search(signs, max(low, at - 6), at):
        return None
    run = _RUN.search(signs, max(low, at - 6), at)
    if run is None:
        return None
    printed = run[0]
    sounds = SOUND.fullmatch(printed)
    if not sounds and (len(printed) < 4 or bodies().search(printed) or SMALL.search(printed)):
        return None
    if no_name().search(printed):
        return None
    span = Span(*run.span())
    return Person(span, Span(span.start, office.end()), Span(*office.span()))


def _opens_name(signs: str, low: int, start: int) -> bool:
    """Tell whether what stands before a name that an office follows may stand there."""
    if not HAN_RUN.match(signs[start - 1]) or _PARTING.match(signs, start - 1):
        return True
    before = signs[max(low, start - 2) : start]
    return (
        before in _LINKS
        or _PARTING.fullmatch(before) is not None
        or _ends_office(signs, max(low, start - 8), start)
    )


def _ends_office(signs: str, low: int, end: int) -> bool:
    """Tell whether an office ends here."""
    last = last_match(offices(), signs, low, end)
    return last is not None and last.end() == end


def _body_ending(signs: str, low: int, end: int) -> Span | None:
    """Return the body that ends here: that of "蓝湾大学王勇教授"."""
    low = max(low, end - _REACH)
    last = last_match(bodies(), signs, max(low, end - 8), end)
    if last is None or last.end() != end or signs[end - 2 : end] in ("与会", "参会", "到会"):
        return None
    start = _body_start(signs, _open_at(signs, low, end), end)
    return Span(start, end) if end - start > 1 and signs[start] not in "该本这某" else None


def _office(signs: str, noun: Span, low: int) -> tuple[Span, Span | None]:
    """Return an office with its field, and the body before it."""
    if signs.startswith("党主席", noun.start) and HAN_RUN.match(signs, noun.start - 1, noun.start):
        noun = Span(noun.start + 1, noun.end)  # of "国民党"
    low = max(low, noun.start - _REACH)
    start = _open_at(signs, low, noun.start)
    last = last_match(bodies(), signs, start, noun.start)
    tail = last.end() if last else start
    special = _marked_or_board(signs, noun, low, None if last else start)
    if special:
        return special
    if last is None or last.end() - start < 2:  # no body of one character
        role, body = _without_body(signs, Span(start, noun.start), noun)
        if body is None and signs[start - 1 : start] == "的":  # "蓝湾大学的教授王勇"
            body = _body_ending(signs, low, start - 1)
        return role, body
    end = last.end()
    bracket = _BRACKET.search(signs, max(start, end - 24), noun.start)
    if bracket and bracket.start() <= end <= bracket.end():
        end, tail = min(end, bracket.start()), bracket.end()
    if noun.start - tail > _TAIL:
        return noun, None
    first = _body_start(signs, start, end)
    if signs.endswith("地方政府", first, end) and signs[noun.start] == "部":
        return Span(first, noun.end), None  # the field of a ministry
    title = _WORK.search(signs, low, first)  # "《渡口》杂志主编"
    first = title.start() if title else first
    named = first < end and signs[first:end] not in ("同党", "该党")
    return Span(tail, noun.end), Span(first, end) if named else None


def _marked_or_board(
    signs: str, noun: Span, low: int, start: int | None
) -> tuple[Span, Span] | None:
    """Return the office at a body in marks, or at a board that the noun begins with."""
    quoted = _QUOTED.search(signs, max(low, noun.start - _TAIL - _TAIL), noun.start)
    if quoted and bodies().search(quoted["body"], len(quoted["body"]) - 3):
        return noun, Span(*quoted.span("body"))  # "“海湾促进会”会长"
    board = _BOARD.match(signs, *noun)
    if start is not None and board and noun.start - start > 1:  # "欧洲理事会主席"
        return Span(board.end(), noun.end), Span(start, board.end())
    return None


def _without_body(signs: str, run: Span, noun: Span) -> tuple[Span, Span | None]:
    """Return the office and body where no word tells a body: a company, a land, a field."""
    places = last_match(lands_named(), signs, run.start, run.end)
    start = places.end() if places else run.start
    if start >= run.end:  # a company of a land, else the land alone: "中银香港", "法国"
        whole = places is not None and places.start() > run.start + 1
        return noun, run if whole and _COMPANY.search(signs, *noun) else None
    printed = signs[start : noun.end]
    if signs[run.start : run.end] in ("会议", "大会", "论坛", "峰会", "我国"):
        return noun, None
    chief = signs.rfind("首席", run.start + 1, run.end)
    if chief > 0:
        return _with_chief(signs, Span(run.start, chief), noun)
    if _COMPANY.search(printed) and run.end - start > 1:
        former = signs[run.start] == "前"  # "前中研院长"
        return noun, Span(run.start + former, run.end)
    return (Span(start, noun.end) if run.end - start <= _TAIL else noun), None


def _with_chief(signs: str, run: Span, noun: Span) -> tuple[Span, Span | None]:
    """Return "首席AI科学家", with an office before it ("副总裁兼…"), and whose they are."""
    office = last_match(offices(), signs, run.start, run.end)
    joined_at = office.start() if office and signs[office.end() : run.end] in ("兼", "、") else None
    role = run.end if joined_at is None else joined_at
    return Span(role, noun.end), Span(run.start, role) if role - run.start > 1 else None


def _body_start(signs: str, start: int, end: int) -> int:
    """Return where a body begins: behind "美国前" and "即将退休的"."""
    other = last_match(offices(), signs, start, end)
    if other and signs[other.end() : other.end() + 1] in ("兼", "暨"):  # "国务委员兼…"
        start = other.end() + 1
    former = re.compile(
        r"(?:[\u4e00-\u9fff]{1,4}界(?=立法会)|[\u4e00-\u9fff]{2,4}[前原]|[前原])(?=.{2})"
    ).match(signs, start, end)
    place = lands_named().match(signs, start, end)
    if former and (not place or former.end() > place.end()):
        return former.end() if former.end() < end - 1 else start
    return start


def _open_at(signs: str, low: int, end: int) -> int:
    """Return where the run of characters before an office begins."""
    start = before = low
    for part in _PARTING.finditer(without_joints(signs, Span(low, end), joined())):
        if part[0] not in tuple("与和及") or not _is_half(signs[start : low + part.start()]):
            before = low + part.end()
        start = low + part.end()
    start = before if bodies().search(signs, start, end) else start
    if start == low and signs[start - 1 : start] not in ("", *"。\n”") and signs[start] in "和与及":
        start += 1  # behind another name
    while start < end and signs[start].isspace():
        start += 1
    return start
