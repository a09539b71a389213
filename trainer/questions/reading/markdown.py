"""Read a Markdown list, or a plain text one, of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.questions.reading.cutting import Cutter
from trainer.questions.reading.matter import front_title
from trainer.questions.reading.nodes import look
from trainer.questions.reading.walking import Walk

if TYPE_CHECKING:
    from trainer.questions.reading.taking import Taking


def take_list(text: str, taking: Taking, *, plain: bool) -> None:
    """Take the questions of a text; `plain` reads no Markdown structure but its lists."""
    lines = text.split("\n")
    title = "" if plain else front_title(lines)
    nodes = [look(block) for block in Cutter(plain=plain).cut(lines)]
    Walk(nodes, taking, title).walk()
