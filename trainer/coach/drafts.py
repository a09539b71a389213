"""Text being typed: kept safe while it is typed, offered back after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.storage import recovery

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile

ANSWER = "answer"
"""The kind of draft that holds an answer to a question."""


def begin_answer(work: Workspace, task: Task) -> DraftFile:
    """Return the draft that an answer to a task is kept in while it is typed."""
    return recovery.begin(
        work.home,
        kind=ANSWER,
        question=task.question.key if task.question else "",
        story=task.story.id if task.story else "",
        asked=task.asked,
        started=work.now(),
        draft_id=work.new_id(),
    )


def waiting(work: Workspace) -> tuple[Draft, ...]:
    """Return the texts that were never handed in and that no running program is typing."""
    return tuple(recovery.waiting_drafts(work.home)) if work.saved else ()


def discard(work: Workspace, draft: Draft) -> None:
    """Delete a waiting text for good."""
    recovery.discard(work.home, draft)


def keep(work: Workspace, draft: Draft) -> str:
    """Put a waiting text aside as a file that is not offered again; return the file's path."""
    return str(recovery.keep(work.home, draft))
