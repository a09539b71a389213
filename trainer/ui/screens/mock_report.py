"""The report of a mock interview: the share told, the one thing to do next, and question by question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from trainer.coach import later as coach
from trainer.text import counted
from trainer.ui import mock_jobs, scheme
from trainer.ui.coached_app import telling
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.chip import chip
from trainer.ui.components.document import Line
from trainer.ui.components.lines import wrapped
from trainer.ui.components.rows import Even
from trainer.ui.components.way import Way
from trainer.ui.exporting import export
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.mock_lines import piece_lines, replay_lines
from trainer.ui.pages.mock_rows import COLUMNS, MOST, PLOT_ROWS, so_far, two_lines
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.coach_copy import CoachCopyScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_heading import RowHeading
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.mock_report import Done
    from trainer.mock.exchange import Exchange
    from trainer.mock.report import Held
    from trainer.mock.report_block import Block as Piece

REPORT_COMMANDS = (
    Command("report.open", scheme.ENTER, "choose", "Replay", "Replay it from this question on: what they "
            "asked, what you said, what they heard."),
    Command("report.unsaid", scheme.DEBRIEF, "unsaid", "Left unsaid", "Show what your stories had that you "
            "didn't say."),
    Command(
        "report.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Rehearse; what you missed comes first."
    ),
    Command("report.another", scheme.NEW, "another", "Another", "Hold another mock interview."),
    Command("report.export", scheme.EXPORT, "export", "Export", "Write it to a file, for you or for a coach."),
    Command("report.story", scheme.EDIT, "story", "Another story", "Say which story you told there.",
            shown=False),
    Command("report.whole", scheme.VIEW, "whole", "Over all", "Sum up the stories you told: parts, "
            "what the job asks for, figures.", shown=False),
    Command("report.history", scheme.SHOW, "history", "Earlier ones", "Show how your other mock interviews "
            "went.", shown=False),
    Command("report.back", scheme.BACK, "close", "Back", "Go back.", shown=False),
)  # fmt: skip


AROUND = 5
"""Rows of the screen that are neither the questions' nor what sums them up."""

AROUND_PLOT = 4
"""Rows of the plot's title and axis, and of what parts it from the rows."""

WIDEST = 92
"""Cells of a line that is read."""

FOR_WHOM = (
    Way("me", "For me", "with everything I said"),
    Way("coach", "For a coach", "without my answers; I see all of it first"),
)


