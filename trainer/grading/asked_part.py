"""Which part of a story an interviewer's next question asks for, where it plainly asks for one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from trainer.grading.letters import fold
from trainer.grading.lexicon import languages, words_of
from trainer.stories.model import Part

Words = tuple[str, ...]

_PHRASES = re.compile(r"[;\n]")
_WORD = re.compile(r"\w+|\*")

LONGEST = 16
"""Words from which a question is no short one any more and may ask for several things."""


def asked_part(question: str) -> Part | None:
    """Return the part that a next question asks for; None where it asks for none or several of them.

    Only whole questions that stand in the data file of a language are known, of whichever: a wrong part
    would call a good answer a bad one.
    """
    words = _words(question)
    if not words or len(words) > LONGEST:
        return None
    for before, behind, phrases in _known():
        for bare in _bare(words, before, behind):
            for phrase, part in phrases:
                if _is(bare, phrase):
                    return part
    return None


def _bare(words: Words, before: tuple[Words, ...], behind: tuple[Words, ...]) -> list[Words]:
    """Return a question as it is, and without what stands before it, behind it, and both."""
    starts = [words, *(words[len(one) :] for one in before if words[: len(one)] == one)]
    ends = [row[: -len(one)] for row in starts for one in behind if row[-len(one) :] == one]
    return [*starts, *ends]


def _is(words: Words, phrase: Words) -> bool:
    return len(words) == len(phrase) and all(
        there in ("*", here) for here, there in zip(words, phrase, strict=True)
    )


@lru_cache(maxsize=1)
def _known() -> tuple[
    tuple[tuple[Words, ...], tuple[Words, ...], tuple[tuple[Words, Part], ...]], ...
]:
    """Return per language what may stand around its phrases, and each phrase with its part."""
    tables = (words_of(language).get("asked_parts", {}) for language in languages())
    return tuple(
        (
            _phrases(table, "before"),
            _phrases(table, "behind"),
            tuple((phrase, part) for part in Part for phrase in _phrases(table, part.value)),
        )
        for table in tables
    )


def _phrases(table: Mapping[str, str], name: str) -> tuple[Words, ...]:
    return tuple(filter(None, map(_words, _PHRASES.split(table.get(name, "")))))


def _words(text: str) -> Words:
    return tuple(_WORD.findall(fold(text)))
