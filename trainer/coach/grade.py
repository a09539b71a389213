"""Grading a text that was written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import meant
from trainer.rehearsal.ratings import GOOD_FROM
from trainer.storage.home import Home
from trainer.storage.story_files import load_stories

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.grading.model import RecallGrade, StoryMatch


def grade_text(
    root: Path, story: str, text: str, *, question: str | None = None, others: bool = True
) -> tuple[RecallGrade, tuple[StoryMatch, ...]]:
    """Grade a text against a story without recording it; also the other stories it tells.

    Only the story bank is read, since this is the command that scripts call: neither the history nor
    the question banks are opened, and nothing is written.

    Args:
        root: the home.
        story: the story, as `meant` reads it.
        text: the answer.
        question: the question that was asked.
        others: whether to name the other stories in any case; else only where little of this one was
            told, so that another may have been meant, and only those that the answer may tell as well.

    Raises:
        TrainerError: there is no such story.
    """
    shelf = load_stories(Home(root))
    wanted = meant(shelf, story)
    grade = grading.grade_recall(wanted, text, question=question)
    if not others and grade.score >= GOOD_FROM:
        return grade, ()
    beside = "" if others else wanted.id
    told = grading.rank_stories(text, shelf.stories, limit=4, beside=beside)
    return grade, tuple(match for match in told if match.story != wanted.id)[:3]
