"""Which part of STAR+R slips, as lines: a meter a part, and how it went over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer import plots
from trainer.ui.components.lines import wrapped
from trainer.ui.components.meter import meter
from trainer.ui.components.section import section
from trainer.ui.components.spark import spark

if TYPE_CHECKING:
    from trainer.rehearsal.periods import Span
    from trainer.rehearsal.statistics import PartRecall
    from trainer.stories.model import Part

TITLE = "Which part slips?"

WELL, FAIRLY = 0.7, 0.4
"""Shares from which a bar has the colour of what was said, and of what was partly (own judgement)."""

NAME = 11
"""Cells of a part's name, the blank after it included."""


def part_lines(parts: Sequence[PartRecall], span: Span, width: int) -> list[Content]:
    """Return a line for each part, the title with the weakest; one sentence where no part was told."""
    told = [(part.share, part) for part in parts if part.share is not None]
    if not told:
        return [section(width, TITLE), *wrapped("You told no story in this time.", width)]
    share, worst = min(told, key=lambda one: one[0])
    answer = Content.assemble(
        (_name(worst.part), "bold $ink"), " ", (plots.percent(share), "$quiet")
    )
    note = f"On the right, one bar a {span}; · means not told."
    return [
        section(width, TITLE, answer),
        *(_line(part, width) for part in parts),
        *wrapped(note, width, "$quiet"),
    ]


def _line(part: PartRecall, width: int) -> Content:
    share, trend = part.share or 0.0, spark(part.over_time)
    room = max(4, min(44, width - NAME - 8 - trend.cell_length))
    return Content.assemble(
        (f"{_name(part.part):<{NAME}}", "$ink"),
        meter(share, room, _colour(share)),
        (f" {plots.percent(part.share):>4}  ", "bold $ink"),
        trend,
    )


def _name(part: Part) -> str:
    return part.value.capitalize()


def _colour(share: float) -> str:
    return "$said" if share >= WELL else "$partly" if share >= FAIRLY else "$missed"
