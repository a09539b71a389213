"""How the numbers of one language are said: its table, read from the language's data file.

What a language has to give, in `[numbers]` of its file in `trainer/grading/data/` (a table it lacks
is empty, and what it serves is off: no words are read as numbers, only figures):

- `thousands`: the sign between thousands, "," or "."; the other one parts decimals. `regions`: region =
  another sign ("mx" = ","); with a third sign neither of the two groups thousands.
- `[numbers.cardinals]`: value = its words, for all that is one word (0 to 19, the tens; where words
  are joined, as in German, the joined ones may be listed, too). Words are added as in English: a ten
  and a unit, a hundred and the rest.
- `[numbers.scales]`: what multiplies the number before it (100, 1000, 12 for a dozen), and
  `[numbers.attached]`: the same as letters right behind a figure ("40k", "2 Mio").
- `[numbers.ordinals]`: value = its words. `ordinal_ends`: what figures have behind them ("3rd").
- `[numbers.shares]`: percent = words of a part ("third"); `[numbers.factors]`: times = words that tell
  of a change ("halved", "doubled").
- `[numbers.seconds]`: seconds = words of a duration; `[numbers.periods]`: seconds = words of a period
  ("a month", which is no number), and `[numbers.paces]` the same of words that need nothing ahead
  ("weekly").
- `[numbers.units.QUANTITY]`: how many of a base unit = words of a unit of measure.
- `[numbers.money]`: how many of the currency = signs and words.
- phrases, parted by ";" or a new line: `percent`, `points` (percentage points), `times`, `oclock`, `noon`,
  `midnight`, `morning` and `afternoon` (what a clock time has behind it).
- words: `loose` (about, nearly), `loose_linked` (those of them that need one of `links`: "close to"),
  `loose_behind` (odd), `and`, `point` (in "two point three"), `article`, `bare` (scales that are a
  number behind an article), `half`, `quarter`, `past` and `before` (in "ten past seven"), `every`,
  `span` (what stands before "a week" where that is a duration), `pronoun` (what stands before a "one"
  that counts nothing) and `pronoun_behind`, `part` (what stands behind a share), `at` (before a clock
  time), `since` (before a year), `from`, `to`, `by`, `per` (before a
  period), `share_of` (between a share and its whole), `unreal` (tells what might be; with its marks: "würde", not "wurde"), `planned` (what was only planned, asked or promised).
  `entire` ("a full week"), `skipped` (between a number and its unit: "working days"), `closing` (behind
  "three hours ten", where the ten counts nothing else), `out_of` (phrases: "one in five").
- `idioms`: seconds of what says another duration than it counts: "huit jours" is a week.
- `alone`: scales that are a number without an article ("mil", "cent", "tausend"); `and_tens`: what
  stands between tens and units ("treinta y seis"); `joiner`: what joins units to tens in one word
  ("fünfundzwanzig"), and `one_joined`: how one is written there; `vigesimal`: whether tens go on to nineteen ("soixante-dix", "quatre-vingt-dix").
- `under`: phrases ahead of a number that is too large ("not even ten"); `later`, `sooner`: ahead of a clock
  time that is too early or too late ("after half past ten").
- `hour_unit`: words of an hour behind which minutes are added or taken ("huit heures et demie",
  "moins le quart"); `hour_first`: whether the hour stands before them ("las ocho y media").
- `minutes_alone`: whether minutes follow the hour without a word between ("six forty").
- `ordinal_dot`: the sign behind figures of an ordinal, which ends no sentence ("am 4. Mai").
  `labels` (before a number that names one of a row: "ward 12"), `left` (said of a rest: "40 % are left").
  `roughly` (phrases behind a number or what it counts: "forty people or so"). `able` (words of `unreal` that tell what others were able to do, too, behind one of `able_of`: "two of them could read 20"), unless
  one of `supposing` stands around them. `once` (before "a week"). `half_as` (what stands behind a half that is a factor: "half as many").
  `pair` (before a duration two of it: "a couple of days"). `then` (behind a "by" that says when: "by then"),
  `all` (before a number that is the whole: "all four"). `between` (before the lower end of a range: "between 20
  and 30"). `place` (behind an ordinal that is a rank: "third place"), and `placed` (before one: "came third").
  `clock_at` (what makes figures with a point a clock time: "at 5.15").
- `elsewhere`: phrases for another place than the story's, and `here`: phrases that come back to it.
- `half_hour`: minutes that "half" adds to the hour it names: 30 in "half seven" (English), -30 in
  German.
- `corrections`: phrases that take a number back ("nine, sorry, seven"), and `corrected_by`: the words
  that may stand beside them between the two numbers.
- `[calendar]`: `months` in their order, `days`, `seasons`, `feasts`, each in lower case without accents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from trainer.grading.letters import fold

if TYPE_CHECKING:
    Phrases = tuple[tuple[str, ...], ...]

_WORDS = (
    "alone", "and_tens", "odd", "as_words", "for_whom", "hour_ahead", "hour_unit", "loose", "loose_linked", "links", "loose_behind", "and", "point", "article", "bare",
    "ordinal_ends", "half", "quarter", "past", "before", "every", "span", "pronoun",
    "pronoun_behind", "part", "at", "since", "from", "to", "by", "per", "corrected_by", "share_of", "unreal", "planned", "entire", "skipped",
    "closing", "labels", "left", "once", "half_as", "more", "than", "within",
    "able", "supposing", "able_of", "pair", "then", "all", "between", "place", "placed", "clock_at",
)  # fmt: skip
_PHRASES = (
    "percent", "points", "times", "oclock", "noon", "midnight", "morning", "afternoon",
    "corrections", "out_of", "roughly", "under", "later", "sooner", "elsewhere", "here",
)  # fmt: skip
_VALUES = (
    "cardinals", "scales", "attached", "ordinals", "shares", "factors", "seconds", "periods",
    "paces",    "money",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The table of one language; the module says what each part is."""

    thousands: str = "."
    half_hour: int = 30
    vigesimal: bool = False
    hour_first: bool = False
    minutes_alone: bool = False
    dotted: bool = False
    joined: tuple[str, ...] = ()
    """Words that are written together; longest first."""
    values: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    phrases: Mapping[str, Phrases] = field(default_factory=dict)
    opening: Mapping[str, Mapping[str, Phrases]] = field(default_factory=dict)
    """Name of a list of phrases -> first word -> the phrases that begin with it."""
    closing: Mapping[str, Mapping[str, Phrases]] = field(default_factory=dict)
    """The same by the last word."""
    units: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    calendar: Mapping[str, str] = field(default_factory=dict)
    first: frozenset[str] = frozenset()
    """Words with which a number may begin."""
    only_articles: frozenset[str] = frozenset()
    """Those of them that are an article and nothing else, so that a number needs a part or a duration
    behind it: "a third", "an hour"."""
    behind_articles: frozenset[str] = frozenset()
    regions: Mapping[str, str] = field(default_factory=dict)
    idioms: Mapping[str, float] = field(default_factory=dict)

    def within(self, region: str) -> NumberWords:
        """Return the table as a region writes its figures; `region` is in lower case, "" for none."""
        sign = self.regions.get(region)
        return replace(self, thousands=sign) if sign else self


