"""Whether something that asks is a question of the list: the surroundings decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking
from trainer.documents.languages import finder_of, pattern_of
from trainer.questions.reading.list_labels import Label
from trainer.questions.reading.outline import COLON_RANK, SUMMARY_RANK, Tally

if TYPE_CHECKING:
    from trainer.questions.reading.nodes import Node
    from trainer.questions.reading.outline import Outline, Place


_IMPERATIVE = re.compile(rf"(?:{pattern_of('imperative')})\b", re.IGNORECASE)
_THIRD_PERSON = finder_of("third_person")
_ABOUT_INTERVIEWS = finder_of("about_interviews")
_ASKS_READER = re.compile(rf"\W*(?:{pattern_of('asks_reader')})", re.IGNORECASE)
_FEW_HEADS = 3
"""Headings of a rank that must ask before asking alone makes them questions, or be numbered to be counted."""
_MANY_HEADS = 5
"""The same where nothing says that the list is one of questions."""
_MORE_HEADS = _MANY_HEADS - _FEW_HEADS
_MANY = 0.4
"""Share of items that ask, which lets the doubtful ones beside them pass where nothing says that questions follow."""
_CLEAR_LIST = 5
"""Items that must ask, beyond one for every second paragraph of prose, where prose is plenty."""
_FEW_ITEMS = 3
"""Items that must ask beside any prose."""
_SHARE = 0.6
"""Their least share among the headings of their rank."""
_ALONE_SHARE = 0.3
"""Least share of paragraphs that are nothing but a question; most essays stay below a tenth."""
_LONG_READ = 6
"""Paragraphs of prose of the shortest essay."""


class Judge:
    """Knows one list as a whole, and judges its pieces."""

    def __init__(self, outline: Outline, nodes: Sequence[Node]) -> None:
        self._items, self._paragraphs, self._prose = Tally(), Tally(), 0
        self._heads: defaultdict[int, Tally] = defaultdict(Tally)
        self._leads = any(
            place.follows_up and place.rank == COLON_RANK and _requests(nodes[at])
            for at, place in outline.made.items()
        )
        for place in (outline.whole, *outline.made.values()):
            self._prose += place.prose
            self._paragraphs.add(place.paragraphs)
            if not place.aside:
                self._items.add(place.items)
            for rank, heads in place.heads.items():
                self._heads[rank].add(heads)
        prose, items = self._prose, self._items
        enough = min(prose, prose // 2 + _CLEAR_LIST)
        self.is_list = items.asking > 0 and items.asking >= max(enough, _FEW_ITEMS if prose else 0)
        asked = items.asking + sum(heads.asking for heads in self._heads.values())
        mostly_asks = items.asking >= _MANY_HEADS and items.asking >= _SHARE * items.count
        self.is_essay = prose >= _LONG_READ and asked * 2 < prose and not mostly_asks

    def head(self, node: Node, rank: int, place: Place, own: Place) -> bool:
        """Return whether a heading, a summary or a paragraph that serves as one is a question."""
        if node.asking is Asking.NO or node.label is Label.QUESTION:
            return node.asking is not Asking.NO
        request = _requests(node)
        leads = own.follows_up or own.items.sure * 2 < own.items.asking
        is_section = own.is_list and not (request and leads)
        two_ask = any(heads.asking > 1 for heads in own.heads.values())
        numbered, asking = self._heads[rank].numbered, self._heads[rank].asking
        counted = two_ask or (numbered >= _FEW_HEADS and numbered * 2 > asking)
        if self.is_essay or is_section or (counted and not node.numbered):
            return False
        if node.asking is Asking.SURE and (node.quoted or request):
            return True
        meta = _ABOUT_INTERVIEWS.search(node.ask) is not None
        if node.numbered and not meta and node.asking >= Asking.MARKED:
            return True
        set_off = node.quoted or node.numbered or not meta
        return set_off and self._among_its_like(node, rank, place)

    def _among_its_like(self, node: Node, rank: int, place: Place) -> bool:
        """Return whether headings of this rank are questions as a rule."""
        heads, here = self._heads[rank], place.heads[rank]
        usual = max(heads.share, here.share if here.asking > 1 else 0) >= _SHARE
        if node.asking is Asking.MAYBE and not usual:
            return False
        if place.speaks_of_questions:
            return usual or node.asking is Asking.SURE or rank >= SUMMARY_RANK
        # A few will do where nobody says them without asking, or where they stand nearly alone.
        few = heads.sure > 0 and heads.sure * 2 >= self._prose
        asked = heads.asking if few else max(heads.sure, heads.asking - _MORE_HEADS)
        alone = few and not self._prose and heads.share == 1 and heads.asking > 1
        return usual and (asked >= _FEW_HEADS or alone or rank == SUMMARY_RANK)

    def item(self, node: Node, place: Place) -> bool:
        """Return whether a list item is a question."""
        if node.asking is Asking.NO or node.label is Label.QUESTION:
            return node.asking is not Asking.NO
        if _is_for_others(node):
            return False
        items, told = place.items, place.speaks_of_questions
        if node.asking is Asking.MAYBE:
            return told or items.share >= _MANY
        if self.is_essay:
            return told and place.is_list
        return told or self.is_list or (place.is_list and items.sure * 2 >= items.asking)

    def alone(self, node: Node, place: Place, own: Place) -> bool:
        """Return whether a paragraph that is nothing but a question is one of the list; `own` holds what it leads to."""
        all_, here = self._paragraphs, place.paragraphs
        if self._leads and own.follows_up and node.asking is Asking.SURE and not self.is_essay:
            return not _is_for_others(node)
        only_asks = here.share == 1 and not place.items.count and place.rank > 0
        led_in = node.name or ((place.rank > SUMMARY_RANK or only_asks) and not place.aside)
        if self.is_list and led_in and not self.is_essay:
            return not _is_for_others(node)
        beside_a_list = self._items.asking >= _FEW_ITEMS and self._items.asking > 2 * all_.asking
        if self.is_essay or beside_a_list or _is_for_others(node):
            return False
        share = max(all_.share, here.share if here.asking >= _FEW_HEADS else 0)
        if self._prose and not (place.speaks_of_questions and all_.asking > 1):
            fewest = _FEW_HEADS if all_.sure * 2 >= all_.asking else _MANY_HEADS
            return all_.asking >= fewest and share >= _ALONE_SHARE
        return share >= _ALONE_SHARE


def _requests(node: Node) -> bool:
    return node.asking is Asking.SURE and _IMPERATIVE.match(node.ask) is not None


def _is_for_others(node: Node) -> bool:
    """Return whether the question is about a candidate instead of to one, or to who reads the page."""
    told_of = _THIRD_PERSON.search(node.ask) is not None
    return told_of or _ASKS_READER.match(node.ask) is not None
