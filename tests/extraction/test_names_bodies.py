"""The body that somebody is of, by what stands between it, an office and a name."""

import pytest

from tests.extraction.test_names import persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Togolese ambassador to Ghana Izzam Abdukara told them no.",
            [("Izzam Abdukara", "Togolese ambassador to Ghana", None)],
            id="where an envoy is sent, and a name that no list has",
        ),
        pytest.param(
            "Harbour Bank’s (HB) Vice President for Roads, Mr Kofi Adom, said no.",
            [("Kofi Adom", "Vice President for Roads", "Harbour Bank")],
            id="a body with its letters owns the office",
        ),
        pytest.param(
            "The Minister for Trade and  Roads, Mr Kofi Adom, said no.",
            [("Kofi Adom", "Minister for Trade and  Roads", None)],
            id="an office printed with two spaces",
        ),
        pytest.param(
            "Ama Osei, founder of The Harbour Fund, said no.",
            [("Ama Osei", "founder", "Harbour Fund")],
            id="a body with a capital article",
        ),
        pytest.param(
            "Ama Osei, director of the Harbour Research and Training Centre, said no.",
            [("Ama Osei", "director", "Harbour Research and Training Centre")],
            id="a body of two fields",
        ),
        pytest.param(
            "She met the head of the Ghanaian navy, Kofi Adom, in Accra.",
            [("Kofi Adom", "head", "Ghanaian navy")],
            id="a force of a country before its head",
        ),
        pytest.param(
            "Kofi Adom, who heads the Harbour Institute, said no.",
            [("Kofi Adom", None, "Harbour Institute")],
            id="who heads a body",
        ),
        pytest.param(
            "Kofi Adom, speaking for the Harbour Union, said no.",
            [("Kofi Adom", None, "Harbour Union")],
            id="for whom somebody speaks",
        ),
        pytest.param(
            "Kofi Adom, Chief Executive Officer (CEO) of the Harbour Institute, said no.",
            [("Kofi Adom", "Chief Executive Officer", "Harbour Institute")],
            id="a title with its letters",
        ),
        pytest.param(
            "Massey University School of Law lecturer Dr Kofi Adom says no.",
            [("Kofi Adom", "lecturer", "Massey University School of Law")],
            id="the field of a school is none of its lecturer",
        ),
        pytest.param(
            "Kofi Adom, the head of policy at Harbour Watch, said no.",
            [("Kofi Adom", "head of policy", "Harbour Watch")],
            id="a body behind a field speaks for nobody",
        ),
        pytest.param(
            "Kofi Adom, co-founder of the charity Harbour Aid, said no.",
            [("Kofi Adom", "co-founder", "Harbour Aid")],
            id="a body that its noun introduces",
        ),
        pytest.param(
            "Ama Osei, head of the Ghanaian navy, said no.",
            [("Ama Osei", "head", "Ghanaian navy")],
            id="a force of a country",
        ),
    ],
)
def test_bodies(text, expected):
    assert persons(text) == expected
