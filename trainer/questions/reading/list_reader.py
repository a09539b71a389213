"""Walk the blocks of a list from top to bottom and take its questions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, completed, stem_of
from trainer.documents.lines import Kind
from trainer.questions.reading.above import Above, Role, line_of, names, tells, use
from trainer.questions.reading.drafts import Draft, Drafts, same
from trainer.questions.reading.labels import Label, is_advice, is_example
from trainer.questions.reading.list_judge import Judge
from trainer.questions.reading.outline import (
    BOLD_RANK,
    SUMMARY_RANK,
    Outline,
    Place,
    is_asked_alone,
    is_plain,
    outline,
    speaks_of_questions,
)
from trainer.questions.reading.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.questions.reading.nodes import Node


_BEGINS_ASKING = re.compile(
    r"(?:what|how|why|who|when|where|which|do|does|did|is|are|was|were|has|have|can|could|will|would|should)\b",
    re.IGNORECASE,
)
"""Words that begin a follow-up without a mark; requests below a question are often advice."""
_LONGEST_COMPLETION = 40
"""Words of an item that completes a question begun above it."""
_LONGEST_CATEGORY = 12
"""Words of an item that may be a category for the items under it."""


class Walk:
    """Walks one list."""

    def __init__(self, nodes: Sequence[Node], drafts: Drafts, title: str = "") -> None:
        self._nodes = nodes
        self._drafts = drafts
        self._drafts.title = title
        self._found: Outline = outline(nodes, title)
        self._judge = Judge(self._found)
        self._stands: dict[int, Above] = {-1: Above(Role.SECTION)}
        self._items: list[Above] = []
        self._last: Draft | None = None
        self._awaiting: Place | None = None
        self._anchors: list[Node] = []
        self._rows: list[Node] = []
        self._rows_place = self._found.whole

    def walk(self) -> None:
        """Take what is to be taken and leave the rest."""
        for at, node in enumerate(self._nodes):
            kind = node.block.kind
            if kind is Kind.ROW:
                self._rows_place = self._found.own[at] if not self._rows else self._rows_place
                self._rows.append(node)
                continue
            self._end_table()
            self._node(at, node)
        self._end_table()
        self._contents()
        for stand in self._stands.values():
            self._leave_unused(stand)
        while self._items:
            self._leave_unused(self._items.pop())

    def _node(self, at: int, node: Node) -> None:
        kind = node.block.kind
        place = self._found.own[at]
        if kind is Kind.ITEM:
            self._item(node, place)
            return
        if kind is Kind.CODE:
            self._leave(node, "inside a block of code")
            return
        if kind in (Kind.RULE, Kind.CLOSE):
            self._end_items()
            return
        if at in self._found.made:
            self._end_items()
            self._open(at, node, place)
        elif node.block.inside and self._items:
            self._inside(node)
        else:
            self._end_items()
            self._paragraph(node, place)

    def _open(self, at: int, node: Node, place: Place) -> None:
        """Open what a heading, or what serves as one, has under it."""
        own = self._found.made[at]
        if node.label.is_note and own.is_list and self._holds_questions(node, own):
            node.label = Label.NONE
        above = self._stand(place)
        if node.label is Label.QUESTION and not node.ask:
            self._awaiting = own
            self._stands[at] = Above(Role.SECTION, lines=node.block.lines)
            return
        if node.label is Label.FOLLOW:
            self._follow(at, node, above)
            return
        if node.label is Label.LISTEN and (above.question or self._near(above)):
            self._stands[at] = self._listen(node, above)
            return
        if node.label.is_note or self._goes_on_aside(node, own, above):
            self._stands[at] = Above(Role.ASIDE)
            self._leave(node, "a note, not a question")
            return
        if self._is_question(node, place, own, above):
            taken = self._take(node, self._sections(place))
            self._stands[at] = Above(Role.QUESTION, question=taken)
            return
        if above.role in (Role.QUESTION, Role.FOLLOW) and own.rank >= BOLD_RANK and not own.is_list:
            self._under_question(at, node, above)
            return
        name = node.inline.text
        if stem := stem_of(name):
            self._stands[at] = Above(Role.SECTION, lines=node.block.lines, stem=stem)
            return
        title = own.rank == 1 and self._found.whole.heads.get(1, 0) == 1
        if title:
            self._drafts.title = name
        self._stands[at] = Above(Role.SECTION, "" if title else name, lines=node.block.lines)
        if node.asking is not Asking.NO:
            self._stands[at].why = "asks, but is no question of a list"

    def _holds_questions(self, node: Node, own: Place) -> bool:
        """Return whether what a label of a note announces are questions all the same."""
        return is_example(node.name) or (
            own.rank < SUMMARY_RANK and own.sure * 2 >= own.asking and not is_advice(node.name)
        )

    def _goes_on_aside(self, node: Node, own: Place, above: Above) -> bool:
        """Return whether a paragraph that serves as a heading belongs to the note above it."""
        if above.role is not Role.ASIDE or own.rank < SUMMARY_RANK:
            return False
        announces = own.asking > 0 and speaks_of_questions(node.inline.text)
        return not announces and not own.is_list and not self._is_sure(node)

    def _under_question(self, at: int, node: Node, above: Above) -> None:
        """Take a bold or labelled paragraph below a question: it stays with the question."""
        if above.role is Role.FOLLOW and above.question and node.asking is not Asking.NO:
            self._probe(above.question, node)
        else:
            self._leave(node, "part of an answer")
        self._stands[at] = Above(above.role, question=above.question)

    def _is_question(self, node: Node, place: Place, own: Place, above: Above) -> bool:
        if above.role is Role.FOLLOW and own.rank >= BOLD_RANK and node.label is not Label.QUESTION:
            return False
        if own is self._awaiting:
            return False
        if node.block.kind is Kind.TEXT:
            if self._awaiting is not None and is_asked_alone(node):
                self._awaiting = None
                return True
            if is_plain(node):
                return (
                    is_asked_alone(node)
                    and above.role is Role.SECTION
                    and self._judge.alone(node, place)
                )
        return self._judge.head(node, own.rank, place, own)

    def _follow(self, at: int, node: Node, above: Above) -> None:
        question = above.question or self._last
        if question and node.ask:
            self._probe(question, node)
        elif not node.ask:
            self._leave(node, "a label")
        else:
            self._leave(node, "a follow-up without a question")
        self._stands[at] = Above(Role.FOLLOW, question=question)

    def _item(self, node: Node, place: Place) -> None:
        """Judge a list item by the item above it, else by the heading above it."""
        indent = node.block.level
        while self._items and self._items[-1].indent > indent - 2:
            if self._items[-1].holds and not node.block.first.numbered:
                indent = self._items[-1].indent + 1
                break
            self._leave_unused(self._items.pop())
        above = self._items[-1] if self._items else self._stand(place)
        stand = self._judged_item(node, place, above)
        stand.indent = indent
        stand.numbered = node.block.first.numbered
        self._items.append(stand)

    def _judged_item(self, node: Node, place: Place, above: Above) -> Above:
        if node.inline.anchor:
            self._anchors.append(node)
            return Above(Role.SECTION)
        if node.label is Label.LISTEN and above.question:
            return self._listen(node, above)
        if node.label.is_note:
            self._leave(node, "a note, not a question")
            return Above(Role.ASIDE)
        if node.label is Label.FOLLOW:
            return self._follow_item(node, above)
        if above.role is Role.LISTEN and above.question:
            self._drafts.listen(above.question, node.inline.text)
            return Above(Role.LISTEN, question=above.question)
        if above.role is Role.ASIDE:
            self._leave(node, "stands under a note")
            return Above(Role.ASIDE)
        if above.question is not None and above.role in (Role.QUESTION, Role.FOLLOW):
            return self._under_item(node, above)
        if above.stem and node.asking < Asking.MARKED and node.words <= _LONGEST_COMPLETION:
            above.used = True
            node.ask = completed(above.stem, node.inline.text)
            return Above(Role.QUESTION, question=self._take(node, self._sections(place)))
        if self._judge.item(node, place):
            return Above(Role.QUESTION, question=self._take(node, self._sections(place)))
        if node.asking is Asking.NO and node.words <= _LONGEST_CATEGORY:
            return Above(
                Role.SECTION,
                "" if (stem := stem_of(node.inline.text)) else node.inline.text,
                lines=node.block.lines,
                why="asks nothing",
                stem=stem,
            )
        self._leave(
            node,
            "asks nothing" if node.asking is Asking.NO else "asks, but is no question of a list",
        )
        return Above(Role.SECTION)

    def _near(self, above: Above) -> bool:
        """Return whether what stands here speaks of the question taken last."""
        return above.role in (Role.FOLLOW, Role.LISTEN, Role.ASIDE) and self._last is not None

    def _listen(self, node: Node, above: Above) -> Above:
        """Take what a list hopes to hear on the question above."""
        question = above.question or self._last
        if question and node.rest:
            self._drafts.listen(question, node.rest)
        return Above(Role.LISTEN, question=question)

    def _follow_item(self, node: Node, above: Above) -> Above:
        question = above.question or self._last
        if node.ask and question:
            self._probe(question, node)
        else:
            self._leave(node, "a label")
        return Above(Role.FOLLOW, question=question)

    def _under_item(self, node: Node, above: Above) -> Above:
        """Take an item below a question: a follow-up where it asks, else a part of the answer."""
        least = Asking.MAYBE if above.role is Role.FOLLOW else Asking.MARKED
        plainly = node.asking is Asking.MAYBE and _BEGINS_ASKING.match(node.ask) is not None
        if (node.asking >= least or plainly) and above.question is not None:
            self._probe(above.question, node)
            return Above(above.role, question=above.question)
        self._leave(node, "part of an answer")
        return Above(Role.ASIDE)

    def _inside(self, node: Node) -> None:
        """Judge a paragraph inside an item."""
        above = self._items[-1]
        if node.label is Label.FOLLOW:
            question = above.question or self._last
            if node.ask and question:
                self._probe(question, node)
            else:
                self._leave(node, "a label")
            self._items.append(
                Above(Role.FOLLOW, question=question, indent=above.indent + 1, holds=above.numbered)
            )
            return
        if node.label is Label.LISTEN and above.question:
            self._items.append(
                replace(self._listen(node, above), indent=above.indent + 1, holds=above.numbered)
            )
            return
        if node.label.is_note:
            self._leave(node, "a note, not a question")
            self._items.append(
                Above(
                    Role.ASIDE,
                    question=above.question,
                    indent=above.indent + 1,
                    holds=above.numbered,
                )
            )
            return
        at_once = above.role is Role.QUESTION and not node.block.first.loose
        if above.question and (above.role is Role.FOLLOW or at_once) and is_asked_alone(node):
            self._probe(above.question, node)
            return
        self._leave(node, "part of an answer" if above.question else "asks nothing")

    def _paragraph(self, node: Node, place: Place) -> None:
        above = self._stand(place)
        self._leave(node, "part of an answer" if above.question else "prose")

    def _contents(self) -> None:
        """Take those entries of the table of contents whose question stands nowhere else."""
        if not self._anchors:
            return
        texts = {
            same(node.ask or node.inline.text) for node in self._nodes if not node.inline.anchor
        }
        for node in self._anchors:
            known = same(node.ask or node.inline.text) in texts
            if node.asking >= Asking.MARKED and not known and not self._drafts.has(node.ask):
                self._take(node, [])
            else:
                self._leave(node, "table of contents")

    def _end_table(self) -> None:
        if self._rows:
            rows = [(one.block.line, one.block.raw) for one in self._rows]
            stands = self._above(self._rows_place)
            if read_table(rows, self._drafts, names(stands)):
                use(stands)
            self._rows = []

    def _take(self, node: Node, sections: list[str]) -> Draft:
        named = node.label is Label.NONE and tells(node.name)
        if named:
            sections = [*sections, node.name]
        taken = self._drafts.take(node.ask, node.block.line, sections)
        self._beside(node, named=named)
        for piece in node.probes:
            self._drafts.probe(taken, piece)
        self._last = taken
        return taken

    def _probe(self, question: Draft, node: Node) -> None:
        self._drafts.probe(question, node.ask)
        for piece in node.probes:
            self._drafts.probe(question, piece)
        self._beside(node, named=False)

    def _beside(self, node: Node, *, named: bool) -> None:
        """Leave what stands beside a question: notes, and its name unless that is a section."""
        pieces = node.beside
        if node.name and node.label is Label.NONE and not named:
            pieces = [node.name, *pieces]
        for piece in pieces:
            self._drafts.leave(line_of(node, piece), piece, "stands beside the question")

    def _is_sure(self, node: Node) -> bool:
        return node.asking is Asking.SURE and (node.numbered or node.quoted)

    def _stand(self, place: Place) -> Above:
        return self._stands[place.at]

    def _sections(self, place: Place) -> list[str]:
        """Return the names above, the nearest last, and note that they are used."""
        stands = self._above(place)
        use(stands)
        return names(stands)

    def _above(self, place: Place) -> list[Above]:
        stands: list[Above] = []
        above: Place | None = place
        while above is not None:
            stands.append(self._stand(above))
            above = above.parent
        return [*reversed(stands), *self._items]

    def _end_items(self) -> None:
        while self._items:
            self._leave_unused(self._items.pop())

    def _leave_unused(self, stand: Above) -> None:
        if stand.lines and not stand.used:
            for number, text in stand.lines:
                self._drafts.leave(number, text, stand.why)
            stand.used = True

    def _leave(self, node: Node, why: str) -> None:
        for number, text in node.block.lines:
            self._drafts.leave(number, text, why)
