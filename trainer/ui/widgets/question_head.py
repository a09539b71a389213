"""What is asked, why it is asked now, and the hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from trainer.ui.components.hint import sentence
from trainer.ui.pages.rehearse_lines import hint_text, why_text
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Task


class QuestionHead(Vertical):
    """The question above the editor."""

    def __init__(self) -> None:
        """Make it without a question."""
        super().__init__(id="question")
        self._shown: Task | None = None
        self._hints = 0

    def compose(self) -> ComposeResult:
        """Lay out question, reason and hint."""
        yield Static(id="asked")
        yield Static(id="why", classes="quiet")
        yield Static(id="hint")

    def show(self, task: Task) -> None:
        """Show what is asked, without a hint."""
        self._shown, self._hints = task, 0
        self.query_one("#asked", Static).update(plain(task.asked, "bold"))
        self.query_one("#why", Static).update(sentence(why_text(task), ""))
        self.query_one("#hint", Static).display = False

    def hint(self) -> None:
        """Show the title of the story that is meant; the second time, or where it was asked for, its parts."""
        if self._shown is not None and self._shown.story is not None:
            asked_for = self._shown.story.title in self._shown.asked
            self._hints = 2 if asked_for else min(2, self._hints + 1)
            hint = self.query_one("#hint", Static)
            hint.update(hint_text(self._shown.story, self._hints))
            hint.display = True
