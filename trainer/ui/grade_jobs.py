"""What Grade asks of the coach; the coach is imported on its own thread, after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded, Rated
    from trainer.coach.settling import Proposal
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import Verdict
    from trainer.rehearsal.model import Rating
    from trainer.stories.sheet import Sheet


def overturn(work: Workspace, graded: Graded, point: int, verdict: Verdict) -> Graded:
    """Record the person's own verdict on a point."""
    from trainer.coach import rehearse

    return rehearse.overturn(work, graded, point, verdict)


def own_words(work: Workspace, graded: Graded, point: int, marked: str) -> Proposal:
    """Return the person's words for a point, to keep."""
    from trainer.coach import settling

    return settling.own_words(work, graded, point, marked)


def keep_wording(work: Workspace, graded: Graded, point: int, wording: str) -> Graded:
    """Keep the person's own wording of a point."""
    from trainer.coach import settling

    return settling.keep_wording(work, graded, point, wording)


def yes(work: Workspace, graded: Graded) -> Graded:
    """Answer the question that is open with yes."""
    from trainer.coach import settling

    return settling.yes(work, graded)


def proposal(work: Workspace, graded: Graded, point: int) -> Proposal:
    """Return how a point would read where what was said is true now."""
    from trainer.coach import settling

    return settling.proposal(work, graded, point)


def news(work: Workspace, graded: Graded, point: int, say: str) -> Graded:
    """Write into the story what is true now."""
    from trainer.coach import settling

    return settling.news(work, graded, point, say)


def take_back(work: Workspace, graded: Graded) -> Graded:
    """Take back what was done last to a grade."""
    from trainer.coach import settling

    return settling.take_back(work, graded)


def other_stories(work: Workspace, graded: Graded) -> list[tuple[str, str]]:
    """Return id and title of the stories that may have been told, the likeliest first."""
    told = graded.story.id if graded.story else ""
    likely = [match.story for match in graded.told]
    stories = [story for story in work.stories().stories if story.id != told]
    stories.sort(key=lambda s: likely.index(s.id) if s.id in likely else len(likely))
    return [(story.id, story.title) for story in stories]


def grade_against(work: Workspace, graded: Graded, story: str) -> Graded:
    """Grade an answer against the story that the person says they told."""
    from trainer.coach import rehearse

    return rehearse.grade_against(work, graded, story)


def as_sheet(work: Workspace, graded: Graded) -> Sheet:
    """Return the sheet of the story that an answer would become: its points, cut and sorted by part."""
    from trainer.coach import story_sheets

    return story_sheets.propose(work, graded.attempt.answer, graded.attempt.asked)


def rate(work: Workspace, graded: Graded, rating: Rating) -> Rated:
    """Record the rating."""
    from trainer.coach import rating as ratings

    return ratings.rate(work, graded, rating)
