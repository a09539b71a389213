"""What stands where there is nothing yet: a sentence, why, and the keys that lead on."""

from __future__ import annotations

import re

from textual.content import Content

from trainer.ui.components.hint import hint, sentence

_WAY = re.compile(r"((?:F2 )?\S{1,3})  (\S.*)")
"""A line with a key and what it does."""


def empty(text: str) -> Content:
    """Return what stands where there is nothing, as one text with the lines of `text`.

    Args:
        text: on the first line one sentence that says so; then why, and below each other the ways on,
            a key, two blanks and what it does: `n  Add one`.
    """
    first, *others = text.split("\n")
    rows = [sentence(first, "bold $ink")]
    for line in others:
        way = _WAY.fullmatch(line)
        rows.append(
            Content.assemble(" " * (6 - len(way[1])), hint(way[1], way[2]))
            if way
            else sentence(line, "$quiet")
        )
    return Content("\n").join(rows)
