"""The four ratings in one row, each with when the story comes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from trainer.rehearsal.model import Rating
from trainer.ui.components.hint import pressing, sentence

if TYPE_CHECKING:
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
            return sentence(UNRATED, "$quiet")
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
            fitting = [self._cell(choice, int(choice.rating) in names, int(choice.rating) in times)
                       for choice in self._choices]  # fmt: skip
            if sum(cell.cell_length + GAP for cell in fitting) - GAP <= width:
                break
        return fitting

    def _cell(self, choice: Choice, named: bool, timed: bool) -> Content:
        is_suggested = choice.rating is self._suggested
        name = choice.rating.name.capitalize() if named else ""
        key = str(int(choice.rating))
        cell = Content.assemble(
            (key, "bold $accent"),
            (f" {name}" if name else "", "bold $ink" if is_suggested else "$ink"),
            (f" {choice.when}" if timed else "", "$quiet"),
        )
        # One ground for all of it: colours of its own would be grounds of their own in reverse.
        cell = Content(f" {cell.plain} ").stylize("bold reverse") if is_suggested else cell
        return pressing(cell, key)
