"""A grade as a person reads it: facts as they spelled them, points in the words of the story of today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.spelling import respelled

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.grading.model import RecallGrade
    from trainer.stories.model import Story


def story_point(task: Task, point: int) -> int | None:
    """Return which key point of the story a point of the grade is; a task may ask for some of them.

    None where that is not known any more.
    """
    if not task.asks_for_some:
        return point
    return task.missed[point] if point < len(task.missed) else None


def as_shown(
    grade: RecallGrade | None, answer: str, story: Story | None, task: Task
) -> RecallGrade | None:
    """Return a grade for the screen; what is recorded stays as it was.

    Args:
        grade: the recorded grade with the person's verdicts.
        answer: the text that was graded.
        story: the story as it is now.
        task: what was asked.
    """
    if grade is None:
        return None
    points = tuple(respelled(point, answer) for point in grade.points)
    told = {point.say for point in points}
    says = [point.say for point in story.points] if story else []
    for index, point in enumerate(points):
        place = story_point(task, index)
        # A point was reworded where its words left the story and others, new ones, have its place.
        if place is None or place >= len(says) or point.say in says:
            continue
        if says[place] not in told:
            reworded = replace(point, say=says[place])
            points = (*points[:index], reworded, *points[index + 1 :])
    return replace(grade, points=points)
