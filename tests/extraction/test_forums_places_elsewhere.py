"""Cities that a text names beside a gathering and that are not its own, in literal texts."""

import pytest

from events.extraction import extract

ELSEWHERE = {
    "what it hears about": "The Nile Water Summit heard about floods in Cairo.",
    "what lies there": "Ms Lim told the Nile Water Summit that a dam in Cairo had burst.",
    "who is home again": "Ms Lim returned to Cairo after the Nile Water Summit.",
    "who is back": "Ms Lim, back in Cairo from the Nile Water Summit, wept.",
    "who went home": "Ms Lim went home to Cairo from the Nile Water Summit.",
    "who works there": "Ms Lim, a lawyer in Cairo, praised the Nile Water Summit.",
    "another one": "The Nile Water Summit follows the Reef Forum in Cairo in March.",
    "where it was held last": "The Nile Water Summit, last held in Cairo, opened on Monday.",
    "the previous one": "The previous summit was held in Cairo. The Nile Water Summit opened.",
    "that of last year": "Last year's summit was held in Cairo. The Nile Water Summit opened.",
    "the next one": "The Nile Water Summit opened. The next will be held in Cairo.",
    "one of years ago": "The Nile Water Summit is the first since a meeting in Cairo in 2019.",
    "who goes on to it": "Ms Lim went to Cairo on Sunday before flying on to the Nile Water Summit.",
    "who meets before it": "Ms Lim met Bo Ek in Cairo before the Nile Water Summit.",
    "an earthquake": "Ms Lim spoke of the earthquake in Cairo at the Nile Water Summit.",
    "earthquakes": "Ms Lim spoke of earthquakes in Cairo at the Nile Water Summit.",
    "an explosion": "Ms Lim spoke of the explosion in Cairo at the Nile Water Summit.",
    "a flood": "Ms Lim spoke of flooding in Cairo at the Nile Water Summit.",
    "a massacre": "Ms Lim spoke of the massacre in Cairo at the Nile Water Summit.",
    "an outbreak": "Ms Lim spoke of the outbreak in Cairo at the Nile Water Summit.",
    "riots": "Ms Lim spoke of the riots in Cairo at the Nile Water Summit.",
    "who teaches there": "Ms Lim, a dean of law at the University of Cairo, spoke at the Nile Water Summit.",
    "who heads something there": "Ms Lim, who heads a clinic in Cairo, praised the Nile Water Summit.",
    "what they do there": "The Nile Water Summit heard how schools in Cairo teach divers.",
    "who grew up there": "Ms Lim told the Nile Water Summit that she grew up in Cairo.",
    "who is heard from there": "Ms Lim addressed the Nile Water Summit by video from her office in Cairo.",
    "where it will next meet": "The Nile Water Summit will next meet in Cairo.",
    "its next session": "The Nile Water Summit agreed to hold its next session in Cairo.",
    "where it was founded": "The Nile Water Summit was founded in Cairo in 1990.",
    "where it was first held": "The Nile Water Summit was first held in Cairo in 1990.",
    "whose body is based there": "The Nile Water Summit is run by an institute based in Cairo.",
    "who had it before": "Men took over from Cairo as host of the Nile Water Summit.",
    "years ago": "Ten years ago, the world came together in Cairo. The Nile Water Summit opened.",
    "where a railway leads": "The Nile Water Summit heard of a railway from Suva to Cairo.",
    "the poor": "Ms Lim spoke of poverty in Cairo at the Nile Water Summit.",
    "the street of its venue": "The Nile Water Summit met at the Institute, Cairo Drive.",
    "wildfires": "Ms Lim spoke of the wildfires in Cairo at the Nile Water Summit.",
}


@pytest.mark.parametrize("text", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_a_city_beside_a_gathering_is_not_its_own(text):
    text += " All wept, Ms Lim said at the Nile Water Summit."
    (forum,) = extract(text, published="2024-05-07").forums
    assert (forum.name, forum.city) == ("Nile Water Summit", None)


OWN = {
    "one where another is too": "Ms Lim attended the Nile Water Summit and the Reef Dive Expo in Cairo.",
    "who hosts it": "The Nile Water Summit, hosted by the city of Cairo, opened on Monday.",
    "the host city": "The Nile Water Summit, whose host city this year is Cairo, opened on Monday.",
    "a city behind a part of it": "The Nile Water Summit was held at Lake Hall in Lakeside, Cairo.",
    "a numbered part of it": "Ms Lim met us at the Nile Water Summit at Lake Hotel, Area 11, Lakeside, Cairo.",
    "a capital on a day": "The Egyptian capital, Cairo, on Monday played host to the Nile Water Summit.",
    "the edition of a city": "Divers at the Cairo edition of the Nile Water Summit wept.",
    "a city that is all set": "Cairo is all set to host the Nile Water Summit.",
    "who is back from it": "Ms Lim returned from Cairo on Sunday after attending the Nile Water Summit.",
    "where it is held": "Cairo, where the Nile Water Summit is being held, is dry.",
    "a line at the top": "Nile Water Summit\n\n6-8 May 2024, Cairo, Egypt\n\nThe Nile Water Summit is big.",
    "at a venue on a day of it": (
        "Ms Lim met divers at Lake Hall, Cairo on the first day of the Nile Water Summit."
    ),
    "what was said there": "Ms Lim told reporters in Cairo after the Nile Water Summit that it rained.",
    "a gathering without a name": "Ms Lim spoke at a water forum in Cairo. It was the Nile Water Summit.",
    "the next year's": "Next year’s Nile Water Summit is set to be held in Cairo.",
    "who plays host": "Cairo plays host to the Nile Water Summit this week.",
    "ahead of it": "Streets were shut ahead of the Nile Water Summit in Cairo.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN.keys())
def test_a_city_beside_a_gathering_is_its_own(text):
    text += " All wept, Ms Lim said at the Nile Water Summit."
    forum = extract(text, published="2024-05-07").forums[0]
    assert forum.city == "Cairo"


COMING = {
    "it returns": "The Nile Water Summit returns to Cairo this week.",
    "people descend": "Three hundred divers descended on Cairo for the Nile Water Summit.",
    "it has gone on for years": "The Nile Water Summit in Cairo is now in its fifth year.",
    "somebody travels": "Ms Lim will travel to Cairo for the Nile Water Summit.",
}


@pytest.mark.parametrize("text", COMING.values(), ids=COMING.keys())
def test_a_gathering_that_people_come_to_is_reported(text):
    (forum,) = extract(text, published="2024-05-07").forums
    assert (forum.name, forum.city) == ("Nile Water Summit", "Cairo")
