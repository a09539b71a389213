"""A key point as it was found in an answer: what the figures are taken of, and what facts are held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.grading.hits import Hit
    from trainer.grading.numbers.slots import Slot
    from trainer.grading.tokens import Token

CLOSE_BY = 4
"""Tokens up to which a number stands with what tells the point."""


@dataclass(frozen=True)
class HeardPoint:
    """One wording of a key point looked up in an answer.

    Attributes:
        wanted: the words of the wording.
        weight: what each counts.
        first: first token of the best stretch.
        last: its last token; before `first` where nothing was heard.
        near: the surest hit of each word in the best stretch.
        anywhere: the surest hit of each word in the whole answer.
        all_hits: every place where a word of it is heard.
        content: places of the words that carry the point; all where only little ones do.
        text: the wording itself.
        accepted: whether it is a wording that the person accepted.
        clauses: the places in `content` clause by clause.
        slots: its numbers with their places.
        stated: for each of them where the answer states it, with how surely (0..1).
        told: the hits near each other of the words that carry the point.
        coverage: the share of the wording's weight that the best stretch holds, 0..1.
    """

    wanted: Sequence[Token]
    weight: Sequence[float]
    first: int
    last: int
    near: dict[int, Hit]
    anywhere: dict[int, Hit]
    all_hits: Sequence[Hit]
    content: Sequence[int]
    text: str = ""
    accepted: bool = False
    clauses: Sequence[Sequence[int]] = ()
    slots: tuple[Slot, ...] = ()
    stated: tuple[Mapping[int, float], ...] = ()
    told: dict[int, Hit] = field(default_factory=dict)
    coverage: float = 0.0

    @cached_property
    def carried(self) -> Sequence[Hit]:
        """The hits of the words that carry the point."""
        carrying = frozenset(self.content)
        return [hit for hit in self.all_hits if hit.wanted in carrying]

    @cached_property
    def around(self) -> Mapping[int, Sequence[Hit]]:
        """The hits of the words around each of its numbers that carry something, by its place."""
        telling = [hit for hit in self.all_hits if not self.wanted[hit.wanted].is_stop]
        return {
            slot.at: [hit for hit in telling if hit.wanted in slot.around and hit.wanted != slot.at]
            for slot in self.slots
        }

    @cached_property
    def places(self) -> frozenset[int]:
        """The places in the answer of what tells it."""
        return frozenset(hit.at for hit in self.told.values())

    @cached_property
    def beside(self) -> frozenset[int]:
        """The places in the answer within `CLOSE_BY` tokens of what tells it, on either side."""
        reach = [step for step in range(-CLOSE_BY, CLOSE_BY + 1) if step]
        return frozenset(at + step for at in self.places for step in reach)
