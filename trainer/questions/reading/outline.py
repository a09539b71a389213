"""The outline of a list: which block stands under which, and what a whole section holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, mostly_asks, stem_of
from trainer.documents.lines import Kind
from trainer.documents.sentences import count_words
from trainer.questions.reading.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_QUESTIONS = re.compile(
    r"\bquestions?\b|\bq ?& ?a\b|\bprompts?\b|\bto ask\b|\bask(?:ed)?\b|preguntas|fragen|perguntas|domande|vragen|вопрос|pytania|sorular|soalan|pertanyaan|câu hỏi|问题|問題|面试题|面試題|質問|提问|질문|प्रश्न",
    re.IGNORECASE,
)
_ESSAY = re.compile(
    r"\W*(?:(?:why|when|against|beyond|rethinking|stop|the (?:problem|trouble|case|art|truth|science|myth|death|end))\b(?! .{0,60}:)"
    r"|(?:how|what) (?:(?:do|does|did|is|are|makes?|i|we|they)\b|.{0,80}\b(?:matters?|works?|fails?|means?|measures?|tells? us)\b)|on (?:the|asking|interview))",
    re.IGNORECASE,
)
"""Titles that speak about questions instead of announcing some."""
_YOU = re.compile(
    r"\b(?:you|your|yours|yourself|me|us|sie|ihr|ihre[nmrs]?|ihnen|du|dein\w*|dich|dir|tú|usted|tu|te|su|vous|votre|vos|você|seu|sua|lei|suo|ты|вы|вас|ваш\w*)\b|[您你]|あなた|당신",
    re.IGNORECASE,
)
_ABOUT_INTERVIEWS = re.compile(
    r"\b(?:interview(?:s|er|ers|ing|ed)?|candidates?|applicants?|recruiters?|hiring managers?|employers?|résumés?|resumes?|questions?|star (?:method|framework|format|technique))\b|面试|面接|entrevistas?\b|vorstellungsgespräch",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Place:
    """What stands under one heading, or under something that serves as one.

    Attributes:
        at: the index of its node; -1 for the whole list.
        rank: 0 for the whole list, else 1 to 9.
        parent: the place above; None for the whole list.
        items: items directly under it.
        asking: those of them that surely ask.
        sure: those of these that nobody says without asking.
        addressed: those of these that speak to somebody.
        heads: the headings of each rank directly under it.
        asking_heads: those of them that ask.
        addressed_heads: those of these that speak to somebody.
        paragraphs: its paragraphs.
        asking_paragraphs: those of them that ask and do nothing else.
        prose: paragraphs of many words.
        speaks_of_questions: whether its words, or those of a place above, say that questions follow.
        first_numbered: whether its first item has a number.
        last_number: the number of the last of its items at the margin that asked.
        aside: whether its words announce a note; what asks there does not make a list.
    """

    at: int
    rank: int
    parent: Place | None
    items: int = 0
    asking: int = 0
    sure: int = 0
    addressed: int = 0
    heads: dict[int, int] = field(default_factory=dict)
    asking_heads: dict[int, int] = field(default_factory=dict)
    addressed_heads: dict[int, int] = field(default_factory=dict)
    paragraphs: int = 0
    asking_paragraphs: int = 0
    prose: int = 0
    speaks_of_questions: bool = False
    first_numbered: bool = False
    last_number: int = 0
    aside: bool = False

    @property
    def is_list(self) -> bool:
        """Whether most items under it ask: then it is a section, even where its own words ask."""
        return self.asking >= 3 and self.asking * 2 >= self.items

    @property
    def has_heads(self) -> bool:
        """Whether two headings under it ask."""
        return any(count >= 2 for count in self.asking_heads.values())


@dataclass(slots=True)
class Outline:
    """The places of a list: `own[at]` is where node `at` stands, `made[at]` what it opens."""

    whole: Place
    own: list[Place]
    made: dict[int, Place]
    items: int = 0
    asking: int = 0
    prose: int = 0
    paragraphs: int = 0
    asking_paragraphs: int = 0
    addressed_paragraphs: int = 0


def rank_of(node: Node) -> int:
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
    if node.words <= _LONGEST_BOLD and (node.inline.all_bold or node.inline.text.isupper()):
        return BOLD_RANK
    opens = node.inline.text.endswith((":", "：")) or stem_of(node.inline.text)
    return COLON_RANK if node.words <= 60 and opens else 0


def _is_section_line(node: Node) -> bool:
    """Return whether a paragraph is the name of a section with a colon: "Conflict:"."""
    bare = node.asking is Asking.NO and node.label is Label.NONE
    return bare and node.words <= _LONGEST_SECTION and node.inline.text.endswith((":", "："))


def is_asked_alone(node: Node) -> bool:
    """Return whether a paragraph is a question and nothing else."""
    return (
        node.block.kind is Kind.TEXT
        and node.asking >= Asking.MARKED
        and count_words(node.ask) <= _MOST_ASKED
        and mostly_asks(node.ask)
    )


def speaks_to_you(text: str) -> bool:
    """Return whether a text speaks to somebody, or of the one who asks."""
    return _YOU.search(text) is not None


def is_addressed(node: Node) -> bool:
    """Return whether what a node asks speaks to somebody."""
    return node.asking is Asking.SURE or speaks_to_you(node.ask)


def is_plain(node: Node) -> bool:
    """Return whether nothing sets a paragraph apart: no number, quotes, bold or label."""
    return not (node.bold or node.quoted or node.numbered or node.label is Label.QUESTION)


def speaks_of_questions(text: str) -> bool:
    """Return whether a heading or an introduction says that questions follow.

    One that begins like an essay ("Why these questions…") does not.
    """
    return _QUESTIONS.search(text[:400]) is not None and not _ESSAY.match(text)


def about_interviews(text: str) -> bool:
    """Return whether a text speaks of interviews themselves, as an essay about them does."""
    return _ABOUT_INTERVIEWS.search(text) is not None


def outline(nodes: Sequence[Node], title: str = "") -> Outline:
    """Return the outline of the nodes, in one pass; `title` is the one of the front matter."""
    whole = Place(-1, 0, None, speaks_of_questions=speaks_of_questions(title))
    found = Outline(whole, [], {})
    stack = [whole]
    for at, node in enumerate(nodes):
        _close(stack, node, nodes)
        rank = rank_of(node)
        if rank:
            while stack[-1].rank >= rank:
                stack.pop()
        top = stack[-1]
        if rank == COLON_RANK and top.rank < BOLD_RANK and _is_section_line(node):
            rank = BOLD_RANK
        found.own.append(top)
        _count(found, top, node, rank)
        if rank:
            place = Place(at, rank, top, aside=node.label.is_note)
            place.speaks_of_questions = top.speaks_of_questions or speaks_of_questions(
                node.inline.text
            )
            found.made[at] = place
            stack.append(place)
    return found


def _close(stack: list[Place], node: Node, nodes: Sequence[Node]) -> None:
    """Leave the places that a node ends by being what it is."""
    if node.block.kind is Kind.CLOSE:
        while stack[-1].rank > SUMMARY_RANK:
            stack.pop()
        if stack[-1].rank == SUMMARY_RANK:
            stack.pop()
    elif node.block.kind is Kind.RULE:
        while stack[-1].rank >= SUMMARY_RANK + 1:
            stack.pop()
    elif node.block.kind is Kind.ITEM and stack[-1].rank == COLON_RANK:
        _leave_colon(stack, node, nodes)


def _leave_colon(stack: list[Place], node: Node, nodes: Sequence[Node]) -> None:
    """Leave a label's place at an item that goes on with the list above the label."""
    place = stack[-1]
    opener = nodes[place.at]
    has_said = (
        opener.label is not Label.NONE
        and not opener.inline.text.endswith((":", "："))
        and not opener.inline.all_bold
    )
    goes_on = (
        node.block.first.numbered
        and place.items > 0
        and not place.first_numbered
        and node.block.level == 0
    )
    if _continues_above(stack, node) or (goes_on and opener.label is not Label.NONE):
        stack.pop()
    elif has_said and node.block.first.loose:
        stack.pop()
        if stack[-1].rank == BOLD_RANK and node.asking >= Asking.MARKED:
            stack.pop()


