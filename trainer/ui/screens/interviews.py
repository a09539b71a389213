"""Interviews: those ahead and those that are over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work

from trainer.coach import later as coach
from trainer.text import counted
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.interview_forms import interview_fields, save_interview
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.interview_lines import day_of, load_interview_page
from trainer.ui.pages.interview_rows import interview_look
from trainer.ui.removals import bring_back, remove, undo_command
from trainer.ui.screens.bank_screen import BankScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.interview_actions import InterviewActions, interview_commands
from trainer.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from trainer.coach.interview_rows import InterviewRow
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.ui.components.document import Line
    from trainer.ui.components.rows import Look

INTERVIEWS_COMMANDS = (
    Command("interviews.open", scheme.ENTER, "choose", "Open", "Open its page."),
    Command("interviews.new", scheme.NEW, "new", "New", "Add an interview."),
    *interview_commands("interviews"),
    Command(
        "interviews.remove",
        scheme.REMOVE,
        "remove",
        "Remove",
        "Remove this interview.",
        shown=False,
    ),
    undo_command("interviews"),
    Command("interviews.search", scheme.SEARCH, "search", "Search", "Search them."),
    Command("interviews.back", scheme.BACK, "back", "Back", "Go back to where you were."),
)


class InterviewsScreen(InterviewActions, BankScreen):
    """The interviews as a list, the chosen one beside it."""

    COMMANDS_HERE: ClassVar = INTERVIEWS_COMMANDS
    NAME = "Interviews"
    NEEDS_ROW: ClassVar = frozenset(
        {
            "choose",
            "sheet",
            "edit",
            "people",
            "ask_them",
            "posting",
            "debrief",
            "unsaid",
            "letters",
            "remove",
        }
    )
    HELP_TEXT = (
        "With a date set, what you're most likely to have forgotten by then comes first. After "
        "the interview, press d to note what they asked and what you said; then you'll see what you "
        "left unsaid, and whether it's worth a letter."
    )
    SEARCH_HINT = "Press / to search companies and people"
    EMPTY = (
        "You have no interviews yet.\n"
        "Once there's a date, what matters for it comes first in rehearsal. Afterwards you note here what "
        "they asked, see what you left unsaid, and draft the follow-up letter.\n"
        "\n"
        "n  Add one: company and time"
    )

    @property
    def look(self) -> Look:
        """Those ahead, then those that are over; below each the day, the stage and the people."""
        return interview_look()

    def rows(self, work: Workspace, search: str) -> Sequence[InterviewRow]:
        """Return the interviews that hold all words of a search."""
        from trainer.coach.interview_rows import interview_rows

        return interview_rows(work, search)

    def lines(self, work: Workspace, key: str) -> list[Line]:
        """Return the page of an interview."""
        return load_interview_page(work, key).lines

    def key(self, row: InterviewRow) -> str:
        """Return the interview's id."""
        return row.interview.id

    def count(self, rows: Sequence[InterviewRow]) -> str:
        """Return how many lie ahead, and what is still to do about the others."""
        ahead = sum(not row.is_over for row in rows)
        waiting = sum(row.is_over and row.interview.debriefed is None for row in rows)
        unsent = sum(row.unsent for row in rows)
        parts = [
            f"{ahead} ahead" if ahead else "",
            f"{waiting} to debrief" if waiting else "",
            f"{counted(unsent, 'letter')} to send" if unsent else "",
        ]
        return " · ".join(part for part in parts if part) or (
            f"{len(rows)} behind you" if rows else "none yet"
        )

    def open(self, key: str) -> None:
        """Show the page of an interview."""
        self.navigation.open_interview(key)

    @property
    def row(self) -> InterviewRow:
        """The chosen interview; the keys that need one are off where there is none."""
        return cast("InterviewRow", self.query_one(RowList).row)

    def show_anew(self) -> None:
        """Read the list again."""
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_new(self) -> None:
        """Add an interview."""
        added: Interview | None = await self.app.push_screen_wait(
            FormDialog("A new interview", interview_fields(None), save_interview(None))
        )
        if added is not None:
            self._chosen = added.id
            self.reload()

    @one_at_a_time
    async def action_remove(self) -> None:
        """Forget the chosen interview, after asking."""
        known = self.row.interview
        text = (
            f"{known.company}, {day_of(known)}\n\nIts debrief goes with it. Your answers, ratings "
            "and letters stay."
        )
        if await remove(
            self, "Remove this interview?", text, coach.removing.remove_interview, known.id
        ):
            self.reload()

    @one_at_a_time
    async def action_bring_back(self) -> None:
        """Bring back the interview that was removed last."""
        if await bring_back(self, "interview"):
            self.reload()
