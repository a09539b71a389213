"""Questions: all question banks in one list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.coach.question_list import QuestionRow, QuestionRows, View, Wish
from trainer.competencies import read_as
from trainer.errors import TrainerError
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.rows import Column
from trainer.ui.components.way import Way
from trainer.ui.pages.question_lines import load_brief_lines, load_question_lines
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.search_dialog import SearchDialog
from trainer.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.ui.components.document import Line

QUESTIONS_COMMANDS = (
    Command("questions.open", scheme.ENTER, "choose", "Open", "Show all about the chosen question."),
    Command("questions.rehearse", scheme.REHEARSE, "rehearse", "Answer", "Answer the chosen question."),
    Command("questions.filter", scheme.FILTER, "filter", "Filter", "Show one bank, one competency, or only "
            "what was never rehearsed, was asked for real, or has no story."),
    Command("questions.banks", scheme.VIEW, "banks", "Banks", "Look at the question banks; get more."),
    Command("questions.search", scheme.SEARCH, "search", "Search", "Search the questions."),
    Command("questions.add", scheme.NEW, "add", "New question", "Add a question of your own."),
    Command("questions.reload", scheme.RELOAD, "reload", "Read the files again", "Read the files again.", shown=False),
    Command("questions.back", scheme.BACK, "back", "Back", "Empty the search, then the filter, then "
            "go back."),
)  # fmt: skip

VIEWS = {
    View.ALL: "Every question",
    View.NEVER: "Never rehearsed",
    View.REAL: "You've been asked it",
    View.NO_STORY: "None of your stories fits",
}


MOST_COUNTED = 999
"""What fits the column; who was asked more often knows it."""


def _asked(row: QuestionRow) -> str:
    if row.asked > MOST_COUNTED:
        return f">{MOST_COUNTED}"
    return f"{row.asked}×" if row.asked else "–"


def _bank(row: QuestionRow) -> str:
    more = f" +{len(row.twins)}" if row.twins else ""
    return f"{row.question.bank}{more}"


class QuestionsScreen(BankScreen):
    """The questions of all banks."""

    COMMANDS_HERE: ClassVar = QUESTIONS_COMMANDS
    NAME = "Questions"
    NEEDS_ROW: ClassVar = frozenset({"rehearse", "choose"})
    HELP_TEXT = (
        "All questions that may be asked, bank after bank. Each says what interviewers listen "
        "for, what they may ask next, and which of your stories fit. Search for what you remember "
        "of a question; f narrows the list to a bank, a competency, or to what you never "
        "rehearsed. A question that several banks ask stands here once, with +1 behind its bank."
    )
    SEARCH_HINT = "Press / to search questions, competencies and tags"
    EMPTY = "There's no question like that.\n\nEsc  See them all\nn  Add one of your own"
    NO_BANKS = "You have no questions yet.\n\nv  Get a question bank\nn  Add one of your own"
    COLUMNS: ClassVar = (
        Column("question", 0, lambda row: row.question.ask),
        Column("bank", 14, _bank, "$quiet", from_width=72),
        Column("asked", 5, _asked, "$quiet", right=True),
    )

    def __init__(self, wish: Wish | None = None) -> None:
        """Make the list, narrowed where that is wished for."""
        super().__init__()
        self._wish = wish or Wish()

    def rows(self, work: Workspace, search: str) -> Sequence[QuestionRow]:
        """Return the questions that hold all words of a search."""
        from trainer.coach.question_list import find  # on the coach's thread

        return find(work, replace(self._wish, search=search))

    def place(self, rows: Sequence[QuestionRow], key: str) -> int:
        """Return where a question stands, without making the rows before it."""
        return rows.place(key) if isinstance(rows, QuestionRows) else 0

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return the page of a question."""
        return load_question_lines(work, key)

    def brief(self, work: Workspace, key: str) -> list[Line]:
        """Return the whole question, and which stories fit it."""
        return load_brief_lines(work, key)

    def key(self, row: QuestionRow) -> str:
        """Return the question's key."""
        return row.question.key

    def count(self, rows: Sequence[QuestionRow]) -> str:
        """Return how many questions there are, and what the list is narrowed to."""
        view = "" if self._wish.view is View.ALL else VIEWS[self._wish.view].lower()
        shown = (counted(len(rows), "question"), self._wish.bank, self._wish.competency, view)
        return " · ".join(part for part in shown if part)

    def open(self, key: str) -> None:
        """Show a question on a screen of its own."""
        self.navigation.open_question(key)

    def action_rehearse(self) -> None:
        """Answer the chosen question."""
        self.navigation.open_rehearsal(questions=(self.chosen,))

    @work(exclusive=True, group="filter")
    async def action_filter(self) -> None:
        """Narrow the list; a bank, a competency and a view can hold together."""
        ways = await self.ask(_ways)
        chosen = await self.app.push_screen_wait(SearchDialog("Show only …", ways))
        if chosen is None:
            return
        sort, _, name = chosen.partition(":")
        if sort == "view":
            view = View[name]
            self._wish = Wish() if view is View.ALL else replace(self._wish, view=view)
        elif sort == "bank":
            self._wish = replace(self._wish, bank=name)
        else:
            self._wish = replace(self._wish, competency=name)
        self._first()

    def _first(self) -> None:
        self._chosen = ""
        self.query_one(RowList).focus()
        self.reload()

    @work(exclusive=True, group="add")
    async def action_add(self) -> None:
        """Write a question of one's own, and put the cursor on it."""
        form: FormDialog[str] = FormDialog(
            "A question of your own",
            (FormField("ask", "They ask", "What would your last team say about you?"),),
            _add,
        )
        key = await self.app.push_screen_wait(form)
        if key:
            self._wish = Wish()
            self._chosen = key
            self.reload()

    def empty_text(self) -> str:
        """Return what to do: without a filter there's no question at all."""
        return self.NO_BANKS if self._wish == Wish() else self.EMPTY

    def action_banks(self) -> None:
        """Look at the banks."""
        self.navigation.open_banks()

    def action_back(self) -> None:
        """Leave the search first, then the filter, then the screen."""
        if not self._searched and self._wish != Wish():
            self._wish = Wish()
            self.reload()
        else:
            super().action_back()


def _ways(work: Workspace) -> list[Way]:
    ways = [Way(f"view:{view.name}", label) for view, label in VIEWS.items()]
    banks = work.banks().banks
    ways += [Way(f"bank:{bank.id}", bank.title, f"bank · {bank.id}") for bank in banks]
    names = {name for bank in banks for question in bank for name in question.competencies}
    ways += [Way(f"competency:{name}", read_as(name), "competency") for name in sorted(names)]
    return ways


def _add(work: Workspace, typed: dict[str, str]) -> str:
    from trainer.coach.banks import add_own_question

    if not typed["ask"].strip():
        raise TrainerError("the question is empty", "type what they ask")
    return add_own_question(work, typed["ask"]).key
