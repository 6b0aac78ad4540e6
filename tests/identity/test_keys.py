"""Names in the form by which they are compared."""

import pytest

from events.identity.keys import (
    Likeness,
    PersonKey,
    organisation_key,
    person_key,
    script_of,
    series_key,
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ana Lim", PersonKey("ana lim")),
        ("Mr. Lim", PersonKey("lim", (), whole=False)),
        ("Robert D. Hormats", PersonKey("robert hormats", ("d",))),
        ("Hormats, Robert D.", PersonKey("robert hormats", ("d",))),
        ("Dr Ana Lim, Jr.", PersonKey("ana lim")),
        ("J. K. Moss", PersonKey("j moss", ("k",), whole=False)),
        ("José Ángel Núñez", PersonKey("jose nunez", ("angel",))),
        ("Søren Łukasz", PersonKey("soren lukasz")),
        ("Tsai Ing-wen", PersonKey("tsai ingwen")),
        ("Pat O’Hara's", PersonKey("pat ohara")),
        ("钱小芊", PersonKey("钱小芊", (), whole=True)),
        ("錢小芊", PersonKey("钱小芊", (), whole=True)),
        ("扬·范德林登", PersonKey("扬范德林登", (), whole=True)),
        ("李總理", PersonKey("李总理", (), whole=False)),
        ("钱", PersonKey("钱", (), whole=False)),
        ("...", PersonKey("...", (), whole=False)),
    ],
)
def test_persons(name, key):
    assert person_key(name) == key


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Robert D. Hormats", "Robert Hormats", Likeness.SAME),
        ("Robert D. Hormats", "Robert David Hormats", Likeness.SAME),
        ("Robert D. Hormats", "Robert F. Hormats", Likeness.APART),
        ("Robert David Hormats", "Robert Hormats", Likeness.DOUBTFUL),
        ("Nguyen Phu Trong", "Nguyen Tan Trong", Likeness.APART),
        ("George H. W. Moss", "George W. Moss", Likeness.APART),
        ("Lim", "Lim", Likeness.DOUBTFUL),
        ("A. Lim", "A. Lim", Likeness.DOUBTFUL),
        ("Ana Lim", "ANA LIM", Likeness.SAME),
    ],
)
def test_likeness_of_persons(one, other, likeness):
    assert person_key(one).likeness(person_key(other)) is likeness
    assert person_key(other).likeness(person_key(one)) is likeness


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (["Microsoft Corp.", "Microsoft"], "microsoft"),
        (["the U.S. State Department", "US State Department"], "unitedstates state department"),
        (["China", "People's Republic of China", "中国", "中國"], "china"),
        (["國家發展和改革委員會", "国家发展和改革委员会"], "国家发展和改革委员会"),
        (["Moss & Sons Ltd", "Moss and Sons"], "moss and sons"),
        (["The", "the"], "the"),
    ],
)
def test_organisations(names, key):
    assert {organisation_key(name) for name in names} == {key}


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (
            [
                "US-China Internet Industry Forum",
                "China-US Internet Industry Forum",
                "China US Internet Industry Forum",
                "Fifth Sino-U.S. Internet Industry Forum",
                "5th United States–China Internet Industry Forum 2011",
            ],
            "china forum industry internet unitedstates",
        ),
        (["China-ASEAN Cyberspace Forum"], "asean china cyberspace forum"),
        (["Annual Forum on the Delta of Water"], "delta forum water"),
        (["2011", "第五届"], None),
    ],
)
def test_series(names, key):
    assert {series_key(name) for name in names} == ({key} if key else set(names))


@pytest.mark.parametrize(
    ("name", "script"),
    [("Lim", "Latn"), ("钱小芊", "Hani"), ("Лим", "Cyrl"), ("ليم", "Arab"), ("12", "")],
)
def test_scripts(name, script):
    assert script_of(name) == script
