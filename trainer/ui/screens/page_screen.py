"""A screen that is one page below its title line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.ui.components.document import Line

Answer = TypeVar("Answer")
Needs = ParamSpec("Needs")


class PageScreen(TrainerScreen[Answer]):
    """A page that the keys are on; a subclass fills it."""

    def __init__(self, name: str, beside: str = "") -> None:
        """Make the screen, `beside` what stands at the right of its name at first."""
        super().__init__()
        self._heading = name, beside

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine(*self._heading)
        yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the keys on the page."""
        self.query_one(Page).focus()

    async def fill(
        self,
        job: Callable[Concatenate[Workspace, Needs], list[Line]],
        *arguments: Needs.args,
        **options: Needs.kwargs,
    ) -> None:
        """Show the lines that a job of the coach returns; go back where it can't."""
        self.query_one(Page).show(await self.ask_or_leave(job, *arguments, **options))
