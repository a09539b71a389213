"""The four ratings in one row, each with when the story comes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trainer.rehearsal.model import Rating

if TYPE_CHECKING:
    from textual.events import Click

    from trainer.coach.rehearsal_values import Choice


UNRATED = "Just practice: it's saved, not rated. Press Enter to go on."

GAP = 2
"""Cells between two ratings."""


class RatingBar(Widget, can_focus=False):
    """One row, whatever the width; a click on a rating takes it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RatingBar { height: 1; width: 1fr; text-wrap: nowrap; }
    """

    class Taken(Message):
        """A rating was clicked."""

        def __init__(self, rating: Rating) -> None:
            super().__init__()
            self.rating = rating

    def __init__(self) -> None:
        """Make the row, empty."""
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        self._suggested: Rating | None = None

    def show(self, choices: Sequence[Choice], suggested: Rating | None) -> None:
        """Show when each brings the story back; without choices, what to do instead."""
        self._choices, self._suggested = tuple(choices), suggested
        self.refresh()

    def render(self) -> Content:
        """Return the ratings side by side, the suggested one on a ground of its own."""
        if not self._choices:
            return Content.styled(UNRATED, "$quiet")
        return Content(" " * GAP).join(self._cells())

    def _cells(self) -> list[Content]:
        """Return a cell for each rating; where they don't fit, first the times go, then the names."""
        width = self.content_size.width
        every = set(range(1, len(Rating) + 1))
        suggested = {int(self._suggested)} if self._suggested else set()
        fitting: list[Content] = []
        for names, times in (
            (every, every),
            (every, suggested),
            (every, set()),
            (suggested, set()),
        ):
            fitting = [self._cell(one, int(one.rating) in names, int(one.rating) in times)
                       for one in self._choices]  # fmt: skip
            if sum(cell.cell_length + GAP for cell in fitting) - GAP <= width:
                break
        return fitting

    def _cell(self, choice: Choice, named: bool, timed: bool) -> Content:
        is_suggested = choice.rating is self._suggested
        name = choice.rating.name.capitalize() if named else ""
        cell = Content.assemble(
            (str(int(choice.rating)), "bold $accent"),
            (f" {name}" if name else "", "bold $ink" if is_suggested else "$ink"),
            (f" {choice.when}" if timed else "", "$quiet"),
        )
        # One ground for all of it: colours of its own would be grounds of their own in reverse.
        return Content(f" {cell.plain} ").stylize("bold reverse") if is_suggested else cell

    def on_click(self, event: Click) -> None:
        """Take the rating under the pointer."""
        start = self.gutter.left
        for choice, cell in zip(self._choices, self._cells(), strict=False):
            if start <= event.x < start + cell.cell_length:
                event.stop()
                self.post_message(self.Taken(choice.rating))
                return
            start += cell.cell_length + GAP
