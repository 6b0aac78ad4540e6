"""Entities, tags and Markdown left in a text, each read as what it would show."""

import re
from html import unescape

from events.extraction.plain.edits import Edit

_SIGNS = ("&", "<", "](", "**")  # every mark of markup holds one of these
_PARTS = "p|br|div|li|[ou]l|h[1-6r]|t[dhr]|table|tbody|thead|blockquote|fig(?:ure|caption)|d[dlt]"
_WORDS = "a|abbr|b|big|center|cite|code|em|font|i|img|q|s|small|span|strong|su[bp]|u"
_MARKUP = re.compile(
    rf"""
    [&<!\[*]
    (?: (?<=&) (?:\#\d{{1,6}}|\#[xX][\da-fA-F]{{1,5}}|[A-Za-z]{{2,8}}\d{{0,2}});  # an entity
      | (?<=<) /? (?:(?P<part>{_PARTS})|{_WORDS}) (?:\s[^<>]{{0,400}})? /? >
      | (?<=\[) (?P<word>[^\[\]\n]{{1,200}})
        \]\( (?:https?:)?/[^\s()]{{1,400}} (?:\([^\s()]{{0,80}}\))? \)
      | (?<=!) \[[^\[\]\n]{{0,200}}\]\([^\s()]{{1,400}}\)  # a picture
      | (?<=\*) \*
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def markup(text: str) -> list[Edit]:
    """Return the edits that leave the words of a page without their markup."""
    for sign in _SIGNS:
        if sign in text:
            return _edits(text)
    return []


def _edits(text: str) -> list[Edit]:
    found = []
    for one in _MARKUP.finditer(text):
        if one["word"] is not None:
            found.append(Edit(one.start(), one.start("word"), ""))
            glued = text[one.end() : one.end() + 2].isalpha()  # "[Suva](/x)the", no "[fair](/x)s"
            found.append(Edit(one.end("word"), one.end(), " " if glued else ""))
        elif one[0][0] == "&":
            shown = unescape(one[0])
            if shown != one[0]:
                found.append(Edit(one.start(), one.end(), " " if shown.isspace() else shown))
        else:
            found.append(Edit(one.start(), one.end(), "\n" if one["part"] else ""))
    return found
