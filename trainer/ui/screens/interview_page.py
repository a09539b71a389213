"""One interview on a screen of its own: who, what for, and what to have ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.pages.interview_lines import InterviewPage, load_interview_page
from trainer.ui.screens.interview_actions import InterviewActions, interview_commands
from trainer.ui.widgets.column_page import ColumnPage
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.interview_rows import InterviewRow

INTERVIEW_COMMANDS = (
    # The page scrolls by k, too; here its letter is that of every text that is kept.
    Command(
        "interview.notes",
        scheme.KEEP,
        "notes",
        "Notes",
        "Keep notes on the company.",
        priority=True,
    ),
    *interview_commands("interview", scheme.NEW),
    Command("interview.back", scheme.BACK, "close", "Back", "Go back to the list."),
)


class InterviewPageScreen(InterviewActions):
    """One interview, ahead or past."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = INTERVIEW_COMMANDS
    HELP_TEXT = (
        "One interview: what to do next, who you meet and what they care about, what the job asks "
        "for and which of your stories answers it, what you'll ask them, and your notes. v shows "
        "what you need on the day on one screen."
    )

    def __init__(self, interview: str) -> None:
        """Make the page of the interview with an id."""
        super().__init__()
        self._interview = interview
        self._row: InterviewRow | None = None
        self._page: InterviewPage | None = None

    @property
    def row(self) -> InterviewRow:
        """The interview, once it was read; its keys are off until then."""
        assert self._row is not None  # noqa: S101  see check_action
        return self._row

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Interview")
        yield ColumnPage()
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the keys on the page."""
        self.query_one(ColumnPage).focus()

    def on_screen_resume(self) -> None:
        """Read the interview, again after each other screen."""
        self.reload()

    def show_anew(self) -> None:
        """Read the interview again."""
        self.reload()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Read the interview and show it."""
        page = await self.ask_or_leave(load_interview_page, self._interview, inside=True)
        self._row, self._page = page.row, page
        self.query_one(TitleLine).now = page.row.when
        self._show()
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Put what the job asks for beside the rest, where there is room."""
        self._show()

    def _show(self) -> None:
        page, shown = self._page, self.query_one(ColumnPage)
        shown.row_width(self.size.width)  # which chooses one column or two
        if page is not None and shown.has_class("-two"):
            shown.show_parts([*page.people, *page.rest], page.topics)
        elif page is not None:
            shown.show_parts(page.lines, ())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what is done with the interview once it was read."""
        return self._row is not None or action in {"close", "app.help", "help"}
