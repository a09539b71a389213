"""Coverage: competencies × stories, where there are gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.containers import Vertical

from trainer.coach import later as coach
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.rows import Uneven
from trainer.ui.pages.coverage_lines import MapRows, advice_lines
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
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
    """The map as a list, below it what to do."""

    CSS_PATH = "coverage.tcss"
    COMMANDS_HERE: ClassVar = COVERAGE_COMMANDS
    HELP_TEXT = (
        "What your stories show; choose a row to see its stories. A gap means no story, thin means just one, "
        "and you can tell it only once. If your next interview says what it asks for, you see only that."
    )

    _everything = False

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine("Coverage")
        with Vertical(id="map"):
            yield RowList[Any](Uneven(lambda _row, _width: ()))
            yield Page(can_focus=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the keys on the map, and show as much of it as the last time."""
        self._everything = self.recalled("coverage") == "all"
        self.query_one(RowList).focus()

    def on_screen_resume(self) -> None:
        """Read the map, again after the drill, which counts there."""
        self.reload()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Show the map."""
        seen = await self.ask_or_leave(coach.coverage.story_map, everything=self._everything)
        shown, look = self.query_one(RowList), MapRows(seen)
        shown.show(look.rows(), cursor=shown.cursor, look=look.look())
        shown.display = bool(shown.rows)
        self.query_one(Page).show(list(advice_lines(seen)))

    def action_everything(self) -> None:
        """Show all competencies, or those that the job asks for."""
        self._everything = not self._everything
        self.choose(coverage="all" if self._everything else "wanted")
        self.reload()

    def action_drill(self) -> None:
        """Train to choose the right story."""
        self.navigation.open_drill()
