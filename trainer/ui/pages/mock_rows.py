"""The questions of a mock interview as rows, and how the mock interviews went so far as a plot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from trainer import plots
from trainer.coach.calendar import local
from trainer.mock.parts_told import ABSENT
from trainer.mock.report_text import named
from trainer.text import clock_text
from trainer.ui.components.moons import MOONS, NOT_TOLD, WRONG
from trainer.ui.components.plot import Curve, Mark, Plot, plotted
from trainer.ui.components.rows import LEFT, Column, laid_out
from trainer.ui.components.section import section
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange
    from trainer.mock.report import Held

STYLES = {sign: (sign, style) for sign, style in (*MOONS.values(), WRONG, NOT_TOLD)}
"""Sign of a fingerprint -> the sign with its style."""

PLOT_ROWS = 5
"""Rows of the plot, without its title and the axis below."""

LEAST = 2
"""Mock interviews from which there is a line to plot."""

MOST = 12
"""The newest mock interviews, at most, that are plotted: a report is read for how it goes lately."""

LABEL = 10
"""Cells that a day below the plot has at least, with a gap."""


def marks(row: Exchange) -> Content:
    """Return the fingerprint of what was told; dots where no story was."""
    signs = row.signs if row.graded else ABSENT * len(row.signs)
    return Content.assemble(*(STYLES[sign] for sign in signs))


def time(row: Exchange) -> Content:
    """Return how long an answer took, with a sign where that was too long; else what became of it."""
    if row.state != "answered":
        return Content.styled("skipped" if row.state == "skipped" else "–", "$quiet")
    clock = clock_text(row.seconds)
    if row.is_long:
        return Content.styled(f"{clock} ▲", "bold $partly")
    return Content.styled(f"{clock}  ", "$quiet")


COLUMNS: tuple[Column[Exchange], ...] = (
    Column("", 2, lambda row: str(row.place + 1), "$quiet", right=True),
    Column("they asked", 0, lambda row: row.slot.asked),
    Column("STARR", 5, marks, from_width=50),
    Column("recall", 6, lambda row: "–" if row.recall is None else f"{row.recall:.0%}", right=True),
    Column("time", 7, time, right=True, from_width=40),
)

INDENT = LEFT + 4
"""Cells before the second line of a row: below the question."""


def two_lines(row: Exchange, width: int) -> list[Content]:
    """Return a question with the story that answered it below it."""
    text, wanting = named(row)
    below = plain(text, "$missed" if wanting else "$quiet")
    below = below.truncate(max(1, width - INDENT - 1), ellipsis=True)
    return [laid_out(COLUMNS, row, width), Content.assemble(" " * INDENT, below)]


def so_far(
    held: Sequence[Held], width: int, title: str, answer: str | Content = ""
) -> list[Content]:
    """Return how much was told in each mock interview, as a plot; nothing before the second one.

    Args:
        held: the mock interviews, the newest first.
        width: cells.
        title: what stands above.
        answer: what sums it up; the share of the newest one where nothing is given.
    """
    told = [
        (local(one.plan.at, one.plan.utc_offset), one.recall)
        for one in held
        if one.recall is not None
    ][:MOST][::-1]
    if len(told) < LEAST:
        return []
    places = [float(number) for number in range(len(told))]
    plot = Plot(
        length=places[-1],
        curves=[Curve([(place, share) for place, (_, share) in zip(places, told, strict=True)])],
        marks=[
            Mark(place, share, "●", "$accent")
            for place, (_, share) in zip(places, told, strict=True)
        ],
        labels=list(_days([when for when, _ in told], width)),
    )
    figure = answer or Content.styled(plots.percent(told[-1][1]), "bold $ink")
    return [section(width, title, figure), *plotted(width, PLOT_ROWS, plot)]


def _days(when: Sequence[datetime], width: int) -> Iterator[tuple[float, str]]:
    """Yield place and day of as many mock interviews as can be read, the last one among them."""
    step = -(-len(when) * LABEL // max(LABEL, width))
    shown = set(range(len(when) - 1, -1, -step))
    for place, one in enumerate(when):
        same = (
            place and one - when[place - 1] < timedelta(hours=12) and one.day == when[place - 1].day
        )
        if place in shown:
            yield float(place), f"{one:%H:%M}" if same else f"{one.day} {one:%b}"
