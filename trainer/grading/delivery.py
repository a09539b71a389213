"""How an answer was told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.grading.lexicon import lexicon
from trainer.grading.model import Delivery, PointGrade
from trainer.grading.tokens import tokenize
from trainer.stories.model import Part
from trainer.text import primary

WORDS_A_MINUTE = 150
"""Pace of an interview answer: English is spoken at 140 to 160 words a minute in conversation
(commonly given range; own choice of its middle)."""

LEAST_VERB = 4
"""Letters of a verb that says by its ending who speaks: "abrí", but neither "así" nor "qué"."""

_NOTHING = "(?!)"
_SIGNS = ".,;:!?¿¡()\"'«»…"


def measure_delivery(
    answer: str, points: Sequence[PointGrade] = (), language: str = "en"
) -> Delivery:
    """Return how an answer was told.

    Args:
        answer: the text as given.
        points: they say which words told the result.
        language: BCP 47 tag; of one without words of its own only the numbers in figures count.
    """
    told = sorted(
        (span.start, point.part, span.text) for point in points for span in point.evidence
    )
    words = _patterns(primary(language))
    plain = answer.replace("’", "'").lower()
    we, i = we_and_i(answer, language)
    fillers = Counter(match.rstrip(",.?") for match in words.fillers.findall(plain))
    return Delivery(
        seconds_spoken=round(len(answer.split()) / WORDS_A_MINUTE * 60),
        fillers=dict(fillers),
        we=we,
        i=i,
        result_has_number=any(
            part is Part.RESULT and has_number(text, language) for _, part, text in told
        ),
        order=tuple(dict.fromkeys(part for _, part, _ in told)),
    )


def has_number(text: str, language: str = "en") -> bool:
    """Return whether a text states a number, in figures or in words."""
    return bool(_patterns(primary(language)).number.search(text)) or any(
        token.number is not None for token in tokenize(text, language)
    )


def we_and_i(text: str, language: str = "en") -> tuple[int, int]:
    """Return how often a text says we/us/our, and how often I/me/my."""
    words, spoken = _patterns(primary(language)), lexicon(primary(language)).spoken
    plain = text.replace("’", "'").lower()
    return (
        _count(plain, words.we, spoken.we_ends, spoken.neither),
        _count(words.not_i.sub(" ", plain), words.i, spoken.i_ends, spoken.neither),
    )


def _count(
    plain: str, words: re.Pattern[str], ends: tuple[str, ...], neither: frozenset[str]
) -> int:
    """Return how often words stand in an answer in lower case, and verbs that say so by their ending."""
    count = len(words.findall(plain))
    if ends:
        said = (word.strip(_SIGNS) for word in plain.split())
        count += sum(
            len(word) >= LEAST_VERB and word.endswith(ends) and word not in neither for word in said
        )
    return count


class _Patterns(NamedTuple):
    """What is counted in an answer, as regular expressions of one language."""

    fillers: re.Pattern[str]
    we: re.Pattern[str]
    i: re.Pattern[str]
    not_i: re.Pattern[str]
    number: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    spoken = lexicon(language).spoken
    number = rf"\d|\b(?:{_any(spoken.numbers)})\b"
    return _Patterns(
        _pattern(spoken.fillers),
        _pattern(spoken.we),
        _pattern(spoken.i),
        _pattern(spoken.not_i),
        re.compile(number, re.IGNORECASE),
    )


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    # In lower case, for ignoring the case of each letter takes twice the time; and what stands before the
    # first letter is asked behind it, so that only words with such a letter are looked at.
    begun = (rf"{one[0]}(?<!\w.){one[1:]}" for one in map(_ended, phrases))
    return re.compile(f"({'|'.join(begun).lower() or _NOTHING})")


def _any(phrases: Sequence[str]) -> str:
    """Return what any of these phrases matches, nothing for none."""
    return "|".join(map(_ended, phrases)) or _NOTHING


def _ended(phrase: str) -> str:
    """Return the pattern of a phrase; a word ends where it does."""
    return re.escape(phrase).replace(r"\+", "+") + ("" if phrase.endswith("'") else r"(?!\w)")
