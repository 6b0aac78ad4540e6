"""Which words belong to a person's name, and what tells a person from a body."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Highly-rated Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="praise with a hyphen is no part of a name",
        ),
        pytest.param(
            "Scot Adom, a former envoy, said no.",
            [("Scot Adom", "former envoy", None)],
            id="a given name that one of a people is called too",
        ),
        pytest.param(
            "The Scot Kofi Adom said no.",
            [("Kofi Adom", None, None)],
            id="one of a people before a name",
        ),
    ],
)
def test_name_of_person(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert persons(text) == expected
