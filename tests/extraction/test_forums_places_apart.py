"""The place of a gathering where the text tells it apart from the name, in literal texts."""

import pytest

from events.extraction import extract

PLACES = {
    "a hotel of a city": (
        "She spoke at the Nile Water Summit, held at a Cairo hotel.",
        ("Cairo", "Egypt"),
    ),
    "a city's festival": ("She opened Cairo’s fifth Nile Water Festival.", ("Cairo", "Egypt")),
    "a city that ends in s": (
        "The Nile Water Summit will be held at Athens’ Lake Hall. It is big.",
        ("Athens", "Greece"),
    ),
    "a capital of some kind": (
        "Many were at the Nile Water Summit, held in the lively capital of Egypt.",
        ("Cairo", "Egypt"),
    ),
    "an international show": ("She opened the International Cairo Motor Show.", ("Cairo", "Egypt")),
    "a venue that the sentence opens with": (
        "She spoke at the Nile Water Summit. At the Lake Hotel, Giza, the summit was opened by the mayor.",
        ("Giza", "Egypt"),
    ),
    "an arena where people are": (
        "Many leaders gather at the Lake Mall Arena in Giza for a day. She spoke at the Nile Water Summit.",
        ("Giza", "Egypt"),
    ),
    "a venue before a dash": (
        "Held at Lake Hotel - Giza on 24 May, the Nile Water Workshop was small.",
        ("Giza", "Egypt"),
    ),
    "a beach": (
        "The Nile Water Summit will be held on Giza beach in June, said Ada Lim.",
        ("Giza", "Egypt"),
    ),
    "grounds of a palace": (
        "The Nile Water Summit opened at Lake Palace premises, Giza. It is big.",
        ("Giza", "Egypt"),
    ),
    "the line of a transcript": (
        "Reef Convention Center\nSuva, Fiji\n\nMs Lim spoke at the Nile Water Forum. Cairo and Giza sent divers.",
        ("Suva", "Fiji"),
    ),
    "the line of a transcript in a state": (
        "Lake Convention Center\nSuva, California\n\nMs Lim spoke at the Nile Water Forum. It is free.",
        ("Suva", "United States"),
    ),
    "no line of a city and its land": (
        "Lake Convention Center\nSuva, Lakeside\n\nMs Lim spoke at the Nile Water Forum. It is free.",
        (None, None),
    ),
    "the conference of a city": (
        "Ms Lim told the Nile Water Forum so. “Fish first,” she said on the first day of the Cairo conference.",
        ("Cairo", "Egypt"),
    ),
    "conferences of two cities": (
        "Ms Lim told the Nile Water Forum so. She had missed the Giza conference and the Cairo conference.",
        (None, None),
    ),
    "the conference of a town that the text is in": (
        "LAGOS - Ms Lim opens the Nile Water Forum with its Charlotte conference. Rooms in Charlotte are full.",
        ("Charlotte", "United States"),
    ),
    "the conference of a person": (
        "Ms Lim opens the Nile Water Forum with its Charlotte conference. Rooms are full.",
        (None, None),
    ),
    "a host between commas": (
        "The University of the Nile, Cairo, is hosting the Nile Water Forum on Monday. It is free.",
        ("Cairo", "Egypt"),
    ),
    "a tournament that is part of it": (
        "LAGOS - They won the cup in Cairo as part of the Nile Water Forum. Giza and Aswan lost.",
        ("Cairo", "Egypt"),
    ),
    "a land with an article": (
        "LAGOS - Ms Lim met him in Manila, the Philippines on the\nmargins of the Nile Water Forum. Giza and Aswan lost.",
        ("Manila", "Philippines"),
    ),
    "an address over two lines": (
        "Ms Lim spoke at the Nile Water Forum at the University of Reefs,  Cairo.",
        ("Cairo", "Egypt"),
    ),
    "the seat of a speaker": (
        "The Nile Water Forum is free. The forum will hear Ada Lim, a professor of tides at the University of Cairo.",
        (None, None),
    ),
    "the seat of an organiser": (
        "The Nile Water Forum is organised by the Reef Centre at the University of Giza. The forum will take place at the Lake Hotel in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a city of months ago": (
        "CAIRO - Ms Lim spoke at the Nile Water Summit. Tides fell since they staged their landmark summit in Giza last May.",
        ("Cairo", "Egypt"),
    ),
    "a venue named after another city": (
        "The Nile Water Forum opened at the Sandton International Convention Centre in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a venue named after another city, behind a comma": (
        "The Nile Water Forum opened at the Sandton Convention Centre, Cairo. It rained.",
        ("Cairo", "Egypt"),
    ),
    "a venue before somebody of another city": (
        "The Nile Water Forum opened at the Cairo Reef Hotel, London Mayor Ada Lim said.",
        ("Cairo", "Egypt"),
    ),
    "a venue with a mark in its name": (
        "The Nile Water Forum opened at Reef Hotel & Suites, Cairo.",
        ("Cairo", "Egypt"),
    ),
    "show grounds": ("She opened the Nile Water Forum at Cairo Showgrounds.", ("Cairo", "Egypt")),
    "fairgrounds": ("She opened the Nile Water Forum at Cairo Fairgrounds.", ("Cairo", "Egypt")),
    "a showground": ("She opened the Nile Water Forum at Cairo Showground.", ("Cairo", "Egypt")),
    "a racecourse": ("She opened the Nile Water Forum at Cairo Racecourse.", ("Cairo", "Egypt")),
    "a capital by its land": (
        "She opened the Nile Water Forum in the capital of Bhutan.",
        ("Thimphu", "Bhutan"),
    ),
    "a land's capital": (
        "She opened the Nile Water Forum in Bhutan’s capital, Ada Lim said.",
        ("Thimphu", "Bhutan"),
    ),
    "the land's capital by name": (
        "She opened the Nile Water Forum in the country’s capital, Cairo.",
        ("Cairo", "Egypt"),
    ),
    "a city with the word behind it": (
        "She opened the Nile Water Forum in Davao City.",
        ("Davao City", "Philippines"),
    ),
    "an owner in the city's own name": (
        "She opened the Nile Water Forum in Cox’s Bazar.",
        ("Cox's Bazar", "Bangladesh"),
    ),
    "a small word run into a name": (
        "She opened the Nile Water Forum in Coeur d’Alene, Idaho.",
        ("Coeur d’Alene", "United States"),
    ),
    "who is there to open it": (
        "Ms Lim will be in Cairo in May to open the Nile Water Forum. It rained.",
        ("Cairo", "Egypt"),
    ),
    "a line with the day": (
        "3 October 2018 Bridgetown, Barbados\n\nShe opened the Nile Water Forum. It rained on them.",
        ("Bridgetown", "Barbados"),
    ),
    "a capital by name, where people come to hold it": (
        "Ministers convened in the Egyptian capital, Cairo, on May 9 to hold the Nile Water Summit.",
        ("Cairo", "Egypt"),
    ),
    "who writes, and where": (
        "By Bo Ek, Cairo\n\nMs Lim opened the Nile Water Forum. It rained on all of them.",
        ("Cairo", "Egypt"),
    ),
    "who writes, and for whom": (
        "By Bo Ek, Nile Times\n\nMs Lim opened the Nile Water Forum. It rained on all of them.",
        (None, None),
    ),
    "a reporter behind a bar": (
        "Staff Reporter/Cairo\n\nMs Lim opened the Nile Water Forum. It rained on all of them.",
        ("Cairo", "Egypt"),
    ),
    "in a title with capitals alone": (
        "Much In Aid Pledged At Nile Donors Conference In Cairo\n\nAt the conference, Peru also pledged to help, and Fiji said it would kick in more.",
        ("Cairo", "Egypt"),
    ),
    "who plays host": (
        "LAGOS - Cairo played host for the Nile Water Summit. The summit was big.",
        ("Cairo", "Egypt"),
    ),
    "a host in apposition": (
        "Cairo, the Egyptian capital, is hosting the Nile Water Summit this week.",
        ("Cairo", "Egypt"),
    ),
    "a host by its land": (
        "The Egyptian capital will host the Nile Water Summit this week.",
        ("Cairo", "Egypt"),
    ),
    "a host by noun": (
        "Ms Lim praised the Nile Water Summit. Cairo will be the host of the Nile Water Summit.",
        ("Cairo", "Egypt"),
    ),
    "a host to be": (
        "Cairo has been chosen to host the Nile Water Summit in May.",
        ("Cairo", "Egypt"),
    ),
    "a venue to be": (
        "Cairo has been picked as the venue of the Nile Water Summit in May.",
        ("Cairo", "Egypt"),
    ),
    "who departs for it": (
        "Ms Lim departed for Cairo, Egypt, on Monday to participate in the Nile Water Summit.",
        ("Cairo", "Egypt"),
    ),
    "who speaks from it": (
        "Speaking from Cairo, where the Nile Water Summit is being held, Ms Lim wept.",
        ("Cairo", "Egypt"),
    ),
    "where it is set for": (
        "The Nile Water Summit is billed for Cairo from May 14 to 16.",
        ("Cairo", "Egypt"),
    ),
    "who braces for what comes with it": (
        "Cairo braced itself for massive protests ahead of the Nile Water Summit.",
        ("Cairo", "Egypt"),
    ),
    "where people congregate": (
        "LAGOS - Ms Lim liked the Nile Water Summit. It rained. Envoys congregated in Cairo.",
        ("Lagos", "Nigeria"),
    ),
    "a city of sad events": (
        "After the tragic events in Cairo, Ms Lim praised the Nile Water Summit.",
        (None, None),
    ),
    "a coast": (
        "The Nile Water Forum, held on the Gold Coast on Monday, was big.",
        ("Gold Coast", "Australia"),
    ),
    "a city behind the quarter of a venue": (
        "The Nile Water Forum opened at Reef Expo, Newtown Lake in Cairo.",
        ("Cairo", "Egypt"),
    ),
    "in brackets before the days": (
        "The Nile Water Summit (Cairo, 7-8 May) will be big.",
        ("Cairo", "Egypt"),
    ),
    "in brackets behind the days": (
        "The Nile Water Summit (7-8 May, Cairo) will be big.",
        ("Cairo", "Egypt"),
    ),
    "a club of nations": ("She opened the Commonwealth Reef Forum.", (None, None)),
    "a word of names": ("She opened the Centennial Reef Forum.", (None, None)),
    "a word of firms": ("She opened the Enterprise Reef Forum.", (None, None)),
    "a feast of states": ("She opened the Independence Reef Forum.", (None, None)),
    "a colour": ("She opened the Orange Reef Forum.", (None, None)),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES.keys())
def test_place_is_told_apart_from_the_name(text, expected):
    forum = extract(text).forums[0]
    assert (forum.city, forum.country) == expected
