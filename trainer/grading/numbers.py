"""Numbers as facts: reading them in figures and words, and saying whether two are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_SMALL = {word: value for value, word in enumerate(_UNITS)}
_TENS = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40}
_SCALES = {
    "hundred": 100.0, "k": 1e3, "thousand": 1e3, "grand": 1e3, "m": 1e6, "mio": 1e6, "mn": 1e6,
    "million": 1e6, "millions": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9,
    "dozen": 12.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_ATTACHED = {"k", "m", "b", "mn", "bn", "mio"}
"""Scales that are letters: they count only right behind the figure."""

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip
_SECONDS = {
    **dict.fromkeys(("ms", "msec", "millisecond", "milliseconds"), 0.001),
    **dict.fromkeys(("s", "sec", "secs", "seconds"), 1.0),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60.0),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600.0),
    **dict.fromkeys(("d", "day", "days"), 86400.0),
    **dict.fromkeys(("wk", "wks", "week", "weeks"), 604800.0),
    **dict.fromkeys(("mth", "mths", "month", "months"), 2.63e6),
    **dict.fromkeys(("yr", "yrs", "year", "years"), 3.156e7),
}
_MONEY = frozenset(
    [
        "$",
        "€",
        "£",
        "¥",
        "usd",
        "eur",
        "gbp",
        "r$",
        "dollar",
        "dollars",
        "euro",
        "euros",
        "pound",
        "pounds",
        "quid",
        "bucks",
        "reais",
        "francs",
        "chf",
        "inr",
        "rupees",
        "cents",
    ]
)
_PERCENT = frozenset(["%", "percent", "pct", "percentage"])
_WHOLE = {
    "half": ("%", 50.0), "halved": ("x", 0.5), "halving": ("x", 0.5), "doubled": ("x", 2.0),
    "doubling": ("x", 2.0), "twice": ("x", 2.0), "tripled": ("x", 3.0), "trebled": ("x", 3.0),
    "quadrupled": ("x", 4.0), "fortnight": ("time", 1209600.0), "dozen": ("", 12.0),
}  # fmt: skip
_FRACTIONS = {"third": 100 / 3, "fifth": 20.0, "tenth": 10.0}
_LOOSE = frozenset(
    [
        "about",
        "around",
        "roughly",
        "approximately",
        "approx",
        "circa",
        "ca",
        "nearly",
        "almost",
        "over",
        "under",
        "above",
        "below",
        "some",
        "something",
        "odd",
        "ish",
        "least",
        "than",
        "close",
        "up",
        "more",
        "less",
        "fewer",
        "most",
        "couple",
        "maybe",
    ]
)
_FIRST = _MONEY.union(_SMALL, _TENS, _WHOLE, _FRACTIONS, ["hundred", "thousand", "million"])
"""Words, symbols among them, with which a number can begin that is not written in digits."""

_LINKS = frozenset(["to", "than", "a", "of", "like"])
_WITH_LINK = frozenset(["close", "up", "more", "less", "fewer"])
"""These need the link: "close to nine" is about nine, "the close took nine" is nine."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a text states.

    Attributes:
        value: in base units (seconds for times, percent for shares).
        unit: "%", "money", "x", "time", "year", "rank", or "" where none is named.
        raw: the value as written, before its unit scales it.
        loose: whether words such as "about" or "over" stand with it.
    """

    value: float
    unit: str = ""
    raw: float = 0.0
    loose: bool = False


def agree(expected: Number, heard: Number) -> float:
    """Return how surely two numbers state the same fact, 0..1.

    Rounding within 3 % is the same; a measured quantity may be 10 % off, or 15 % with "about";
    years, ranks and small counts must be equal.
    """
    if expected.unit and heard.unit and expected.unit != heard.unit:
        return 0.0
    known = expected.unit == heard.unit
    one, other = (expected.value, heard.value) if known else (expected.raw, heard.raw)
    if not known and expected.unit == "%" and 0 < other < 1:
        other *= 100
    factor = 1.0 if known else 0.9
    if one == other:
        return factor
    if "year" in (expected.unit, heard.unit) or "rank" in (expected.unit, heard.unit):
        return 0.0
    if max(abs(one), abs(other)) <= 12 and not expected.unit and one == int(one):
        return 0.0
    gap = abs(one - other) / max(abs(one), abs(other), 1e-9)
    if gap > 0.15:
        return 0.0
    loose = expected.loose or heard.loose
    if gap <= 0.03 or (gap < 0.1 and round(one) == round(other)):
        return 0.97 * factor
    round_figure = other == float(f"{other:.0e}") if other < 1e15 else False
    if gap <= 0.1 and (round_figure or loose):
        return 0.85 * factor
    return 0.7 * factor if loose else 0.0


def _is_loose(words: list[str], at: int) -> bool:
    """Return whether words such as "about" or "close to" stand right before a number."""
    last, *rest = (*reversed(words[max(0, at - 2) : at]), "")
    if last in _LINKS:
        return bool(rest) and rest[0] in _LOOSE
    return last in _LOOSE and last not in _WITH_LINK


def figure(text: str, language: str) -> float:
    """Return the value of digits with separators; `language` says what a comma means."""
    if _GROUPED.fullmatch(text) and language == "en":
        return float(text.replace(",", ""))
    if _POINTS.fullmatch(text) and (language != "en" or text.count(".") > 1):
        return float(text.replace(".", "").replace(",", "."))
    plain = text.replace(",", ".")
    head, _, tail = plain.rpartition(".")
    return float(head.replace(".", "") + "." + tail if head else plain)


def read(words: list[str], at: int, language: str) -> tuple[Number, int] | None:
    """Return the number that begins at a word and how many words it takes, None without one.

    Args:
        words: folded words and symbols of the text, digits as written.
        at: index to begin at.
        language: BCP 47 language without region.
    """
    word = words[at]
    if word not in _FIRST and not word[0].isdigit():
        return None
    start = at
    money = word in _MONEY
    if money and at + 1 < len(words) and words[at + 1][0].isdigit():
        at += 1
        word = words[at]
    elif word in _WHOLE:
        return _whole(words, at)
    elif word in _FRACTIONS and at and words[at - 1] == "a" and _of(words, at + 1):
        return Number(_FRACTIONS[word], "%", _FRACTIONS[word], loose=True), 1
    value, end = _value(words, at, language)
    if value is None:
        return None
    loose = _is_loose(words, start)
    if end < len(words) and words[end] in ("something", "odd", "ish", "plus"):
        loose, end = True, end + 1
    return _with_unit(words, value, end, loose, money, start)


def _of(words: list[str], at: int) -> bool:
    return words[at : at + 1] in (["of"], ["less"], ["more"], ["fewer"])


def _whole(words: list[str], at: int) -> tuple[Number, int]:
    unit, value = _WHOLE[words[at]]
    loose = _is_loose(words, at)
    following = words[at + 1 : at + 3]
    if words[at] == "half" and following[1:2] and following[1] in _SECONDS:
        return Number(_SECONDS[following[1]] / 2, "time", 0.5, loose), 3
    return Number(value, unit, value, loose), 1


def _value(words: list[str], at: int, language: str) -> tuple[float | None, int]:
    word = words[at]
    if word[0].isdigit():
        try:
            value = figure(word, language)
        except ValueError:
            return None, at
        end = at + 1
        while end < len(words) and words[end] in _SCALES and words[end] != "dozen":
            if words[end] in _ATTACHED and words[end - 1] != word:
                break
            value *= _SCALES[words[end]]
            end += 1
        return value, end
    return _spelled(words, at)


def _spelled(words: list[str], at: int) -> tuple[float | None, int]:
    total: float = 0.0
    current: float | None = None
    end, last = at, ""
    while end < len(words):
        word = words[end]
        if word in _SMALL and (current is None or last in ("tens", "hundred")):
            if last == "tens" and not 0 < _SMALL[word] < 10:
                break
            current, last = (current or 0) + _SMALL[word], "unit"
        elif word in _TENS and (current is None or last == "hundred"):
            current, last = (current or 0) + _TENS[word], "tens"
        elif word == "hundred" and current is None and _hundred(words, end):
            current, last = 100.0, "hundred"
        elif word in _SCALES and word not in _ATTACHED and current is not None:
            current, last = current * _SCALES[word], "hundred"
            if _SCALES[word] >= 1000:
                total, current = total + current, 0.0
        elif word == "and" and last == "hundred" and _continues(words, end + 1):
            pass
        elif word == "point" and current is not None and _digit(words, end + 1):
            digits = []
            while _digit(words, end + 1):
                end += 1
                digits.append(str(_SMALL[words[end]]))
            return total + current + float("0." + "".join(digits)), end + 1
        elif word in _ORDINALS and last == "tens":
            return total + (current or 0) + _ORDINALS[word], end + 1
        else:
            break
        end += 1
    if current is None:
        scaled = words[at] in ("thousand", "million") and at and words[at - 1] == "a"
        return (_SCALES[words[at]], at + 1) if scaled else (None, at)
    if current in (19, 20) and not total and end < len(words):
        rest, after = _spelled(words, end)
        if rest is not None and 10 <= rest <= 99:
            return current * 100 + rest, after
    return total + current, end


def _hundred(words: list[str], at: int) -> bool:
    """Return whether a bare "hundred" is 100: "a hundred", "hundred and eighty"."""
    return (at > 0 and words[at - 1] in ("a", "the")) or (
        words[at + 1 : at + 2] == ["and"] and _continues(words, at + 2)
    )


def _continues(words: list[str], at: int) -> bool:
    return at < len(words) and (words[at] in _SMALL or words[at] in _TENS)


def _digit(words: list[str], at: int) -> bool:
    return at < len(words) and _SMALL.get(words[at], 10) < 10


def _with_unit(
    words: list[str], value: float, end: int, loose: bool, money: bool, start: int
) -> tuple[Number, int]:
    raw = value
    following = words[end] if end < len(words) else ""
    after = words[end + 1] if end + 1 < len(words) else ""
    if money or following in _MONEY:
        end += not money and following in _MONEY
        return Number(value, "money", raw, loose), end - start
    if following in _PERCENT:
        return Number(value, "%", raw, loose), end + 1 - start
    if following == "per" and after == "cent":
        return Number(value, "%", raw, loose), end + 2 - start
    if following in ("x", "×", "times", "fold"):
        return Number(value, "x", raw, loose), end + 1 - start
    if following in ("third", "thirds"):
        return Number(value * 100 / 3, "%", raw, loose=True), end + 1 - start
    if following == "s" and 1900 <= raw < 2100:
        return Number(value, "year", raw, loose=True), end + 1 - start
    if following in _SECONDS:
        return Number(value * _SECONDS[following], "time", raw, loose), end + 1 - start
    if following in ("st", "nd", "rd", "th"):
        return Number(value, "", raw, loose), end + 1 - start
    if 1900 <= value < 2100 and value == int(value) and "," not in words[start]:
        return Number(value, "year", raw, loose), end - start
    return Number(value, "", raw, loose), end - start
