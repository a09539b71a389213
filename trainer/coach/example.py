"""A finished answer of the sample stories, to look at before the first question; nothing is recorded."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_story
from trainer.coach.rehearsal_values import Graded, Task
from trainer.coach.shown_grade import as_shown
from trainer.rehearsal.model import Attempt, Mode

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace


def example(work: Workspace) -> Graded:
    """Return the sample answer with its grade.

    Raises:
        TrainerError: its story is not in the story bank any more.
    """
    sample = tomllib.loads((files("trainer.samples") / "example.toml").read_text("utf-8"))
    story, said = find_story(work, sample["story"]), " ".join(sample["said"].split())
    task = Task(sample["asked"], None, story)
    grade = grading.grade_recall(story, said, question=task.asked)
    now = work.moment(work.clock())
    attempt = Attempt(
        id="",
        mode=Mode.TYPED,
        question=sample["question"],
        asked=task.asked,
        story=story.id,
        started=now.at,
        utc_offset=now.utc_offset,
        seconds=0.0,
        answer=said,
        grade=grade,
    )
    return Graded(task, attempt, story, as_shown(grade, said, story, task))
