"""What Rehearse asks of the coach; the coach is imported on its own thread, after the first paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from trainer.ui.pages.rehearse_lines import probes_asked
from trainer.ui.session import NOTHING_TYPED, Session, Typed

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import Clock, Workspace
    from trainer.storage.recovery import Draft


class Wanted(TypedDict, total=False):
    """What a session is to be about; without a word of it, what is due.

    Attributes:
        questions: keys of the questions to ask; empty for what is due.
        story: id of the one story to rehearse; empty for any.
        limit: the most questions; None for as many as there are.
        ahead: whether to go on with what is not due yet.
        draft: a text that was never handed in, to go on with.
        partner: whether a friend asks.
    """

    questions: Sequence[str]
    story: str
    limit: int | None
    ahead: bool
    draft: Draft | None
    partner: bool


@dataclass(frozen=True, slots=True)
class Start:
    """What a session begins with.

    Attributes:
        session: what is asked; empty where nothing is.
        clock: by which answers are timed.
        empty: why nothing is asked.
        typed: the text that is gone on with, which answers what is asked first.
        note: what the person must be told of that text; usually empty.
    """

    session: Session
    clock: Clock
    empty: str = ""
    typed: Typed = NOTHING_TYPED
    note: str = ""


def start(work: Workspace, wanted: Wanted) -> Start:
    """Return the session to begin: a plan, or the one task of a text that is gone on with."""
    from trainer.coach import planning

    if (draft := wanted.get("draft")) is not None:
        return _go_on_with(work, draft)
    plan = planning.plan(
        work,
        questions=wanted.get("questions", ()),
        story=wanted.get("story", ""),
        limit=wanted.get("limit"),
        ahead=wanted.get("ahead", False),
    )
    return Start(Session.of(plan.tasks), work.clock, plan.empty)


def _go_on_with(work: Workspace, draft: Draft) -> Start:
    """Return the session of a waiting text; a retry or probe stands beside what it follows.

    What was spoken and is only sound yet is written down first.
    """
    from trainer.coach import drafts, rehearse, speaking

    if speaking.is_sound(work, draft):
        draft = speaking.write_down(work, draft)
    resumed = drafts.task_of(work, draft)
    task = resumed.task
    if task.of and not rehearse.is_rated(work, task.of):
        main = rehearse.reopen(work, task.of)
        session = Session.of((main.task,))
        session.ask_aside(task, main)
        session.probes_asked = probes_asked(task)
    else:
        session = Session.of((task,))
    before = rehearse.reopen(work, task.continues) if task.continues else None
    return Start(session, work.clock, typed=Typed(draft.text, draft, before), note=resumed.note)


def prepare(work: Workspace, task: Task) -> None:
    """Load what the grade of an answer needs, the screen that shows it included."""
    import trainer.ui.screens.grade  # noqa: F401  here, where no key waits for it
    from trainer.coach import rehearse

    rehearse.prepare(work, task)
