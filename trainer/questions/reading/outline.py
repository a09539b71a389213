"""The outline of a list: which block stands under which, and what a whole section holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking, is_request, mostly_asks
from trainer.documents.languages import finder_of, pattern_of
from trainer.documents.lines import Kind, cells_of
from trainer.documents.quotes import without_note
from trainer.documents.sentences import count_words
from trainer.questions.reading.heading_tags import tells_kind
from trainer.questions.reading.list_labels import Label

if TYPE_CHECKING:
    from trainer.questions.reading.nodes import Node

SUMMARY_RANK = 7
BOLD_RANK = 8
COLON_RANK = 9
"""Ranks of what is no heading and yet has things standing under it; headings have 1 to 6."""

_PROSE = 25
"""Words from which on a paragraph that asks nothing is prose."""
_LONGEST_BOLD = 15
"""Words of the longest section name that stands in bold or in capitals."""
_LONGEST_SECTION = 6
"""Words of the longest name that a line with a colon gives to a section."""
_MOST_ASKED = 60
"""Words of the longest paragraph that may be a question by itself."""
_MOST_FOLLOWING = 6
"""Items that may go on with one question."""
_ANNOUNCES = finder_of("announces")
_ESSAY = re.compile(rf"\W*(?:{pattern_of('essay')})", re.IGNORECASE)
_COLONS = (":", "：")


@dataclass(slots=True)
class Tally:
    """How many blocks of a sort there are, how many ask, and how many of these are what.

    Attributes:
        count: all.
        asking: those that ask.
        sure: of these what nobody says without asking.
        numbered: of these what has a number.
        requests: of these what begins with a request, “Tell me about …”.
    """

    count: int = 0
    asking: int = 0
    sure: int = 0
    numbered: int = 0
    requests: int = 0

    def add(self, more: Tally) -> None:
        """Count some more."""
        self.count += more.count
        self.asking += more.asking
        self.sure += more.sure
        self.numbered += more.numbered
        self.requests += more.requests

    @property
    def share(self) -> float:
        """The part of them that asks."""
        return self.asking / max(self.count, 1)


@dataclass(slots=True)
class Place:
    """What stands directly under one heading, or under something that serves as one.

    Attributes:
        at: the index of its node; -1 for the whole list.
        rank: 0 for the whole list, else 1 to 9.
        parent: the place above; None for the whole list.
        speaks_of_questions: whether its words, or those of a place above, say that questions follow.
        aside: whether its words announce a note; what asks there does not make a list.
        items, paragraphs, heads: what stands under it, headings by their rank.
        prose: paragraphs of many words.
        first_numbered: whether its first item has a number.
        last_number: the number of the last of its items at the margin that asked.
    """

    at: int
    rank: int
    parent: Place | None
    speaks_of_questions: bool = False
    aside: bool = False
    items: Tally = field(default_factory=Tally)
    paragraphs: Tally = field(default_factory=Tally)
    heads: defaultdict[int, Tally] = field(default_factory=lambda: defaultdict(Tally))
    prose: int = 0
    first_numbered: bool = False
    last_number: int = 0

    @property
    def is_list(self) -> bool:
        """Whether most items under it ask: then it is a section, even where its own words ask."""
        return self.items.asking >= 3 and self.items.asking * 2 >= self.items.count

    @property
    def follows_up(self) -> bool:
        """Whether its items, a few, all ask and none requests a story: they may go on with what its words ask."""
        all_ask = self.items.count == self.items.asking and not self.items.requests
        return all_ask and 0 < self.items.count <= _MOST_FOLLOWING


@dataclass(slots=True)
class Outline:
    """The places of a list: `own[at]` is where node `at` stands, `made[at]` what it opens."""

    whole: Place
    own: list[Place]
    made: dict[int, Place]


def outline(nodes: Sequence[Node]) -> Outline:
    """Return the outline of the nodes, in one pass."""
    whole = Place(-1, 0, None)
    places = Outline(whole, [], {})
    stack = [whole]
    for at, node in enumerate(nodes):
        _close(stack, node, nodes)
        if node.label is Label.QUESTION and _stands_below_one(node, stack, nodes):
            node.label = Label.FOLLOW
        rank = 1 if not at and _is_title(node) else _rank_of(node)
        while rank and stack[-1].rank >= rank:
            # A bold line names what the marked question below it looks for.
            bold = node.label is Label.QUESTION and stack[-1].rank == BOLD_RANK
            if bold and _announces_nothing(nodes[stack[-1].at]):
                break
            stack.pop()
        top = stack[-1]
        names = node.words <= _LONGEST_SECTION and node.inline.text.endswith(_COLONS)
        if rank == COLON_RANK and top.rank < BOLD_RANK and names and _announces_nothing(node):
            rank = BOLD_RANK
        places.own.append(top)
        _count(top, node, rank)
        if rank:
            told = top.speaks_of_questions or speaks_of_questions(node.inline.text)
            places.made[at] = Place(at, rank, top, told, aside=node.label.is_note)
            stack.append(places.made[at])
    return places


def _stands_below_one(node: Node, stack: Sequence[Place], nodes: Sequence[Node]) -> bool:
    """Return whether a line labelled as a question stands right below one that is bold or counted: “Prompt: …”."""
    place = next(place for place in reversed(stack) if place.rank <= BOLD_RANK)
    opener = nodes[place.at] if place.rank == BOLD_RANK else node
    asks = opener.label is Label.NONE and opener.asking >= Asking.MARKED
    return asks and not node.block.first.loose and node.block.kind is Kind.TEXT


def is_asked_alone(node: Node) -> bool:
    """Return whether a paragraph is a question and nothing else."""
    asks = node.block.kind is Kind.TEXT and node.asking >= Asking.MARKED
    return asks and count_words(node.ask) <= _MOST_ASKED and mostly_asks(node.ask)


def is_plain(node: Node) -> bool:
    """Return whether nothing sets a paragraph apart: no number, quotes, bold or label."""
    return not (node.bold or node.quoted or node.numbered or node.label is Label.QUESTION)


def speaks_of_questions(text: str) -> bool:
    """Return whether a heading or an introduction says that questions follow.

    One that begins like an essay ("Why these questions…") does not.
    """
    return _ANNOUNCES.search(text[:400]) is not None and not _ESSAY.match(text)


def _rank_of(node: Node) -> int:
    """Return the rank of a node under which others stand; 0 for one that has nothing under it."""
    block = node.block
    if block.kind is Kind.HEADING:
        return block.level
    if block.kind is Kind.SUMMARY:
        return SUMMARY_RANK
    if block.kind is not Kind.TEXT or block.inside:
        return 0
    if node.label is Label.QUESTION:
        return BOLD_RANK
    if is_asked_alone(node):
        return COLON_RANK if is_plain(node) else BOLD_RANK
    if node.label is not Label.NONE:
        return COLON_RANK
    capitals = without_note(node.inline.text)[0].isupper()
    if node.words <= _LONGEST_BOLD and (node.inline.all_bold or capitals):
        return BOLD_RANK
    opens = node.inline.text.endswith(_COLONS)
    named = opens or node.words <= _LONGEST_SECTION
    if named and tells_kind(node.inline.text) and node.asking is Asking.NO:
        return BOLD_RANK
    return COLON_RANK if node.words <= _MOST_ASKED and opens else 0


def _is_title(node: Node) -> bool:
    """Return whether the first paragraph is a title above questions: "Questions that they asked"."""
    short = node.block.kind is Kind.TEXT and node.words <= _LONGEST_BOLD
    return short and _announces_nothing(node) and speaks_of_questions(node.inline.text)


def _announces_nothing(node: Node) -> bool:
    return node.asking is Asking.NO and node.label is Label.NONE


def _close(stack: list[Place], node: Node, nodes: Sequence[Node]) -> None:
    """Leave the places that a node ends by being what it is."""
    kind = node.block.kind
    if kind in (Kind.CLOSE, Kind.RULE):
        while stack[-1].rank > SUMMARY_RANK:
            stack.pop()
        if kind is Kind.CLOSE and stack[-1].rank == SUMMARY_RANK:
            stack.pop()
    elif kind is Kind.ITEM and stack[-1].rank == COLON_RANK:
        _leave_colon(stack, node, nodes[stack[-1].at])


def _leave_colon(stack: list[Place], node: Node, opener: Node) -> None:
    """Leave a label's place at an item that goes on with the list above the label."""
    place, first = stack[-1], node.block.first
    if opener.label is Label.NONE:
        return
    has_said = not opener.inline.text.endswith(_COLONS) and not opener.inline.all_bold
    counted = place.first_numbered or not place.items.count
    goes_on = first.count == place.last_number + 1 and counted
    asks = node.asking >= Asking.MARKED
    if has_said and first.loose:
        stack.pop()
        if stack[-1].rank == BOLD_RANK and asks:
            stack.pop()
    elif first.count and not node.block.level and asks and not goes_on:
        stack.pop()


def _count(top: Place, node: Node, rank: int) -> None:
    asks = node.asking >= Asking.MARKED
    sure = node.asking is Asking.SURE
    block = node.block
    if block.kind is Kind.ITEM and not node.inline.anchor:
        top.first_numbered = block.first.numbered if not top.items.count else top.first_numbered
        if asks and block.first.count and not block.level:
            top.last_number = block.first.count
        top.items.add(Tally(1, asks, sure, requests=sure and is_request(node.ask)))
    elif block.kind is Kind.ROW:
        row_asks = any(asking(cell) >= Asking.MARKED for cell in cells_of(block.raw))
        top.items.add(Tally(1, row_asks))
    elif rank and node.label is Label.NONE:
        may_ask = node.numbered and node.asking is Asking.MAYBE
        top.heads[rank].add(Tally(1, asks or may_ask, sure, asks and node.numbered))
    if block.kind is Kind.TEXT and not block.inside:
        alone = is_asked_alone(node)
        top.paragraphs.add(Tally(1, alone, alone and sure))
        top.prose += not alone and node.words >= _PROSE
