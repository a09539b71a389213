"""The plot of how ready one will be: two ways on from today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.ui.components.plot import Curve, Mark, Plot, plotted
from trainer.ui.components.section import section

if TYPE_CHECKING:
    from trainer.rehearsal.outlook import Outlook


def readiness_plot(
    width: int,
    height: int,
    outlook: Outlook | None,
    title: str = "Readiness",
    *,
    spelled: bool = False,
) -> list[Content]:
    """Return the title with its answer, a plot of `height` rows, and what its lines are.

    Args:
        width: cells.
        height: rows of the plot, its axis not counted.
        outlook: what is to be expected; None leaves nothing to plot.
        title: the question that the plot answers.
        spelled: whether the answer is a sentence where there is room; else its two figures.
    """
    if outlook is None:
        return []
    doing, nothing = outlook.doing, outlook.nothing
    length, last, worst = doing[-1][0], doing[-1][1], nothing[-1][1]
    answer = Content.assemble(
        (f"{last:.0%}", "bold $said"), (" or ", "$quiet"), (f"{worst:.0%}", "bold $missed")
    )
    sentence = Content.assemble(
        (f"{last:.0%}", "bold $said"), (" if you do what's due, ", "$quiet"),
        (f"{worst:.0%}", "bold $missed"), (" if you do nothing", "$quiet"),
    )  # fmt: skip
    whole = spelled and len(title) + sentence.cell_length + 4 <= width
    plot = Plot(
        length=max(length, 0.1),
        curves=[Curve(nothing, "$missed", 3), Curve(doing, "$said", 2)],
        marks=[
            Mark(0, doing[0][1], "●", "$accent"),
            Mark(length, worst, "○", "$missed"),
            Mark(length, last, "●", "$said"),
        ],
        labels=[(0, "today"), (length, f"{outlook.until.astimezone():%a} {outlook.until.day}")],
    )
    legend = Content.assemble(
        "     ", ("●", "$said"), (" if you do what's due   ", "$quiet"),
        ("○", "$missed"), (" if you do nothing", "$quiet"),
    )  # fmt: skip
    return [
        section(width, title, sentence if whole else answer),
        *plotted(width, height, plot),
        *(() if whole else (legend,)),
    ]
