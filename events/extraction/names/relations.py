"""Which office and which body is printed beside a person: before, after, in apposition."""

import re
from typing import NamedTuple

from events.extraction.lexicon import words
from events.extraction.names.mentions import Kind, Mention
from events.extraction.records import Span

_POSSESSIVE = frozenset({"'s ", "’s ", "' ", "’ "})
_PLACED = frozenset({Kind.COUNTRY, Kind.PLACE})
_ABROAD = re.compile(
    r"(?:ambassador|envoy|consul|representative|high commissioner|chargé)", re.IGNORECASE
)
_COMPLEMENT = re.compile(
    r" (?:of|for|to|on|in|at|from|with|in charge of)(?: the)? [^.;:!?“”\"()]{0,90}?(?:, | )"
)
_VERB_BETWEEN = re.compile(
    r"\b(?:said|told|who|which|that|is|was|were|met|with his|has|had|will|as)\b"
)
_PREPOSITION = re.compile(r" (of|for|at|from|with|to|in|on)(?: the)? ?$")
_LEAD = re.compile(
    r"""(?:,|\s[-–—]|\s\()\s?
        (?:(?:MP|MPs|SC|SAN|KC|QC|OBE|MBE|CBE|MD|JP|DBA|PhD|Ph\.?D\.?|[A-Z]{2,4}),\s)?
        (?:who\s(?:is|was|heads|leads|chairs|serves\sas|served\sas)\s)?
        (?:(?:also|currently|now|then|himself|herself|both|until\srecently|once|formerly)\s)*
        (?:(?:a|an|the|its|his|her|their|our|one\sof\sthe)\s)?""",
    re.VERBOSE,
)
_ADJECTIVES = re.compile(
    r"(?!(?:said|told|and|who|with|but|as|of|in|at|for|from|to)\b)[a-z][\w-]*\s"
)
_LINK = re.compile(
    r",?\s(of|for|at|with|from|in|on|to|under|within)\s(?:the\s|its\s|his\s|her\s|their\s)?"
)
_AND_ROLE = re.compile(r"(?:\s(?:and|&|cum)\s|/|,\s)(?:the\s|a\s|an\s)?")
_PLAIN = re.compile(
    r"(?:(?!(?:said|says|told|who|which|that|is|was|has|and\s(?:said|the)|at|from|with|of|in|on)\b)"
    r"[a-z][\w'’-]*\s?){1,6}"
)
_LISTED = re.compile(r",? and |, | & ")
_FROM = re.compile(r",? (?:of|from|with|at) (?:the )?")


class Beside(NamedTuple):
    """What is printed beside a name: the whole of it, the office, the body."""

    mention: Span
    role: Span | None
    organisation: Span | None


def beside(text: str, mentions: list[Mention], at: int) -> Beside:
    """Return office and body printed beside the person that ``mentions[at]`` names."""
    person = mentions[at]
    start = at
    while (
        start
        and mentions[start - 1].kind is Kind.HONORIFIC
        and not text[mentions[start - 1].end : mentions[start].start].strip(" .")
    ):
        start -= 1
    role, organisation = _before(text, mentions, start)
    after_role, after_body = _after(text, mentions, at)
    found = [span for span in (role, organisation, after_role, after_body) if span]
    whole = Span(
        min(span.start for span in (*found, Span(mentions[start].start, person.end))),
        max(span.end for span in (*found, Span(person.start, person.end))),
    )
    if role and after_role and not organisation and not after_body:
        after_role = None
    return Beside(whole, role or after_role, organisation or after_body)


def _before(text: str, mentions: list[Mention], at: int) -> tuple[Span | None, Span | None]:
    """Return the office and body printed before a name: "Qihoo 360 President Qi Xiangdong"."""
    start = mentions[at].start
    for back in range(at - 1, max(at - 9, -1), -1):
        office = mentions[back]
        if start - office.end > 100 or office.kind is Kind.PERSON:  # one phrase
            return None, None
        if office.kind is not Kind.ROLE:
            continue
        gap = text[office.end : start]
        if gap in {" ", ", ", " \u2013 ", ": "}:
            return _with_left(text, mentions, back, office.end)
        if not _COMPLEMENT.fullmatch(gap) or _VERB_BETWEEN.search(gap):
            return None, None
        return _with_complement(text, mentions, back, at)
    return None, None