class MockReportScreen(TrainerScreen[None]):
    """What to do next, then a row for each question."""

    CSS_PATH = "mock.tcss"
    AUTO_FOCUS = "RowList"
    COMMANDS_HERE: ClassVar = REPORT_COMMANDS
    HELP_TEXT = (
        "How your mock interview went. The five signs are situation, task, action, result and "
        "reflection: ● said, ◐ partly, ○ missed, ≠ a wrong fact, a blank where your story has none. Enter replays it from "
        "this question on, d shows what you left unsaid, v sums up the stories you told, F3 shows how "
        "earlier ones went, and e lets you say which story it was. x writes it to a file, for you or for a coach "
        "without your answers."
    )

    def __init__(self, plan: str, last_words: str = "") -> None:
        """Make the report of the mock interview with an id.

        Args:
            plan: the id.
            last_words: what the interviewer said last, where it has just ended; else empty.
        """
        super().__init__()
        self._plan, self._last_words = plan, last_words
        self._done: Done | None = None
        self._held: tuple[Held, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the share, what to do next, the questions and the chosen one."""
        yield TitleLine("Mock interview", "report")
        yield Block(id="sum")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield RowHeading(COLUMNS)
                yield RowList[Any](Even.columns(COLUMNS))
                yield Static(id="chosen")
                yield Block(id="so-far")
            yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the report."""
        self._load()

    @work(exclusive=True)
    async def _load(self) -> None:
        from trainer.coach.progress_text import mock_name

        self._done = done = await self.ask_or_leave(coach.mock_report.report, self._plan)
        self._held = await self.ask_or_leave(coach.mock_report.held, MOST)
        self.query_one("#sum", Block).show(self._paint)
        self.call_after_refresh(self._lay_out)
        title = self.query_one(TitleLine)
        title.subject = mock_name(done.report.plan)
        title.now = counted(len(done.report.exchanges), "question")
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Lay the rows out anew once it's known how high what stands above them is."""
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        """Show the rows, each with its story below it where all of them have room, and the plot below."""
        if self._done is None:
            return
        rows = self.query_one(RowList)
        exchanges = self._done.report.exchanges
        room = self.size.height - AROUND - self.query_one("#sum").size.height
        roomy = 2 * len(exchanges) <= room
        rows.show(
            exchanges,
            cursor=rows.cursor,
            look=Even(two_lines, 2) if roomy else Even.columns(COLUMNS),
        )
        self.query_one("#chosen").display = not roomy
        left = room - 2 * len(exchanges) >= PLOT_ROWS + AROUND_PLOT
        plot = self.query_one("#so-far", Block)
        plot.display = left and bool(so_far(self._held, 80, ""))
        rows.styles.height = 2 * len(exchanges) if plot.display else "1fr"
        plot.show(lambda width, _: so_far(self._held, width, "Mock interviews so far"))

    def _paint(self, width: int, height: int) -> list[Content]:  # noqa: ARG002
        from trainer.mock.do_next import do_next
        from trainer.mock.report_text import summed_up

        if self._done is None:
            return []
        report, width = self._done.report, min(width, WIDEST)
        share = None if report.recall is None else chip(f"{report.recall:.0%}")
        lines = wrapped(
            summed_up(report),
            width,
            indent=share.cell_length + 1 if share else 0,
            first=Content.assemble(share, " ") if share else None,
        )
        first = Content.styled("Do next  ", "bold $accent")
        bye = wrapped(self._last_words, width, "$quiet") if self._last_words else []
        return [
            *(bye and [*bye, Content("")]),
            *lines,
            Content(""),
            *wrapped(do_next(report), width, "bold $ink", indent=first.cell_length, first=first),
            Content(""),
        ]

    @on(RowList.Highlighted)
    def _show_chosen(self, event: RowList.Highlighted) -> None:
        from trainer.mock.report_text import told

        row = event.row
        self.query_one("#chosen", Static).update(
            Content("") if row is None else plain(told(row), "$quiet")
        )
        self.query_one(Page).show([] if row is None else list(replay_lines(row)))
        self.refresh_bindings()

    @on(RowList.Selected)
    @work(exclusive=True, group="dialog")
    async def _replay(self, event: RowList.Selected) -> None:
        """Replay it from the chosen question on; then the one that was shown last is chosen."""
        from trainer.ui.screens.mock_replay import MockReplayScreen

        if self._done is None:
            return
        exchanges = self._done.report.exchanges
        place = await self.app.push_screen_wait(MockReplayScreen(exchanges, event.row.place))
        if place is not None:
            self.query_one(RowList).cursor = place

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what needs the report once it's read, and a story only where one was typed."""
        if action == "story":
            row: Exchange | None = self.query_one(RowList).row if self._done else None
            return row is not None and row.slot.wants_story and bool(row.said.strip())
        return self._done is not None or action not in {"choose", "unsaid", "export", "whole"}

    def action_choose(self) -> None:
        """Show the chosen question."""
        self.query_one(RowList).action_choose()

    def action_unsaid(self) -> None:
        """Show what was left unsaid."""
        from trainer.mock.report_unsaid import of_unsaid

        self._read("Left unsaid", of_unsaid(self._done.unsaid, self._done.report.exchanges)
                   if self._done else (),
                   "Nothing." if self._done and self._done.report.graded
                   else "I didn't recognise one of your stories this time, so there's nothing to compare.")  # fmt: skip

    def action_whole(self) -> None:
        """Show what holds of all stories told."""
        from trainer.mock.report_whole import of_whole

        self._read("The stories you told", of_whole(self._done.report) if self._done else (),
                   "You told no story, so there's nothing to sum up.")  # fmt: skip

    def _read(self, title: str, found: Iterable[Piece], nothing: str) -> None:
        lines = list(piece_lines(found)) or [Line(Content(nothing))]
        self.app.push_screen(ReadingScreen(title, lambda _: lines))

    def action_rehearse(self) -> None:
        """Rehearse what is due; what was missed comes first."""
        self.navigation.open_rehearsal()

    def action_another(self) -> None:
        """Hold another one."""
        self.navigation.open("mock")

    @one_at_a_time
    async def action_story(self) -> None:
        """Say which story an answer told; what was typed is held against it."""
        row: Exchange | None = self.query_one(RowList).row
        if row is None:
            return
        stories = await self.ask(mock_jobs.stories, row.perhaps)
        told = await self.app.push_screen_wait(
            ChoiceDialog("Which story did you tell?", stories, row.slot.asked)
        )
        if told is not None:
            with telling(self.app):
                await self.ask(mock_jobs.told_was, self._plan, row.place, told)
            self._load()

    @one_at_a_time
    async def action_export(self) -> None:
        """Ask for whom and where, and write it; a coach's copy is shown before."""
        whom = await self.app.push_screen_wait(ChoiceDialog("Write it for whom?", FOR_WHOM))
        if whom is None or self._done is None:
            return
        if whom == "coach":
            from trainer.mock.report_text import blocks

            lines = list(piece_lines(blocks(self._done.report, answers=False)))
            if not await self.app.push_screen_wait(CoachCopyScreen(lines)):
                return
        await export(
            self,
            "~/mock.html, .md or .txt",
            "Your answers are in it." if whom == "me" else "None of your answers is in it.",
            lambda work, path: mock_jobs.export(work, self._plan, path, whom),
        )

    @one_at_a_time
    async def action_history(self) -> None:
        """Show the report of another one."""
        ways = await self.ask(mock_jobs.earlier)
        chosen = await self.app.push_screen_wait(ChoiceDialog("Your mock interviews", ways))
        if chosen is not None and chosen != self._plan:
            self.give_way_to(MockReportScreen(chosen))
