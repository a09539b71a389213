"""One question on a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.errors import TrainerError
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.question_lines import load_question_lines
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult


QUESTION_COMMANDS = (
    Command("question.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Answer this question."),
    Command("question.back", scheme.BACK, "close", "Back", "Go back to the list."),
)


class QuestionPageScreen(TrainerScreen[None]):
    """One question: what is listened for, what comes next, which stories fit."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = QUESTION_COMMANDS
    HELP_TEXT = (
        "One question: your stories that fit it, what interviewers hope to hear, what they may ask "
        "next, and the other ways in which it is asked."
    )

    def __init__(self, question: str) -> None:
        """Make the page of the question with a key."""
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Questions", self._question)
        yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the keys on the page."""
        self.query_one(Page).focus()

    @work(exclusive=True)
    async def on_screen_resume(self) -> None:
        """Read the question, again after each other screen."""
        try:
            self.query_one(Page).show(await self.ask(load_question_lines, self._question))
        except TrainerError as error:
            self.tell(error)
            self.dismiss()

    def action_rehearse(self) -> None:
        """Answer this question."""
        self.navigation.open_rehearsal(questions=(self._question,))