def _with_complement(
    text: str, mentions: list[Mention], office: int, person: int
) -> tuple[Span | None, Span | None]:
    """Read "Minister of Finance Ken Ofori-Atta", "director of the World Bank, Ann Okoro"."""
    between = mentions[office + 1 : person]
    direct = text[mentions[person].start - 2] != ","
    if not between or (direct and between[-1].end != mentions[person].start - 1):
        return None, None
    for one in between:
        if one.kind is Kind.ORGANISATION and not _all_fields(text, one):
            preposition = _PREPOSITION.search(text, mentions[office].end, one.start)
            if preposition is None:
                return None, None
            role, _ = _with_left(text, mentions, office, preposition.start())
            return role, Span(one.start, one.end)
    return _with_left(text, mentions, office, between[-1].end)


def _with_left(
    text: str, mentions: list[Mention], office: int, end: int
) -> tuple[Span | None, Span | None]:
    """Return an office with what belongs to it on its left, and the body printed there."""
    start = mentions[office].start
    body = None
    for back in range(office - 1, max(office - 5, -1), -1):
        left = mentions[back]
        gap = text[left.end : start]
        if (gap == " " and _belongs(text, left, text[start:end])) or (
            gap in {" and ", "/", " & ", ", "}
            and (
                (left.kind is Kind.ROLE and gap != ", ")
                or (
                    _all_fields(text, left)
                    and text[start:end].split(maxsplit=1)[0] in words("portfolios")
                )
            )
        ):
            start = left.start
        elif gap in _POSSESSIVE | {" "} and left.kind in {Kind.ORGANISATION, Kind.OTHER}:
            body = (
                Span(left.start, left.end) if left.kind is Kind.ORGANISATION or gap == " " else None
            )
            break
        else:
            break
    return Span(start, end), body


def _belongs(text: str, left: Mention, office: str) -> bool:
    """Tell whether what stands before an office is part of it: a field, a country abroad."""
    if left.kind is Kind.DEMONYM:
        return _ABROAD.search(office) is not None
    return left.kind is Kind.PLACE or _all_fields(text, left)


def _all_fields(text: str, mention: Mention) -> bool:
    return mention.kind in {Kind.OTHER, Kind.ORGANISATION} and all(
        word in words("portfolios") for word in mention.words(text)
    )


def _after(text: str, mentions: list[Mention], at: int) -> tuple[Span | None, Span | None]:
    """Return the office and body in apposition: ", director of the World Bank,"."""
    end = mentions[at].end
    lead = _LEAD.match(text, end)
    if lead is None:
        home = _FROM.match(text, end)
        return None, _body_at(mentions, at + 1, home.end()) if home else None
    position = lead.end()
    first = position
    for _ in range(4):
        adjective = _ADJECTIVES.match(text, position)
        if adjective is None or _role_at(mentions, at + 1, position):
            break
        position = adjective.end()
    return _apposition(text, mentions, at + 1, (first, position))


def _apposition(
    text: str, mentions: list[Mention], index: int, at: tuple[int, int]
) -> tuple[Span | None, Span | None]:
    """Read an apposition from its first word: "US undersecretary for ...", "World Bank chief"."""
    first, position = at
    body = None
    while index < len(mentions):
        mention = mentions[index]
        if mention.start != position:
            return None, None
        if mention.kind is Kind.ROLE:
            return _office(text, mentions, index, (first, body))
        if mention.kind in {Kind.PERSON, Kind.HONORIFIC}:
            return None, None
        gap = _gap(text, mention.end)
        if gap is None:
            return None, None
        if mention.kind is Kind.ORGANISATION or (
            mention.kind is Kind.OTHER and not _all_fields(text, mention)
        ):
            body = Span(mention.start, mention.end)
            first = gap
        elif not _belongs(text, mention, _next_words(text, gap)):
            first = gap
        position = gap
        adjective = _ADJECTIVES.match(text, position)
        while adjective and not _role_at(mentions, index + 1, position):
            position = adjective.end()
            adjective = _ADJECTIVES.match(text, position)
        index += 1
    return None, None


