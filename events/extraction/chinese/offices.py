"""The words for offices and bodies in Chinese text, as patterns over the lists."""

import re
from functools import cache

from events.extraction.chinese.places import cities, land
from events.extraction.lexicon import ahead, alternation, lines


@cache
def offices() -> re.Pattern[str]:
    """Return the pattern of an office: its noun with modifiers, several joined."""
    nouns, modifiers = (
        [line.lstrip("+") for line in lines("zh-offices")],
        lines("zh-office-modifiers"),
    )
    sent = rf"驻(?:{land().pattern}|{cities().pattern})"
    one = rf"(?:{sent}|{alternation(modifiers)}){{0,5}}{alternation(nouns)}"
    first = ahead(("驻", *modifiers, *nouns))
    return re.compile(
        rf"{first}{one}(?:[兼、暨]{one}){{0,4}}"
        r"(?:(?<!总秘书)(?<!大校)|(?!长))"  # 工总的秘书长, 港大的校长
        r"(?![团席国关处府部馆]|会(?!后|前)|(?<![授长裁记士师])会)"  # "教授会后…", no "委员会"
    )


@cache
def behind() -> frozenset[str]:
    """Return the offices that may stand behind a name."""
    return frozenset(line[1:] for line in lines("zh-offices") if line.startswith("+"))


def stands_behind(office: str) -> bool:
    """Tell whether an office may stand behind a name: "局长", "副局长"."""
    titles = behind()
    return office in titles or office.lstrip("副前原") in titles


@cache
def bodies() -> re.Pattern[str]:
    """Return the pattern of how the name of a body ends."""
    return re.compile(alternation((*lines("zh-bodies"), "论坛", "大会", "峰会", "年会")))


@cache
def lands_named() -> re.Pattern[str]:
    """Return the pattern of a country, province or city by its whole name."""
    return re.compile(rf"(?:{land().pattern}|{cities().pattern})(?:特别行政区|特区|[省市县区])?")
