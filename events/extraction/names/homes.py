"""The body behind a name that no office ties to it: "Okoro of Reef Watch", "who heads the"."""

import re

from events.extraction import classes
from events.extraction.lexicon import words
from events.extraction.names.complements import described_body, is_body_noun, owned_body
from events.extraction.names.gazetteer import towns
from events.extraction.names.mentions import Kind, Mention
from events.extraction.names.row import LANDS, LEADS, NO_OFFICE, Office, Row, span_of
from events.extraction.records import Span

_HEADS = re.compile(  # "Okoro, who heads the Reef Institute,"
    rf",? (?:who (?:{LEADS}|manages"
    r"|(?:sits|sat|serves|served) on|teaches (?:[a-z]+ ){0,3}at|work(?:s|ed) (?:at|for|in))"
    r"|representing|speaking (?:for|on behalf of)) (?:the )?"
    r"(?:(?:(?!(?:at|of|for) )[a-z][\w/&-]* ){1,4}(?:at|of|for) (?:the )?(?=[A-Z]))?"
)
_APPOSED = re.compile(r"((?:[a-z][\w'’-]* ){0,4}[a-z][\w-]*), (?:the )?(?=[A-Z])")
_CLOSED = re.compile(
    r"(?: \([A-Z][\w .]+\))?(?:,? (?:said|says|told)\b|, (?:who|the|an?)\b|,?[”\"]|[.;)])"
)
_OUTWARD = re.compile(r"(?:(?!(?:said|and|who|with)\b)[a-z][\w-]*,? ){0,3}")
_TRADE = re.compile(  # but not "standing at", "now at", "a guest at"
    r", (?:an? |the )?((?!(?:not|now|then|also|who|whose|which|one|here|there|up|down|looking|a"
    r"|guest|regular|speaker|panelist|participant)\b)(?![a-z]+(?:ing|ed|ly) )"
    r"[a-z][\w-]*(?: (?:(?!at |said |says |told |is |was |has |had |who |and )[a-z][\w-]*)){0,5})"
    r" at (?:the )?((?:[a-z][\w-]* ){1,3})?(?=[A-Z])"
)
_AT = " at the "
_BESIDE = frozenset({" with ", " with the ", ", with the ", ", with "})
_TELLING = tuple(
    f"{end}{verb}" for end in (" ", ", ", ") ", "), ") for verb in ("said", "says", "told")
)
_TOLD_BY = (" said ", " says ", "according to ", "According to ")
_TOWNSHIPS = (
    " Falls",
    " Gardens",
    " Heights",
    " Hills",
    " Islands",
    " Mills",
    " Springs",
    " Woods",
)
_SUMMIT = re.compile(r"[A-Z]+[-‑]?\d*")
_PLURAL = 5  # characters of the shortest plural that towns seldom end in
_SEATS_OF_POWER = frozenset({"Capitol", "Kremlin", "Vatican", "White House"})
_VENUES = frozenset({"Airport", "Hall", "Station", "Theatre"})


def placed(row: Row, at: int) -> Office:
    """Read the body that alone stands in apposition: "Ann Okoro, Reef University, said".

    A list goes on otherwise: "Ann Okoro, Reef University, and Kofi Roy".
    """
    name = row.mentions[at]
    beside = row.starting(at + 1, name.end + 2) if row.text.startswith(", ", name.end) else None
    if beside is None or beside.kind is not Kind.ORGANISATION:
        return NO_OFFICE
    whole = " " in name.of(row.text) and " " in beside.of(row.text)
    closed = whole and _CLOSED.match(row.text, beside.end)
    return Office(None, span_of(beside)) if closed else NO_OFFICE


def headed(row: Row, at: int, end: int) -> Office | None:
    """Return the body that somebody heads or speaks for, null where none is told."""
    heads = _HEADS.match(row.text, end)
    place = _past_noun(row.text, heads.end()) if heads else 0
    noun = _OUTWARD.match(row.text, place)  # "who runs the non-profit | Open Harbours"
    place = noun.end() if noun and is_body_noun(noun[0]) else place
    body = (owned_body(row, at + 1, place) or row.starting(at + 1, place)) if heads else None
    if heads is None or body is None or not row.is_body(body):
        return None
    seat = "represent" in heads[0] and body.kind is Kind.OTHER  # "who represents Reefham"
    return None if seat else Office(None, span_of(body))


