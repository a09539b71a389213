"""Rehearsing line by line, for screen readers, simple terminals and scripts."""

from __future__ import annotations

import io
import sys
from collections import deque
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from trainer.cli import plain_questions
from trainer.cli.common import DONE, NO, WRONG_INPUT, no_stories, print_news
from trainer.cli.grade import print_grade
from trainer.cli.output import err, out, wrapped
from trainer.cli.until_stored import until_stored
from trainer.errors import TrainerError
from trainer.stories.model import Part, Story
from trainer.text import counted

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from trainer.coach.rehearsal_values import Graded, Task
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.model import Rating
    from trainer.storage.recovery import DraftFile

END = "."
SKIP = ".."
"""Lines that end an answer."""

READ = ".r"
"""A first line that shows a story which was never told."""

GO_ON = "c"
"""What is answered in place of a rating to go on with the answer; the key of the app."""


def rehearse(work: Workspace, arguments: argparse.Namespace) -> int:
    """Ask, read, grade and rate, until the questions or the input end."""
    from trainer.coach import planning

    take_any_bytes()
    if arguments.speak:
        from trainer.cli import speak
        from trainer.coach import speaking

        speaking.check(work)
        for graded in speak.left_over(work):
            _show(graded)
            if not _rate(work, graded, deque(), may_go_on=False):
                return _kept(work)
    plan = planning.plan(
        work,
        questions=arguments.questions,
        story=arguments.story,
        limit=arguments.limit,
        ahead=arguments.ahead,
    )
    if not plan.tasks:
        out(plan.empty if work.stories().stories else no_stories(work))
        return NO
    waiting = deque(plan.tasks)
    asked = 0
    while waiting:
        task = waiting.popleft()
        asked += 1
        head = f"Question {asked} of {asked + len(waiting)}"
        on = _one(work, task, head, waiting, speaks=arguments.speak)
        print_news(work)
        if not on:
            break
    return _kept(work)


def _kept(work: Workspace) -> int:
    """Return the status of a rehearsal, after saying so where its answers are in memory only."""
    if not work.loses_answers():
        return DONE
    where = (
        "`trainer recover` has what you typed" if work.writable else "copy what you need from above"
    )
    err(f"trainer: your answers and ratings weren't kept; {where}")
    return WRONG_INPUT


def take_any_bytes() -> None:
    """Let a byte that is not UTF-8 cost one character, not the answer it stands in.

    What is asked is sent line by line: whoever answers through a pipe waits for it.
    """
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)


def _one(work: Workspace, task: Task, head: str, waiting: deque[Task], *, speaks: bool) -> bool:
    """Rehearse one task; what was rated Again joins those that wait. False where the input ended."""
    from trainer.coach import planning

    out(f"{head}, {counted(task.seconds, 'second')}")
    out(wrapped(task.asked))
    if task.again:
        out("Once more: it didn't come back a moment ago.")
    graded, last = _spoken(work, task) if speaks else _typed(work, task)
    if graded is None:
        return last == SKIP
    _show(graded)
    while (rated := _rate(work, graded, waiting, may_go_on=bool(last))) is None:
        out(f"Go on. End with a line that's only {END}; {SKIP} leaves it as it was.")
        again, last = _hand_in(work, planning.go_on(graded), graded.attempt.answer)
        if again is not None:
            graded = again
            _show(graded)
    return rated and bool(last)


def _typed(work: Workspace, task: Task) -> tuple[Graded | None, str]:
    """Read an answer that is typed and hand it in; see `_hand_in`."""
    if task.can_be_read:
        out(f"You haven't told this story yet. Type {READ} to read it first, then tell it.")
    out(
        f"Type your answer. {END} on a line of its own hands it in; {SKIP} on one skips the question."
    )
    return _hand_in(work, task)


def _spoken(work: Workspace, task: Task) -> tuple[Graded | None, str]:
    """Let an answer be spoken and hand it in, or let it be typed after all; see `_hand_in`."""
    from trainer.cli import speak

    graded, last = speak.hand_in(work, task)
    return _typed(work, task) if last == speak.TYPE else (graded, last)


def _hand_in(work: Workspace, task: Task, so_far: str = "") -> tuple[Graded | None, str]:
    """Read an answer and hand it in.

    Args:
        work: the opened home.
        task: what it answers.
        so_far: the answer on record that it goes on with.

    Returns:
        Its grade, None where nothing was to be handed in; and the line that ended it.
    """
    from trainer.coach import drafts

    started = work.clock()
    draft = drafts.begin_answer(work, task) if work.writable else None
    try:
        to_read = task.story if task.can_be_read else None
        answer, last, was_read = _read_answer(draft, so_far, to_read)
        nothing_new = answer.strip() == so_far.strip() and (so_far or last != END)
        if last == SKIP or nothing_new:
            if draft is not None:
                draft.remove()
            return None, last
        task = replace(task, was_read=task.was_read or was_read)
        graded = _handed_in(work, task, answer, started, draft)
        if draft is not None and work.saved:
            draft.remove()
    finally:
        if draft is not None:
            draft.release()
    return graded, last


