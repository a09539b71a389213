"""Finishing a debrief: what was told in the room becomes reviews, so that what was missed comes back first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import memory, unsaid
from trainer.errors import TrainerError
from trainer.interviews.debrief import Answered, Told, is_telling
from trainer.rehearsal.model import Attempt, Mode, Review
from trainer.rehearsal.ratings import suggest

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview


@dataclass(frozen=True, slots=True)
class Finished:
    """What finishing a debrief brought.

    Attributes:
        reviewed: how many answers became reviews.
        missed: titles of the stories that come back first.
        guessed: titles of the stories that are only guessed, and so were not reviewed.
        told: how many stories were surely told, reviewed now or before.
        jotted: titles of those of which only a short note is there: it says what was told, and not
            what was left out.
    """

    reviewed: int
    missed: tuple[str, ...]
    guessed: tuple[str, ...] = ()
    told: int = 0
    jotted: tuple[str, ...] = ()


def finish(
    work: Workspace, interview: str, told: Callable[[int, int], None] | None = None
) -> Finished:
    """Record what was said in the room as reviews, so that what was missed comes back first.

    A story that is only guessed to have been told is not reviewed: a guess moves no schedule. Nor does a
    note that's too short to be a telling (see `is_telling`): what isn't jotted down isn't missed.
    Doing it again after a change takes the reviews of what changed back and records them anew.

    Args:
        work: the opened home.
        interview: id of the interview.
        told: called with how many answers are done, of how many.

    Raises:
        TrainerError: there is no such interview, or nothing is noted of it.
    """
    view = unsaid.look(work, interview)
    if not view.answers:
        raise TrainerError(
            "you haven't noted anything about this interview", "add what they asked first"
        )
    missed: dict[str, str] = {}
    guessed: dict[str, str] = {}
    jotted: dict[str, str] = {}
    reviewed = surely = 0
    for number, answer in enumerate(view.answers, start=1):
        if answer.perhaps:
            guessed |= {story.id: story.title for story in answer.named}
        for story in () if answer.perhaps else answer.told:
            surely += 1
            reviewed += _record(work, view.interview, answer, story)
            if not is_telling(answer.asked, story.story):
                jotted[story.story.id] = story.story.title
            elif any(point.verdict is not grading.Verdict.SAID for point in story.grade.points):
                missed[story.story.id] = story.story.title
        if told is not None:
            told(number, len(view.answers))
    work.history.debriefs.save_interview(replace(view.interview, debriefed=work.now()))
    return Finished(
        reviewed, tuple(missed.values()), tuple(guessed.values()), surely, tuple(jotted.values())
    )


def _record(work: Workspace, interview: Interview, one: Answered, told: Told) -> int:
    """Record one story told in the room as an attempt with its review; 0 where it is there.

    A jotting is recorded without a grade, and isn't reviewed.
    """
    asked, is_told = one.asked, is_telling(one.asked, told.story)
    noted = repr((asked.said, asked.corrections, told.story.points))
    digest = blake2s(noted.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    names = work.history.names.all_of(told.story.id)
    prefixes = tuple(f"{asked.id}-{name}-" for name in names)
    if any(work.history.attempt(prefix + digest) is not None for prefix in prefixes):
        return 0
    _take_back(work, told.story.id, prefixes)
    attempt = Attempt(
        id=prefixes[-1] + digest,
        mode=Mode.INTERVIEW,
        question=asked.question,
        asked=asked.heard,
        story=told.story.id,
        started=interview.at,
        utc_offset=interview.utc_offset,
        seconds=0.0,
        answer=asked.said,
        grade=told.grade if is_told else None,
    )
    work.history.record_attempt(attempt)
    if not is_told:
        return 0
    moment = work.moment()
    review = Review(
        id=work.new_id(),
        attempt=attempt.id,
        story=told.story.id,
        rating=suggest(told.grade),
        recalled=told.grade.score,
        at=memory.when_reviewed(work, told.story.id),
        utc_offset=moment.utc_offset,
    )
    work.history.record_review(review, memory.advance(work, review))
    return 1


def _take_back(work: Workspace, story: str, prefixes: tuple[str, ...]) -> None:
    """Take back the reviews of an answer that has changed since."""
    for review in work.history.reviews(story):
        if review.attempt.startswith(prefixes):
            work.history.record_undo(
                review, lambda rest: work.schedule.rebuild(rest).get(story), work.now()
            )
