"""The office and the body of a source without a name: "a senior Reef Bank official"."""

import re
from functools import cache

from events.extraction.lexicon import words
from events.extraction.records import Name, NameKind, Span
from events.extraction.speakers.lands import land_in, peoples
from events.extraction.speakers.phrases import LINKED, last_office
from events.extraction.speakers.scene import Scene

_NO_OFFICES = frozenset({"attendee", "author", "billionaire", "businessman", "businesswoman"})
_NO_OFFICES |= {"friend", "member", "panelist", "participant", "pensioner", "protester"}
_NO_OFFICES |= {"reporter", "resident", "student", "supporter", "survivor", "teenager", "villager"}
_SEATED = frozenset({"leaders", "members"})  # "members of" a body are some of many
_SUMMIT = re.compile(r"G-?\d+")
_MODIFIERS = re.compile(r"(?:['’]s?)?(?: [a-z][\w-]*){0,3} ?")  # "Reef Bank’s | senior | aide"
_LED = re.compile(r"(?:\b[A-Z][\w.’'-]* )?\b(?:administration|campaign)(?= )")  # "Okoro campaign"
_PLAIN = re.compile(
    r"\b((?:[a-z]+ and )?[a-z]+ (?:ministry|department)|Homeland Security|(?:US |U\.S\. )?Treasury"
    r"|(?:[A-Z]\w+ )?(?:army|navy|air force|coast guard|central bank|military|police))(?:['’]s)? $"
)  # "port ministry", "Ghanaian navy"
_SERVING = re.compile(
    r" (?:(?:of|for|on) [a-z][a-z ]{2,30} )?(?:of|for|from|at|with)(?: the| [A-Z][a-z]+['’]s)? "
)  # "of port studies at the"
_PLAIN_BEHIND = re.compile(  # "for the | port ministry", "for the Malta | ministry of health"
    r" (?:of|for|from|at|with) (?:the )?(?:[A-Z][\w.-]+ )?"
    r"((?:[a-z]+ and )?[a-z]+ (?:ministry|department)\b"
    r"|(?:ministry|department) of [a-z]+(?: and [a-z]+)?)"
)
_INITIALS = re.compile(r"[A-Z]{2,6}")
_GAP = 48  # characters between an office and its body behind it


def held_by(scene: Scene, printed: Span) -> dict[str, Span]:
    """Return the role and the organisation that a phrase without a name tells, as far as it does.

    "A senior Reef Bank official", "spokeswoman for the Reef Union", "Okoro administration aides".
    Of several people the office is told only with the body.
    """
    text = scene.text
    end = _end_of_head(scene, printed)
    head = text[printed.start : end]
    noun = last_office(head)
    last = head.rpartition(" ")[2].casefold()
    if many := not noun and last in words("staff"):
        noun = last
    if not noun or noun in _NO_OFFICES:
        return {}
    start = end - len(noun)
    body = _body_before(scene, printed.start, start)
    if last not in _SEATED:
        body = body or _body_behind(scene, end)
    if body and many and _is_no_body(body.of(text)):
        body = None
    if body is None:
        return {} if many else {"role": _with_modifiers(text, printed.start, start, end)}
    inner = body.end if body.end < start else printed.start
    return {"role": _with_modifiers(text, inner, start, end), "organisation": body}


def _is_no_body(printed: str) -> bool:
    """Tell whether several people are of no body: "G20 leaders", "Arab Gulf leaders"."""
    if _SUMMIT.fullmatch(printed):
        return True
    heads = words("organisation-heads").isdisjoint(printed.split())
    people = printed.partition(" ")[0].casefold() in peoples()
    return people and heads and printed not in words("organisations")


def _end_of_head(scene: Scene, printed: Span) -> int:
    """Return where a phrase first says of or for whom, beyond its names: "Bank of Reef aides"."""
    names = scene.inside(printed)
    for link in LINKED.finditer(scene.text, *printed):
        if not any(name.span.start <= link.start() < name.span.end for name in names):
            return link.start() - 1
    return printed.end


def _body_before(scene: Scene, start: int, office: int) -> Span | None:
    """Return the body that stands before an office, only words of the office between."""
    text = scene.text
    led = _LED.search(text, start, office)
    if led and _MODIFIERS.fullmatch(text, led.end(), office):
        return Span(*led.span())
    if plain := _PLAIN.search(text, start, office):
        return Span(*plain.span(1))
    for name in reversed(scene.inside(Span(start, office))):
        if name.span.end >= office or name.span.start < start:
            continue
        beside = _MODIFIERS.fullmatch(text, name.span.end, office)
        spoken = text.startswith("spokes", name.span.end + 1)
        return name.span if beside and _is_body(scene, name, spoken=spoken) else None
    return None


def _body_behind(scene: Scene, office: int) -> Span | None:
    """Return the body behind an office and the word that ties it: "aide at the | Reef Bank"."""
    if plain := _PLAIN_BEHIND.match(scene.text, office):
        return Span(*plain.span(1))
    tie = _SERVING.match(scene.text, office, office + _GAP)
    names = scene.inside(Span(tie.end(), tie.end() + 1)) if tie else ()
    name = names[0] if names else None
    found = name is not None and tie is not None and name.span.start == tie.end()
    return name.span if name and found and name.kind is NameKind.ORGANISATION else None


def _is_body(scene: Scene, name: Name, *, spoken: bool) -> bool:
    """Tell whether a name before an office is that of a body: "Reef Bank", "IDF"."""
    if scene.cast.of_name[name.span].kind is not NameKind.OTHER:
        return name.kind is NameKind.ORGANISATION
    return spoken or _INITIALS.fullmatch(name.span.of(scene.text)) is not None


def _with_modifiers(text: str, start: int, office: int, end: int) -> Span:
    """Return an office with the words before it that belong to it: "senior official"."""
    begin = office
    while office > start:
        word = text[start : office - 1].rpartition(" ")[2]
        land = land_in(word) != ""  # "senior | U.S. official"
        if not (land or word in _held()):
            break
        office -= len(word) + 1
        begin = begin if land else office
    return Span(begin, end)


@cache
def _held() -> frozenset[str]:
    return words("role-modifiers") | words("role-fields") | {"official"}
