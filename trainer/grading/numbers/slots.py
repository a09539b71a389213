"""Where a number stands: the words around it, what it does there, and the period it is told for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from trainer.grading.numbers.agreement import MOST_RATIO
from trainer.grading.numbers.values import (
    CLOCK,
    COUNT,
    DATE,
    HALF_DAY,
    PERCENT,
    RANK,
    TIME,
    TIMES,
    YEAR,
)

if TYPE_CHECKING:
    from trainer.grading.numbers.values import Number
    from trainer.grading.numbers.words import NumberWords
    from trainer.grading.tokens import Token

REACH = 7
"""Tokens on either side of a number that say what it is a number of."""

BEFORE = 3
"""Words between a number and the "from", "to" or "by" ahead of it, at most: "to a bit over"."""

PERIOD = 5
"""Tokens behind a number in which its period is told, at most: "9 falls on the ward a month"."""

DAY, HOUR = 24, 60.0
"""Hours of a day, minutes of an hour."""

WEEK = 604800.0
"""Seconds of what is told for "every Saturday"."""

MOST = 24
"""Numbers of a key point that are judged; nobody writes more into one."""

FROM, TO, BY, OF = "from", "to", "by", "of"

WITHOUT_A_UNIT = frozenset((COUNT, TIMES, CLOCK, DATE, YEAR, RANK))
"""Kinds of numbers that no bare one before "to" shares."""


class Slot(NamedTuple):
    """The place of one number in a text.

    Attributes:
        at: index of its token.
        number: the number.
        behind: stem of the content word right behind it, "" without one.
        before: stem of the content word right before it, "" without one.
        role: FROM, TO or BY where a word ahead says so, OF where it is the whole of a share, else "".
        period: seconds of the period it is told for, 0 where none is named.
        partner: index in the row of slots of the other end of a step or a range, -1 without one.
        whole: index in the row of slots of the whole of which it is a share, -1 without one.
        unreal: whether its clause tells what might be.
        planned: whether it tells what was only planned, asked or promised.
        label: whether it names one of a row: "ward 12", "step 7".
        rest: whether it is said of what is left.
        more: whether it tells a difference to something else.
        rate: whether it is the period of the count before it.
        around: the places that say what it is a number of.
    """

    at: int
    number: Number
    behind: str = ""
    before: str = ""
    role: str = ""
    period: float = 0.0
    partner: int = -1
    whole: int = -1
    unreal: bool = False
    planned: bool = False
    label: bool = False
    rest: bool = False
    more: bool = False
    rate: bool = False
    around: range = range(0)


def slots(
    tokens: Sequence[Token], table: NumberWords, places: Sequence[int] | None = None
) -> tuple[Slot, ...]:
    """Return the numbers of a key point, or those at the given places of a text, in order."""
    if places is None:
        places = [at for at, token in enumerate(tokens) if token.number][:MOST]
    row: list[Slot] = []
    for count, at in enumerate(places):
        before = places[count - 1] if count else -1
        after = places[count + 1] if count + 1 < len(places) else len(tokens)
        slot = _slot(tokens, at, before, table)
        if _is_share(tokens, at, after, table):
            slot = slot._replace(whole=count + 1)
        if row and row[-1].whole == count:
            slot = slot._replace(role=OF)
        if row and _is_end(row[-1], tokens, at, table):
            slot = slot._replace(role=slot.role or TO, partner=count - 1)
            first = row[-1].number
            if tokens[at].start > tokens[row[-1].at].end + 1:  # no "one two weeks"
                first = _in_the_unit_of(slot.number, row[-1])
            slot = slot._replace(number=_in_its_starts_unit(row[-1].number, slot))
            row[-1] = row[-1]._replace(number=first, role=FROM, partner=count)
        row.append(slot)
    return tuple(row)


def _in_the_unit_of(end: Number, first: Slot) -> Number:
    """Return the number at the start of a step; a bare one has the unit of its end: "54 -> 81 %"."""
    number = first.number
    bare = not number.unit and not first.behind and end.raw
    if bare and end.unit == CLOCK and number.raw <= DAY and number.raw % 1 == 0:
        minutes = HOUR * number.raw
        later = end.sure and minutes + HALF_DAY < end.value
        return number._replace(unit=CLOCK, value=minutes + later * HALF_DAY, sure=end.sure)
    if not bare or end.unit in WITHOUT_A_UNIT:
        return number
    return number._replace(unit=end.unit, value=number.raw * end.value / end.raw)


def _in_its_starts_unit(start: Number, end: Slot) -> Number:
    """Return the number at the end of a step; a bare one has the unit of its start: "from 31 kilos to 12".

    "From two seconds down to nine hundred" are milliseconds.
    """
    number = end.number
    bare = not number.unit and not end.behind and start.raw
    if not bare or start.unit in WITHOUT_A_UNIT or number.raw > MOST_RATIO * start.raw:
        return number
    return number._replace(unit=start.unit, value=number.raw * start.value / start.raw)


def _slot(tokens: Sequence[Token], at: int, floor: int, table: NumberWords) -> Slot:
    number = tokens[at].number
    if number is None:
        raise ValueError(f"no number at {at}")
    ahead = set(_clause_ahead(tokens, at))
    return Slot(
        at,
        number,
        behind=_behind(tokens, at),
        before=_ahead(tokens, at),
        role=_role(tokens, at, floor, table),
        period=_period(tokens, at, table),
        unreal=_is_unreal(tokens, at, ahead & table.words["unreal"], table),
        planned=not ahead.isdisjoint(table.words["planned"])
        or any(token.word in table.words["planned"] for token in tokens[at + 1 : at + 2]),
        label=at > 0
        and tokens[at - 1].clause == tokens[at].clause
        and tokens[at - 1].word in table.words["labels"],
        more=_is_compared(tokens, at, table),
        rate=_is_rate(tokens, at, table),
        rest=not table.words["left"].isdisjoint(
            [token.word for token in tokens[max(0, at - 3) : at + 5]]
        ),
        around=near(tokens, at),
    )


def _is_unreal(
    tokens: Sequence[Token], at: int, said: AbstractSet[str], table: NumberWords
) -> bool:
    """Return whether words ahead of a number say that it only might be: "we could save 30 hours".

    What a person could do then was so: "two of them could read thirty words".
    """
    if not said <= table.words["able"]:
        return True
    return bool(said) and any(
        tokens[place].word in said
        and tokens[place].clause == tokens[at].clause
        and _is_supposed(tokens, place, table)
        for place in range(max(0, at - 2 * REACH), at)
    )


def _is_supposed(tokens: Sequence[Token], could: int, table: NumberWords) -> bool:
    """Return whether "could" tells what might be, by who could and what stands around it."""
    ahead = tokens[max(0, could - 2 * REACH) : could + 2]
    sentence = tokens[could].sentence
    if any(t.word in table.words["supposing"] and t.sentence == sentence for t in ahead):
        return True
    return not could or tokens[could - 1].word not in table.words["able_of"]


def _is_compared(tokens: Sequence[Token], at: int, table: NumberWords) -> bool:
    """Return whether a number tells a difference to something else: "three more than that"."""
    number = tokens[at].number
    if number is None or number.unit in (PERCENT, TIMES):
        return False
    behind = [token.word for token in tokens[at + 1 : at + 4]]
    return not table.words["more"].isdisjoint(behind) and any(
        word in table.words["more"] and than in table.words["than"]
        for word, than in pairwise(behind)
    )


def _is_rate(tokens: Sequence[Token], at: int, table: NumberWords) -> bool:
    """Return whether a period belongs to the count before it: "eleven empty slots in a week"."""
    number, floor = tokens[at].number, max(0, at - REACH)
    if number is None or number.unit != TIME or number.raw != 1 or not at:
        return False
    said = tokens[at].written.casefold().split()
    article = len(said) > 1 and said[0] in table.words["article"]
    counted = any(
        token.number and not token.number.unit and token.sentence == tokens[at].sentence
        for token in tokens[floor : at - 1]
    )
    return article and counted and tokens[at - 1].word in table.words["within"]


def _is_end(first: Slot, tokens: Sequence[Token], at: int, table: NumberWords) -> bool:
    """Return whether a number is the end of the step that the slot before begins."""
    open_ = first.partner < 0 and first.role in ("", FROM)
    return open_ and _linked(tokens, first.at, at, table)


def _linked(tokens: Sequence[Token], one: int, other: int, table: NumberWords) -> bool:
    """Return whether two numbers are the ends of a step: "2.3 s to 300 ms", "9h -> 2h"."""
    between = tokens[one + 1 : other]
    if not between:
        return tokens[one].clause == tokens[other].clause
    if tokens[one].sentence != tokens[other].sentence or len(between) > 2 * BEFORE:
        return False
    small = table.words["small"] | table.words["to"]
    if opens_range(tokens, one, table):
        small |= table.words["and"]
        return any(t.word in small for t in between) and all(
            t.word in small or t.is_stop for t in between
        )
    named = [token for token in between if token.word not in small and not token.is_stop]
    return len(named) <= 1 and any(token.word in table.words["to"] for token in between)


def opens_range(tokens: Sequence[Token], at: int, table: NumberWords) -> bool:
    """Return whether a number is the lower end of a range: "between (about) 20 and 30"."""
    ahead = [token.word for token in tokens[max(0, at - 2) : at]]
    return bool(ahead) and (
        ahead[-1] in table.words["between"]
        or (ahead[0] in table.words["between"] and ahead[-1] in table.words["small"])
    )


def _role(tokens: Sequence[Token], at: int, floor: int, table: NumberWords) -> str:
    """Return what the words ahead of a number say that it does."""
    small, number = table.words["small"], tokens[at].number
    timed = number is not None and number.unit == CLOCK  # "um sieben" is no amount
    for back in range(at - 1, max(floor, at - 2 - BEFORE), -1):
        word = tokens[back].word
        if word in table.words["then"]:
            return ""
        for role in (FROM, TO, BY):
            if word in table.words[role] and not (role == BY and timed):
                close = role == TO and back and tokens[back - 1].word in table.words["loose_linked"]
                return "" if close else role
        if word not in small and not (tokens[back].is_stop and word not in table.words["links"]):
            return ""
    return ""


def _is_share(tokens: Sequence[Token], at: int, after: int, table: NumberWords) -> bool:
    """Return whether a number is a share of the next one: "70 of the 90", "eight out of ten"."""
    between = [token.word for token in tokens[at + 1 : after]]
    return (
        0 < len(between) <= BEFORE
        and after < len(tokens)
        and bool(table.words["share_of"] & set(between))
        and all(token.is_stop for token in tokens[at + 1 : after])
    )


def _behind(tokens: Sequence[Token], at: int) -> str:
    for token in tokens[at + 1 : at + 4]:
        if token.number or token.sentence != tokens[at].sentence:
            return ""
        if not token.is_stop:
            return token.stem
    return ""


def _ahead(tokens: Sequence[Token], at: int) -> str:
    for token in reversed(tokens[max(0, at - 3) : at]):
        if token.number or token.sentence != tokens[at].sentence:
            return ""
        if not token.is_stop:
            return token.stem
    return ""


def _period(tokens: Sequence[Token], at: int, table: NumberWords) -> float:
    """Return the seconds of the period a number is told for: "a week", "per month", "yearly"."""
    for place in range(at + 1, min(len(tokens), at + 1 + PERIOD)):
        token = tokens[place]
        if token.number or token.sentence != tokens[at].sentence:
            return 0.0
        got = pace(tokens, place, table)
        if got:
            return got
    return 0.0


def dated(tokens: Sequence[Token], at: int, table: NumberWords) -> str:
    """Return a number as it was written, with the month beside the day of a date."""
    number = tokens[at].number
    first = last = at
    if number and number.unit == DATE:
        first -= at > 0 and tokens[at - 1].word in table.months
        last += any(token.word in table.months for token in tokens[at + 1 : at + 2])
    return " ".join(token.written for token in tokens[first : last + 1])


def in_its_role(tokens: Sequence[Token], slot: Slot, table: NumberWords) -> str:
    """Return a number with the words that say what it does: "by 30 %", "92 thousand a month"."""
    first = last = slot.at
    if slot.role:
        places = range(slot.at - 1, max(-1, slot.at - 2 - BEFORE), -1)
        first = next((at for at in places if tokens[at].word in table.words[slot.role]), first)
    if slot.period:
        places = range(slot.at + 1, min(len(tokens), slot.at + 1 + PERIOD))
        last = next((at for at in places if pace(tokens, at, table)), last)
    words = [token.written for token in tokens[first : last + 1]]
    if last > slot.at and _follows_a_number(tokens, last, table):
        words[-2:] = ["/".join(words[-2:])]
    return " ".join(words)


def pace(tokens: Sequence[Token], at: int, table: NumberWords) -> float:
    """Return the seconds of a period whose word stands there, 0 without one."""
    word = tokens[at].word
    if word in table.values["paces"]:
        return table.values["paces"][word]
    every = at > 0 and tokens[at - 1].word in table.words["every"]
    if every and table.calendar.get(word) == "days":
        return WEEK
    seconds = table.values["periods"].get(word)
    if not seconds:
        return 0.0
    ahead = [token.word for token in tokens[max(0, at - 2) : at]]
    whole = ahead[-1:] and ahead[-1] in table.words["span"]
    if ahead and (ahead[-1] in table.words["per"] or whole):
        return seconds
    return seconds if _follows_a_number(tokens, at, table) else 0.0


def _follows_a_number(tokens: Sequence[Token], at: int, table: NumberWords) -> bool:
    """Return whether a period stands right behind an amount, or what a number counts: "€40/day", "5 tours/week".

    Neither "9 night nurses" nor "forty sick days" is a rate.
    """
    before, word = tokens[max(0, at - 2) : at], tokens[at].word
    plural = word.endswith("s") and word[:-1] in table.values["periods"]
    if not before or plural or tokens[at].start != before[-1].end + 1:
        return False
    amount = before[-1].number
    if amount is None:
        amount = None if before[-1].is_stop else before[0].number
        return amount is not None and amount.unit != TIME
    return amount.unit not in (COUNT, TIME)


def in_clause(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    """Return whether one of the words stands ahead of a number in its clause, no number between."""
    return not words.isdisjoint(_clause_ahead(tokens, at))


def _clause_ahead(tokens: Sequence[Token], at: int) -> Iterator[str]:
    """Yield the words ahead of a number in its clause up to another number, folded and as written."""
    clause = tokens[at].clause
    for back in range(at - 1, max(-1, at - 2 * REACH), -1):
        token = tokens[back]
        if token.clause != clause or token.number:
            return
        yield token.word
        if token.written != token.word:
            yield token.written.casefold()


def near(tokens: Sequence[Token], at: int, reach: int = REACH) -> range:
    """Return the places of the sentence within reach of a number, with what stands before "till: 2,400"."""
    low, high = max(0, at - reach), min(len(tokens), at + reach + 1)
    sentence = tokens[at].sentence
    bare = all(
        token.number or token.is_stop for token in tokens[low:high] if token.sentence == sentence
    )
    while tokens[low].sentence < sentence - bare:
        low += 1
    while tokens[high - 1].sentence != sentence:
        high -= 1
    return range(low, high)
