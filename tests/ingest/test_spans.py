"""Which new span belongs to which stored one."""

import pytest

from events.extraction.records import Span
from events.ingest.spans import match


@pytest.mark.parametrize(
    ("found", "stored", "pairs"),
    [
        pytest.param([(0, 9)], [(0, 9)], {0: 0}, id="equal"),
        pytest.param([(0, 9)], [(0, 10), (0, 9)], {0: 1}, id="equal before nearly equal"),
        pytest.param([(0, 10)], [(0, 5)], {0: 0}, id="half of it"),
        pytest.param([(0, 11)], [(0, 5)], {}, id="less than half"),
        pytest.param([(0, 10)], [(10, 20)], {}, id="beside it"),
        pytest.param([(0, 10), (2, 10)], [(1, 10)], {0: 0}, id="the best, then the first"),
        pytest.param([(0, 8), (1, 9)], [(1, 8), (0, 9)], {0: 1, 1: 0}, id="each once"),
        pytest.param([(5, 9)], [], {}, id="nothing stored"),
        pytest.param([(50, 60)], [(0, 100), (51, 60)], {0: 1}, id="after a long one"),
    ],
)
def test_match(found, stored, pairs):
    assert match([Span(*one) for one in found], [Span(*one) for one in stored]) == pairs
