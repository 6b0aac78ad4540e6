"""How the house styles of many countries print dates: text, what is found there, and why."""

from datetime import date

import pytest

from events.extraction.dates import find_dates
from events.vocabulary import TimeKind

WEDNESDAY = date(2024, 3, 13)

DAYS = [
    ("The summit opened on March 5.", ["2024-03-05"], "US, month first"),
    ("The summit opened on March 5, 2024.", ["2024-03-05"], "US, with year"),
    (
        "The summit opened March 5, 2023, in Lima.",
        ["2023-03-05"],
        "US, no preposition, commas round the year",
    ),
    ("The summit opened on 5 March.", ["2024-03-05"], "British"),
    ("The summit opened on 5 March 2023.", ["2023-03-05"], "British, with year"),
    ("The summit opened on 5th March, 2023.", ["2023-03-05"], "Indian, ordinal and comma"),
    ("The summit opened on the 5th of March.", ["2024-03-05"], "spelt out"),
    ("The summit opened on March 5th.", ["2024-03-05"], "month, ordinal"),
    ("The summit opened on March the 5th.", ["2024-03-05"], "African, month, the, ordinal"),
    ("It opened on Tuesday, March 5, 2024.", ["2024-03-05"], "weekday before"),
    ("It opened on Tuesday 5 March 2024.", ["2024-03-05"], "British weekday without comma"),
    ("It opened on Tue, 5 Mar 2024.", ["2024-03-05"], "abbreviated throughout"),
    ("It opened on Tue. 5 Mar. 2024.", ["2024-03-05"], "abbreviated with dots"),
    ("It opened on TUESDAY, MARCH 5, 2024.", ["2024-03-05"], "capitals"),
    ("It opened on Sept. 5 last.", ["2023-09-05"], "Sept. with a dot"),
    ("It opened on Sep 5, 2023.", ["2023-09-05"], "Sep"),
    ("It opened on 2024-03-05.", ["2024-03-05"], "ISO"),
    ("It opened on 2024/03/05.", ["2024-03-05"], "year first with slashes"),
    ("It opened on 2024.3.5.", ["2024-03-05"], "East Asian dots"),
    ("It opened on 25/03/2023.", ["2023-03-25"], "only day first can be meant"),
    ("It opened on 03/25/2023.", ["2023-03-25"], "only month first can be meant"),
    ("It opened on 03/05/2023.", ["[2023-03-05,2023-05-03]"], "either"),
    ("It opened on 05/05/2023.", ["2023-05-05"], "both are one"),
    ("Jun - 04 - 2023", ["2023-06-04"], "spaced hyphens"),
    ("13/03/2024 03/13/2024", ["2024-03-13", "2024-03-13"], "either order"),
    ("It opened on 25.03.2023 in Berlin.", ["2023-03-25"], "German dots"),
    ("It opened on 25-03-2023 in Delhi.", ["2023-03-25"], "Indian dashes"),
    ("It opened on 25/3/23.", ["2023-03-25"], "two-digit year after slashes"),
    ("It opened on 5-March-2024.", ["2024-03-05"], "hyphens"),
    ("The 29 February session", ["2024-02-29"], "a leap day"),
    ("The May 4 session", ["2024-05-04"], "May is a month beside a day"),
    ("It was signed on Dec. 25.", ["2023-12-25"], "nearest past over a year end"),
    ("It will be signed on Jan. 5.", ["2025-01-05"], "will: the coming one"),
    ("It will be signed on Dec. 25.", ["2024-12-25"], "will, far ahead"),
    (
        "The deadline was extended to April 2.",
        ["2024-04-02"],
        "past verb, but 20 days ahead against 345 back",
    ),
    ("NAIROBI, March 12 (Wire) - Talks went on.", ["2024-03-12"], "dateline"),
    ("Talks (12 March) went on.", ["2024-03-12"], "in brackets"),
    ("Talks of March 12's session", ["2024-03-12"], "possessive"),
]

