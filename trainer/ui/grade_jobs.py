"""What Grade asks of the coach; the coach is imported on its own thread, after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace
    from trainer.stories.sheet import Sheet


def other_stories(work: Workspace, graded: Graded) -> list[tuple[str, str]]:
    """Return id and title of the stories that may have been told, the likeliest first."""
    told = graded.story.id if graded.story else ""
    likely = [match.story for match in graded.told]
    stories = [story for story in work.stories().stories if story.id != told]
    stories.sort(key=lambda s: likely.index(s.id) if s.id in likely else len(likely))
    return [(story.id, story.title) for story in stories]


def as_sheet(work: Workspace, graded: Graded) -> Sheet:
    """Return the sheet of the story that an answer would become: its points, cut and sorted by part."""
    from trainer.coach import story_sheets

    return story_sheets.propose(work, graded.attempt.answer, graded.attempt.asked)
