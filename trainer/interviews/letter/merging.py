"""A new draft beside an edited letter: what differs, to take or to leave."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from trainer.interviews.letter.model import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch of paragraphs in which a new draft differs from the letter.

    Attributes:
        mine: the paragraphs of the letter as it stands; empty where the draft only adds.
        drafted: those of the new draft; empty where it leaves something out.
    """

    mine: tuple[str, ...]
    drafted: tuple[str, ...]


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a letter, which blank lines part; their lines stay."""
    return [part.strip() for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def changes(letter: str, drafted: str) -> tuple[Change, ...]:
    """Return where a new draft differs from the letter, in order."""
    mine, other = paragraphs(letter), paragraphs(drafted)
    return tuple(
        Change(tuple(mine[a:b]), tuple(other[c:d]))
        for tag, a, b, c, d in _codes(mine, other)
        if tag != "equal"
    )


def brought(found: Sequence[Change], last: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return which changes a new draft brings that the last one didn't, by their number.

    First those of paragraphs that stand as they were drafted, then those of what the person changed, too. What
    only the person changed is in neither, nor what would bring back a gap that is filled.
    """
    before = set(paragraphs(last))
    untouched, both = [], []
    for number, one in enumerate(found):
        is_new = not before.issuperset(one.drafted)
        as_drafted = before.issuperset(one.mine)
        if as_drafted and (is_new or not one.drafted):
            untouched.append(number)
        elif is_new and (_has_gap(one.mine) or not _has_gap(one.drafted)):
            both.append(number)
    return tuple(untouched), tuple(both)


def _has_gap(texts: Sequence[str]) -> bool:
    return any(map(PLACEHOLDER.search, texts))


def take(letter: str, drafted: str, taken: Collection[int]) -> str:
    """Return the letter with some of the changes taken over, by their number in `changes`."""
    mine, other = paragraphs(letter), paragraphs(drafted)
    merged: list[str] = []
    number = 0
    for tag, a, b, c, d in _codes(mine, other):
        if tag == "equal":
            merged += mine[a:b]
            continue
        merged += other[c:d] if number in taken else mine[a:b]
        number += 1
    return "\n\n".join(merged)


def _codes(mine: list[str], other: list[str]) -> list[tuple[str, int, int, int, int]]:
    """Return the stretches; as many changed paragraphs on both sides are changes of their own."""
    found: list[tuple[str, int, int, int, int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, mine, other, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            found += [(tag, a + n, a + n + 1, c + n, c + n + 1) for n in range(b - a)]
        else:
            found.append((tag, a, b, c, d))
    return found
