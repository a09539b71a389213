"""What was said, with what was recognised marked in it, and how it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.widgets import Static

from trainer.ui.components.document import Document
from trainer.ui.pages.grade_text import marked_answer, told_lines
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Graded


class AnswerPane(VerticalScroll, can_focus=False):
    """The marked answer; below it the facts of the telling."""

    DEFAULT_CSS = """
    AnswerPane {
        scrollbar-size-vertical: 1;
        scrollbar-color: $scrollbar;
        scrollbar-background: $background;

        & > Static { height: auto; max-width: 92; }
        & > #marked { margin-bottom: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the answer and the facts."""
        yield Static(id="marked")
        yield Static(id="told")

    def show(self, graded: Graded, chosen: int | None) -> None:
        """Show an answer; the evidence of the chosen point stands out."""
        points = graded.grade.points if graded.grade else ()
        answer = graded.attempt.answer
        marked = self.query_one("#marked", Static)
        marked.update(marked_answer(answer, points, chosen))
        marked.display = bool(answer.strip())
        self.query_one("#told", Static).update(Document(list(told_lines(graded))))

    def bring(self, graded: Graded, point: int) -> None:
        """Bring the evidence of a point into sight."""
        points = graded.grade.points if graded.grade else ()
        if point < len(points) and points[point].evidence:
            before = graded.attempt.answer[: points[point].evidence[0].start]
            row = plain(before, multiline=True).get_height({}, max(1, self.size.width - 2))
            self.scroll_to(y=max(0, row - 2), animate=False)