RANGES = [
    ("The fair ran March 5-7.", ["2024-03-05/2024-03-07"], "hyphen"),
    ("The fair ran March 5–7, 2023.", ["2023-03-05/2023-03-07"], "en dash, year"),
    ("The fair ran from March 5 to 7.", ["2024-03-05/2024-03-07"], "from, to"),
    ("The fair ran from 5 to 7 March 2023.", ["2023-03-05/2023-03-07"], "day first"),
    ("The fair ran from 5th to 7th March, 2023.", ["2023-03-05/2023-03-07"], "ordinals"),
    ("The fair ran 5 - 7 March.", ["2024-03-05/2024-03-07"], "spaced hyphen"),
    ("The fair ran on March 5 and 6.", ["2024-03-05/2024-03-06"], "adjacent days"),
    ("The fair ran on March 5, 6 and 7.", ["2024-03-05/2024-03-07"], "three adjacent days"),
    ("The fair ran on March 5, 6, and 7, 2023.", ["2023-03-05/2023-03-07"], "serial comma"),
    ("The fair ran on 5 and 6 March.", ["2024-03-05/2024-03-06"], "adjacent, day first"),
    ("The fair ran 5 & 6 March.", ["2024-03-05/2024-03-06"], "ampersand"),
    ("Sessions on March 5 and 9", ["{2024-03-05,2024-03-09}"], "days apart are a set"),
    ("Sessions on March 1, 4 and 9", ["{2024-03-01,2024-03-04,2024-03-09}"], "three days apart"),
    ("The camp ran from Feb 27 to March 2.", ["2024-02-27/2024-03-02"], "over a month end"),
    ("The camp ran Feb. 27-March 2.", ["2024-02-27/2024-03-02"], "over a month end, hyphen"),
    (
        "The camp ran from 30 December 2023 to 2 January 2024.",
        ["2023-12-30/2024-01-02"],
        "both years",
    ),
    ("The camp ran between March 5 and March 7.", ["2024-03-05/2024-03-07"], "between"),
    ("The camp ran March 5 through March 7.", ["2024-03-05/2024-03-07"], "through"),
    ("The camp ran from January to March 2023.", ["2023-01/2023-03"], "months, one year"),
    ("Exports rose from January to February.", ["2024-01/2024-02"], "months without a year"),
    ("The war of 1914-18", ["1914/1918"], "short second year"),
    ("The 2023/24 session", ["2023/2024"], "slash"),
    ("The plan for 2021–2025", ["2021/2025"], "en dash between years"),
    ("It grew from 2006 to 2010.", ["2006/2010"], "years, from and to"),
    ("It grew in 2006 and 2010.", ["2006", "2010"], "two years stay two"),
    ("On Tuesday and Wednesday they met.", ["2024-03-12/2024-03-13"], "adjacent weekdays"),
    ("Either March 5 or March 7", ["2024-03-05", "2024-03-07"], "or joins nothing"),
    ("On May 4, 30 people met.", ["2023-05-04"], "a comma and a number are no list"),
    ("On May 9-7 they met.", [], "a range that runs back is none"),
]

PARTIAL = [
    ("It was founded in 1987.", ["1987"], "year"),
    ("It was founded in March 1987.", ["1987-03"], "month and year"),
    ("It was founded in March, 1987.", ["1987-03"], "comma"),
    ("It was founded in Mar. 1987.", ["1987-03"], "dot"),
    ("It was founded in March of 1987.", ["1987-03"], "of"),
    ("It was founded in early 1987.", ["1987"], "early in a year keeps the year"),
    ("It was founded in late March 1987.", ["1987-03-21~/1987-03-31~"], "a third of a month"),
    ("It was founded in mid-February.", ["2024-02-11~/2024-02-20~"], "hyphenated"),
    ("It was founded at the end of February 2023.", ["2023-02-21~/2023-02-28~"], "the end of"),
    ("It was founded in the early 1980s.", ["198X"], "decade"),
    ("It was founded in the '80s.", ["198X"], "short decade"),
    ("It was founded in the nineties.", ["199X"], "spelt decade"),
    ("It was founded in the 19th century.", ["18XX"], "century"),
    ("It was founded in the nineteenth century.", ["18XX"], "spelt century"),
    ("The twenty-first century", ["20XX"], "spelt, two words"),
    ("It was founded in nineteen eighty-seven.", ["1987"], "broadcast"),
    ("It was founded in the year two thousand.", ["2000"], "broadcast, round"),
    ("The class of '98", ["1998"], "apostrophe year"),
    ("It fell in the second quarter of 2023.", ["2023-04/2023-06"], "quarter"),
    ("It fell in the second half of 2023.", ["2023-07/2023-12"], "half"),
    ("It fell in the first half of this year.", ["2024-01/2024-06"], "half of this year"),
    ("It fell in last year's third quarter.", ["2023-07/2023-09"], "quarter after its year"),
    ("It fell in the fourth quarter.", ["2023-10/2023-12"], "the latest one"),
    ("It fell in Q3 2023.", ["2023-07/2023-09"], "Q3"),
    ("It fell in H1 2023.", ["2023-01/2023-06"], "H1"),
    ("The Covid-19 April wave", ["2024-04"], "a number after a hyphen is no day"),
    ("It was held in spring 2023.", ["2023-03~/2023-05~"], "season"),
    ("It was held last autumn.", ["2023-09~/2023-11~"], "last season"),
    ("The 13th Five-Year Plan", ["2016/2020"], "plan"),
    ("The Forum 2024 agenda", ["2024"], "year in a name"),
    ("It was signed in May.", ["2023-05"], "May after a preposition"),
    ("It was signed in March.", ["2024-03"], "a month that is not over"),
    ("It will be signed in May.", ["2024-05"], "month ahead"),
    ("It was signed last May.", ["2023-05"], "last month of that name"),
    ("It will be signed next February.", ["2025-02"], "next month of that name"),
    ("In February last year he left.", ["2023-02"], "month of last year"),
    ("In June next year he will leave.", ["2025-06"], "month of next year"),
    ("In early February this year", ["2024-02-01~/2024-02-10~"], "third of a month of this year"),
]

