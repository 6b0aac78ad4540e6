"""The words that report what somebody says: where they stand, and what they take."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from events.extraction.chinese.places import lands
from events.extraction.lexicon import ahead, alternation, lines, table
from events.extraction.records import Span

_DENIED = re.compile(
    r"(?:不|没|没有|未|并未|尚未|从未|未曾|拒绝|无法|不能|不愿|不会|不再|不便|是否|能否|如果|若|假如|一旦|要是|可能|难以|不得|不敢|勿|想要|准备|拟|为了|需要)"
    r"(?:再|正式|公开|明确|对此|就此|对外|进一步|具体)?$"
)
CUE = alternation(table("zh-cues"))
_BID = "不要|不会|不能|必须|应该|应当|无需|不必|务必"
_TOLD = rf"告诉(?:(?!{_BID})[^,;。:“”]){{0,15}}[^,;。:“”的]"
_WARNED = r"(?:警告|提醒|告诫|正告)[了过]?"  # a land, with its content behind a comma
_ADDRESSED = ("各国", "各方", "各界", "国际社会", "外界", "大家", "人们", "民众", "欧洲", "与会者")
_CONDITION = re.compile(r"(?:如果|假如|假使|要是|倘若|若是|一旦|除非)[^,。]{0,30}$")
_PARTICLE = re.compile(r"(?:道|了|着|的是|过(?=[,:]|$)|[称说指](?=[,:Q]|$))?")


class Cue(NamedTuple):
    """A reporting word; ``marks`` are those of its line in ``zh-cues``.

    ``start`` and ``end`` bound the word, ``after`` is where its content may begin.
    """

    start: int
    end: int
    after: int
    marks: str

    @property
    def span(self) -> Span:
        """Where the word is printed."""
        return Span(self.start, self.end)


def cues_in(signs: str, start: int, end: int) -> Iterator[Cue]:
    """Yield the reporting words of a stretch, without those denied or only supposed."""
    for found in _pattern().finditer(signs, start, end):
        if found["cue"] is None or _is_denied(signs, start, found.start()):
            continue
        particle = _PARTICLE.match(signs, found.end(), end)
        after = particle.end() if particle else found.end()
        marks = "da" if found["cue"] == "告诉" else table("zh-cues").get(found["cue"], "ce")
        yield Cue(found.start(), found.end(), after, marks)


def _is_denied(signs: str, start: int, at: int) -> bool:
    """Tell whether a word is denied, refused or only supposed: it reports nothing."""
    before = signs[max(start, at - 40) : at]
    return bool(_DENIED.search(before) or _CONDITION.search(before))


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of reporting words, and of the words that only contain one."""
    no, cues = lines("zh-no-cues"), table("zh-cues")
    tells = rf"(?:{_TOLD}|{_WARNED}{alternation((*_ADDRESSED, *lands()))})(?=[,。:“]|$)"
    tells += rf"|告诉(?=[^,;。:“”]{{1,14}}(?:{_BID}))"
    first = ahead((*no, "告诉", "正告", *cues))
    return re.compile(f"{first}(?:(?P<no>{alternation(no)})|(?P<cue>{tells}|{alternation(cues)}))")
