"""Whether something that asks is a question of the list: the surroundings decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking
from trainer.documents.sentences import count_words
from trainer.questions.reading.labels import Label
from trainer.questions.reading.outline import (
    COLON_RANK,
    SUMMARY_RANK,
    about_interviews,
    is_addressed,
    speaks_to_you,
)

if TYPE_CHECKING:
    from trainer.questions.reading.nodes import Node
    from trainer.questions.reading.outline import Outline, Place

_IMPERATIVE = re.compile(
    r"(?:tell|describe|give|walk|share|talk|imagine|name|explain|discuss|think|recall|consider|introduce|convince|sell|teach|take|please|suppose)\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(?:they|them|it|this|these|that|those|we|our|us|then|instead)\b", re.IGNORECASE
)
"""Words that go on with a text above, as the headings of an essay do."""
_THIRD = re.compile(
    r"\b(?:the|this|each) (?:candidate|applicant|interviewee)s?\b|\b(?:does|did|is|was|has|can) candidate\b"
    r"|\bcandidate's\b|\bdo(?:es)? (?:he|she)\b",
    re.IGNORECASE,
)
"""Words of a checklist about somebody."""
_FEW_HEADS = 3
"""Headings of a rank that must ask before asking alone makes them questions."""
_MANY_HEADS = 5
"""The same where nothing says that the list is one of questions."""
_FEW, _MANY = 0.2, 0.4
"""Shares of items that ask, which let the doubtful ones beside them pass: told that questions
follow, and untold."""
_CLEAR_LIST = 5
"""Items that must ask, beyond one for every second paragraph of prose, where prose is plenty."""
_FEW_ITEMS = 3
"""Items that must ask beside any prose."""
_SHARE = 0.6
"""Their least share among the headings of their rank."""
_ALONE_SHARE = 0.3
"""Least share of paragraphs that are nothing but a question; most essays stay below a tenth."""
_BARE_SHARE = 0.6
"""The same where the questions speak to nobody."""
_LONG_READ = 6
"""Paragraphs of prose of the shortest essay."""
_PROSE_FOR_ONE = 4
"""Paragraphs of prose that one question set apart can have around it before they are an essay."""


class Judge:
    """Knows one list as a whole, and judges its pieces."""

    def __init__(self, found: Outline) -> None:
        self._found = found
        self._heads: dict[int, int] = {}
        self._asking: dict[int, int] = {}
        self._addressed: dict[int, int] = {}
        for place in (found.whole, *found.made.values()):
            for total, counts in (
                (self._heads, place.heads),
                (self._asking, place.asking_heads),
                (self._addressed, place.addressed_heads),
            ):
                for rank, count in counts.items():
                    total[rank] = total.get(rank, 0) + count
        enough = min(found.prose, found.prose // 2 + _CLEAR_LIST)
        if found.prose:
            enough = max(enough, _FEW_ITEMS)
        asked = found.asking + sum(self._asking.values())
        self.is_essay = (
            found.prose >= _LONG_READ
            and asked * 2 < found.prose
            and not (found.asking >= _MANY_HEADS and found.asking >= _SHARE * found.items)
            and not any(self._are_questions(rank) for rank in self._asking)
        )
        self.is_list = found.asking > 0 and found.asking >= enough

    def _are_questions(self, rank: int) -> bool:
        """Return whether the headings of a rank are questions beyond doubt, whatever the prose."""
        asking, addressed = self._asking[rank], self._addressed.get(rank, 0)
        least = _FEW_HEADS if rank <= SUMMARY_RANK else _MANY_HEADS
        usual = asking >= least and asking >= _SHARE * self._heads[rank]
        return usual and (addressed * 2 >= asking or asking >= _MANY_HEADS)

    def head(self, node: Node, rank: int, place: Place, own: Place) -> bool:
        """Return whether a heading, a summary or a paragraph that serves as one is a question."""
        if node.asking is Asking.NO:
            return False
        if node.label is Label.QUESTION:
            return True
        request = node.asking is Asking.SURE and _IMPERATIVE.match(node.ask) is not None
        if self.is_essay:
            return False
        if own.is_list and not (request and own.sure * 2 < own.asking):
            return False
        if (own.has_heads and not node.numbered) or _is_of_a_third(node):
            return False
        told = place.parent if place.rank == COLON_RANK and place.parent else place
        apart = told.speaks_of_questions or self._is_apart(rank)
        if apart and node.asking is Asking.SURE and (node.quoted or request):
            return True
        meta = about_interviews(node.ask)
        if node.numbered and apart and not meta and node.asking >= Asking.MARKED:
            return True
        if meta and not (node.quoted or node.numbered):
            return False
        return self._among_its_like(node, rank, place)

    def _is_apart(self, rank: int) -> bool:
        """Return whether there is little prose for the questions of this rank."""
        asked = max(self._addressed.get(rank, 0), self._asking.get(rank, 0) // 2)
        return self.is_list or asked * _PROSE_FOR_ONE >= self._found.prose

    def _among_its_like(self, node: Node, rank: int, place: Place) -> bool:
        """Return whether headings of this rank are questions as a rule."""
        asking = self._asking.get(rank, 0)
        here = place.heads.get(rank, 0)
        asking_here = place.asking_heads.get(rank, 0)
        share = asking / max(self._heads.get(rank, 0), 1)
        if asking_here > 1:
            share = max(share, asking_here / max(here, 1))
        if node.asking is Asking.MAYBE and share < _SHARE:
            return False
        addressed = is_addressed(node)
        if place.speaks_of_questions:
            return share >= _SHARE or addressed or rank >= SUMMARY_RANK
        if rank == SUMMARY_RANK and share >= _SHARE:
            return True
        if addressed:
            return self._addressed.get(rank, 0) >= _FEW_HEADS and share >= _SHARE
        return asking >= _MANY_HEADS and share >= _SHARE and not _BACKWARD.search(node.ask)

    def item(self, node: Node, place: Place) -> bool:
        """Return whether a list item is a question."""
        if node.asking is Asking.NO:
            return False
        if node.label is Label.QUESTION:
            return True
        if _is_of_a_third(node):
            return False
        share = place.asking / max(place.items, 1)
        if node.asking is Asking.MAYBE:
            told = place.speaks_of_questions and (share >= _FEW or self.is_list or not place.asking)
            return told or share >= _MANY
        if self.is_essay:
            return place.speaks_of_questions and place.is_list
        if place.speaks_of_questions or self.is_list:
            return True
        return place.is_list and place.addressed * 2 >= place.asking

    def alone(self, node: Node, place: Place) -> bool:
        """Return whether a paragraph that is nothing but a question is one of the list."""
        if self.is_essay:
            return False
        found = self._found
        asked, addressed = found.asking_paragraphs, found.addressed_paragraphs
        share = asked / max(found.paragraphs, 1)
        here = place.asking_paragraphs / max(place.paragraphs, 1)
        if place.asking_paragraphs < _FEW_HEADS:
            here = min(here, share)
        if place.speaks_of_questions and asked > 1 and max(share, here) >= _ALONE_SHARE:
            return True
        if found.prose == 0 and share >= _ALONE_SHARE:
            return count_words(node.ask) > 1
        if addressed * 2 >= asked:
            return asked >= _FEW_HEADS and max(share, here) >= _ALONE_SHARE
        return asked >= _MANY_HEADS and share >= _BARE_SHARE


def _is_of_a_third(node: Node) -> bool:
    """Return whether the question is about a candidate instead of to one."""
    return _THIRD.search(node.ask) is not None and not speaks_to_you(node.ask)