RELATIVE = [
    ("They meet today.", ["2024-03-13"], "today"),
    ("They met yesterday evening.", ["2024-03-12"], "part of a day"),
    ("They meet tomorrow.", ["2024-03-14"], "tomorrow"),
    ("They met this morning.", ["2024-03-13"], "this morning"),
    ("They met last night.", ["2024-03-12"], "last night"),
    (
        "They meet on Wednesday and Thursday.",
        ["2024-03-13/2024-03-14"],
        "the second day of the week follows the first",
    ),
    ("UN resolution 1973 allows it.", [], "the number of a resolution"),
    ("They are hiring 1600 new nurses.", [], "a number before the years of news"),
    ("It stood there in 1600.", ["1600"], "an early year behind its preposition"),
    ("He told USA TODAY so.", [], "the name of a paper"),
    ("They met on Wednesday.", ["2024-03-13"], "weekday of the day itself"),
    ("They met on Thursday.", ["2024-03-07"], "weekday back"),
    ("They will meet on Thursday.", ["2024-03-14"], "weekday ahead"),
    ("They are expected to meet Friday.", ["2024-03-15"], "expected"),
    ("The talks are set to resume Monday.", ["2024-03-18"], "set to"),
    ("The vote was postponed until Monday.", ["2024-03-18"], "until after a past verb"),
    ("Monday's vote was close.", ["2024-03-11"], "possessive looks back"),
    (
        "He said on Monday that the vote will be held on Friday.",
        ["2024-03-11", "2024-03-15"],
        "two tenses",
    ),
    ("They met last Wednesday.", ["2024-03-06"], "strictly before"),
    ("They meet next Wednesday.", ["2024-03-20"], "strictly after"),
    ("They meet this Friday.", ["2024-03-15"], "this"),
    ("They met on Tuesday last week.", ["2024-03-05"], "day of last week"),
    ("They met earlier this month.", ["2024-03"], "earlier this month"),
    ("They met last month.", ["2024-02"], "last month"),
    ("They meet next month.", ["2024-04"], "next month"),
    ("They met last year.", ["2023"], "last year"),
    ("It closes later this year.", ["2024"], "later this year"),
    ("They met this week.", ["2024-03-11/2024-03-17"], "Monday to Sunday"),
    ("They met at the weekend.", ["2024-03-09/2024-03-10"], "the weekend before"),
    ("They meet next weekend.", ["2024-03-16/2024-03-17"], "the weekend after"),
    ("They met ten days ago.", ["2024-03-03"], "days back are exact"),
    ("They met two months ago.", ["2024-01~"], "months back are about"),
    ("They met twenty-five years ago.", ["1999~"], "spelt number"),
    ("They met a decade ago.", ["2014~"], "a decade"),
    ("They met 20 minutes ago. Two hours later they parted.", [], "minutes and hours: no day"),
    ("They met on March 5. Two days later they parted.", ["2024-03-05", "2024-03-07"], "later"),
    (
        "They met on March 5. The next day they parted.",
        ["2024-03-05", "2024-03-06"],
        "the next day",
    ),
    ("In 1999 they met. The following year they parted.", ["1999", "2000"], "the following year"),
    ("In 1999 they met. That year was dry.", ["1999", "1999"], "that year"),
    ("He has led it since March 2020.", ["2020-03/.."], "since"),
    ("It must close by March 31.", ["../2024-03-31"], "by"),
    ("It runs until 2030.", ["../2030"], "until"),
    (
        "The three-day forum opens on Thursday.",
        ["2024-03-14/2024-03-16"],
        "duration from its first day",
    ),
    (
        "The three-day forum ended on Tuesday.",
        ["2024-03-10/2024-03-12"],
        "duration to its last day",
    ),
    ("It begins at 9:30 am GMT on March 20.", ["2024-03-20T09:30:00Z"], "clock with a zone"),
    ("It begins at 9:30 am on March 20.", ["2024-03-20"], "clock without a zone"),
    ("He spoke on February 5 this year.", ["2024-02-05"], "day of this year"),
    ("On the last day the talks over the next decade", [], "days and decades of no date"),
    ("It was held on Christmas Day.", ["2023-12-25"], "feast"),
    ("It was held on Thanksgiving.", ["2023-11-23"], "feast that moves"),
    ("It was held at the end of last year.", ["2023"], "end of last year"),
    ("It ran well into the summer.", ["2023-06~/2023-08~"], "the summer that was"),
    ("It fell to the week of March 6.", ["2024-03-04/2024-03-10"], "a week by its day"),
    ("She is opening a shop on Monday.", ["2024-03-18"], "what is being done lies ahead"),
    ("It is good after opening a shop on Monday.", ["2024-03-11"], "what was done before"),
    ("All are being asked to come on Monday.", ["2024-03-18"], "so does what is being asked"),
    ("The summit concludes Friday.", ["2024-03-15"], "a plan in the present"),
    ("They will hail a plan made by Lim on Monday.", ["2024-03-18"], "a participle is no verb"),
    ("In the 1980s and 90s it shrank.", ["198X", "199X"], "a decade of the same century"),
    ("They met well this weekend.", ["2024-03-16/2024-03-17"], "too late in the week"),
    ("They met this past weekend.", ["2024-03-09/2024-03-10"], "the weekend before"),
    (
        "It ran from 28 March – 2 April 2023.",
        ["2023-03-28/2023-04-02"],
        "a spaced dash between two months",
    ),
    ("They cut risks ahead of the weekend.", ["2024-03-16/2024-03-17"], "the weekend ahead"),
    ("The March accession will help.", ["2024-03"], "a month before its noun"),
    ("The case is heard in May.", ["2024-05"], "a passive of the present looks ahead"),
    ("He would be travelling there Thursday.", ["2024-03-14"], "would be doing"),
    ("She left the United States in May.", ["2023-05"], "United tells nothing"),
    ("It will be paid on a still unspecified date in May.", ["2024-05"], "nor does unspecified"),
    ("Sales grew this year through February.", ["2024", "2024-02"], "up to now"),
]

