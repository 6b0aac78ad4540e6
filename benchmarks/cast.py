"""Who speaks on a made chronology, where they met and when: drawn from one source of chance."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import Any, Final, NamedTuple

from events import edtf
from events.models import OPEN_END, OPEN_START
from events.models.document import DateDocument, ForumDocument, NamedRef

BEGINNING: Final = date(1996, 1, 1)
DAYS: Final = 11_300

BUSY_DAY: Final = date(2011, 12, 7)
BUSY: Final = 0.005
"""How much falls on that one day: thousands of ties."""

UNDATED: Final = 0.03
"""How much has no date."""

COUNTRIES: Final = (
    *("China", "Kenya", "Brazil", "India", "Germany", "France", "Japan", "Nigeria", "Mexico"),
    *("Portugal", "Egypt", "Ghana", "Peru", "Chile", "Norway", "Poland", "Turkey", "Vietnam"),
    *("Indonesia", "Canada", "Italy", "Spain", "Ethiopia", "Rwanda", "Malaysia"),
)
GIVEN: Final = (
    *("Ana", "Lu", "Kofi", "Ravi", "Maria", "Hans", "Yuki", "Chidi", "Elena", "Omar", "Ingrid"),
    *("Wei", "Amara", "Jorge", "Nadia"),
)
FAMILY: Final = (
    *("Lim", "Okoro", "Silva", "Rao", "Weber", "Tanaka", "Mensah", "Petrov", "Haddad", "Berg"),
    *("Chen", "Diallo", "Costa"),
)
ROLES: Final = ("minister", "director", "president", "chief economist", "ambassador", "")


class Speaker(NamedTuple):
    """Somebody who speaks, with the organisation that articles print beside the name."""

    id: int
    name: str
    role: str
    organisation: NamedRef


@dataclass(frozen=True, slots=True)
class Gathering:
    """A forum as it is served, and when it was."""

    document: ForumDocument
    when: edtf.Edtf | None


class Cast:
    """Organisations, speakers and forums for so many statements."""

    def __init__(self, chance: Random, statements: int) -> None:
        self.chance = chance
        self.organisations = [
            NamedRef(id=n, name=f"{chance.choice(COUNTRIES)} Council {n}")
            for n in range(1, max(5, statements // 250) + 1)
        ]
        self.speakers = [self._speaker(n) for n in range(1, max(20, statements // 50) + 1)]
        self.forums = [self._forum(n) for n in range(1, max(10, statements // 500) + 1)]

    def _speaker(self, pk: int) -> Speaker:
        name = f"{self.chance.choice(GIVEN)} {self.chance.choice(FAMILY)} {pk}"
        role = self.chance.choice(ROLES)
        return Speaker(pk, name, role, self.chance.choice(self.organisations))

    def _forum(self, pk: int) -> Gathering:
        chance = self.chance
        group = pk // 5
        name = f"Delta {COUNTRIES[group % len(COUNTRIES)]} Forum {group}"
        series = NamedRef(id=1 + group, name=name)
        first = self.day()
        last = first + timedelta(chance.randint(1, 3))
        when = read(f"{first}/{last}") if chance.random() > UNDATED else None
        hosts = chance.sample(self.organisations, chance.randint(0, 2))
        document: ForumDocument = {
            "id": pk,
            "name": f"{1 + pk % 5} {series['name']}",
            "edition": 1 + pk % 5,
            "series": series,
            "city": chance.choice(("Porto", "Nairobi", "Lima", "Oslo", "")),
            "country": chance.choice(COUNTRIES),
            "theme": "",
            "hosts": sorted(hosts, key=lambda one: (one["name"], one["id"])),
            "date": date_document(when, "stated" if when else ""),
        }
        return Gathering(document, when)

    def voices(self) -> list[Speaker]:
        """Return up to four speakers, the first of all far more often than the last."""
        size, chance = len(self.speakers), self.chance
        picked = sorted({int(size * chance.random() ** 3) for _ in range(6)})
        chosen = chance.sample(picked, min(chance.randint(1, 4), len(picked)))
        return [self.speakers[n] for n in chosen]

    def day(self) -> date:
        """Return a day, the later the likelier."""
        if self.chance.random() < BUSY:
            return BUSY_DAY
        return BEGINNING + timedelta(int(self.chance.random() ** 0.6 * DAYS))

    def said(self, published: date, forum: Gathering | None) -> tuple[edtf.Edtf | None, str]:
        """Return the date of a statement in an article of a day, and where it is from."""
        precision, known = self.chance.random(), forum.when if forum else None
        for share, text in ((0.03, ""), (0.08, f"{published.year}"), (0.12, f"{published:%Y-%m}")):
            if precision < share:
                return (read(text), "stated") if text else (None, "")
        return (known, "forum") if known else (read(f"{published}~"), "published")


@lru_cache(maxsize=100_000)
def read(text: str) -> edtf.Edtf:
    """Return a date that stands in EDTF."""
    return edtf.parse(text)


def columns(when: edtf.Edtf | None) -> tuple[Any, ...]:
    """Return what a row with a date has of it."""
    if when is None:
        return "", None, None, "", False, False
    known = when.text, when.lower, when.upper, when.precision.value
    return *known, when.approximate, when.uncertain


def bounds(when: edtf.Edtf | None) -> tuple[date, date]:
    """Return the days that an entry is sorted by."""
    if when is None:
        return OPEN_END, OPEN_END
    return when.lower or OPEN_START, when.upper or OPEN_END


@lru_cache(maxsize=100_000)
def date_document(when: edtf.Edtf | None, basis: str) -> DateDocument:
    """Return a date as it is served, and where it was taken from."""
    return {
        "edtf": when.text if when else "",
        "lower": when.lower.isoformat() if when and when.lower else None,
        "upper": when.upper.isoformat() if when and when.upper else None,
        "precision": when.precision.value if when else "",
        "approximate": when.approximate if when else False,
        "uncertain": when.uncertain if when else False,
        "display": when.display if when else "",
        "basis": basis,
        "printed": "",
    }