SIGNS = {"$": 1.0, "€": 1.0, "£": 1.0, "¥": 1.0, "r$": 1.0}
"""Signs of money, which need no language."""


def number_words(table: Mapping[str, Any]) -> NumberWords:
    """Return the table of a language from its data file; any part of it may be missing."""
    own = table.get("numbers", {})
    values = {name: _values(own.get(name, {})) for name in _VALUES}
    values["money"] = SIGNS | values["money"]
    _join(values["cardinals"], fold(own.get("joiner", "")), own.get("one_joined", ""))
    words = {name: frozenset(fold(own.get(name, "")).split()) for name in _WORDS}
    words["unreal"] = frozenset(own.get("unreal", "").split())
    words["small"] = words["loose"] | words["article"]
    phrases = {name: _phrases(own.get(name, "")) for name in _PHRASES}
    phrases["percent"] = (("%",), *phrases["percent"])
    calendar = table.get("calendar", {})
    first = {
        word
        for name in ("cardinals", "ordinals", "shares", "factors", "money")
        for word in values[name]
    }
    first |= {phrase[0] for name in ("noon", "midnight") for phrase in phrases[name]}
    first |= words["alone"] | words["half"] | words["quarter"] | words["bare"] | words["every"]
    first |= words["pair"]
    return NumberWords(
        thousands=own.get("thousands", "."),
        half_hour=own.get("half_hour", 30),
        vigesimal=own.get("vigesimal", False),
        hour_first=own.get("hour_first", False),
        minutes_alone=own.get("minutes_alone", False),
        dotted="ordinal_dot" in own,
        joined=_longest_first(values, own["one_joined"]) if own.get("joiner") else (),
        values=values,
        words=words,
        phrases=phrases,
        opening={name: _grouped(each, 0) for name, each in phrases.items()},
        closing={name: _grouped(each, -1) for name, each in phrases.items()},
        units={
            word: (quantity, value)
            for quantity, units in own.get("units", {}).items()
            for word, value in _values(units).items()
        },
        months={
            word: at for at, word in enumerate(fold(calendar.get("months", "")).split(), start=1)
        },
        calendar={word: kind for kind, text in calendar.items() for word in fold(text).split()},
        first=words["article"] | first,
        only_articles=words["article"] - first - values["scales"].keys(),
        behind_articles=words["entire"].union(values["shares"], values["seconds"]),
        regions=own.get("regions", {}),
        idioms={fold(said): float(worth) for said, worth in own.get("idioms", {}).items()},
    )


def _longest_first(values: Mapping[str, Mapping[str, float]], one: str) -> tuple[str, ...]:
    words = [one, *values["cardinals"], *(word for word in values["scales"] if len(word) > 3)]
    return tuple(sorted(words, key=len, reverse=True))


def _join(cardinals: dict[str, float], joiner: str, one: str) -> None:
    """Add the units and tens that a language writes as one word: "fünfundzwanzig"."""
    units = [
        (word, worth) for word, worth in cardinals.items() if 1 < worth < 10 and worth % 1 == 0
    ]
    tens = [(word, worth) for word, worth in cardinals.items() if worth >= 20 and worth % 10 == 0]
    for unit, small in [(one, 1.0), *units] if joiner else []:
        cardinals.update({f"{unit}{joiner}{ten}": small + worth for ten, worth in tens})


def _values(table: Mapping[str, str]) -> dict[str, float]:
    return {word: float(value) for value, text in table.items() for word in fold(text).split()}


def _phrases(text: str) -> Phrases:
    return tuple(
        tuple(phrase.split())
        for phrase in fold(text).replace("\n", ";").split(";")
        if phrase.strip()
    )


def _grouped(phrases: Phrases, place: int) -> dict[str, Phrases]:
    """Return phrases by the word that each has at a place."""
    grouped: dict[str, Phrases] = {}
    for phrase in phrases:
        grouped[phrase[place]] = (*grouped.get(phrase[place], ()), phrase)
    return grouped
