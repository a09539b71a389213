"""The report of a mock interview."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.content import Content

from trainer.errors import TrainerError
from trainer.ui import mock_jobs
from trainer.ui.commands import Command, bindings
from trainer.ui.document import BLANK, Line, heading
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult

    from trainer.mock.report_text import Block

REPORT_COMMANDS = (
    Command(
        "report.rehearse", "r", "rehearse", "Rehearse", "Rehearse; what you missed comes first."
    ),
    Command("report.another", "n", "another", "Another", "Hold another mock interview."),
    Command("report.back", "escape", "close", "Back", "Go back."),
    Command("report.help", "question_mark", "app.help", "Help", "Show this help.", shown=False),
)


class MockReportScreen(TrainerScreen[None]):
    """What to do next, then question by question, then what was left unsaid."""

    CSS_PATH = "mock.tcss"
    COMMANDS_HERE: ClassVar = REPORT_COMMANDS
    BINDINGS = bindings(REPORT_COMMANDS)
    HELP_TEXT = (
        "How your mock interview went. The five signs are situation, task, action, result and "
        "reflection: ● said, ◐ partly, ○ missed, ≠ a wrong fact, · not there. "
        "`trainer mock report` writes it to a file, also without your answers."
    )

    def __init__(self, plan: str) -> None:
        """Make the report of the mock interview with an id."""
        super().__init__()
        self._plan = plan

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Mock interview", "report")
        yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the report."""
        self.query_one(Page).focus()
        self._load()

    @work(exclusive=True)
    async def _load(self) -> None:
        try:
            found = await self.ask(mock_jobs.report, self._plan)
        except TrainerError as error:
            self.tell(error)
            self.dismiss()
            return
        self.query_one(Page).show(list(_lines(found)))

    def action_rehearse(self) -> None:
        """Rehearse what is due; what was missed comes first."""
        self.doors.open_rehearsal()

    def action_another(self) -> None:
        """Hold another one."""
        self.doors.open("mock")


INDENT = 4


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    for block in blocks:
        if block.level == "title":
            yield heading(plain(block.text).plain)
        elif block.level == "heading":
            yield from (BLANK, heading(plain(block.text).plain))
        elif block.level == "item":
            yield Line(plain(block.text), Content("  "), 2)
        elif block.level == "quote":
            for row in block.text.splitlines():
                yield Line(plain(row, "$quiet"), Content("    | "), 6)
        else:
            yield Line(plain(block.text, "$quiet"), Content(""), INDENT)
