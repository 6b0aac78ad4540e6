"""Words for a made chronology: English and Chinese, as common and as clustered as in news.

A word of rank ``r`` is as frequent as ``1 / r`` (Zipf). Topics are words that occur in some months
and in no others. Everything comes from one seed, so that each run asks for the same.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, product
from random import Random
from typing import Final

FIRST: Final = (
    "the of and to in that for on with will be at by from as not have more its new countries "
    "trade growth internet policy security water energy forum cooperation market investment"
)
PREFIXES: Final = ("", "re", "un", "over", "under", "pre", "counter", "inter", "sub", "non", "co")
STEMS: Final = (
    "act bank bind bond build burn call care cast chain change charge claim class close coast cost "
    "count court cover craft credit crop cross cycle deal debt desk draft draw dress drift drill "
    "duct farm fault field file fit flood flow fold form frame freight front fuel fund gain gate "
    "grade grain grant graph grid ground guard harbour harvest heat hold house join judge lead "
    "lease lend line link list load loan lock market mark mine mix model mount net note order pact "
    "park pass path pay pipe plan plant play point port post power press price print proof pump "
    "quote rail rain range rate reach rent rest ridge river road rule sail scale school scope sea "
    "seed set share shift ship shop side sign site skill slope soil sort space spend staff stage "
    "stand state steel stock storm stream strike supply surge tax team term test tide track trade "
    "train transit treat trust turn vote wage watch water wave wheat wind wire work yield"
)
ENDINGS: Final = ("", "s", "ing", "er", "ers", "able", "ment", "ed", "age", "ism", "ward", "less")

CHARACTERS: Final = (
    "中国网络经济发展合作安全国际贸易能源水利论坛会议政府企业投资市场增长技术创新环境保护"
    "农业工业教育医疗交通通信城市地区世界亚洲非洲欧洲人民社会文化科学信息数据金融银行货币"
    "改革开放建设基础设施"
)

TOPICS: Final = 240
MONTHS: Final = 372
"""Months that the chronology goes over, from January 1996 on."""

TELLING: Final = 0.15
"""How many sentences name a topic, in the months that it has."""

HARMONIC_OFFSET: Final = 2.0


class Prose:
    """Sentences from one source of chance."""

    def __init__(self, seed: int = 5) -> None:
        self.chance = Random(seed)  # noqa: S311 - a repeatable text
        self._english_weights = self._weights(len(self.english))
        self._chinese_weights = self._weights(len(self.chinese))

    @cached_property
    def english(self) -> list[str]:
        """The English words, the commonest first: some 27,000."""
        made = [a + b + c for a, b, c in product(PREFIXES, STEMS.split(), ENDINGS)]
        Random(1).shuffle(made)  # noqa: S311 - repeatable
        return list(dict.fromkeys([*FIRST.split(), *made]))

    @cached_property
    def chinese(self) -> list[str]:
        """Chinese words of two characters, the commonest first."""
        characters = list(dict.fromkeys(CHARACTERS))
        made = [a + b for a, b in product(characters, characters)]
        Random(2).shuffle(made)  # noqa: S311 - repeatable
        return made

    @cached_property
    def topics(self) -> list[tuple[str, int, int]]:
        """Words that occur in some months only: the word, its first month, and how many months."""
        chance, stems = Random(3), STEMS.split()  # noqa: S311 - repeatable
        return [
            (
                f"{chance.choice(stems)}{chance.choice(stems)}gate{n}",
                chance.randrange(MONTHS - 12),
                chance.randint(2, 9),
            )
            for n in range(TOPICS)
        ]

    @cached_property
    def _by_month(self) -> list[list[str]]:
        months: list[list[str]] = [[] for _ in range(MONTHS)]
        for word, first, length in self.topics:
            for month in range(first, min(MONTHS, first + length)):
                months[month].append(word)
        return months

    def sentence(self, language: str, month: int) -> str:
        """Return what somebody said in a month, 8 to 30 words long."""
        length = self.chance.randint(8, 30)
        if language == "zh":
            picked = self.chance.choices(self.chinese, cum_weights=self._chinese_weights, k=length)
            return "".join(picked)
        words = self.chance.choices(self.english, cum_weights=self._english_weights, k=length)
        topics = self._by_month[month]
        if topics and self.chance.random() < TELLING:
            words[length // 2] = self.chance.choice(topics)
        return " ".join(words)

    @staticmethod
    def _weights(count: int) -> Sequence[float]:
        return list(accumulate(1 / (rank + HARMONIC_OFFSET) for rank in range(count)))
