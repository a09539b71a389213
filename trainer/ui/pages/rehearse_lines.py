"""What Rehearse says beside the question: why it is asked, the hint, how long the answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.rehearsal.model import Mode
from trainer.rehearsal.queue import Reason
from trainer.stories.model import Part, Story
from trainer.text import clock_text, counted
from trainer.ui.components.hint import sentence
from trainer.ui.components.meter import meter
from trainer.ui.components.way import Way
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.rehearsal_values import Task

WORDS_A_MINUTE = 150
"""The pace at which the grade counts spoken time, too (see trainer.grading.delivery)."""


CLOCK = 12
"""Cells of the bar beside the clock."""


def clock_line(started: datetime | None, now: datetime | None, seconds: int) -> Content:
    """Return the time that an answer took so far, as a bar and in figures, and the time for it."""
    used = max(0.0, (now - started).total_seconds()) if now and started else 0.0
    bar = meter(used / max(1, seconds), CLOCK, "$partly" if used > seconds else "$accent")
    return Content.assemble(bar, f"  {clock_text(used)} of {clock_text(seconds)}")


def why_text(task: Task) -> str:
    """Return why a question is asked now, in a sentence."""
    if task.spoken is not None:
        return (
            "Check what I heard, then hand it in. Press F4 to go to the next word I'm not sure of."
        )
    if task.continues:
        return "Go on where you stopped. When you hand it in again, it replaces what you handed in."
    if task.mode is Mode.RETRY and task.story is None:
        return "The story you were telling is gone. Your answer is kept."
    if task.reason is Reason.ROOM:
        where = "your mock interview" if task.in_mock else "an interview"
        return f"You left this out in {where}: {_missed_parts(task)}. Tell only that."
    if task.reason is Reason.AGAIN:
        return "Once more: it didn't come back a moment ago."
    if task.mode is Mode.RETRY:
        return f"Only what was missed: {_missed_parts(task)}."
    if task.mode is Mode.PROBE:
        return _probe_text(task)
    if _needs_no_story(task):
        return "This one needs no story. Answer freely; then you see what they listen for."
    if task.story is None:
        return "No story of yours fits this question yet. Answer freely; the answer is kept."
    if task.can_be_read:
        return "You haven't told this story yet. Press F2 t to read it for 30 seconds first, or just tell it."
    if task.reason is Reason.NEW:
        return "New: you haven't told this story here yet."
    known = "" if task.predicted is None else f" About {task.predicted:.0%} of it would come back."
    if task.reason is Reason.DUE:
        return f"Due: you're about to forget this story.{known}"
    if task.reason is Reason.AHEAD:
        return f"Ahead of its time.{known}"
    return "You chose this one."


def _needs_no_story(task: Task) -> bool:
    """Return whether it's asked what no story tells: who you are, why you want to come."""
    return task.story is None and task.question is not None and not task.question.kind.is_told


def answer_hint(task: Task) -> str:
    """Return what the empty field says: the parts of a story only where one is to be told whole."""
    if _needs_no_story(task):
        return "Answer as you would say it."
    if task.mode in (Mode.RETRY, Mode.PROBE):
        return "Answer from memory, as you would say it."
    return (
        "Answer from memory, as you would say it. What happened, what was yours to do, what did you do, "
        "what came of it, what did you learn?"
    )


def _probe_text(task: Task) -> str:
    if not task.is_counted or task.story is None:
        return (
            "A follow-up question. It isn't counted, and won't change when this story comes back."
        )
    part = task.story.points[task.missed[0]].part.value
    return f"A follow-up question about the {part}. It won't change when this story comes back."


def _missed_parts(task: Task) -> str:
    if task.story is None:
        return ""
    points = [task.story.points[index] for index in task.missed]
    counts = [(part, sum(point.part is part for point in points)) for part in Part]
    return ", ".join(f"{count} in the {part.value}" for part, count in counts if count)


def probes_asked(task: Task | None) -> int:
    """Return how many of a question's probes were asked up to this one; 0 where it is none."""
    probes = task.question.probes if task and task.question and task.mode is Mode.PROBE else ()
    return probes.index(task.asked) + 1 if task and task.asked in probes else 0


def hint_text(story: Story, step: int) -> Content:
    """Return the hint: at step 1 the story's title, at step 2 also its parts."""
    title = Content.assemble(("Hint  ", "bold $primary"), plain(story.title, "bold"))
    if step < 2:
        return Content.assemble(
            title, "   ", sentence("Press F3 again to see its parts.", "$quiet")
        )
    parts = [(part.value, len(story.part(part))) for part in Part]
    told = " · ".join(f"{name} {count}" for name, count in parts if count)
    return Content.assemble(title, "\n      ", (told, "$foreground-muted"))


def answer_count(words: int) -> str:
    """Return the length of an answer in words and spoken time."""
    if not words:
        return "no words yet"
    some = counted(words, "word")
    return f"{some} · about {clock_text(words / WORDS_A_MINUTE * 60)} spoken"


def empty_ways(task: Task) -> list[Way]:
    """Return what can be done in place of handing in an empty answer."""
    ways = []
    if task.can_be_read:
        ways.append(Way("read", "Read it for 30 seconds first", "Then tell it in your own words."))
    if task.story is not None and task.mode is not Mode.PROBE:
        ways.append(
            Way("aloud", "Say it aloud instead", "Against the clock, then tick your points.")
        )
    ways.append(Way("skip", "Skip it for now", "The question comes again at the end."))
    if task.story is not None:
        ways.append(
            Way("show", "I don't know yet: show me the story", "Counts as an answer without words.")
        )
    return ways
