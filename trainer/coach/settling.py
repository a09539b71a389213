"""What a grade asks the person, and what each answer changes: the grade, or the story."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.coach import stories
from trainer.coach.find import find_story
from trainer.coach.rehearse import look_again, overturn
from trainer.coach.shown_grade import story_point
from trainer.errors import TrainerError
from trainer.grading import kept
from trainer.grading.model import PointGrade, Verdict
from trainer.grading.scoring import LOST
from trainer.grading.spelling import corrected, places
from trainer.rehearsal.model import Overturn
from trainer.stories.format import MOST_ACCEPTED
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story


MOST_KEPT = 1000
"""Characters of a wording that is kept, at most: what is longer is a telling, and no wording of a point."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words to write into the story, shown before that.

    Attributes:
        before: the key point's words now.
        say: what is proposed; where only the person can tell, what to begin with.
        note: what they should know of it.
        new: where what is new in the words begins and ends; None where nothing is.
    """

    before: str
    say: str
    note: str
    new: tuple[int, int] | None = None


def yes(work: Workspace, graded: Graded) -> Graded:
    """Answer the open question with yes: it was a slip and stays as graded, or it was said.

    What was said is kept as a wording of the point, where its words tell all of it.

    Raises:
        TrainerError: nothing is asked, or the story's file cannot be changed.
    """
    if not graded.asks:
        raise TrainerError("there's no question here")
    index = graded.asks[0].point
    point = _points(graded)[index]
    if point.wrong_fact is not None:
        return overturn(work, graded, index, point.verdict)
    if point.misheard is not None or LOST in point.reasons:  # its words aren't in the text
        return overturn(work, graded, index, Verdict.SAID)
    story, place = _point_of(work, graded, index)
    words = kept.telling_words(story, place, graded.attempt.answer)
    if not words or len(story.points[place].accept) >= MOST_ACCEPTED:
        return overturn(work, graded, index, Verdict.SAID)
    return keep_wording(work, graded, index, words)


def own_words(work: Workspace, graded: Graded, point: int, marked: str = "") -> Proposal:
    """Return the person's words for a point, to keep: those marked, else those that carry it.

    A wrong figure or name in them is put right.
    """
    told = _points(graded)[point]
    story, place = _point_of(work, graded, point)
    said = " ".join(marked.split()) or kept.own_words(story, place, graded.attempt.answer, told)
    words = said if len(said) > MOST_KEPT else kept.in_right_words(story, place, said, told)
    note = "They're written into the story's file, beside the point."
    if words != said:
        note = f"What differed from your story is put right here. {note}"
    return Proposal(told.say, words, note)


def keep_wording(work: Workspace, graded: Graded, point: int, wording: str) -> Graded:
    """Keep the person's own wording as an accepted way to say a key point, and count it as said.

    The story's file is edited in place.

    Raises:
        TrainerError: the wording is empty, too long or contradicts the point, the point has three
            already, or the file cannot be changed; the verdict stays as it was.
    """
    told = _points(graded)[point]
    if not wording.strip():
        raise TrainerError("there's no wording to keep", "mark the words that say it")
    if len(wording) > MOST_KEPT:
        raise TrainerError("that's too long for a wording", "keep the few words that say it")
    story, place = _point_of(work, graded, point)
    wrong = kept.contradiction(story, place, wording, told)
    if wrong:
        raise TrainerError(
            f"your words say “{wrong.heard}”, your story says “{wrong.expected}”",
            "say what's right before you keep them, or correct the story",
        )
    words = wording.strip()
    change = stories.accept_wording(work, story.id, place, words)
    if change.before == change.after:
        return overturn(work, graded, point, Verdict.SAID)
    now = _of_today(work, graded)
    return overturn(work, now, point, Verdict.SAID, change=change, words=words)


def proposal(work: Workspace, graded: Graded, point: int) -> Proposal:
    """Return how a point would read where what was said is true now.

    Raises:
        TrainerError: nothing contradicts the point, or the story has it no longer.
    """
    wrong = _points(graded)[point].wrong_fact
    if wrong is None:
        raise TrainerError("nothing you said differs from this point", "choose one marked with ≠")
    story, place = _point_of(work, graded, point)
    before = story.points[place].say
    say, start, end = corrected(before, wrong.expected, wrong.heard)
    note = f"Only this point changes, in {work.stories().files[story.id].name}."
    others = (point.say for point in story.points if point is not story.points[place])
    rest = (story.title, story.telling, story.notes, *others)
    elsewhere = sum(len(list(places(text, wrong.expected))) for text in rest)
    if elsewhere:
        where = counted(elsewhere, "other place")
        note += f" “{wrong.expected}” is in {where} of your story, too; check it later."
    return Proposal(before, say, note, None if say == before else (start, end))


def news(work: Workspace, graded: Graded, point: int, say: str) -> Graded:
    """Write into the story what is true now, and count the point as said.

    Its accepted wordings are corrected with it.

    Raises:
        TrainerError: the words are none or those of before, or the file cannot be changed.
    """
    wrong, say = _points(graded)[point].wrong_fact, " ".join(say.split())
    story, place = _point_of(work, graded, point)
    known = story.points[place]
    if not say or say == known.say:
        raise TrainerError("the story says that already", "change the words that are out of date")
    accept = known.accept
    if wrong is not None:
        accept = tuple(corrected(one, wrong.expected, wrong.heard)[0] for one in accept)
    others = tuple(one for one in dict.fromkeys(accept) if one != say)
    changed = replace(known, say=say, accept=others)
    change = stories.change_point(work, story.id, place, changed)
    return overturn(work, _of_today(work, graded), point, Verdict.SAID, change=change)


def take_back(work: Workspace, graded: Graded) -> Graded:
    """Take back what the person did last to a grade: its verdict, and what it changed in the story.

    Raises:
        TrainerError: nothing was done, or the story's file was changed again since.
    """
    if not graded.done:
        raise TrainerError("there's nothing to undo here")
    *rest, last = graded.done
    if last.change is not None:
        stories.take_back(last.change)
    moment = work.now()
    work.history.record_overturn(Overturn(graded.attempt.id, last.point, last.verdict, moment))
    before = replace(_of_today(work, graded), done=tuple(rest))
    return replace(look_again(work, before), asks=last.asks)


def _points(graded: Graded) -> tuple[PointGrade, ...]:
    if graded.grade is None:
        raise TrainerError("this answer wasn't graded")
    return graded.grade.points


def _point_of(work: Workspace, graded: Graded, point: int) -> tuple[Story, int]:
    """Return the story as it is now, and which of its key points a point of the grade is.

    Raises:
        TrainerError: it has that point no longer, because the file was changed meanwhile.
    """
    story, place = _of_today(work, graded).story, story_point(graded.task, point)
    says = [point.say for point in story.points] if story else []
    if story is None or place is None or says[place : place + 1] != [_points(graded)[point].say]:
        raise TrainerError("your story no longer has this point", "look at it under Stories")
    return story, place


def _of_today(work: Workspace, graded: Graded) -> Graded:
    """Return a graded answer with its story as the file has it now, for what is asked next, too."""
    if graded.story is None:
        return graded
    story, task = find_story(work, graded.story.id), graded.task
    if task.story is not None and task.story.id == story.id:
        task = replace(task, story=story)
    return replace(graded, story=story, task=task)
