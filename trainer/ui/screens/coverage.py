"""Coverage: competencies × stories, where there are gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.errors import TrainerError
from trainer.ui import scheme
from trainer.ui.commands import Command, bindings
from trainer.ui.coverage_lines import load_map_lines
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult


COVERAGE_COMMANDS = (
    Command("coverage.all", scheme.VIEW, "everything", "All / the job", "Show all competencies, or those "
            "that the next interview asks for."),
    Command("coverage.drill", None, "drill", "Which story?", "Train to choose the right story."),
    Command("coverage.back", scheme.BACK, "close", "Back", "Go back to the list."),
)  # fmt: skip


class CoverageScreen(TrainerScreen[None]):
    """The map as a page."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = COVERAGE_COMMANDS
    BINDINGS = bindings(COVERAGE_COMMANDS)
    HELP_TEXT = (
        "Which competencies your stories show. A gap has no story, thin has one: the first question "
        "uses it up. With an interview ahead that names what it asks for, only that is shown."
    )

    _everything = False

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Coverage")
        yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the keys on the map, and show as much of it as the last time."""
        self._everything = self.recalled("coverage") == "all"
        self.query_one(Page).focus()

    def on_screen_resume(self) -> None:
        """Read the map, again after the drill, which counts there."""
        self.reload()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Show the map."""
        try:
            lines = await self.ask(load_map_lines, everything=self._everything)
            self.query_one(Page).show(lines)
        except TrainerError as error:
            self.tell(error)
            self.dismiss()

    def action_everything(self) -> None:
        """Show all competencies, or those that the job asks for."""
        self._everything = not self._everything
        self.choose(coverage="all" if self._everything else "wanted")
        self.reload()

    def action_drill(self) -> None:
        """Train to choose the right story."""
        self.doors.open_drill()
