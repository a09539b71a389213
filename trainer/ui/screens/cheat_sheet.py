"""The cheat sheet: what to glance at before an interview, on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal, Vertical
from textual.widgets import Digits, Static

from trainer.coach import later as coach
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.document import Document
from trainer.ui.exporting import export
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.cheat_sheet_lines import head_lines, sheet_lines
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.column_page import ColumnPage
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.cheat_sheet import CheatSheet
    from trainer.coach.workspace import Workspace

SHEET_COMMANDS = (
    Command("sheet.export", scheme.EXPORT, "export", "Export", "Write it to a file; an .html prints on one page."),
    Command("sheet.back", scheme.BACK, "close", "Back", "Go back."),
)  # fmt: skip

MINUTE = 60
"""Seconds after which it says anew how far away the interview is."""


class SheetPage(ColumnPage):
    """Topics at the left, what to ask and the notes at the right where there is room."""


class CheatSheetScreen(TrainerScreen[None]):
    """Titles and figures, not the stories."""

    CSS_PATH = "cheat_sheet.tcss"
    COMMANDS_HERE: ClassVar = SHEET_COMMANDS
    HELP_TEXT = (
        "What you need on the day, on one screen: when and with whom, a story for each thing they may "
        "ask about with its best figures, what you'll ask them, and your notes. x writes it to a file: "
        ".html for a page to print, .md, or .txt."
    )

    def __init__(self, interview: str) -> None:
        """Make the sheet of the interview with an id."""
        super().__init__()
        self._interview = interview
        self._sheet: CheatSheet | None = None
        self._dense = False  # whether a line a topic is needed for all to be on one screen

    def compose(self) -> ComposeResult:
        """Lay out the hour, who asks, and the page."""
        yield TitleLine("Cheat sheet")
        with Vertical(id="sheet"):
            with Horizontal(id="head"):
                yield Digits(id="hour")
                yield Static(id="who")
            yield SheetPage()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the sheet, and how far away the interview is once a minute."""
        self.query_one(SheetPage).focus()
        self.set_interval(MINUTE, self.reload)

    def on_screen_resume(self) -> None:
        """Read the sheet."""
        self.reload()

    def on_resize(self) -> None:
        """Lay it out for the new width."""
        self._dense = False
        self._show()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Read the sheet and show it."""
        self._sheet = await self.ask_or_leave(coach.cheat_sheet.cheat_sheet, self._interview)
        self._show()

    def _show(self) -> None:
        if (sheet := self._sheet) is None:
            return
        self.query_one(TitleLine).now = sheet.when
        self.query_one("#hour", Digits).update(f"{sheet.at:%H:%M}")
        self.query_one("#who", Static).update(Document(head_lines(sheet)))
        page, cells = self.query_one(SheetPage), self.size.width
        if not (sheet.asked or sheet.interview.notes):  # nothing stands in a second column
            cells = min(cells, page.TWO_FROM - 1)
        self.query_one("#sheet").set_class(cells >= page.TWO_FROM, "-two")
        page.show_parts(*sheet_lines(sheet, page.row_width(cells), dense=self._dense))
        if not self._dense:
            self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Give each topic one line where the sheet would scroll otherwise."""
        if self.query_one(SheetPage).max_scroll_y > 0:
            self._dense = True
            self._show()

    @one_at_a_time
    async def action_export(self) -> None:
        """Ask where, and write it."""
        if self._sheet is None:
            return
        await export(
            self,
            "~/friday.html, .md or .txt",
            "End it in .html to print it on one page.",
            lambda work, path: _export(work, self._interview, path),
        )


def _export(work: Workspace, interview: str, path: str) -> str:
    from trainer.coach.cheat_sheet_text import export_sheet

    return str(export_sheet(work, interview, path))
