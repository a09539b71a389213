"""What of a told story was left out: how it ended, what was done about it, what a correction takes along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.interviews import impact as rule
from trainer.interviews.correcting import goes_along
from trainer.interviews.debrief import Told, covered
from trainer.interviews.model import Need
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.weighing import View

LEFT_OUT = 0.25
"""The most that was heard of a part that counts as left out wholly (own judgement): a word or two of it
is no telling."""


def is_left_out(view: View, told: Told, part: Part) -> bool:
    """Return whether the listener heard next to nothing of a part of a story that was told."""
    return _heard_of(view, told, part) <= LEFT_OUT


def _heard_of(view: View, told: Told, part: Part) -> float:
    """Return how much of a part was heard, 0..1; 0 where the story has none.

    What was told with a wrong figure was told: nobody left out how it ended who said “down to 12” for 14.
    """
    heard = view.heard.get(told.story.id, covered(told.grade))
    rows = zip(told.story.points, told.grade.points, heard, strict=True)
    points = [
        (point.weight, 1.0 if grade.wrong_fact else share)
        for point, grade, share in rows
        if point.part is part
    ]
    whole = sum(weight for weight, _ in points)
    return sum(weight * share for weight, share in points) / whole if whole else 0.0


def is_unfinished(view: View, told: Told, part: Part) -> bool:
    """Return whether a story stopped before its end, and a part is that, or most of what was done for it.

    Of a failure the end is its last result, which tells how it was mended: the damage alone is none.
    """
    ended = not told.story.part(Part.RESULT) or not is_left_out(view, told, Part.RESULT)
    mended = mends(view, told, part)
    if (ended and not mended) or view.answered.perhaps:
        return False
    stopped = mended and not ended
    little = part is Part.ACTION and (stopped or _heard_of(view, told, part) < 0.5)
    return part is Part.RESULT or little


def mends(view: View, told: Told, part: Part) -> bool:
    """Return whether they asked for a failure, pressed, and heard the damage and not how it was mended.

    So it is, too, with what was done for it, where neither the last of that nor anything of how it ended was heard.
    """
    if not (view.presses and view.of_setback and part in rule.COURSE):
        return False
    heard = view.heard.get(told.story.id, covered(told.grade))
    rows = tuple(zip(told.story.points, heard, strict=True))
    actions = [share for point, share in rows if point.part is Part.ACTION]
    results = [share for point, share in rows if point.part is Part.RESULT]
    if not results or results[-1] > LEFT_OUT:
        return False
    stopped = part is Part.ACTION and actions[-1] <= LEFT_OUT < max(actions)
    return max(results) > LEFT_OUT or stopped


def broke_off(view: View, told: Told, part: Part) -> bool:
    """Return whether a story stopped before its end, that still nags, and a part is what was to come."""
    return view.answered.asked.nags and is_unfinished(view, told, part)


def counts_alone(view: View, told: Told, missed: Sequence[int]) -> bool:
    """Return whether missed key points of one part count by themselves, and not as a share of the story."""
    part = told.story.points[missed[0]].part
    return mends(view, told, part) or completes_correction(view, told, missed)


def completes_correction(view: View, told: Told, missed: Sequence[int]) -> bool:
    """Return whether missed key points go along with a correction, and show what the job must have."""
    heard = view.heard.get(told.story.id, covered(told.grade))
    wanted = view.presses and view.need(told.story) is Need.MUST_HAVE
    return wanted and not view.answered.perhaps and goes_along(told, missed, heard)
