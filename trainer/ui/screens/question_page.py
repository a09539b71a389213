"""One question on a screen of its own."""

from __future__ import annotations

from typing import ClassVar

from textual import work

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.pages.question_lines import load_question_lines
from trainer.ui.screens.page_screen import PageScreen

QUESTION_COMMANDS = (
    Command("question.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Answer this question."),
    Command("question.back", scheme.BACK, "close", "Back", "Go back to the list."),
)


class QuestionPageScreen(PageScreen[None]):
    """One question: what is listened for, what comes next, which stories fit."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = QUESTION_COMMANDS
    HELP_TEXT = (
        "One question: your stories that fit it, what interviewers hope to hear, what they may ask "
        "next, and the other ways in which it is asked."
    )

    def __init__(self, question: str) -> None:
        """Make the page of the question with a key."""
        super().__init__("Questions", question)
        self._question = question

    @work(exclusive=True)
    async def on_screen_resume(self) -> None:
        """Read the question, again after each other screen."""
        await self.fill(load_question_lines, self._question)

    def action_rehearse(self) -> None:
        """Answer this question."""
        self.navigation.open_rehearsal(questions=(self._question,))
