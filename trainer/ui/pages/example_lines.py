"""A finished answer to look at before the first question: what was said, what came back, what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.ui.components.document import BLANK, Line
from trainer.ui.components.hint import key_name
from trainer.ui.pages.grade_text import Shown, marked_answer, point_lines, summary_lines
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace

WHAT_IT_IS = "Robin, an invented person, told this from memory. Here's what came back:"
THE_NUMBERS = "The small numbers say which words told which point of the story."
WHAT_NEXT = (
    "Then you say how well it came back. A story that slipped is asked again soon, one that you "
    "know comes back weeks later."
)


def load_example_lines(work: Workspace) -> list[Line]:
    """Return the sample answer with its grade, as the lines of a page."""
    from trainer.coach import example  # with the grader's tables, when the page is opened

    return list(example_lines(example.example(work)))


def example_lines(graded: Graded) -> Iterator[Line]:
    """Yield question, marked answer, score and key points, and what a person does then."""
    points = graded.grade.points if graded.grade else ()
    yield Line(plain(graded.task.asked, "bold $ink"))
    yield Line(Content.styled(WHAT_IT_IS, "$quiet"))
    yield BLANK
    yield Line(marked_answer(graded.attempt.answer, points, None))
    yield BLANK
    yield next(summary_lines(graded))
    part = None
    for number, point in enumerate(points, 1):
        yield from point_lines(number, point, (), Shown(names_part=point.part is not part))
        part = point.part
    yield BLANK
    yield Line(Content.styled(THE_NUMBERS, "$quiet"))
    yield Line(Content.styled(WHAT_NEXT, "$quiet"))
    yield BLANK
    yield Line(
        Content.assemble(
            "Your turn: press ",
            key_name("Enter"),
            ", then rehearse one yourself. You can read the story for 30 seconds first.",
        )
    )
