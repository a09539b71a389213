"""The coverage map as lines: a row a competency, a sign a story, readable without colour."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from trainer.competencies import read_as
from trainer.rehearsal.coverage import DEEP_POINTS, Map, Row, State
from trainer.text import counted
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.lines import beside
from trainer.ui.components.rows import LEFT, Uneven
from trainer.ui.components.section import section
from trainer.ui.plain import plain

STATES = {
    State.GAP: ("○", "$missed", "no story"),
    State.THIN: ("!", "$partly", "one story"),
    State.COVERED: ("✓", "$said", "two or more"),
}
"""Sign of each state, its style, and its words."""

END = max(len(words) for _, _, words in STATES.values()) + 2
"""Cells of a state at a row's end."""

NAME = 26
"""Cells of a competency's name at most, with the gap behind it."""


class MapRows:
    """How the rows of the map look; the chosen one names its stories."""

    def __init__(self, seen: Map) -> None:
        """Make the look of a map."""
        self._seen = seen
        self._wanted = any(row.wanted for row in seen.rows)
        self._titles = {story.id: story.title for story in seen.stories}

    def rows(self) -> list[Row]:
        """Return what the job asks for; without a job, what stories show. Gaps come first."""
        order = list(STATES)
        rows = sorted(self._seen.rows, key=lambda row: (order.index(row.state), row.competency))
        return rows if self._wanted else [row for row in rows if row.tagged or row.fitting]

    def look(self) -> Uneven:
        """Return it as a list takes it."""
        return Uneven(self.row, more=self.names, title=self._above)

    def title(self, width: int) -> Content:
        """Return the title with how many have no story, and how many only one."""
        if not self._wanted:
            some = f"{self._seen.breadth} of {counted(len(self._seen.rows), 'competency', 'competencies')}"
            return section(width, "What your stories show", some)
        states = [row.state for row in self._seen.rows]
        gaps, thin = states.count(State.GAP), states.count(State.THIN)
        parts = (
            Content.styled(counted(gaps, "gap"), "bold $missed") if gaps else None,
            Content.styled(f"{thin} thin", "bold $partly") if thin else None,
        )
        figure = Content.styled(" · ", "$quiet").join([part for part in parts if part])
        return section(width, "What the job asks for", figure)

    def _above(self, before: Row | None, _row: Row, width: int) -> list[Content]:
        if before is not None:
            return []
        step = self._step(width)
        numbers = "".join(f"{n % 10:<{step}}" for n in range(1, self._columns(width) + 1))
        return [
            self.title(width - 1),
            Content.assemble(" " * (LEFT + NAME), (numbers, "$quiet")),
        ]

    def _step(self, width: int) -> int:
        return 2 if len(self._seen.stories) * 2 <= width - LEFT - NAME - END - 2 else 1

    def _columns(self, width: int) -> int:
        room = max(1, width - LEFT - NAME - END - 2) // self._step(width)
        return min(room, len(self._seen.stories))

    def row(self, row: Row, width: int) -> list[Content]:
        """Return a competency, a sign for each story, and in words how well it is covered."""
        sign, style, words = STATES[row.state]
        bold = "bold " if row.state is State.GAP else ""
        name = plain(read_as(row.competency), f"{bold}$ink")
        gap = " " * (self._step(width) - 1)
        signs = [_sign(row, story.id) for story in self._seen.stories[: self._columns(width)]]
        left = Content.assemble(
            " " * LEFT,
            name.truncate(NAME - 1, ellipsis=True, pad=True),
            " ",
            *(Content.assemble(sign, gap) for sign in signs),
        )
        state = Content.assemble((sign, f"bold {style}"), (f" {words}", f"{bold}$ink"))
        end = state.pad_right(END - state.cell_length)
        return [beside(width, left, Content.assemble(end, " "))]

    def names(self, row: Row, width: int) -> list[Content]:
        """Return which stories show it, a line each."""
        shown = [_sign(row, one) + plain(f" {self._titles[one]}", "$quiet")
                 for one in (*row.tagged, *row.fitting)]  # fmt: skip
        indent = " " * (LEFT + 2)
        return [Content(indent) + one.truncate(width - 5, ellipsis=True) for one in shown]


def _sign(row: Row, story: str) -> Content:
    if story in row.tagged:
        return Content.styled("●", "$said")
    return Content.styled(*(("○", "$partly") if story in row.fitting else ("·", "$quiet")))


def map_lines(seen: Map, width: int, height: int) -> list[Content]:
    """Return the title and as many rows of the map as there is height for, to stand beside a list."""
    look = MapRows(seen)
    if not seen.stories:
        return []
    rows = look.rows()
    room = max(1, height - 1)
    shown = rows if len(rows) <= room else rows[: room - 1]
    lines = [look.title(width), *(line for row in shown for line in look.row(row, width))]
    if len(shown) < len(rows):
        lines.append(Content.styled(f"  and {len(rows) - len(shown)} more", "$quiet"))
    return lines


def advice_lines(seen: Map) -> Iterator[Line]:
    """Yield what the signs mean, what to do, and the stories behind the columns."""
    wanted = any(row.wanted for row in seen.rows)
    yield Line(Content.styled("● names it   ○ may serve   · a column is a story", "$quiet"))
    yield BLANK
    what = "competencies that the job asks for" if wanted else "competencies"
    yield Line(
        plain(
            f"You have a story for {seen.breadth} of {len(seen.rows)} {what}. Told in detail, with "
            f"{DEEP_POINTS} points or more: {seen.depth} of {counted(len(seen.stories), 'story', 'stories')}."
        )
    )
    for advice in seen.advice:
        yield item(plain(advice))
    gaps = [read_as(row.competency) for row in seen.rows if row.state is State.GAP]
    if gaps and not wanted:
        yield BLANK
        yield heading("No story yet", str(len(gaps)))
        yield Line(plain(", ".join(sorted(gaps))))
    yield BLANK
    yield heading("Stories", str(len(seen.stories)))
    for number, story in enumerate(seen.stories, start=1):
        told = seen.told.get(story.id, 0)
        often = "  told too often" if story.id in seen.overused else ""
        right, asked = seen.chosen.get(story.id, (0, 0))
        found = f", found {right} of {asked} times in the drill" if asked else ""
        facts = f"  {counted(len(story.points), 'point')}, told {told}×{found}{often}"
        text = Content.assemble(plain(story.title), (facts, "$quiet"))
        yield Line(text, Content.styled(f"{number:>3} ", "$quiet"), 4)
