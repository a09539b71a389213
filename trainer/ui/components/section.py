"""The title of a section: bold, a hairline, and at its end the figure that sums it up."""

from __future__ import annotations

from textual.content import Content

from trainer.ui.components.lines import shown


def section(
    width: int, title: str | Content, figure: str | Content = "", *, style: str = "bold $ink"
) -> Content:
    """Return the title of a section in `width` cells; the title is cut before the figure is."""
    sum_ = shown(figure, "$quiet")
    room = max(1, width - sum_.cell_length - (4 if sum_ else 1))
    name = shown(title).truncate(room, ellipsis=True).stylize_before(style)
    rule = width - name.cell_length - sum_.cell_length - (2 if sum_ else 1)
    end = (" ", sum_) if sum_ else ()
    return Content.assemble(name, " ", ("─" * max(0, rule), "$line"), *end)
