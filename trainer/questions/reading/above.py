"""What stands above the blocks of a list: sections, questions, notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.questions.reading.heading_tags import competencies_of, tag_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.questions.reading.drafts import Draft
    from trainer.questions.reading.nodes import Node


class Role(StrEnum):
    """What a heading or an item is to what stands under it."""

    SECTION = "section"
    QUESTION = "question"
    FOLLOW = "follow"
    ASIDE = "aside"
    LISTEN = "listen"


@dataclass(slots=True)
class Above:
    """What stands above the node at hand: `question` is the one its follow-ups belong to.

    `stem` is the beginning of a question that the items below complete. `holds` says of a label in a numbered item that unnumbered items behind it belong to it.
    """

    role: Role
    name: str = ""
    question: Draft | None = None
    used: bool = False
    lines: tuple[tuple[int, str], ...] = ()
    why: str = "a heading without questions"
    indent: int = 0
    numbered: bool = False
    holds: bool = False
    stem: str = ""


def names(stands: Sequence[Above]) -> list[str]:
    """Return the names of the sections among the stands."""
    return [stand.name for stand in stands if stand.role is Role.SECTION and stand.name]


def tells(name: str) -> bool:
    """Return whether a name becomes a competency or a tag."""
    return bool(name) and bool(competencies_of(name) or tag_of(name))


def line_of(node: Node, piece: str) -> int:
    """Return the line where a piece of a node begins."""
    begin = piece.strip("*_ ")[:12]
    return next((line for line, text in node.block.lines if begin in text), node.block.line)


def use(stands: Sequence[Above]) -> None:
    """Note that the stands' names have become competencies or tags; empty names cannot."""
    for stand in stands:
        stand.used = stand.used or tells(stand.name)
        stand.why = "a heading"
