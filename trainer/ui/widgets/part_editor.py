"""The field of one part of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.text import counted
from trainer.ui.components.block import Block
from trainer.ui.components.section import section
from trainer.ui.widgets.answer_editor import AnswerEditor

if TYPE_CHECKING:
    from trainer.stories.model import Part


class PartEditor(AnswerEditor):
    """Key points of one part, one a line; as high as its text."""

    DEFAULT_CSS = """
    PartEditor {
        height: auto;
        min-height: 3;
        max-height: 10;
        padding: 0 1;
        margin-bottom: 1;
    }
    """

    def __init__(self, part: Part) -> None:
        """Make the field of a part; the line above it says what belongs there."""
        super().__init__("")
        self.part = part

    @property
    def points(self) -> int:
        """How many key points stand in it; another wording of one is none of its own."""
        lines = (line.strip() for line in self.text.split("\n"))
        return sum(bool(line) and not line.startswith("=") for line in lines)


class PartTitle(Block):
    """The title of a part: what belongs there, and how many key points stand there."""

    def __init__(self, part: Part, about: str) -> None:
        """Make the title of a part."""
        super().__init__()
        self._part, self._about = part, about
        self._show(0)

    def count(self, editor: PartEditor) -> None:
        """Say how many key points a field has, where it is the field of this part."""
        if editor.part is self._part:
            self._show(editor.points)

    def _show(self, points: int) -> None:
        name = Content.assemble(
            (self._part.value.capitalize(), "bold $ink"), "  ", (self._about, "$quiet")
        )
        figure = counted(points, "point") if points else ""
        self.show(lambda width, _: (section(width, name, figure, style=""),))