def _continues_above(stack: list[Place], node: Node) -> bool:
    """Return whether an item has the next number of a list above the label's place."""
    number = node.block.first.count
    if not number or node.block.level or node.asking < Asking.MARKED:
        return False
    place = stack[-1]
    return place.last_number != number - 1 and any(
        above.last_number == number - 1 for above in stack[:-1] if above.last_number
    )


def _count(found: Outline, top: Place, node: Node, rank: int) -> None:
    asks = node.asking >= Asking.MARKED
    addressed = asks and is_addressed(node)
    kind = node.block.kind
    if kind is Kind.ITEM and not node.inline.anchor:
        top.first_numbered = node.block.first.numbered if top.items == 0 else top.first_numbered
        top.items += 1
        if asks and node.block.first.count and not node.block.level:
            top.last_number = node.block.first.count
        top.asking += asks
        top.sure += node.asking is Asking.SURE
        top.addressed += addressed
        found.items += not top.aside
        found.asking += asks and not top.aside
    elif rank and node.label is Label.NONE:
        for counts, one in (
            (top.heads, 1),
            (top.asking_heads, asks or (node.numbered and node.asking is Asking.MAYBE)),
            (top.addressed_heads, addressed),
        ):
            counts[rank] = counts.get(rank, 0) + one
    if kind is Kind.TEXT and not node.block.inside:
        alone = is_asked_alone(node)
        prose = not alone and node.words >= _PROSE
        top.paragraphs += 1
        top.asking_paragraphs += alone
        top.prose += prose
        found.paragraphs += 1
        found.asking_paragraphs += alone
        found.addressed_paragraphs += alone and addressed
        found.prose += prose
