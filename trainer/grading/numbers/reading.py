"""Reading the number that begins at a word, with what it counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.numbers.clocks import read_clock
from trainer.grading.numbers.days import may_be_year, read_date, read_ordinal, settled
from trainer.grading.numbers.shares import read_share
from trainer.grading.numbers.spelled import value
from trainer.grading.numbers.values import (
    COUNT,
    EXACT,
    MONEY,
    PERCENT,
    POINTS,
    TIME,
    TIMES,
    YEAR,
    Number,
)

if TYPE_CHECKING:
    from trainer.grading.numbers.line import Line

    Read = tuple[Number, int] | None


WHOLES = (10, 100, 1000)
"""The wholes of "six in ten"; one may be in any number."""

MOST_COMMON = 3
"""The smallest whole of "one in three"; one in two is said as half."""


UNDER = 0.75
"""What "not even ten" is told for, as a share of it, at least; own choice."""

MOST_IN_A_ROW = 5
"""Numbers with strokes between that share one unit, at most."""


def opens_number(word: str) -> bool:
    """Return whether a word begins as figures do: "40", "'19", ".6"."""
    return word[0].isdigit() or word[0] in "'’."


def read(line: Line, at: int) -> Read:
    """Return the number that begins at a word and how many words it takes, None without one."""
    word = line.words[at]
    if word not in line.table.first and not opens_number(word):
        return None
    if word in line.table.only_articles and line.word(at + 1) not in line.table.behind_articles:
        return None
    money = line.table.values["money"].get(word)
    if money is not None:
        return _with_sign(line, at, money)
    got = (
        read_date(line, at)
        or read_clock(line, at)
        or read_share(line, at)
        or read_ordinal(line, at)
    )
    return got or _counted(line, at)


def _with_sign(line: Line, at: int, money: float) -> Read:
    """Return an amount with its sign ahead: $1.2M."""
    if not line.word(at + 1)[:1].isdigit():
        return None
    got = value(line, at + 1)
    if got is None:
        return None
    loose = line.loose(at) or _is_rough(line, got[1])
    return Number(got[0] * money, MONEY, got[0], loose), got[1] - at


def _is_rough(line: Line, end: int) -> bool:
    """Return whether "or so" stands behind a number, or behind what it counts: "forty people or so"."""
    return bool(line.phrase("roughly", end) or line.phrase("roughly", end + line.joined(end)))


def _counted(line: Line, at: int) -> Read:
    if line.has("pair", at):
        return _pair(line, at)
    got = value(line, at)
    if got is None:
        return None
    raw, end = got
    if line.word(at) in line.table.words["as_words"] and line.has("for_whom", end):
        return None
    one_in = _one_in(line, raw, end)
    if one_in:
        return one_in[0], one_in[1] - at
    if _is_pronoun(line, at, raw, end):
        return None
    loose = line.loose(at) or line.has("half", end - 1)  # "35 and a half" may be 35.6
    number, last = _measured(line, Number(raw, COUNT, raw, loose), end)
    if number.unit == COUNT:
        number = _measured_below(line, number, end)
    if number.unit == COUNT and line.has("article", at) and end == at + 1:
        return None
    if number.unit == COUNT:
        number = settled(line, number, at, end)
    if line.has("loose_behind", last) and line.joined(last):
        odd = _next_round(number.raw) if line.has("odd", last) else 1.0
        number, last = number._replace(loose=True, up_to=odd), last + 1
    if _is_rough(line, last):
        number = number._replace(loose=True)
    if number.unit not in EXACT and line.ahead("under", at):
        number = number._replace(loose=True, up_to=UNDER)
    return number, last - at


def _pair(line: Line, at: int) -> Read:
    """Return the duration of "a couple of days"; a couple of anything else is no number."""
    end = at + 1 + line.has("share_of", at + 1)
    seconds = line.value("seconds", end) if line.joined(end) else None
    return None if seconds is None else (Number(2 * seconds, TIME, 2.0, loose=True), end + 1 - at)


def _next_round(raw: float) -> float:
    """Return how many times a round number the next one is: 1.5 of 20, 1.25 of 400; 1 of any other."""
    step = next((step for step in (1000.0, 100.0, 10.0) if raw >= step and raw % step == 0), 0.0)
    return 1 + step / raw if step else 1.0


def _measured_below(line: Line, number: Number, end: int) -> Number:
    """Return a number with the unit of the last one of its row: "30/14/3 days"."""
    last = end
    for _ in range(MOST_IN_A_ROW):
        got = value(line, last) if line.gaps[last] == "/" else None
        if got is None:
            break
        last = got[1]
    return _measured(line, number, last)[0] if last > end else number


def _one_in(line: Line, raw: float, end: int) -> tuple[Number, int] | None:
    """Return the percentage of "one in forty", and where it ends."""
    taken = line.phrase("out_of", end)
    if raw == 1 and not taken and line.joined(end):
        return _one_of_them_in(line, end)
    start = end + taken + line.has("article", end + taken)
    whole = value(line, start) if taken and line.joined(end) else None
    if whole is None or whole[0] < MOST_COMMON or line.value("seconds", whole[1]) is not None:
        return None
    if raw != 1 and (
        raw >= whole[0] or not (whole[0] in WHOLES or _are_shares(line, start, whole))
    ):
        return None
    percent = 100 * raw / whole[0]
    return Number(percent, PERCENT, percent, line.loose(end - 1)), whole[1]


def _are_shares(line: Line, start: int, whole: tuple[float, int]) -> bool:
    """Return whether "two in five" tells a share: in words, with nothing counted behind it, "of ours" apart."""
    in_words = whole[0] <= WHOLES[0] and line.word(start)[:1].isalpha()
    return in_words and (not line.joined(whole[1]) or line.has("share_of", whole[1]))


def _one_of_them_in(line: Line, end: int) -> tuple[Number, int] | None:
    """Return the percentage of "one parcel in ten", said of the "one" alone; no "one shop in ten towns"."""
    taken = line.phrase("out_of", end + 1)
    whole = value(line, end + 1 + taken) if taken and line.joined(end + 1) else None
    if whole is None or not MOST_COMMON <= whole[0] <= max(WHOLES) or whole[0] % 1:
        return None
    behind = line.word(whole[1])
    counts = (
        line.joined(whole[1]) and behind[-1:] == "s" and not line.has("pronoun_behind", whole[1])
    )
    if counts or line.value("seconds", whole[1]) is not None:
        return None
    percent = 100 / whole[0]
    return Number(percent, PERCENT, percent, loose=True), end


def _is_pronoun(line: Line, at: int, raw: float, end: int) -> bool:
    """Return whether "one" counts nothing: "the one who asked", "one of them"."""
    if raw != 1 or end != at + 1 or line.word(at)[0].isdigit():
        return False
    bare = not line.joined(end) or line.has("pronoun_behind", end)
    return bare or line.has("pronoun", at - 1)


def _measured(line: Line, number: Number, end: int) -> tuple[Number, int]:
    """Return the number with the unit behind it, and where that ends."""
    raw, word = number.raw, line.word(end)
    if not line.joined(end):
        return number, end
    for name, unit in (("points", POINTS), ("percent", PERCENT), ("times", TIMES)):
        taken = line.phrase(name, end)
        if taken:
            return number._replace(unit=unit), end + taken
    linked = line.has("links", end) and raw >= 1000
    money = line.value("money", end + linked)
    if money is not None:
        return number._replace(value=raw * money, unit=MONEY), end + linked + 1
    if may_be_year(raw) and word == "s" and not line.gaps[end]:
        return number._replace(unit=YEAR, loose=True), end + 1
    skipped = end + line.has("skipped", end)
    seconds = line.value("seconds", skipped)
    if seconds is not None:
        worth = line.table.idioms.get(f"{raw:g} {word}", raw * seconds)
        return _longer(line, number._replace(value=worth, unit=TIME), seconds, skipped + 1)
    quantity, size = line.table.units.get(word, ("", 1.0))
    if quantity:
        return _hundredths(line, number._replace(value=raw * size, unit=quantity), size, end + 1)
    share = line.table.values["shares"].get(word)
    if share is not None and raw < 10 and (raw > 1 or line.has("part", end + 1)):
        return number._replace(value=raw * share, unit=PERCENT, loose=True), end + 1
    return number, end


def _hundredths(line: Line, number: Number, size: float, end: int) -> tuple[Number, int]:
    """Return "two metres ten" as 2.1 m, where no word says what the ten are."""
    more = value(line, end) if number.unit == "length" and size == 1 and line.joined(end) else None
    if more is None or not 0 < more[0] < 100 or more[0] % 1 or number.raw % 1:
        return number, end
    if line.joined(more[1]) and (_names(line, more[1]) or line.word(more[1]) in line.table.units):
        return number, end
    part = more[0] / 100
    return number._replace(value=number.value + part, raw=number.raw + part), more[1]


def _longer(line: Line, number: Number, seconds: float, end: int) -> tuple[Number, int]:
    """Return "three hours ten", "3h10", "six minutes and forty seconds" as one duration."""
    if line.has("and", end) and line.has("half", end + 1):
        return number._replace(value=number.value + seconds / 2), end + 2
    if line.has("hour_unit", end - 1):
        to_the_hour = _to_the_hour(line, end)
        if to_the_hour:
            minutes, last = to_the_hour
            return number._replace(value=number.value + minutes * 60), last
    if line.has("and", end) and line.has("article", end + 1) and line.has("half", end + 2):
        return number._replace(value=number.value + seconds / 2, raw=number.raw + 0.5), end + 3
    start = end + (line.has("and", end) and not line.has("article", end + 1))
    goes_on = line.joined(start) and (seconds in (60, 3600) or start > end)
    rest = value(line, start) if goes_on else None
    if rest is None or not 0 < rest[0] < 60 or rest[0] % 1:
        return number, end
    more, last = rest
    unit = line.value("seconds", last) if line.joined(last) else None
    if unit is not None and unit < seconds:
        return number._replace(value=number.value + more * unit), last + 1
    if start > end or unit is not None or _names(line, last):
        return number, end
    return number._replace(value=number.value + more * seconds / 60), last


def _to_the_hour(line: Line, end: int) -> tuple[float, int] | None:
    """Return the minutes of "huit heures et quart", "moins le quart", "moins dix", where they end."""
    sign = 1 if line.has("past", end) else -1 if line.has("before", end) else 0
    at = end + 1 + line.has("pronoun", end + 1)
    if not sign or not line.joined(at):
        return None
    if line.has("quarter", at):
        return sign * 15.0, at + 1
    got = value(line, at) if sign < 0 else None
    return (-got[0], got[1]) if got and 0 < got[0] < 60 else None


def _names(line: Line, at: int) -> bool:
    """Return whether a word stands right behind a number, which it then counts."""
    closing = any(line.has(words, at) for words in ("closing", "links", "and"))
    return line.joined(at) and line.word(at)[:1].isalpha() and not closing
