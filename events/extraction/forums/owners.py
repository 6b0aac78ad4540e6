"""A gathering named after the body whose it is: "its annual conference", "the party conference"."""

from events.extraction.forums.choice import Gathering
from events.extraction.lexicon import words
from events.extraction.records import Name, NameKind

_PARTYS = ("party ", "party's ", "party’s ")


def owned_name(text: str, gathering: Gathering, names: tuple[Name, ...]) -> str | None:
    """Return the name with the body that the text tells before it, None where it tells none."""
    name = gathering.full.name
    if name.lower().startswith(_PARTYS):
        return _of_party(text, gathering, names)
    holder = _holder(text, gathering, names)
    return f"{holder} {name}" if holder else None


def _of_party(text: str, gathering: Gathering, names: tuple[Name, ...]) -> str | None:
    """Return "Reef Party conference" for "the party's conference", the party named last before."""
    parties = [
        name.span
        for name in names
        if name.kind is NameKind.ORGANISATION
        and (name.span.of(text) in words("parties") or name.span.of(text).endswith(" Party"))
    ]
    if not parties:
        return None
    start = gathering.full.span.start
    before = [span for span in parties if span.end <= start]
    party = (before[-1] if before else parties[0]).of(text)
    printed, _, rest = gathering.full.name.partition(" ")
    plain = printed.lower() == "party" and not party.endswith(" Party")
    return f"{party} {printed} {rest}" if plain else f"{party} {rest}"


def _holder(text: str, gathering: Gathering, names: tuple[Name, ...]) -> str:
    """Return the body whose gathering it is: "the Reef Union at its annual conference"."""
    if not gathering.full.key - {gathering.full.head} <= words("forum-kinds"):
        return ""
    for mention in gathering.mentions:
        regular = "annual" in mention.whole.of(text).lower() or mention.edition
        if not (regular and text.endswith(("its ", "their "), 0, mention.whole.start)):
            continue
        bodies = [
            name.span
            for name in names
            if name.kind is NameKind.ORGANISATION
            and mention.sentence.start <= name.span.start
            and name.span.end <= mention.whole.start
        ]
        return bodies[-1].of(text) if bodies else ""
    return ""
