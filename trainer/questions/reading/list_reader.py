"""Walk the blocks of a list from top to bottom and take its questions."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, ends_marked
from trainer.documents.languages import pattern_of
from trainer.documents.lines import Kind
from trainer.questions.reading.drafts import Draft, Drafts, same
from trainer.questions.reading.heading_tags import tells
from trainer.questions.reading.list_judge import Judge
from trainer.questions.reading.list_labels import Label, is_advice, split_label
from trainer.questions.reading.outline import (
    SUMMARY_RANK,
    Place,
    is_asked_alone,
    is_plain,
    outline,
)
from trainer.questions.reading.records import read_table
from trainer.questions.reading.wording import asked_apart

if TYPE_CHECKING:
    from trainer.questions.reading.nodes import Node


_BEGINS_ASKING = re.compile(rf"(?:{pattern_of('begins_asking')})\b", re.IGNORECASE)
"""How a follow-up without a mark begins; requests below a question are often advice."""
_LONGEST_CATEGORY = 12
"""Words of an item that may be a category for the items under it."""
_NO_QUESTION = "asks, but is no question of a list"


@dataclass(slots=True)
class Above:
    """What stands above the node at hand, by what its label or its judge made of it.

    Attributes:
        role: NONE for a section.
        question: the one that what stands below belongs to.
        name: of a section.
        lines: what is left, unless the name of the section was used.
        why: the reason then.
        indent: of an item, its columns.
        numbered: whether the item has a number.
        holds: whether unnumbered items behind a label in a numbered item belong to it.
    """

    role: Label = Label.NONE
    question: Draft | None = None
    name: str = ""
    lines: tuple[tuple[int, str], ...] = ()
    why: str = "a heading without questions"
    used: bool = False
    indent: int = 0
    numbered: bool = False
    holds: bool = False


class Walk:
    """Walks one list."""

    def __init__(self, nodes: Sequence[Node], drafts: Drafts) -> None:
        self._nodes = nodes
        self._drafts = drafts
        self._outline = outline(nodes)
        self._judge = Judge(self._outline, nodes)
        self._stands: dict[int, Above] = {-1: Above()}
        self._items: list[Above] = []
        self._last: Draft | None = None
        self._column: int | None = None  # of the paragraph that asked last
        self._awaiting: Place | None = None

    def walk(self) -> None:
        """Take what is to be taken and leave the rest."""
        is_row = [node.block.kind is Kind.ROW for node in self._nodes]
        for is_table, group in groupby(
            enumerate(self._nodes), lambda numbered: is_row[numbered[0]]
        ):
            if is_table:
                self._table(list(group))
            else:
                for at, node in group:
                    self._node(at, node)
        self._contents()
        self._end_items()
        for stand in self._stands.values():
            self._leave_unused(stand)

    def _node(self, at: int, node: Node) -> None:
        kind, place = node.block.kind, self._outline.own[at]
        if kind is Kind.ITEM:
            self._item(node, place)
        elif kind is Kind.CODE:
            self._leave(node, "inside a block of code")
        elif node.block.inside and self._items and at not in self._outline.made:
            self._inside(node)
        else:
            self._end_items()
            if at in self._outline.made:
                self._stands[at] = self._opened(node, place, self._outline.made[at])
            elif kind is Kind.TEXT:
                question = self._stands[place.at].question
                self._leave(node, "part of an answer" if question else "prose")

    def _opened(self, node: Node, place: Place, own: Place) -> Above:
        """Return what a heading, or what serves as one, is to what stands under it."""
        above = self._stands[place.at]
        if node.label is Label.QUESTION and not node.ask:
            self._awaiting = own
            return Above(lines=node.block.lines)
        if self._last and self._is_indented(node):
            self._probe(self._last, node)
            return Above(Label.FOLLOW, self._last)
        asks_below = own.is_list and node.label is Label.ASIDE and not is_advice(node.name)
        if not asks_below and (labelled := self._labelled(node, above)):
            return labelled
        is_part = own.rank >= SUMMARY_RANK and not own.is_list
        set_off = node.asking is Asking.SURE and (node.numbered or node.quoted)
        if is_part and above.role is Label.ASIDE and not set_off:
            self._leave(node, "a note, not a question")
            return Above(Label.ASIDE)
        if (
            is_part
            and node.asking is not Asking.NO
            and above.role is Label.FOLLOW
            and above.question
        ):
            self._probe(above.question, node)
            return Above(Label.FOLLOW, above.question)
        counted = self._awaiting is not None and self._awaiting.at == place.at
        if self._is_question(node, place, own, above):
            asked = self._asked(node, place)
            if counted:  # what stands below “Question 1” belongs to it
                above.question = asked.question
            return asked
        if is_part and above.question and above.role in (Label.QUESTION, Label.FOLLOW):
            self._leave(node, "part of an answer")
            return Above(above.role, above.question)
        name = node.inline.text
        if own.rank == 1 and self._outline.whole.heads[1].count == 1:
            self._drafts.title, name = name, ""
        return Above(name=name, lines=node.block.lines)

    def _is_indented(self, node: Node) -> bool:
        """Return whether a line asks right below the paragraph that asked last, and further in."""
        below = self._column is not None and node.block.level > self._column
        return below and node.asking >= Asking.MARKED and not node.block.first.loose

    def _labelled(self, node: Node, above: Above) -> Above | None:
        """Take what a label announces; None without one that has things below it."""
        question = above.question or self._last
        near = above.question or above.role is not Label.NONE
        if node.label is Label.FOLLOW:
            if question and node.ask:
                self._probe(question, node)
            else:
                self._leave(node, "a follow-up without a question" if node.ask else "a label")
            return Above(Label.FOLLOW, question)
        if node.label is Label.LISTEN and question and near:
            self._drafts.listen(question, node.rest)
            return Above(Label.LISTEN, question)
        if node.label.is_note:
            self._leave(node, "a note, not a question")
            return Above(Label.ASIDE, above.question)
        return None

    def _is_question(self, node: Node, place: Place, own: Place, above: Above) -> bool:
        """Return whether a heading, or what serves as one, is a question of the list."""
        if node.block.kind is Kind.TEXT:
            if self._awaiting is not None and is_asked_alone(node):
                self._awaiting = None
                return True
            if is_plain(node):
                alone = is_asked_alone(node) and above.role is Label.NONE
                return alone and self._judge.alone(node, place, own)
        return self._judge.head(node, own.rank, place, own)

    def _item(self, node: Node, place: Place) -> None:
        """Judge a list item by the item above it, else by the heading above it."""
        indent, numbered = node.block.level, node.block.first.numbered
        while self._items and self._items[-1].indent > indent - 2:
            if self._items[-1].holds and not numbered:
                indent = self._items[-1].indent + 1
                break
            self._leave_unused(self._items.pop())
        above = self._items[-1] if self._items else self._stands[place.at]
        stand = self._judged_item(node, place, above)
        self._items.append(replace(stand, indent=indent, numbered=numbered))

    def _judged_item(self, node: Node, place: Place, above: Above) -> Above:
        if node.inline.anchor:
            return Above()
        if labelled := self._labelled(node, above):
            return labelled
        if above.role is Label.ASIDE:
            self._leave(node, "stands under a note")
            return Above(Label.ASIDE)
        if above.question and above.role is Label.LISTEN:
            self._drafts.listen(above.question, node.inline.text)
            return Above(Label.LISTEN, above.question)
        if above.question:  # a follow-up where it asks, else a part of the answer
            plainly = node.asking is Asking.MAYBE and _BEGINS_ASKING.match(node.ask)
            least = Asking.MAYBE if above.role is Label.FOLLOW or plainly else Asking.MARKED
            if node.asking >= least:
                self._probe(above.question, node)
                return Above(above.role, above.question)
            self._leave(node, "part of an answer")
            return Above(Label.ASIDE)
        if self._judge.item(node, place):
            return self._asked(node, place)
        if node.asking is Asking.NO and node.words <= _LONGEST_CATEGORY:
            return Above(name=node.inline.text, lines=node.block.lines, why="asks nothing")
        self._leave(node, "asks nothing" if node.asking is Asking.NO else _NO_QUESTION)
        return Above()

    def _inside(self, node: Node) -> None:
        """Judge a paragraph inside an item; a label ends the items at its column or behind it."""
        if node.label is not Label.NONE:
            self._end_items(1, node.block.level)
        above = self._items[-1]
        if labelled := self._labelled(node, above):
            below = replace(labelled, indent=above.indent + 1, holds=above.numbered)
            self._items.append(below)
            return
        at_once = above.role is Label.QUESTION and not node.block.first.loose
        follows = at_once or above.role is Label.FOLLOW
        advises = at_once and not ends_marked(node.ask)
        if above.question and follows and not advises and is_asked_alone(node):
            self._probe(above.question, node)
        else:
            self._leave(node, "part of an answer" if above.question else "asks nothing")

    def _contents(self) -> None:
        """Take those entries of the table of contents whose question stands nowhere else."""
        anchors = [node for node in self._nodes if node.inline.anchor]
        others = [node for node in self._nodes if anchors and not node.inline.anchor]
        texts = {same(node.ask or node.inline.text) for node in others}
        for node in (node for node in anchors if node.block.kind is Kind.ITEM):
            known = same(node.ask or node.inline.text) in texts or self._drafts.has(node.ask)
            if node.asking >= Asking.MARKED and not known:
                self._take(node, [])
            else:
                self._leave(node, "table of contents")

    def _table(self, nodes: Sequence[tuple[int, Node]]) -> None:
        above = self._above(self._outline.own[nodes[0][0]])
        rows = [(node.block.line, node.block.raw) for _, node in nodes]
        if read_table(rows, self._drafts, _names(above)):
            _use(above)

    def _asked(self, node: Node, place: Place) -> Above:
        above = self._above(place)
        _use(above)
        return Above(Label.QUESTION, self._take(node, _names(above)))

    def _take(self, node: Node, sections: list[str]) -> Draft:
        named = node.label is Label.NONE and tells(node.name)
        sections = [*sections, node.name] if named else sections
        *asked, last = asked_apart(node.ask)
        for ask in asked:
            self._drafts.take(ask, node.block.line, sections)
        self._last = self._drafts.take(last, node.block.line, sections)
        self._beside(node, self._last, named=named)
        self._column = node.block.level if node.block.kind is Kind.TEXT else None
        return self._last

    def _probe(self, question: Draft, node: Node) -> None:
        self._drafts.probe(question, node.ask)
        self._beside(node, question, named=False)

    def _beside(self, node: Node, question: Draft, *, named: bool) -> None:
        """Take the follow-ups beside a question; leave notes, and a name that is no section."""
        for piece in node.probes:
            self._drafts.probe(question, piece)
        named = named or node.label is not Label.NONE
        for piece in filter(None, ("" if named else node.name, *node.beside)):
            label, _, rest = split_label(piece.strip("()[] "))
            if label is Label.LISTEN and rest:
                self._drafts.listen(question, rest)
            else:
                self._drafts.leave(node.line_of(piece), piece, "stands beside the question")

    def _above(self, place: Place) -> Iterable[Above]:
        stands = deque([self._stands[place.at], *self._items])
        while place.parent is not None:
            place = place.parent
            stands.appendleft(self._stands[place.at])
        return stands

    def _end_items(self, kept: int = 0, indent: int = 0) -> None:
        """End the items from a column on, but for some above."""
        while len(self._items) > kept and self._items[-1].indent >= indent:
            self._leave_unused(self._items.pop())

    def _leave_unused(self, stand: Above) -> None:
        for number, text in () if stand.used else stand.lines:
            self._drafts.leave(number, text, stand.why)
        stand.used = True

    def _leave(self, node: Node, why: str) -> None:
        for number, text in node.block.lines:
            self._drafts.leave(number, text, why)


def _names(stands: Iterable[Above]) -> list[str]:
    """Return the names of the sections among what stands above."""
    return [stand.name for stand in stands if stand.role is Label.NONE and stand.name]


def _use(stands: Iterable[Above]) -> None:
    """Note that the names above have become competencies or tags; empty ones cannot."""
    for stand in stands:
        stand.used = stand.used or tells(stand.name)
        stand.why = "a heading"
