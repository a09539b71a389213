"""An amount that was told without a number: the person's own words, and how to ask for the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.grading.delivery import has_number
from trainer.mock.words import words_of

_COMPOUND = re.compile(r"\b[^\W\d]+-[^\W\d]+\b")
_SENTENCE = re.compile(r"(?<=[.!?;:…])\s+|\n\s*\n|\n(?=\s*[-*•])")


ENDING = 3
"""So many sentences at the end of an answer may tell how it ended (own judgement)."""


def vague(said: str, language: str) -> tuple[str, str] | None:
    """Return the last amount without a number at the end of what was said, and how to ask for it.

    As it was said. None where a number stands beside it, where there is no such amount, and where it
    was denied or only wished for.

    Args:
        said: the last thing that was said.
        language: the language of the interview; as in `en`.
    """
    found = _patterns(language)
    sentences = [" ".join(one.split()) for one in _SENTENCE.split(said)]
    for number in reversed(range(max(0, len(sentences) - ENDING), len(sentences))):
        plain = sentences[number]
        ways = [(one.start(), one, ask) for way, ask in found.ways for one in way.finditer(plain)]
        changed = number > 0 and found.change.search(sentences[number - 1])
        if ways and not changed and not _has_number(sentences[number:], language):
            start, match, ask = max(ways, key=lambda way: way[0])
            says_nothing = found.unclear.search(plain)  # “the mood was much better” has no number
            if found.unlike.search(plain[:start]) or (says_nothing and match[0] in says_nothing[0]):
                continue
            return match[0], ask.format(*(one.lower() for one in match.groups()))
    return None


def unclear(said: str, language: str) -> str:
    """Return the ending that says nothing (“it turned out quite well”) as it was said; empty for none."""
    sentences = [" ".join(one.split()) for one in _SENTENCE.split(said)][-ENDING:]
    found = [
        match for sentence in sentences if (match := _patterns(language).unclear.search(sentence))
    ]
    return found[-1][0] if found and not _has_number(sentences[-1:], language) else ""


def _has_number(sentences: Sequence[str], language: str) -> bool:
    """Return whether a number stands in some sentences, other than in “half-year” or “three-year”."""
    return has_number(_COMPOUND.sub(" ", " ".join(sentences)), language)


class _Patterns(NamedTuple):
    """How people tell an amount in a language.

    Attributes:
        unlike: what makes it no fact.
        change: how much it was, in figures.
        ways: each way to tell it without, and the question for it.
        unclear: an ending that says nothing.
    """

    unlike: re.Pattern[str]
    change: re.Pattern[str]
    ways: Sequence[tuple[re.Pattern[str], str]]
    unclear: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    table = words_of(language).table["vague"]
    ways = [
        (re.compile(rf"\b{one['said']}(?!\w)", re.IGNORECASE), str(one["ask"]))
        for one in table["ways"]
    ]
    unlike = re.compile(rf"(?<!\w)(?:{table['unlike']})(?!\w)", re.IGNORECASE)
    change = re.compile(rf"\b(?:{table['change']})", re.IGNORECASE)
    nothing = re.compile(rf"\b(?:{table['unclear']})(?!\w)", re.IGNORECASE)
    return _Patterns(unlike, change, ways, nothing)
