"""How a language says what its figures count, how often, and what is only on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class FigureWords(NamedTuple):
    """What a data file says of the figures of a story.

    Attributes:
        rate: how often, right behind what is counted: "300 events/s", "40 requests per second".
        paper: what was only written, worth less than what it did.
        plural: ends of words that are counted.
        single: ends of those that only look so: "serious", "decidimos".
        told_of: ends of participles.
        how: ends of adverbs.
    """

    rate: re.Pattern[str]
    paper: re.Pattern[str]
    plural: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    told_of: tuple[str, ...] = ()
    how: tuple[str, ...] = ()


def figure_words(table: Mapping[str, str]) -> FigureWords:
    """Return the words of `[key_figures]`; what it leaves out is never found."""
    per, rate, paper = (_any(table.get(name, "")) for name in ("per", "rate", "paper"))
    return FigureWords(
        re.compile(rf"(?:\s?/\s?|\s(?:{per})\s)(?:{rate})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{paper})\b", re.IGNORECASE),
        *(tuple(table.get(name, "").split()) for name in ("plural", "single", "told_of", "how")),
    )


def _any(words: str) -> str:
    """Return a pattern for any of the words, one that matches nothing where there are none."""
    return "|".join(map(re.escape, words.split())) or "(?!)"
