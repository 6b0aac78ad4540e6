"""What no article may hold, however it arrives."""

import pytest

from events.ingest.text import TextError, clean


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a\ud800b", "holds half a surrogate pair (at character 1); save it as UTF-8"),
        ("é" * 6, "has 12 bytes, more than the 10 that an article may have; split it"),
        ("\x01\x02 text", "is binary; give the article as plain text"),
    ],
)
def test_refused(text, why):
    with pytest.raises(TextError) as error:
        clean(text, longest=10)
    assert str(error.value) == why


def test_a_rare_control_character_is_kept():
    text = "A page.\x0c" + "Next page. " * 100 + "\x1b"
    assert clean(text) == text
