"""Grading a text that was written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_story

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade, StoryMatch


def grade_text(
    work: Workspace, story: str, text: str, *, question: str | None = None
) -> tuple[RecallGrade, tuple[StoryMatch, ...]]:
    """Grade a text against a story without recording it; also the other stories it tells.

    Raises:
        TrainerError: there is no such story.
    """
    wanted = find_story(work, story)
    grade = grading.grade_recall(wanted, text, question=question)
    told = grading.rank_stories(text, work.stories().stories, limit=4)
    return grade, tuple(match for match in told if match.story != wanted.id)[:3]
