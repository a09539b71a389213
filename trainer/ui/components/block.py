"""One widget that paints lines for its own width: a whole section costs one widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.geometry import Size

    Paint = Callable[[int, int], Sequence[Content]]
    """Takes cells of width, and rows that may be used (0: as many as needed); returns the rows."""


def nothing(_width: int, _height: int) -> Sequence[Content]:
    """Paint nothing."""
    return ()


class Block(Widget):
    """Paints what a function returns for its width; takes no room where that is nothing."""

    DEFAULT_CSS = """
    Block { height: auto; width: 1fr; }
    """

    def __init__(
        self,
        paint: Paint = nothing,
        *,
        fit: bool = False,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """Make a block.

        Args:
            paint: what is painted; `show` puts something else in its place.
            fit: whether `paint` is told how many rows are there, and may spend what is spare.
            id: as Textual has it.
            classes: as Textual has it.
        """
        super().__init__(id=id, classes=classes)
        self._paint = paint
        self._fit = fit
        self._painted: tuple[int, int, list[Content]] | None = None

    def show(self, paint: Paint) -> None:
        """Paint something else."""
        self._paint = paint
        self._painted = None
        self.refresh(layout=True)

    def rows(self, width: int, height: int) -> list[Content]:
        """Return what is painted for a size; it is made once a size."""
        if self._painted is None or self._painted[:2] != (width, height):
            self._painted = (width, height, list(self._paint(max(1, width), height)))
        return self._painted[2]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many rows are painted."""
        return len(self.rows(width, container.height if self._fit else 0))

    def render(self) -> Content:
        """Return the rows below each other."""
        width, height = self.content_size
        if self._fit and (held := self.parent) is not None:
            height = getattr(held, "content_size", self.content_size).height
        return Content("\n").join(self.rows(width, height if self._fit else 0))
