"""Where the facts of an edited letter come from, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.numbers import Number, agree
from trainer.grading.tokens import Token, tokenize

if TYPE_CHECKING:
    from trainer.interviews.letter.model import Draft, Source

SAME_NUMBER = 0.9
"""How surely two numbers must be the same fact (see grading.numbers.agree); a letter does not round
much."""

SHARED = 0.5
"""The share of a sentence's words that a source must hold to be named as its source."""

_ABBREVIATED = "".join(
    rf"(?<!\b{word}\.)" for word in ("e\\.g", "i\\.e", "Dr", "Mr", "Ms", "Mrs", "vs")
)
_SENTENCE = re.compile(rf"{_ABBREVIATED}(?<=[.!?…])[”\"']?\s+(?=[\w“\"'‘\[])")


@dataclass(frozen=True, slots=True)
class Traced:
    """One sentence of a letter as it stands.

    Attributes:
        start: offset of its first character in the letter.
        text: the sentence.
        sources: where its facts come from; empty where it states none, or none is known.
        doubts: numbers and names that stand in no source.
    """

    start: int
    text: str
    sources: tuple[Source, ...] = ()
    doubts: tuple[str, ...] = ()


def split_sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text, each with its offset; a line break ends one."""
    found = []
    at = 0
    for line in text.split("\n"):
        start = 0
        for end in [*(match.end() for match in _SENTENCE.finditer(line)), len(line)]:
            piece = line[start:end]
            if piece.strip():
                indent = len(piece) - len(piece.lstrip())
                found.append((at + start + indent, piece.strip()))
            start = end
        at += len(line) + 1
    return found


def trace(text: str, draft: Draft, language: str = "en") -> tuple[Traced, ...]:
    """Return the sentences of a letter with their sources and what is in doubt.

    A sentence that stands in the draft has the draft's sources. Of any other one every number and
    every name is looked for in all that is known; what is found nowhere is a doubt.
    """
    drafted = {
        _same(part): sentence.sources
        for sentence in draft.sentences
        for _, part in split_sentences(sentence.text)
    }
    facts = _Facts.of(draft.known, language)
    return tuple(
        Traced(start, sentence, drafted[_same(sentence)])
        if _same(sentence) in drafted
        else facts.traced(start, sentence, language)
        for start, sentence in split_sentences(text)
    )


def _same(sentence: str) -> str:
    return " ".join(sentence.split()).casefold()


@dataclass(frozen=True, slots=True)
class _Facts:
    """What may be stated: the numbers, and the words in any form."""

    sources: tuple[Source, ...]
    tokens: tuple[tuple[Token, ...], ...]
    numbers: tuple[Number, ...]
    words: frozenset[str]

    @classmethod
    def of(cls, sources: Sequence[Source], language: str) -> _Facts:
        tokens = tuple(tokenize(source.text, language) for source in sources)
        flat = [token for row in tokens for token in row]
        return cls(
            tuple(sources),
            tokens,
            tuple(token.number for token in flat if token.number),
            frozenset(token.word for token in flat) | frozenset(token.stem for token in flat),
        )

    def traced(self, start: int, sentence: str, language: str) -> Traced:
        tokens = tokenize(sentence, language)
        doubts = tuple(
            sentence[token.start : token.end] for token in tokens if self._is_doubtful(token)
        )
        return Traced(start, sentence, self._sources(tokens), doubts)

    def _is_doubtful(self, token: Token) -> bool:
        if token.number is not None:
            return _counts(token) and not any(
                agree(known, token.number) >= SAME_NUMBER for known in self.numbers
            )
        return token.is_name and token.word not in self.words and token.stem not in self.words

    def _sources(self, tokens: Iterable[Token]) -> tuple[Source, ...]:
        wanted = {token.stem for token in tokens if not token.is_stop}
        found = []
        for source, row in zip(self.sources, self.tokens, strict=True):
            stems = {token.stem for token in row if not token.is_stop}
            if stems and wanted and len(stems & wanted) / min(len(stems), len(wanted)) >= SHARED:
                found.append(source)
        return tuple(found[:4])


def _counts(token: Token) -> bool:
    """Return whether a number states a fact: “one” and “first” hardly ever do."""
    number = token.number
    return (
        number is not None
        and number.unit != "rank"
        and not (number.raw in (1, 2) and not number.unit)
    )
