"""A name that stands where a key point has another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.grading.align import Heard
    from trainer.grading.features import Found
    from trainer.grading.tokens import Token

NAME_CONTEXT = 0.4
"""Share of the point that must be heard before another name is taken to be the point's."""

BEHIND = 4
"""The other name stands in the stretch that tells the point, or so many tokens behind it in its
sentence. Any from 2 to 6 says the same."""

ALIKE = 0.55
"""Likeness of letters from which a name is the same one as dictation writes it: Maureau and Moreau."""


def wrong_name(found: Found, heard: Heard, story: frozenset[str]) -> WrongFact | None:
    """Return the name among the words heard where the point has another, None without one.

    Args:
        found: the point in the answer.
        heard: the answer.
        story: the stems of all points: a name of another one contradicts nothing.
    """
    missing = [
        token
        for place, token in enumerate(found.wanted)
        if token.is_name and found.weight[place] and place not in found.anywhere
    ]
    if not missing or found.coverage < NAME_CONTEXT:
        return None
    expected = missing[0]
    for token in _stretch(found, heard):
        told = token.stem in story or token.word.startswith(expected.word)
        alike = OSA.normalized_similarity(token.word, expected.word) >= ALIKE
        if token.is_name and not (
            told or alike or _is_day(token, heard) is not _is_day(expected, heard)
        ):
            return WrongFact(expected.word, token.word)
    return None


def _stretch(found: Found, heard: Heard) -> Iterator[Token]:
    yield from heard.tokens[found.first : found.last + 1]
    for token in heard.tokens[found.last + 1 : found.last + 1 + BEHIND]:
        if token.sentence != heard.tokens[found.last].sentence:
            return
        yield token


def _is_day(token: Token, heard: Heard) -> bool:
    """Return whether a word names a day or a month: that contradicts nobody's name."""
    return token.word.removesuffix("s") in heard.lexicon.days
