"""Two seed articles and a Chinese one against findings agreed by hand, field by field.

``pytest tests/extraction/test_golden.py --regenerate-golden`` writes the files anew; read the
difference before it is kept.
"""

import json
from pathlib import Path

import pytest

from events.extraction import as_object, extract

ROOT = Path(__file__).resolve().parents[2]
GIVEN = {
    # file of golden findings: the article, and the day of publication as its sender gives it
    "000-undated": ("seeds/000_107a5fb45efae9b5", None),
    "000-dated": ("seeds/000_107a5fb45efae9b5", "2014-09-28"),
    "004": ("seeds/004_cd258a3c68a1cfb1", None),
    "zh01": ("benchmarks/gold/own/zh01-river-forum-wire", None),
}


@pytest.mark.parametrize(("golden", "given"), GIVEN.items(), ids=GIVEN.keys())
def test_an_article_gives_what_was_agreed(golden, given, request):
    article, published = given
    file = ROOT / f"{article}.txt"
    found = as_object(extract(file.read_text("utf-8"), published=published), file.stem)
    path = ROOT / "tests" / "golden" / f"{golden}.json"
    if request.config.getoption("--regenerate-golden"):
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert found == json.loads(path.read_text("utf-8"))
