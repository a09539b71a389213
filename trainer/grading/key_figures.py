"""The few figures of a story that are worth having ready: what changed, by how much, how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.lexicon import lexicon
from trainer.grading.numbers.slots import slots
from trainer.grading.numbers.values import CLOCK, DATE, RANK, YEAR
from trainer.grading.tokens import wording
from trainer.stories.model import Part
from trainer.text import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.grading.numbers.slots import Slot
    from trainer.grading.tokens import Token
    from trainer.stories.model import KeyPoint, Story

MOST = 3
"""Figures of one story that somebody remembers beside those of six others (own judgement)."""

WHEN = frozenset({CLOCK, DATE, YEAR, RANK})
"""Kinds of numbers that say when or which, not how much."""

NOUNS = 2
"""Words behind a number that say what it counts, at most: “1,400 drivers”, “23 gas certificates”."""

ORDER = (Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION, Part.REFLECTION)
"""Where a figure is looked for first: interviewers ask for the result's."""


def key_figures(story: Story, most: int = MOST) -> tuple[str, ...]:
    """Return the figures of a story as its own words write them: `2.3 s → 400 ms`, `23 certificates`.

    Those of the result come first, inside a part the heavier points; a change is taken before a count,
    and figures before numbers in words. A key point gives one.
    """
    rows: list[tuple[int, float, int, int, str]] = []
    for rank, part in enumerate(ORDER):
        for point in story.part(part):
            best = min(_figures(point, story.language), default=None)
            if best is not None:
                rows.append((rank, -point.weight, best[0], len(rows), best[1]))
    return tuple(dict.fromkeys(row[-1] for row in sorted(rows)))[:most]


def _figures(point: KeyPoint, language: str) -> Iterator[tuple[int, str]]:
    """Yield how good each figure of a key point is, 0 best, and its words."""
    say, tokens = point.say, wording(point.say, language)
    row = slots(tokens, lexicon(primary(language)).numbers)
    for place, slot in enumerate(row):
        number = tokens[slot.at]
        end = row[slot.partner] if slot.partner > place else None
        if end is not None and _is_change(say, tokens, slot, end):
            yield 0, f"{_text(say, number)} → {_text(say, tokens[end.at])}"
        elif _counts(say, tokens, slot):
            figure = _counted(say, tokens, slot)
            if slot.number.unit or figure != _text(say, number):
                yield 1 if any(map(str.isdigit, number.word)) else 2, figure


def _text(say: str, token: Token) -> str:
    return say[token.start : token.end]


def _is_change(say: str, tokens: Sequence[Token], first: Slot, end: Slot) -> bool:
    """Return whether two numbers are a step from one value to another, and not merely side by side."""
    between = say[tokens[first.at].end : tokens[end.at].start]
    return bool(between.strip()) and first.number.value != end.number.value


def _counts(say: str, tokens: Sequence[Token], slot: Slot) -> bool:
    """Return whether a number says how much, and not when, which one, or only "one"."""
    start = tokens[slot.at].start
    inside_a_name = start > 0 and say[start - 1].isalpha()
    return (
        not slot.label
        and slot.number.value != 1
        and slot.number.unit not in WHEN
        and not inside_a_name
    )


def _counted(say: str, tokens: Sequence[Token], slot: Slot) -> str:
    """Return a number with the words right behind it that say of what.

    One word, or two where the second is what's counted: a plural, or a noun by its capital.
    """
    number = tokens[slot.at]
    if slot.number.unit:
        return _text(say, number)
    ends = [number.end]
    for token in tokens[slot.at + 1 : slot.at + 1 + NOUNS]:
        apart = token.is_stop or token.number is not None or token.clause != number.clause
        if apart or say[ends[-1] : token.start].strip():
            break
        ends.append(token.end)
        if token.word.endswith("s") or token.capital:
            return say[number.start : token.end]
    return say[number.start : ends[min(1, len(ends) - 1)]]
