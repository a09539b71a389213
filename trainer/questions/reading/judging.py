"""Whether something that asks is a question of the list: the surroundings decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.questions.reading.asking import Asking, count_words
from trainer.questions.reading.labels import Label
from trainer.questions.reading.outline import BOLD_RANK, about_interviews, speaks_to_you

if TYPE_CHECKING:
    from trainer.questions.reading.nodes import Node
    from trainer.questions.reading.outline import Outline, Place

_IMPERATIVE = re.compile(
    r"(?:tell|describe|give|walk|share|talk|imagine|name|explain|discuss)\b", re.IGNORECASE
)
_THIRD = re.compile(
    r"\b(?:the|this|a) (?:candidate|applicant|interviewee)s?\b|\bcandidate'?s?\b|\bdoes (?:he|she)\b",
    re.IGNORECASE,
)
_FEW_HEADS = 3
"""Headings of a rank that must ask before asking alone makes them questions."""
_MANY_HEADS = 5
"""The same where nothing says that the list is one of questions."""
_CLEAR_LIST = 5
"""Items that must ask, beyond one for every second paragraph of prose, where prose is plenty."""
_SHARE = 0.6
"""Their least share among the headings of their rank."""
_ALONE_SHARE = 0.3
"""Least share of paragraphs that are nothing but a question; essays stay below a tenth."""


class Judge:
    """Knows one list as a whole, and judges its pieces."""

    def __init__(self, found: Outline) -> None:
        self._found = found
        self._heads: dict[int, int] = {}
        self._asking_heads: dict[int, int] = {}
        for place in (found.whole, *found.made.values()):
            for rank, count in place.heads.items():
                self._heads[rank] = self._heads.get(rank, 0) + count
                self._asking_heads[rank] = self._asking_heads.get(rank, 0) + place.asking_heads.get(
                    rank, 0
                )
        self.is_list = found.asking > 0 and found.asking >= min(
            found.prose, found.prose // 2 + _CLEAR_LIST
        )

    def head(self, node: Node, rank: int, place: Place, own: Place) -> bool:
        """Return whether a heading, a summary or a paragraph that serves as one is a question."""
        if node.asking is Asking.NO:
            return False
        if node.label is Label.QUESTION:
            return True
        if own.is_list or (own.has_heads and not node.numbered):
            return False
        if _THIRD.search(node.ask) and not speaks_to_you(node.ask):
            return False
        set_apart = (
            rank < BOLD_RANK
            or place.speaks_of_questions
            or self.is_list
            or self._asking_heads.get(rank, 0) > 1
        )
        if (
            node.asking is Asking.SURE
            and set_apart
            and (node.quoted or _IMPERATIVE.match(node.ask))
        ):
            return True
        meta = about_interviews(node.ask)
        if node.numbered and set_apart and not meta and node.asking >= Asking.MARKED:
            return True
        if meta and not (node.quoted or node.numbered):
            return False
        return self._among_its_like(node, rank, place)

    def _among_its_like(self, node: Node, rank: int, place: Place) -> bool:
        """Return whether headings of this rank are questions as a rule."""
        all_heads, asking = self._heads.get(rank, 0), self._asking_heads.get(rank, 0)
        here, asking_here = place.heads.get(rank, 0), place.asking_heads.get(rank, 0)
        share = max(
            asking / max(all_heads, 1), asking_here / max(here, 1) if asking_here > 1 else 0.0
        )
        if node.asking is Asking.MAYBE and share < _SHARE:
            return False
        if place.speaks_of_questions:
            return share >= _SHARE or speaks_to_you(node.ask) or rank >= BOLD_RANK - 1
        least = _FEW_HEADS if speaks_to_you(node.ask) else _MANY_HEADS
        return asking >= least and share >= _SHARE

    def item(self, node: Node, place: Place) -> bool:
        """Return whether a list item is a question."""
        if node.label is Label.QUESTION:
            return node.asking is not Asking.NO
        if node.asking is Asking.NO:
            return False
        if _THIRD.search(node.ask) and not speaks_to_you(node.ask):
            return False
        share = place.asking / max(place.items, 1)
        if node.asking is Asking.MAYBE:
            return (
                (place.speaks_of_questions
                and (share >= 0.2 or self.is_list or place.asking == 0))
                or share >= 0.4
            )
        if place.speaks_of_questions or self.is_list:
            return True
        return place.is_list and place.addressed * 2 >= place.asking

    def alone(self, node: Node, place: Place) -> bool:
        """Return whether a paragraph that is nothing but a question is one of the list."""
        if node.quoted or node.bold or node.numbered or node.label is Label.QUESTION:
            return (
                self.head(node, BOLD_RANK, place, self._found.made.get(-2, place))
                if False
                else True
            )
        found = self._found
        here = place.asking_paragraphs / max(place.paragraphs, 1)
        if place.asking_paragraphs >= 3 and here >= _ALONE_SHARE:
            return True
        everywhere = found.asking_paragraphs / max(found.paragraphs, 1)
        if found.asking_paragraphs >= 3 and everywhere >= _ALONE_SHARE:
            return True
        return (
            found.prose == 0
            and (found.asking > 0 or everywhere >= 0.5)
            and count_words(node.ask) > 2
        )
