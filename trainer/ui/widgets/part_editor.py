"""The field of one part of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