def engaged(row: Row, at: int, end: int) -> Office | None:
    """Return an office whose noun no list has, held at a body: ", a care navigator at Reef Watch".

    Null where none is told, as in ", standing at the Reef Bank".
    """
    trade = _TRADE.match(row.text, end)
    body = row.starting(at + 1, trade.end()) if trade else None
    if trade is None or body is None or not row.is_body(body):
        return None
    if any(classes.known()[word][1] in classes.VERBAL for word in trade[1].split()):
        return None
    if trade[2] and not is_body_noun(trade[2]):
        return None
    closed = body.kind is Kind.ORGANISATION or _CLOSED.match(row.text, body.end)
    return Office(Span(*trade.span(1)), span_of(body)) if closed else None


def _past_noun(text: str, place: int) -> int:
    """Return where the name begins behind a noun for it: "the country's largest bank, | Reef"."""
    noun = _APPOSED.match(text, place)
    return noun.end() if noun and is_body_noun(noun[1]) else place


def home(row: Row, index: int, tie: re.Match[str], *, titled: bool) -> Span | None:
    """Return the body that a person is of, behind words that describe it.

    A name of unknown kind is one where an office is told, and begins in capitals: "GBH Insights".
    """
    place = _past_noun(row.text, tie.end())
    described = _OUTWARD.match(row.text, place)
    founder = row.starting(index, place)
    if founder and founder.kind is Kind.PERSON and tie[0].strip(", ") in {"at", "from"}:
        return span_of(founder) if " " in founder.of(row.text) else None  # "from Osei Traders"
    found = (
        owned_body(row, index, place)
        or row.starting(index, place)
        or row.starting(index, place - 4 * row.text.startswith("The ", place - 4))
        or (row.starting(index, described.end()) if described else None)
    )
    told = row.text.endswith(_TOLD_BY, 0, row.mentions[index - 1].start)
    if found is None or (tie[0] == _AT and not told and _SUMMIT.fullmatch(found.of(row.text))):
        return None  # "met Okoro at the G20"
    if found.of(row.text) in words("post-nominals"):
        return None  # "Okoro (SAN)"
    apposed = described_body(row, index, found)  # "of the Democratic think tank Third Way"
    return apposed or _employer(row, index, found, tie, titled=titled)


def _employer(
    row: Row, index: int, found: Mention, tie: re.Match[str], *, titled: bool
) -> Span | None:
    """Return a name behind "of" or "from" as a body, unless it tells where somebody is."""
    trade = row.text[tie.end() : found.start]
    told = trade != "" and is_body_noun(trade)  # "from telecoms firm Reef"
    firm = found.kind is Kind.OTHER and (told or (titled and found.words(row.text)[0].isupper()))
    firm = firm or (found.kind is Kind.OTHER and _is_named(row, index, found, tie[0]))
    some = trade.startswith(("a ", "an ")) and not told  # "Okoro at a Pre-Summit Roundtable"
    if some or (found.kind is not Kind.ORGANISATION and not firm):
        return None
    if " at " in tie[0] and (
        found.words(row.text)[-1] in _VENUES or found.of(row.text) in _SEATS_OF_POWER
    ):
        return None  # "met Okoro at Harbour Airport", "at the White House"
    state = row.starting(index, found.end + 2)  # "of Mission Harbour, Calif."
    town = state is not None and state.kind is Kind.PLACE and row.text[found.end] == ","
    town = town and words("organisation-heads").isdisjoint(found.words(row.text)[:1])
    return None if town else span_of(found)


def _is_named(row: Row, index: int, name: Mention, tie: str) -> bool:
    """Tell whether a name that no list has is that of a body, not of a town: "of Pacific Voices".

    Somebody has to speak. Nobody is said to be "with" a town.
    """
    if not (row.is_body(name) and _CLOSED.match(row.text, name.end)):
        return False
    told = row.text.startswith(_TELLING, name.end)
    told = told or row.text.endswith(_TOLD_BY, 0, row.mentions[index - 1].start)
    printed = name.of(row.text)
    several = " " in printed and printed not in towns() and not printed.endswith(_TOWNSHIPS)
    plural = printed.endswith("s") and len(printed.rpartition(" ")[2]) >= _PLURAL
    shaped = plural or "&" in printed or printed[:2].isupper()
    return told and (tie in _BESIDE or (several and (shaped or tie.endswith(("(", "the ")))))


def behind_lands(row: Row, index: int, start: int) -> Mention | None:
    """Return the body behind the countries or regions that an office is for."""
    index = row.from_place(index, start)
    while (land := row.at(index)) and land.kind in LANDS:
        index += 1
        gap = row.gap(index - 1, index) if row.at(index) else ""
        if gap != " and ":
            return row.at(index) if gap == ", " else None
    return None
