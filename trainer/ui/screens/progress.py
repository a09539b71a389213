"""Progress: recall over time, what is weak, what falls due, and the time practised."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.coach import later as coach
from trainer.rehearsal.periods import Span
from trainer.text import counted
from trainer.ui import mock_jobs, scheme
from trainer.ui.commands import Command
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.progress_lines import progress_lines
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.widgets.column_page import ColumnPage
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.home import Beside
    from trainer.coach.statistics import Points, Progress, Standing
    from trainer.coach.workspace import Workspace

PROGRESS_COMMANDS = (
    Command("progress.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Rehearse what's due."),
    Command("progress.view", scheme.VIEW, "view", "Days, weeks, months", "Count by day, by week or by month."),
    Command("progress.export", scheme.EXPORT, "export", "Export", "Write the figures to a file: .json or .csv."),
    Command("progress.mocks", scheme.ENTER, "mocks", "Mock interviews", "Open one of your mock interviews.",
            shown=False),
    Command("progress.days", None, "by('day')", "By day", "Count the last 14 days by day."),
    Command("progress.weeks", None, "by('week')", "By week", "Count the last 12 weeks by week."),
    Command("progress.months", None, "by('month')", "By month", "Count the last 12 months by month."),
    Command("progress.back", scheme.BACK, "close", "Back", "Go back."),
)  # fmt: skip


class ProgressScreen(TrainerScreen[None]):
    """The figures as a page; what takes longer to read comes a moment later."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = PROGRESS_COMMANDS
    HELP_TEXT = (
        "How much of your stories comes back, how ready you'll be, which part slips, what to say "
        "next time, how the interview went compared with practice, and how mock interviews went. "
        "`trainer stats` prints the figures, as JSON or CSV too."
    )

    progress: Progress | None = None
    standing: Standing | None = None
    days: Beside | None = None
    points: Points | None = None
    """What is shown; None until it is read."""

    _span = Span.WEEK

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Progress")
        yield ColumnPage()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the figures, by days, weeks or months as the last time."""
        if (before := self.recalled("progress")) in {*Span}:
            self._span = Span(before)
        self.query_one(ColumnPage).focus()
        self.reload()

    def on_screen_resume(self) -> None:
        """Look again after another screen; a rehearsal changes the figures."""
        if self.progress is not None:
            self.reload()

    def on_resize(self) -> None:
        """Fit the rows to the new width."""
        self._show()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Show the figures, then what the key points add to them."""
        self.progress = await self.ask(coach.statistics.look, self._span)
        self.standing = self.days = self.points = None
        self._show()
        if self.progress.attempts:
            await self._painted()
            self.standing = await self.ask(coach.statistics.standing, self._span)
            self.days = await self.ask(coach.home.beside)
            self._show()
            self.points = await self.ask(coach.statistics.points, self._span)
            self._show()

    async def _painted(self) -> None:
        """Wait until what was shown is on the screen; reading on meanwhile would slow that down."""
        painted = asyncio.Event()
        self.call_after_refresh(painted.set)
        await painted.wait()

    def _show(self) -> None:
        if self.progress is None:
            return
        page = self.query_one(ColumnPage)
        size = page.row_width(self.size.width), self.size.height
        page.show_parts(*progress_lines(self.progress, self.standing, self.days, self.points, size))
        self.query_one(TitleLine).now = _now_line(self.progress)

    def action_view(self) -> None:
        """Count in the next longer span; after months in days."""
        spans = list(Span)
        self.action_by(spans[(spans.index(self._span) + 1) % len(spans)])

    @one_at_a_time
    async def action_export(self) -> None:
        """Ask where, and write the figures."""
        from trainer.ui.exporting import export

        span = self._span
        await export(
            self,
            "~/progress.csv or .json",
            "Every figure, by the spans you see.",
            lambda work, path: _export(work, span, path),
        )

    def action_by(self, span: str) -> None:
        """Count in days, weeks or months."""
        self._span = Span(span)
        self.choose(progress=span)
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_mocks(self) -> None:
        """Open the report of a mock interview."""
        ways = await self.ask(mock_jobs.earlier)
        chosen = await self.app.push_screen_wait(ChoiceDialog("Your mock interviews", ways))
        if chosen is not None:
            self.navigation.open_mock_report(chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer mock interviews where there are some."""
        return action != "mocks" or (self.standing is not None and bool(self.standing.mocks))

    def action_rehearse(self) -> None:
        """Rehearse what's due."""
        self.navigation.open_rehearsal()


def _now_line(progress: Progress) -> str:
    if not progress.attempts:
        return "nothing yet"
    answers = sum(one.answers for one in progress.practice)
    many = counted(answers, "answer")
    return f"{many} in {len(progress.periods)} {progress.span}s"


def _export(work: Workspace, span: Span, path: str) -> str:
    from trainer.coach import progress_export

    return str(progress_export.export(work, span, path))
