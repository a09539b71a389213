"""Questions: all question banks in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from trainer.ui.commands import Command, bindings
from trainer.ui.question_lines import load_question_lines
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.widgets.row_list import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.banks import QuestionRow
    from trainer.coach.workspace import Workspace
    from trainer.ui.document import Line

QUESTIONS_COMMANDS = (
    Command("questions.open", "enter", "choose", "Open", "Show all about the chosen question."),
    Command("questions.rehearse", "r", "rehearse", "Rehearse", "Answer the chosen question."),
    Command("questions.search", "slash", "search", "Search", "Search the questions."),
    Command("questions.bank", "b", "next_bank", "Bank", "Show one bank after the other, then all."),
    Command("questions.reload", "f2", "reload", "Reload", "Read the files again.", shown=False),
    Command("questions.back", "escape", "back", "Back", "Go back to where you were."),
    Command("questions.help", "question_mark", "app.help", "Help", "Show this help.", shown=False),
)


def _asked(row: QuestionRow) -> str:
    return f"{row.asked}×" if row.asked else "–"


class QuestionsScreen(BankScreen):
    """The questions of all banks."""

    COMMANDS_HERE: ClassVar = QUESTIONS_COMMANDS
    BINDINGS = bindings(QUESTIONS_COMMANDS)
    NAME = "Questions"
    HELP_TEXT = (
        "All questions that may be asked, bank after bank. Each says what interviewers listen "
        "for, what they may ask next, and which of your stories fit. Search for what you remember "
        "of a question; b shows one bank at a time."
    )
    SEARCH_HINT = "Press / to search questions, competencies and tags"
    EMPTY = "There is no question bank. The ones that belong to the program are missing."
    COLUMNS: ClassVar = (
        Column("Question", 0, lambda row: row.question.ask),
        Column("Bank", 14, lambda row: row.question.bank, "$foreground-muted", from_width=72),
        Column("Asked", 5, _asked, right=True),
    )

    _bank = ""
    _banks: tuple[str, ...] = ()

    def rows(self, work: Workspace, search: str) -> Sequence[QuestionRow]:
        """Return the questions that hold all words of a search."""
        from trainer.coach import banks  # on the coach's thread, while the screen is painted

        self._banks = tuple(bank.id for bank in work.banks().banks)
        return banks.rows(work, search, self._bank)

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return the page of a question."""
        return load_question_lines(work, key)

    def key(self, row: QuestionRow) -> str:
        """Return the question's key."""
        return row.question.key

    def count(self, rows: Sequence[QuestionRow]) -> str:
        """Return how many questions there are, and in which bank."""
        questions = "1 question" if len(rows) == 1 else f"{len(rows):,} questions"
        return f"{questions} in {self._bank}" if self._bank else questions

    def open(self, key: str) -> None:
        """Show a question on a screen of its own."""
        self.trainer.open_question(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what needs a question only where there is one."""
        return bool(self._chosen) or action not in {"rehearse", "choose"}

    def action_rehearse(self) -> None:
        """Answer the chosen question."""
        self.trainer.open_rehearsal(questions=(self.chosen,))

    def action_next_bank(self) -> None:
        """Show the next bank alone; after the last one all of them."""
        order = ("", *self._banks)
        at = order.index(self._bank) if self._bank in order else 0
        self._bank = order[(at + 1) % len(order)]
        self.reload()
