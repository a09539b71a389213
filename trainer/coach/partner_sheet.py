"""What a friend needs on paper to ask: the questions, and each story's points with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from trainer.cells import wrap
from trainer.html_page import html_page, html_text
from trainer.text import clock_text, visible

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task

FORMS = ("txt", "html")

WIDTH = 78
"""Columns of the text: a terminal's, or a printed page's in a fixed type."""

TITLE = "Practise with a friend"

HOW = (
    "You ask, they tell. Don't show them this page. Read a question aloud, start a clock, and tick each "
    "point as you hear it: ✓ for all of it, / for a part. Show them the page when they're done."
)


def partner_sheet(tasks: Sequence[Task], form: str) -> str:
    """Return the sheet of a session in one of FORMS, with a line end behind it."""
    if form == "html":
        return html_page(TITLE, _html(tasks), _STYLE)
    return "\n".join(_plain(tasks)) + "\n"


def _to_tick(task: Task) -> Iterator[tuple[str, list[str]]]:
    """Yield what is to be ticked, by part; without a story, what interviewers listen for."""
    if task.story is None:
        listen_for = task.question.listen_for if task.question else ()
        if listen_for:
            yield "What they listen for", list(listen_for)
        return
    points = task.story.points
    if task.asks_for_some:
        points = tuple(points[index] for index in task.missed)
    for part, group in groupby(points, lambda point: point.part):
        yield part.value.capitalize(), [point.say for point in group]


def _plain(tasks: Sequence[Task]) -> Iterator[str]:
    yield TITLE
    yield wrap(HOW, WIDTH)
    for number, task in enumerate(tasks, start=1):
        yield ""
        yield wrap(visible(task.asked), WIDTH, "    ", f"{number:>2}. ")
        for name, says in _to_tick(task):
            yield f"    {name}"
            for say in says:
                yield wrap(visible(say), WIDTH, "        ", "    [ ] ")
        yield f"    Time: ______ of {clock_text(task.seconds)}"


_STYLE = """
@page { margin: 14mm }
body { font: 11pt/1.4 Georgia, serif; color: #111; background: #fff; max-width: 180mm; margin: 0 auto }
h1 { font-size: 15pt; margin: 0 }
h2 { font-size: 13pt; margin: 7mm 0 1mm }
h3 { font-size: 9pt; font-weight: normal; color: #555; margin: 2mm 0 0.5mm }
p { margin: 0.5mm 0 }
ul { list-style: none; margin: 0; padding: 0 }
li { padding-left: 7mm; text-indent: -7mm }
.box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 1px solid #111; margin-right: 3mm }
.quiet { color: #555 }
section, li { break-inside: avoid }
"""


def _html(tasks: Sequence[Task]) -> Iterator[str]:
    yield f'<h1>{TITLE}</h1><p class="quiet">{html_text(HOW)}</p>'
    for number, task in enumerate(tasks, start=1):
        yield f"<section><h2>{number}. {html_text(task.asked)}</h2>"
        for name, says in _to_tick(task):
            yield f"<h3>{html_text(name)}</h3><ul>"
            yield from (f'<li><span class="box"></span>{html_text(say)}</li>' for say in says)
            yield "</ul>"
        yield f'<p class="quiet">Time: ______ of {clock_text(task.seconds)}</p></section>'
