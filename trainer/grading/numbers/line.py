"""The words of a text as the readers of numbers see them: folded, with what stood before each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.numbers.words import NumberWords

JOINS = frozenset(["", " ", "-", "\u00a0", "\u202f", "\u2009", "\n"])
"""What may stand between two words of one number."""


@dataclass(frozen=True, slots=True)
class Line:
    """Folded words and symbols, digits as written.

    Attributes:
        words: the words.
        gaps: for each what stood between it and the word before, cut to a few characters.
        table: how the language says numbers.
    """

    words: Sequence[str]
    gaps: Sequence[str]
    table: NumberWords

    def word(self, at: int) -> str:
        """Return a word, "" outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def joined(self, at: int) -> bool:
        """Return whether nothing but a space or a hyphen parts a word from the one before."""
        return 0 < at < len(self.words) and self.gaps[at] in JOINS

    def has(self, table: str, at: int) -> bool:
        """Return whether the word there stands in a list of the language."""
        return self.word(at) in self.table.words[table]

    def value(self, table: str, at: int) -> float | None:
        """Return what the word there is worth in a table of the language, None where it is not in it."""
        return self.table.values[table].get(self.word(at))

    def phrase(self, table: str, at: int) -> int:
        """Return how many words of a phrase of the table begin there, 0 without one."""
        for phrase in self.table.phrases[table]:
            if self.word(at) == phrase[0] and tuple(self.words[at : at + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def loose(self, at: int) -> bool:
        """Return whether words such as "about" or "close to" stand right before a place."""
        if self.has("links", at - 1):
            return self.has("loose", at - 2)
        return self.has("loose", at - 1) and not self.has("loose_linked", at - 1)
