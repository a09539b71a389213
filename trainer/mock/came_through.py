"""Whether what somebody wants to hear came through in what was said.

Words tell this badly. In twelve mock interviews that strangers played, an answer that told what was wanted
is nearer to it than one that didn't 73 times of 100, by any measure tried (words shared, nearness of words,
likeness of sentences). So only what is very near counts as said, silence is only where nothing at all was
said, and everything between is nobody's to claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from trainer.documents.sentences import bare_sentences
from trainer.grading import meaning
from trainer.grading.tokens import tokenize
from trainer.mock.lacking import content
from trainer.text import primary

NEAR_FROM = 0.8
"""Nearness of its words and likeness (each -1..1), added, from which a sentence that shares two words with a
wish comes near to it: of 72 pairs of a wish and a mock interview five came so near or said it, and all five
told some of it; of 392 from other trades two did, one of them rightly."""

ALIKE = 0.55
"""Nearness (-1..1) from which a word stands for another one: “talking” for “talked” (own judgement)."""

SHORT = 3
"""Telling words of a wish that must all be said, at most; of a longer one it takes more than half (own
judgement: without its verb “that the team stays” is about any team)."""

TWO = 2
"""Words that a wish and a sentence share where that's no chance; nobody can tell of a wish with fewer."""


class Came(StrEnum):
    """Whether a wish came through: surely, nearly, perhaps, or nothing was said at all."""

    SAID = "said"
    NEAR = "near"
    UNSURE = "unsure"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Trace:
    """Whether a wish came through, and the index of the answer that said it or came near; else -1."""

    came: Came
    at: int = -1


def trace(wish: str, said: Sequence[str], language: str) -> Trace:
    """Return whether a wish came through in some answers.

    Args:
        wish: what somebody wants to hear: a word, a few, or a line.
        said: the answers, in order.
        language: of the answers; one that the table of meanings doesn't know goes by shared words alone.
    """
    found = [(at, sentence) for at, text in enumerate(said) for sentence in bare_sentences(text)]
    wanted = content(wish, language)
    if not found:
        return Trace(Came.SILENT)
    if len(wanted) < TWO:  # who is “calm” may be the sea
        return Trace(Came.UNSURE)
    held = [(at, text) for at, text in found if _holds(wish, wanted, text, language)]
    if primary(language) != meaning.LANGUAGE:
        return Trace(Came.SAID, held[0][0]) if held else Trace(Came.UNSURE)
    for at, text in held:
        if _nearness(wish, text) >= NEAR_FROM:
            return Trace(Came.SAID, at)
    near = [
        (_nearness(wish, text), -at)
        for at, text in found
        if len(wanted & content(text, language)) >= TWO
    ]
    score, at = max(near, default=(0.0, 0))
    return Trace(Came.NEAR, -at) if score >= NEAR_FROM else Trace(Came.UNSURE)


def asks_for(wish: str, asked: str, language: str) -> bool:
    """Return whether a question asks for a wish in so many words: all that tell are in it."""
    wanted = content(wish, language)
    return bool(wanted) and wanted <= content(asked, language)


def _holds(wish: str, wanted: frozenset[str], text: str, language: str) -> bool:
    """Return whether a sentence holds a wish: all telling words of a short one, most of a longer one."""
    stems = content(text, language)
    if len(wanted) > SHORT:
        return len(wanted & stems) * 2 > len(wanted)
    if wanted <= stems:
        return True
    if primary(language) != meaning.LANGUAGE or not wanted & stems:
        return False
    return all(max(_alike(word, text)) >= ALIKE for word in _words(wish))


def _nearness(wish: str, text: str) -> float:
    """Return how near an English sentence is to a wish: by its words, and all in all, added; -2..2."""
    words = _words(wish)
    by_words = sum(max(_alike(word, text)) for word in words) / len(words) if words else 0.0
    return by_words + meaning.cosine(meaning.vector(wish), meaning.vector(text))


def _alike(word: str, text: str) -> list[float]:
    return [_two_words(word, one) for one in _words(text)] or [0.0]


@lru_cache(maxsize=1 << 15)
def _two_words(one: str, other: str) -> float:
    return meaning.cosine(meaning.vector(one), meaning.vector(other))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    tokens = tokenize(text, meaning.LANGUAGE)
    found = (token.word for token in tokens if not token.is_stop and token.number is None)
    return tuple(dict.fromkeys(found))
