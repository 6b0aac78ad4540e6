"""Which printed name is which organisation."""

from collections.abc import Iterable

from events.identity.keys import organisation_key, script_of
from events.identity.pairs import Doubt, follow, propose
from events.models import Organisation, OrganisationName
from events.vocabulary import Subject


def resolve_organisations(names: Iterable[str], *, language: str) -> dict[str, Organisation]:
    """Return the organisation of each printed name; an unknown name makes a new one.

    Where several go by one name, the one printed just so is meant; else a curator has to tell.
    """
    keys = {name: organisation_key(name) for name in dict.fromkeys(names)}
    rows = list(
        OrganisationName.objects.filter(key__in=set(keys.values()))
        .select_related("organisation")
        .order_by("id")
    )
    ends = follow({row.organisation for row in rows})
    by_key: dict[str, dict[int, Organisation]] = {}
    by_name: dict[str, dict[int, Organisation]] = {}
    printed: set[tuple[int, str]] = set()
    for row in rows:
        end = ends[row.organisation_id]
        by_key.setdefault(row.key, {})[end.pk] = end
        by_name.setdefault(row.name, {})[end.pk] = end
        printed.add((end.pk, row.name))
    found: dict[str, Organisation] = {}
    new: dict[str, Organisation] = {}
    doubts: list[Doubt] = []
    for name, key in keys.items():
        same = by_key.get(key, {})
        exact = by_name.get(name, {})
        if len(same) == 1 or len(exact) == 1:
            found[name] = next(iter((same if len(same) == 1 else exact).values()))
        elif not same and key in new:
            found[name] = new[key]
        else:
            found[name] = new[key] = Organisation(name=name)
            doubts += [Doubt(new[key], one, 0.9, f"both printed {name}") for one in same.values()]
    Organisation.objects.bulk_create(new.values())
    OrganisationName.objects.bulk_create(
        OrganisationName(
            organisation=found[name], name=name, key=key, language=language, script=script_of(name)
        )
        for name, key in keys.items()
        if (found[name].pk, name) not in printed
    )
    propose(Subject.ORGANISATION, doubts)
    return found