def _handed_in(
    work: Workspace, task: Task, answer: str, started: datetime, draft: DraftFile | None
) -> Graded:
    from trainer.coach import rehearse

    def store() -> Graded:
        return rehearse.hand_in(work, task, answer, started=started)

    if draft is None:
        return store()
    keep = partial(draft.save, answer)
    return until_stored(store, keep, answer, "your answer is kept, and `trainer recover` shows it")


def _read_answer(
    draft: DraftFile | None, so_far: str, to_read: Story | None
) -> tuple[str, str, bool]:
    """Return what is typed, the line that ended it, and whether the story was read before.

    Args:
        draft: what it is kept in; None for nothing.
        so_far: what was typed before.
        to_read: the story that may be read before it is told; None without one.

    Returns:
        The line is empty where the input ended.
    """
    lines = [so_far] if so_far else []
    was_read = False
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        if text in (END, SKIP):
            return "\n".join(lines), text, was_read
        if text == READ and to_read is not None and not lines:
            _print_story(to_read)
            was_read = True
            continue
        lines.append(text)
        if draft is not None:
            draft = _typed_so_far(draft, "\n".join(lines))
    return "\n".join(lines), "", was_read


def _print_story(story: Story) -> None:
    for part in Part:
        for point in story.part(part):
            out(wrapped(f"{part.value.capitalize()}: {point.say}"))
    out("Now tell it in your own words.")


def _typed_so_far(draft: DraftFile, text: str) -> DraftFile | None:
    """Keep what was typed; where that fails, say so once and let the person finish."""
    try:
        draft.save(text)
    except TrainerError as error:
        err(f"trainer: {error}")
        return None
    return draft


def _show(graded: Graded) -> None:
    out()
    if graded.task.continues:
        out("You went on with this answer, so only this version counts.")
    if graded.instead is not None:
        out(wrapped(f"You told “{graded.instead.title}”."))
    if graded.grade is None:
        out(
            "Your answer's kept, but it isn't one of your stories yet. Write it down: trainer story new"
        )
    else:
        print_grade(graded.grade, spoken=graded.spoken)


def _rate(work: Workspace, graded: Graded, waiting: deque[Task], *, may_go_on: bool) -> bool | None:
    """Ask for the rating; False where the input has ended, None to go on with the answer."""
    if not graded.choices or graded.suggested is None:
        return True
    more = f"; {GO_ON} if you're not done yet" if may_go_on and graded.attempt.answer else ""
    _ask_rating(graded, more)
    while line := sys.stdin.readline():
        said = line.strip()
        if more and said == GO_ON:
            return None
        changed = plain_questions.answer(work, graded, said)
        if changed is not None:
            graded = changed
            _ask_rating(graded, more)
            continue
        chosen = _rating(said, graded.suggested)
        if chosen is not None:
            _take(work, graded, chosen, waiting)
            return True
        err("Please answer with 1, 2, 3 or 4.")
        _ask_line(graded, more)
    return False


def _ask_rating(graded: Graded, more: str) -> None:
    """Print what is asked, and the ratings with when each brings the story back."""
    plain_questions.ask(graded)
    named = (
        (choice.rating, choice.rating.name.capitalize(), choice.when) for choice in graded.choices
    )
    buttons = "  ".join(f"{int(rating)} {name} ({when})" for rating, name, when in named)
    out()
    out(f"How well did it come back?  {buttons}")
    _ask_line(graded, more)


def _ask_line(graded: Graded, more: str) -> None:
    suggested = graded.suggested.name.capitalize() if graded.suggested else ""
    out(f"1 to 4, or Enter for {suggested}{more}{plain_questions.ways(graded)}:")


def _take(work: Workspace, graded: Graded, chosen: Rating, waiting: deque[Task]) -> None:
    """Record a rating, and put back what is asked once more."""
    from trainer.coach import rating
    from trainer.rehearsal.again import put_back

    rated = rating.rate(work, graded, chosen)
    out(f"It comes back {rated.when}.")
    if rated.again is not None:
        put_back(waiting, rated.again)
    out()


def _rating(text: str, suggested: Rating | None) -> Rating | None:
    from trainer.rehearsal.model import Rating

    if not text:
        return suggested
    return Rating(int(text)) if text in {"1", "2", "3", "4"} else None
