"""The words of a text as the readers of numbers see them: folded, with what stood before each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.grading.numbers.words import NumberWords

JOINS = frozenset(["", " ", "-", "\u00a0", "\u202f", "\u2009", "\n"])
"""What may stand between two words of one number."""


PADDING = 16
"""Empty words behind the text, so that who looks a few words ahead or back needs no bounds."""


@dataclass(frozen=True, slots=True)
class Line:
    """Folded words and symbols, digits as written; `line` makes one.

    Attributes:
        words: the words, and `PADDING` empty ones, which stand before the first as well (at -1).
        gaps: for each what stood between it and the word before, cut to a few characters.
        table: how the language says numbers.
    """

    words: Sequence[str]
    gaps: Sequence[str]
    table: NumberWords

    def word(self, at: int) -> str:
        """Return a word, "" outside the text."""
        return self.words[at]

    def joined(self, at: int) -> bool:
        """Return whether nothing but a space or a hyphen parts a word from the one before."""
        return at > 0 and self.gaps[at] in JOINS

    def has(self, table: str, at: int) -> bool:
        """Return whether the word there stands in a list of the language."""
        return self.words[at] in self.table.words[table]

    def value(self, table: str, at: int) -> float | None:
        """Return what the word there is worth in a table of the language, None where it is not in it."""
        return self.table.values[table].get(self.words[at])

    def phrase(self, table: str, at: int) -> int:
        """Return how many words of a phrase of the table begin there, 0 without one."""
        for phrase in self.table.opening[table].get(self.words[at], ()):
            if tuple(self.words[at : at + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def ahead(self, table: str, at: int) -> bool:
        """Return whether a phrase of the table stands right before a place."""
        return any(
            len(phrase) <= at and tuple(self.words[at - len(phrase) : at]) == phrase
            for phrase in self.table.closing[table].get(self.words[at - 1], ())
        )

    def loose(self, at: int) -> bool:
        """Return whether words such as "about" or "close to" stand right before a place."""
        if self.has("links", at - 1):
            return self.has("loose", at - 2)
        return self.has("loose", at - 1) and not self.has("loose_linked", at - 1)


def line(words: Sequence[str], gaps: Sequence[str], table: NumberWords) -> Line:
    """Return words as a line, with what stood before each."""
    return Line([*words, *[""] * PADDING], [*gaps, *["x"] * PADDING], table)
