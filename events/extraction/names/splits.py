"""Where a run holds a field, body or place, and behind it the holder of the office before it."""

import re
from typing import Final

from events.extraction.lexicon import words
from events.extraction.names.gazetteer import countries, known
from events.extraction.names.kinds import could_be_person, without_fields
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.persons import is_given, is_particle
from events.extraction.records import NameKind

_IN_FIELD = re.compile(r" (?:of|for|on|in)(?: the)? $")
_SENT_TO = frozenset({" to ", " to the ", " for "})
_POSTED = " in "
ARTICLE: Final = re.compile(r"^(?:al|el|ul|as|ad|ar|ash|az|an)-", re.IGNORECASE)
_JOINS = frozenset({" and ", ", ", " & ", ", and ", " and the ", ", and the ", " for ", " of "})
_DASHED = re.compile(r" [–—-] (?:[A-Z][a-z]+ )?")  # a word that looks like an opener
_ON = re.compile(r",| (?:also |further )?(?:[a-z]{3,}ed|says|said|told|spoke|gave|is|was)\b")
_SPEAKS = re.compile(r" (?:also |has |had )?(?:said|says|told|(?!and)[a-z]{3,}ed)\b")
_POINTED = (
    "the ",
    "The ",
    "a ",
    "an ",
    "A ",
    "An ",
    "its ",
    "his ",
    "her ",
    "their ",
    "'s ",
    "’s ",
)
_LETTERS = re.compile(r"[A-Z]{3,}")
_INITIALS = 3  # that may stand before a family name
_FULL = 2  # words in a given and a family name
_HOLDER = 4  # words in the longest name that is parted from a body without a word between
_LONGEST = 8  # words of such a body
_UNTIED = frozenset({Kind.OTHER, Kind.ORGANISATION})
_EMPLOYED = frozenset({" at ", " at the ", " of ", " of the ", " with ", " with the "})
_SAYS = re.compile(r" (?:also |has |had )?(?:said|says|told|added|stressed|noted|explained)\b")
_ARTICLED = re.compile(r"\b[Aa]n? $")
_SMALL = frozenset({"&", "and", "for", "in", "of", "the"})
_WHOLE = _UNTIED | {Kind.PERSON}
_APPOSING = frozenset({", ", ", the ", ", a ", ", an "})
_BODIES_AS_FIELDS = frozenset({"Media", "Parliament", "Society"})
_FIELD_AND_NAME = 2  # words that are too few for a field and a full name


def split_fields(text: str, mentions: list[Mention]) -> None:
    """Part the field of an office from its holder: "CAS for Foreign Affairs | Ababu Okoro"."""
    for index in range(len(mentions) - 1, 0, -1):
        mention = mentions[index]
        printed = mention.of(text).split() if mention.kind in _WHOLE else []
        if len(printed) <= _FIELD_AND_NAME:
            continue
        fields = _fields_of(text, mentions, index)
        while 0 < fields < len(printed) and printed[fields][0] == "(":  # "Education (Tertiary) Ann"
            fields += 1
        if not 0 < fields < len(printed) - 1 or not leads_to(text, mentions, index):
            continue
        holder = " ".join(printed[fields:])
        if could_be_person(holder) and holder not in countries():
            end = mention.end
            mention.end = mention.start + len(" ".join(printed[:fields]))
            mention.kind = _kind_of_field(mention.kind, printed, fields)
            mentions.insert(index + 1, Mention(Kind.PERSON, mention.end + 1, end))


def _fields_of(text: str, mentions: list[Mention], index: int) -> int:
    """Return how many words of a run may be the field of the office before it."""
    mention = mentions[index]
    printed = mention.words(text)
    if mention.kind is Kind.PERSON:  # "Member for Reefdale | V. Okoro", as one name
        return 0 if is_given(printed[0]) else _before_speaker(text, mentions, index)
    if mention.kind is not Kind.OTHER:
        return _before_holder(text, mention, printed)
    return (
        _heads(printed)
        or _listed(printed)
        or without_fields(printed)
        or _given_name(printed)
        or _before_speaker(text, mentions, index)
    )


def _kind_of_field(kind: Kind, printed: list[str], fields: int) -> Kind:
    """Return what the words before a holder are: a body where they end in a noun for one."""
    if kind is Kind.PERSON or (kind is Kind.ORGANISATION and _is_field(printed[:fields])):
        return Kind.OTHER  # "Minister of Media | Ann Okoro"
    if printed[fields - 1] in words("organisation-heads") or _listed(printed):
        return Kind.ORGANISATION  # "Speaker of the Reef Assembly | Ann Okoro"
    return kind


