"""The loop from a story to a letter as one line: done, here, to come."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from trainer.ui.components.hint import pressing
from trainer.ui.components.lines import shown

STEPS = ("Stories", "Rehearse", "Interview", "Debrief", "Letter")


def thread(
    width: int,
    here: int,
    steps_done: Sequence[bool],
    facts: Sequence[str],
    keys: Sequence[str] = ("",) * len(STEPS),
) -> list[Content]:
    """Return three rows of `width` cells: the line, the steps, one fact of each.

    Args:
        width: cells; where the five don't fit beside each other, only the line is there.
        here: index of the step where the person is.
        steps_done: whether each step has been done.
        facts: a few words for each step.
        keys: the key that goes to each step, which a click on it presses; empty where none does.
    """
    last = max(len(STEPS[-1]), len(facts[-1]))
    step = max(2, (width - last) // (len(STEPS) - 1))
    line, names, below = Content(""), Content(""), Content("")
    rows = zip(STEPS, steps_done, facts, keys, strict=True)
    for number, (name, was_done, fact, key) in enumerate(rows):
        now = number == here
        done = was_done and not now
        style = "$said" if done else "bold $accent" if now else "$quiet"
        mark = "●" if done else "◉" if now else "○"
        rule = "" if number == len(STEPS) - 1 else ("━" if done else "─") * (step - 1)
        line += pressing(Content.assemble((mark, style), (rule, "$said" if done else "$line")), key)
        names += pressing(_fit(name, step, "$ink" if done else style), key)
        below += pressing(_fit(fact, step, "$quiet"), key)
    return [row[:width] for row in (line, names, below)] if step >= len(STEPS[2]) + 1 else [line]


def _fit(text: str, step: int, style: str) -> Content:
    return (
        shown(text, style)
        .truncate(max(1, step - 1), ellipsis=True)
        .pad_right(max(0, step - shown(text).truncate(max(1, step - 1), ellipsis=True).cell_length))
    )
