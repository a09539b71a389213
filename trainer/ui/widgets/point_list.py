"""Key points with their verdicts, by STAR+R part; one of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.grading.model import PointGrade, Verdict
from trainer.ui.components.document import Document
from trainer.ui.pages.grade_text import Shown, indent, point_lines, quote_of


class PointList(OptionList):
    """The points of a grade; their numbers are those in the marked answer."""

    DEFAULT_CSS = """
    PointList {
        height: 1fr;
        min-height: 3;
        padding: 0;
        max-width: 100;
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        scrollbar-color: $scrollbar;
        scrollbar-background: $background;

        &, &:focus { border: none; background: $background; background-tint: transparent; }
        & > .option-list--option { padding: 0 1 0 0; }
        & > .option-list--option-highlighted, &:focus > .option-list--option-highlighted {
            color: $foreground; background: $cursor; text-style: none;
        }
    }
    """

    class Chosen(Message):
        """Another point was chosen."""

        def __init__(self, point: int) -> None:
            super().__init__()
            self.point = point

    def __init__(self, *, waits: bool = False) -> None:
        """Make an empty list; with `waits` for a story that is still being told."""
        super().__init__()
        self._waits = waits
        self.points: tuple[PointGrade, ...] = ()
        self._accept: tuple[tuple[str, ...], ...] = ()
        self._explained: set[int] = set()
        self._first: set[int] = set()
        self._listed: list[int] = []
        self._answer = ""
        self._full = True
        self._quotes = False
        self._unfolded: int | None = None
        self._drawn: tuple[bool, bool, int] | None = None

    @property
    def chosen(self) -> int | None:
        """Index of the chosen point, None where there is none."""
        if self.highlighted is None:
            return None
        return _index(self.get_option_at_index(self.highlighted).id)

    def show(
        self,
        points: Sequence[PointGrade],
        accept: Sequence[tuple[str, ...]],
        *,
        only_told: bool = False,
        answer: str = "",
    ) -> None:
        """Show other points and choose the first.

        Args:
            points: the graded points.
            accept: the accepted wordings of each.
            only_told: whether those that were missed are left out, because nobody asked for them.
            answer: what was said, to be quoted below the points where there is room.
        """
        self.points, self._accept, self._answer = tuple(points), tuple(accept), answer
        self._unfolded = None
        self._explained.clear()
        self._first.clear()
        self.clear_options()
        part = None
        self._listed = [
            index for index, point in enumerate(points) if not (only_told and _is_missed(point))
        ]
        for index in self._listed:
            if points[index].part is not part:
                part = points[index].part
                self._first.add(index)
            self.add_option(Option(self._prompt(index), id=str(index)))
        self._fit()
        self._drawn = None
        if self._listed:
            self.highlighted = self.get_option_index(str(self._listed[0]))
            self.scroll_home(animate=False)

    def change(self, points: Sequence[PointGrade]) -> None:
        """Show the same points with other verdicts."""
        self.points = tuple(points)
        self._fit()
        self._redraw(self._listed)

    def _redraw(self, points: Sequence[int]) -> None:
        for index in points:
            self.replace_option_prompt(str(index), self._prompt(index))

    def on_resize(self) -> None:
        """Spend the rows: what was said folds where they are scarce, and is quoted where they aren't."""
        self._fit()
        if self._look != self._drawn:
            self._drawn = self._look
            self._redraw(self._listed)

    @property
    def _look(self) -> tuple[bool, bool, int]:
        """What of the size is seen in the rows."""
        return self._full, self._quotes, indent(self._width) if self._full else self._width

    def _fit(self) -> None:
        """Decide how much of each point is shown."""
        height = self.size.height
        if not height:
            return
        self._full, self._quotes = True, True
        if self._rows() > height:
            self._quotes = False
            self._full = self._rows() <= height

    def _rows(self) -> int:
        return sum(self._prompt(index).get_height({}, self._width) for index in self._listed)

    @property
    def _width(self) -> int:
        """Cells of a row; a scrollbar's place is kept free."""
        return self.scrollable_content_region.width - 1

    def explain(self) -> None:
        """Show why the chosen point has its verdict, or hide it again."""
        if (index := self.chosen) is not None:
            self._explained ^= {index}
            self.replace_option_prompt(str(index), self._prompt(index))
            self.scroll_to_highlight()

    @property
    def is_explaining(self) -> bool:
        """Whether the reasons of any point are shown."""
        return bool(self._explained)

    def hide_reasons(self) -> None:
        """Hide the reasons of all points."""
        for index in sorted(self._explained):
            self._explained.discard(index)
            self.replace_option_prompt(str(index), self._prompt(index))

    def _prompt(self, index: int) -> Document:
        point = self.points[index]
        said = point.verdict is Verdict.SAID and point.wrong_fact is None
        how = Shown(
            width=max(0, self._width),
            names_part=index in self._first,
            explained=index in self._explained,
            waits=self._waits,
            folded=said and not self._full and index not in (self._unfolded, *self._explained),
            quote=quote_of(self._answer, point) if self._quotes and self._answer else "",
        )
        return Document(list(point_lines(index + 1, point, self._accept[index], how)))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say which point was chosen."""
        event.stop()
        index = _index(event.option_id)
        if index is not None:
            before, self._unfolded = self._unfolded, index
            if not self._full:
                self._redraw([one for one in (before, index) if one in self._listed])
            self.post_message(self.Chosen(index))


def _is_missed(point: PointGrade) -> bool:
    return point.verdict is Verdict.MISSED and point.wrong_fact is None


def _index(option_id: str | None) -> int | None:
    return int(option_id) if option_id is not None else None