def _gap(text: str, end: int) -> int | None:
    """Return where the word after a name starts, a possessive mark passed over."""
    for mark in sorted(_POSSESSIVE | {" "}, key=len, reverse=True):
        if text.startswith(mark, end):
            return end + len(mark)
    return None


def _next_words(text: str, start: int) -> str:
    return text[start : start + 24]


def _office(
    text: str, mentions: list[Mention], index: int, before: tuple[int, Span | None]
) -> tuple[Span | None, Span | None]:
    """Follow an office in apposition through its complements to the body it is held in."""
    start, body = before
    end = mentions[index].end
    index += 1
    for _ in range(5):
        both = _AND_ROLE.match(text, end)
        if both and _role_at(mentions, index, both.end()) and text[end] != ",":
            end = mentions[index].end
            index += 1
            continue
        link = _LINK.match(text, end)
        if link is None:
            break
        index = _skip(mentions, index, link.end())
        mention = mentions[index] if index < len(mentions) else None
        if mention is None or mention.start != link.end():
            plain = _PLAIN.match(text, link.end())
            if plain is None or text[end] == ",":
                break
            end = plain.end() - (text[plain.end() - 1] == " ")
            continue
        if mention.kind in {Kind.ORGANISATION, Kind.FORUM} or (
            mention.kind is Kind.OTHER and not _all_fields(text, mention)
        ):
            if not _all_fields(text, mention):
                body = body or Span(mention.start, mention.end)
                break
        elif mention.kind in {Kind.PERSON, Kind.ROLE, Kind.HONORIFIC, Kind.DEMONYM}:
            break
        end, index = _fields_end(text, mentions, index)
    follower = (
        mentions[_skip(mentions, index, end)]
        if _skip(mentions, index, end) < len(mentions)
        else None
    )
    if follower and follower.kind in {Kind.PERSON, Kind.HONORIFIC} and follower.start == end + 1:
        return None, None
    return Span(start, end), body or _listed_body(text, mentions, index, end)


def _fields_end(text: str, mentions: list[Mention], index: int) -> tuple[int, int]:
    """Return the end of a list of fields of work: "Economic, Energy and Agricultural Affairs"."""
    end = mentions[index].end
    index += 1
    while index < len(mentions) and _all_fields(text, mentions[index]):
        if not _LISTED.fullmatch(text[end : mentions[index].start]):
            break
        end = mentions[index].end
        index += 1
    return end, index


def _listed_body(text: str, mentions: list[Mention], index: int, end: int) -> Span | None:
    """Return the body after a comma: ", senior fellow, Brookings Institution,"."""
    if not text.startswith(", ", end):
        return None
    start = end + (6 if text.startswith(", the ", end) else 2)
    found = _body_at(mentions, _skip(mentions, index, start), start)
    return found if found and text[found.end : found.end + 1] in {",", ".", ";", ")", ""} else None


def _skip(mentions: list[Mention], index: int, position: int) -> int:
    """Return the first index from here whose mention does not start before a position."""
    while index < len(mentions) and mentions[index].start < position:
        index += 1
    return index


def _body_at(mentions: list[Mention], index: int, position: int) -> Span | None:
    index = _skip(mentions, index, position)
    if index == len(mentions):
        return None
    found = mentions[index]
    there = found.start == position and found.kind is Kind.ORGANISATION
    return Span(found.start, found.end) if there else None


def _role_at(mentions: list[Mention], index: int, position: int) -> bool:
    index = _skip(mentions, index, position)
    return (
        index < len(mentions)
        and mentions[index].start == position
        and mentions[index].kind is Kind.ROLE
    )