NOTHING = [
    ("They may march in the sun.", "words like months and weekdays"),
    ("May I speak? March on!", "at the start of a sentence"),
    ("April Mensah and June Wong met Jan Novak.", "names"),
    ("Sat Sharma and Mon Thapa spoke.", "names like weekdays"),
    ("It cost $2014 and 1,999 euros.", "amounts"),
    ("Some 2,000 people and 1500 students came.", "people"),
    ("The vote was 52-48; the score 3-2.", "scores"),
    ("On 31 February they met; on 2011-13-01 too.", "not in the calendar"),
    ("Room 2014, flight 1999, No. 2010", "numbers of things"),
    ("Resolution 242 of the 18th unit, aged 48", "other numbers"),
    ("She was 25 years old; a 6-year-old sang.", "ages"),
    ("They meet every Monday, daily and each year.", "recurring"),
    ("It took two days, several weeks and 3 years.", "durations"),
    ("It has recently, currently and soon changed.", "vague"),
    ("It was the first half and the third round.", "halves and rounds of something else"),
    ("Call 2023-555-0134 or see 10.1.2.3.", "telephone and network addresses"),
    ("Three-quarters agreed; the second asked.", "shares and ordinals"),
    ("The Politics of Tomorrow; see Business Today", "titles"),
    ("Reviewed every second July", "recurring month"),
    ("Temperatures in their 30s", "not a decade"),
    ("The G20 March talks, COP28 May notes, 5G", "letters and digits"),
    ("It starts at 2015 GMT.", "a clock of four digits"),
    ("Sign up today to read more. Join today.", "an appeal"),
    ("Today's youth, many of today's homes, the people of tomorrow", "an age, not a day"),
    ('He told "This Week" that high noon came.', "titles, and a manner of speaking"),
    ("It was after the fall of the wall.", "not the season"),
    ("It weighs 1990 kg over 2010 km.", "measures"),
]


def dated(text, reference):
    mentions = find_dates(text, reference=reference)
    assert [m.text for m in mentions] == [text[slice(*m.span)] for m in mentions]
    return [m.edtf for m in mentions if m.kind is TimeKind.DATE]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [pytest.param(t, e, id=why) for t, e, why in [*DAYS, *RANGES, *PARTIAL, *RELATIVE]],
)
def test_what_is_dated(text, edtf):
    assert dated(text, WEDNESDAY) == edtf


@pytest.mark.parametrize("text", [pytest.param(text, id=why) for text, why in NOTHING])
def test_what_is_no_date(text):
    assert dated(text, WEDNESDAY) == []


def test_on_monday_this_weekend_may_be_over():
    text = "It was held this weekend. They will meet this weekend."
    found = find_dates(text, reference=date(2024, 3, 11))
    assert [one.edtf for one in found] == ["2024-03-09/2024-03-10", "2024-03-16/2024-03-17"]
