"""Grading an answer that a program wrote down: what it may have misheard is asked, never held against it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.grading.scoring import spared
from trainer.voice.doubts import Marked, unmarked

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade
    from trainer.rehearsal.spoken import Spoken
    from trainer.stories.model import Story


def without_marks(answer: str, spoken: Spoken | None) -> tuple[str, Marked | None]:
    """Return an answer without the marks of what was heard, and what they said; None where it was typed."""
    if spoken is None:
        return answer, None
    heard = unmarked(answer)
    return heard.text, heard


def grade_heard(
    story: Story, answer: str, asked: str, heard: Marked | None, spoken: Spoken | None
) -> RecallGrade:
    """Grade an answer, as typed or as heard.

    Args:
        story: against which.
        answer: without marks.
        asked: what was asked.
        heard: what its marks said; None where it was typed.
        spoken: how it was spoken, which says how long it took.
    """
    if heard is None:
        return _typed(story, answer, asked)
    grade = grading.grade_recall(story, answer, question=asked, clear=heard.is_clear)
    if heard.lost:
        grade = spared(grade, heard.lost)
    if spoken is not None and spoken.seconds:
        seconds = round(spoken.first_word + spoken.seconds)
        grade = replace(grade, delivery=replace(grade.delivery, seconds_spoken=seconds))
    return grade


_last: list[tuple[Story, str, str, RecallGrade]] = []
"""The last grade of a typed answer: what is graded in a pause of typing is mostly handed in as it is."""


def _typed(story: Story, answer: str, asked: str) -> RecallGrade:
    if not _last or _last[0][:3] != (story, answer, asked):
        _last[:] = [(story, answer, asked, grading.grade_recall(story, answer, question=asked))]
    return _last[0][3]
