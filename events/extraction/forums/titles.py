"""What a title calls a gathering that the text itself only describes ("a two-day conference").

Capitals mark no names there, so a title is read as if it had none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events.extraction.forums.choice import Gathering
from events.extraction.forums.heads import head_of, is_head
from events.extraction.forums.leftward import Leftward
from events.extraction.forums.mentions import Mention, read
from events.extraction.forums.reading import Token, name_set, tokens_of
from events.extraction.forums.rightward import Rightward
from events.extraction.lexicon import words
from events.extraction.records import BlockRole, Layout, Span

_HEAD = 8  # blocks from the top that may be titles
_CUT = re.compile(r"\b(?:of|and)\s$", re.IGNORECASE)  # "Union of Retired Persons Roundtable"
_SUBJECT = re.compile(r"[A-Z]\w+(?=:\s)")  # "Seminar: Clean water for all"
_ABOUT = re.compile(  # "Forum tackles clean water"
    r"""(?:(?:an?|the|major|two-day|annual|international|national)\s)*
    (?P<head>[A-Z][\w-]+)\s(?:will\s|to\s)?(?:highlight|tackle|explore|examine|discuss|address
    |consider|debate|review|stud(?:y|ie)|look(?=s?\s(?:at|into))|focus(?=(?:es)?\son)|explain)(?:e?s)?
    \s(?:(?:at|into|on)\s)?(?P<topic>[^.:;]{4,90})$""",
    re.VERBOSE | re.IGNORECASE,
)


def named_by_title(layout: Layout, gathering: Gathering, nouns: Sequence[int]) -> Mention | None:
    """Return the fuller name that a title or heading gives a gathering without one.

    Null where the gathering has a name or a topic, or no title tells more.
    """
    if not bare(gathering):
        return None
    for span in _titles(layout):
        near = nouns[bisect_right(nouns, span.start) : bisect_right(nouns, span.end)]
        for mention in _read(layout.text, span, near):
            before = max(span.start, mention.whole.start - len("and "))
            cut = _CUT.search(layout.text, before, mention.whole.start)
            if mention.head in gathering.heads and not (cut or bare(gathering, mention)):
                return mention
    return None


def _titles(layout: Layout) -> Iterator[Span]:
    roles = {BlockRole.TITLE, BlockRole.HEADING}
    return (block.span for block in layout.blocks[:_HEAD] if block.role in roles)


def bare(gathering: Gathering, mention: Mention | None = None) -> bool:
    """Tell whether a description says nothing of what the gathering is about, or only who comes."""
    told = mention or gathering.full
    people = " of " in told.name and told.name.islower()  # "a conference of good friends"
    return not gathering.named and (people or told.key - {told.head} <= words("forum-kinds"))


def _read(text: str, span: Span, nouns: Sequence[int]) -> Iterator[Mention]:
    """Yield the gatherings that a title names, each with the words that describe it."""
    tokens = [Token(one.start, one.end, one.text.lower()) for one in tokens_of(text, span)]
    starts = [token.start for token in tokens]
    subject, about = _SUBJECT.match(text, *span), _ABOUT.match(text, *span)
    for noun in nouns:
        head = bisect_left(starts, noun) - 1
        if head < 0 or not is_head(tokens, head):
            continue
        if subject and subject.end() == tokens[head].end:
            yield _subject(span.of(text), span, tokens[head])
            continue
        if about and about.end("head") == tokens[head].end:
            yield _subject(f"{about['head']} on {about['topic']}", span, tokens[head])
            continue
        right = Rightward(tokens, head, span.end)
        mention = read(text, span, Leftward(tokens, head), right)
        printed = mention.span.of(text)
        own = printed.lower() == mention.name and not printed.isupper()
        yield replace(mention, name=printed) if own else mention


def _subject(name: str, span: Span, head: Token) -> Mention:
    """Return the gathering of a title that is its subject: "Seminar: Clean water for all"."""
    return Mention(
        span=span,
        whole=span,
        sentence=span,
        name=name,
        key=name_set(name),
        head=head_of(head),
        named=False,
        definite=False,
        weak=False,
    )
