"""What Rehearse asks of the coach; the coach is imported on its own thread, after the first paint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from trainer.coach.rehearsal_values import Graded, Plan, Task
    from trainer.coach.workspace import Clock, Workspace
    from trainer.grading.model import Verdict
    from trainer.storage.recovery import Draft


@dataclass(frozen=True, slots=True)
class Start:
    """What a session begins with: its plan, and the clock by which answers are timed."""

    plan: Plan
    clock: Clock


def start(
    work: Workspace,
    questions: Sequence[str],
    story: str,
    limit: int | None,
    ahead: bool,
    draft: Draft | None,
) -> Start:
    """Return the session to begin: a plan, or the one task of a text that is gone on with."""
    from trainer.coach import drafts, planning
    from trainer.coach.rehearsal_values import Plan

    if draft is not None:
        return Start(Plan((drafts.task_of(work, draft),)), work.clock)
    plan = planning.plan(work, questions=questions, story=story, limit=limit, ahead=ahead)
    return Start(plan, work.clock)


def prepare(work: Workspace, task: Task) -> None:
    """Load what the grade of an answer needs, the screen that shows it included."""
    import trainer.ui.screens.grade  # noqa: F401  here, where no key waits for it
    from trainer.coach import rehearse

    rehearse.prepare(work, task)


def hand_in(work: Workspace, task: Task, answer: str, started: datetime) -> Graded:
    """Grade and record a typed answer."""
    from trainer.coach import rehearse

    return rehearse.hand_in(work, task, answer, started=started)


def hand_in_ticked(
    work: Workspace, task: Task, verdicts: Sequence[Verdict], started: datetime, seconds: float
) -> Graded:
    """Record what was ticked after saying it aloud."""
    from trainer.coach import rehearse

    return rehearse.hand_in_ticked(work, task, verdicts, started=started, seconds=seconds)


def undo_last_rating(work: Workspace) -> None:
    """Take the last rating back."""
    from trainer.coach import rating

    rating.undo_last_rating(work)


def fresh(work: Workspace, graded: Graded) -> Graded:
    """Return a graded answer with fresh intervals, as its rating is gone."""
    from dataclasses import replace

    from trainer.coach import rating

    if graded.grade is None or not graded.choices:
        return graded
    return replace(graded, choices=rating.choices(work, graded.attempt, graded.grade, graded.task))