def split_dashed(text: str, mentions: list[Mention]) -> None:
    """Part a field behind a dash from the holder: "Vice President – Trade and Law | Abrar Okoro".

    The last two words are the holder, who speaks or is set off by a comma.
    """
    for index in range(len(mentions) - 1, 0, -1):
        run = mentions[index]
        if run.kind is not Kind.OTHER or not _is_dashed(text, mentions, index):
            continue
        printed = run.words(text)
        if len(printed) <= _FULL:
            continue
        holder = " ".join(printed[-_FULL:])
        fields = not any(word in words("portfolios") for word in printed[-_FULL:])
        if fields and could_be_person(holder) and _ON.match(text, run.end):
            end, run.end = run.end, run.end - len(holder) - 1
            mentions.insert(index + 1, Mention(Kind.PERSON, run.end + 1, end))


def _is_dashed(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether an office and a dash stand before a run, and at most one more field."""
    for back in range(index - 1, max(-1, index - 3), -1):
        gap = text[mentions[back].end : mentions[back + 1].start]
        if mentions[back].kind is Kind.ROLE:
            return _DASHED.fullmatch(gap) is not None
        if mentions[back].kind is not Kind.OTHER or gap not in _JOINS:
            return False
    return False


def split_postings(text: str, mentions: list[Mention]) -> None:
    """Part the country of an envoy from the envoy: "ambassador to Ghana | Ababu Okoro".

    And the town of a correspondent: "in New Delhi | Ababu Okoro".
    """
    for index in range(len(mentions) - 1, 0, -1):
        office, run = mentions[index - 1 : index + 1]
        gap = text[office.end : run.start]
        sent = office.kind is Kind.ROLE and (gap in _SENT_TO or gap == _POSTED)
        if not (sent and run.kind is Kind.OTHER):
            continue
        printed = run.of(text)
        land = next((land for land in _lands(printed) if _is_posting(land, gap)), "")
        if land and could_be_person(printed[len(land) + 1 :]):
            kind = Kind.COUNTRY if land in countries() else Kind.PLACE
            end, run.end, run.kind = run.end, run.start + len(land), kind
            mentions.insert(index + 1, Mention(Kind.PERSON, run.end + 1, end))


def _is_posting(land: str, gap: str) -> bool:
    """Tell whether somebody is sent to a country, or works in a town."""
    return land in countries() or (gap == _POSTED and known().get(land) is NameKind.PLACE)


def split_untied(text: str, mentions: list[Mention]) -> None:
    """Part what an office is held in from its holder, where no word ties them.

    "President HCCI | Abrar Okoro", "Director Reef Food Authority | Abrar Okoro", "Secretary Health
    Reefshire | Abrar Okoro".
    """
    for index in range(len(mentions) - 1, 0, -1):
        office, run = mentions[index - 1 : index + 1]
        beside = office.kind is Kind.ROLE and text[office.end : run.start] == " "
        if not beside or run.kind not in _UNTIED or not text[office.start].isupper():
            continue
        printed = run.words(text)
        size = _size_untied(text, printed)
        if not size:
            continue
        held = printed[:size]
        body = held[0][-1].isupper() or any(word in words("organisation-heads") for word in held)
        end, run.end = run.end, run.start + len(" ".join(held))
        run.kind = Kind.ORGANISATION if body else Kind.OTHER
        mentions.insert(index + 1, Mention(Kind.PERSON, run.end + 1, end))


def split_employed(text: str, mentions: list[Mention]) -> None:
    """Part a body from the holder behind it who speaks: "Director of Reefly | Abrar Okoro said"."""
    for index in range(len(mentions) - 1, 0, -1):
        office, run = mentions[index - 1 : index + 1]
        if office.kind is not Kind.ROLE or run.kind not in _UNTIED:
            continue
        tied = text[office.end : run.start] in _EMPLOYED
        printed = run.words(text) if tied and _SAYS.match(text, run.end) else []
        holder = printed[-_FULL:]
        if len(printed) <= _FULL or _is_apposed(text, mentions, index - 1):
            continue
        plain = _SMALL.isdisjoint(printed[-_FULL - 1 :]) and not any(
            word in words("organisation-heads") or word in words("portfolios") for word in holder
        )
        if plain and could_be_person(" ".join(holder)):
            end, run.end = run.end, run.start + len(" ".join(printed[:-_FULL]))
            run.kind = Kind.ORGANISATION
            mentions.insert(index + 1, Mention(Kind.PERSON, run.end + 1, end))


def _is_apposed(text: str, mentions: list[Mention], office: int) -> bool:
    """Tell whether an office is that of a name before it, or of somebody without one."""
    start = mentions[office].start
    before = mentions[office - 1] if office else None
    if before and text[before.end : start] in _APPOSING:
        return True
    return _ARTICLED.search(text, max(0, start - 4), start) is not None


def _size_untied(text: str, printed: list[str]) -> int:
    """Return how many words before a full name are a body, field of work or place; else nought.

    Three letters may be initials ("Minister AKM Okoro") unless the text introduces them.
    """
    if len(printed) <= _FULL:
        return 0
    first = printed[0]
    capitals = _LETTERS.fullmatch(first) is not None
    letters = (capitals and (len(first) > _INITIALS or f"the {first} " in text)) or (
        first[-1].isupper() and f"({first})" in text
    )
    if not letters and is_given(first):
        return 0
    for size in range(min(len(printed) - _FULL, _LONGEST), 0, -1):
        holder = " ".join(printed[size:])
        told = (letters and size == 1) or _is_told(printed[:size])
        named = holder[0].isupper() and len(printed) - size <= _HOLDER and " of " not in holder
        if told and named and could_be_person(holder):
            return size
    return 0


def _is_told(held: list[str]) -> bool:
    """Tell whether words end in the noun of a body, in a field of work or in a known place."""
    return (
        held[-1] in words("organisation-heads")
        or held[-1] in words("portfolios")
        or known().get(held[-1]) is NameKind.PLACE
        or known().get(" ".join(held[-_FULL:])) is NameKind.PLACE
    )


def _lands(printed: str) -> tuple[str, ...]:
    """Return the first two words of a run and the first one, where a full name can follow."""
    found = printed.split(" ")
    return tuple(" ".join(found[:size]) for size in (2, 1) if len(found) > size + 1)


def _heads(printed: list[str]) -> int:
    """Return how many words a body before a full name takes: 2 of "Reef Assembly Ann Okoro"."""
    heads = words("organisation-heads")
    return next((at for at in range(len(printed) - _FULL, 0, -1) if printed[at - 1] in heads), 0)


def _before_holder(text: str, body: Mention, printed: list[str]) -> int:
    """Return how many words of what reads as a body stand before the full name of its holder.

    "Minister of Media | Ann Okoro", "Commission for Reef City | Abrar al-Okoro".
    """
    gulf = ARTICLE.match(printed[-1]) is not None and is_given(printed[-_FULL])
    listed = _listed(printed)
    size = len(printed) - _FULL if gulf else listed or _heads(printed)
    letters = size < len(printed) and printed[size][0] == "("  # "Reef Assembly (RA) | Ann Okoro"
    holder = printed[size + letters :]
    if not size or len(holder) > _HOLDER or holder[0] in words("organisation-heads"):
        return 0
    field = _is_field(printed[:size]) and text.endswith((" of ", " and "), 0, body.start)
    called = is_given(holder[0]) or any(map(ARTICLE.match, holder))
    return size if field or called or listed else 0


def _listed(printed: list[str]) -> int:
    """Return how many words before a full name are a parliament: 1 of "Knesset Ababu Okoro"."""
    return 1 if len(printed) > _FULL and printed[0] in words("parliaments") else 0


def _is_field(printed: list[str]) -> bool:
    """Tell whether the noun of a body is a minister's field: "of Media", "Economy and Society"."""
    return len(printed) == 1 and printed[0] in _BODIES_AS_FIELDS


def _given_name(printed: list[str]) -> int:
    """Return the place of the given name behind the words of a field: 2 of "Jal Shakti Ann Roy"."""
    places = range(1, len(printed) - 1)
    return next((place for place in places if is_given(printed[place])), 0)


def _before_speaker(text: str, mentions: list[Mention], index: int) -> int:
    """Return how many words are the seat or field behind an office, where its holder speaks.

    "Member for Reef Bay | Tavelu Sorvai said": without an article the office has its holder with
    it, whose name takes the last two words, or one more where a particle ties them.
    """
    office, run = mentions[index - 1 : index + 1]
    printed = run.words(text)
    if office.kind is not Kind.ROLE or (
        text.endswith(_POINTED, 0, office.start) and not text.endswith(" to the ", 0, office.start)
    ):
        return 0
    if not _SPEAKS.match(text, run.end) or known().get(run.of(text)) is not None:
        return 0
    size = len(printed) - _FULL
    if size > 1 and is_particle(printed[size]):
        size -= 1  # "Yusof | bin Osman"
    while size > 1 and (
        is_given(printed[size - 1]) or printed[size - 1] in words("surnames-first")
    ):
        size -= 1
    return size


def leads_to(text: str, mentions: list[Mention], index: int) -> bool:
    """Tell whether an office and fields of it stand before a run: "CAS for Trade and"."""
    for back in range(index - 1, -1, -1):
        before = mentions[back]
        gap = text[before.end : mentions[back + 1].start]
        if before.kind is Kind.ROLE:
            holder = mentions[back - 1] if back else None
            apposed = holder is not None and holder.kind is Kind.PERSON
            beside = apposed and holder and text[holder.end : before.start] in _APPOSING
            # not "Ann Roy, founder of Food Next"
            return _IN_FIELD.match(gap) is not None and not beside
        fields = all(
            word.rstrip(",") in words("portfolios") or word in {"and", "of", "for"}
            for word in before.words(text)
        )
        if not fields or gap not in _JOINS:
            return False
    return False
