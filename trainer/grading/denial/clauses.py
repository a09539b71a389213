"""The words of an answer, clause by clause, as negators see them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.grading.denial.words import DenialWords
    from trainer.grading.tokens import Token

NEGATION_REACH = 9
"""A negator denies the words that follow it within so many tokens of its clause."""

TAKEN_BACK = 18
"""A clause with "but … never" takes back so many tokens before it."""

SUBJECT = 6
"""Words before a negator among which its subject is looked for."""

SHORT = 5
"""Words of a clause in which "it" can only mean the sentence before: "In the end it fell through"."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """An answer.

    Attributes:
        tokens: its words.
        words: those with which its language denies.
    """

    tokens: Sequence[Token]
    words: DenialWords

    def lead(self, place: int, most: int) -> list[Token]:
        """Return the words of the clause before a place, at most so many."""
        clause = self.tokens[place].clause
        before = self.tokens[max(0, place - most) : place]
        return [token for token in before if token.clause == clause]

    def behind(self, first: int, place: int, reach: int = NEGATION_REACH) -> Iterator[int]:
        """Yield the places from the first on that stand in the same statement."""
        for at in range(first, min(len(self.tokens), first + reach)):
            if self.tokens[at].clause != self.tokens[place].clause or self._goes_on(at):
                return
            if at > first + 1 and self._begins_anew(first, at):
                return
            yield at

    def _goes_on(self, at: int) -> bool:
        """Return whether "and we" begins another statement, which the negator does not reach.

        So does "y llamé", where a verb says by itself who did it.
        """
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else ""
        verb = bool(self.words.events) and following.endswith(self.words.events)
        return self.tokens[at].word in self.words.and_ and (
            verb or following in self.words.subjects
        )

    def _begins_anew(self, first: int, at: int) -> bool:
        """Return whether another statement begins where dictation sets no comma: "didn't charge it cost me".

        Behind a verb of thinking the subject belongs to what is thought: "didn't know they had moved".
        """
        words, between = self.words, self.tokens[first:at]
        if self.tokens[at].word not in words.anew:
            return False
        return not any(t.stem in words.thought or t.word in words.doubts for t in between)

    def is_past(self, token: Token) -> bool:
        """Return whether a word is a form of the past, as far as its end or the tables tell."""
        ends = token.word.endswith(self.words.participles)
        return ends or (token.word in self.words.past and token.word not in self.words.present)
